"""The walk on the screen: one encounter at a time, its breaks by number, and the way to mend them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.tui.commands import offered_on
from journeycoach.tui.screens.walk import WalkScreen
from journeycoach.tui.screens.workshop import WorkshopScreen
from journeycoach.tui.services import Opened
from tests.adapters.builder import five_stages
from tests.adapters.shop import a_workshop
from tests.tui.workroom import MEDIUM, NARROW, WIDE, House, Window, a_window

if TYPE_CHECKING:
    from journeycoach.workshop.service import Workshop

ROAD = """sees the [b]sign[/b] | awareness | street | Rosa | sign | always
asks the price | consideration | counter | nobody | list | 8 of 10
pays | purchase | counter | Rosa | till | always"""


def on_the_road(path: str = ROAD, *, walks: bool = False) -> Opened:
    workshop = a_workshop(five_stages())
    workshop.answer("Mrs Doyle", "customer-who")
    if path:
        workshop.answer(path, "journey-path")
    return Opened(workshop, lambda: None, lambda: None, walks=walks)


async def drawn(window: Window) -> None:
    await window.app.workers.wait_for_complete()
    await window.settle()


async def walk(window: Window, *keys: str) -> None:
    await window.send("/walk")
    await drawn(window)
    await window.press(*keys)


def rows(workshop: Workshop) -> list[str]:
    return workshop.answers.text("journey.path").split("\n")


async def test_the_walk_begins_at_home_and_goes_on_step_by_step() -> None:
    async with a_window(House(five_stages()), on_the_road()) as window:
        await walk(window)
        assert "Before they know your name" in window.screen_text
        assert "walking the road · 1 of 5" in window.screen_text

        await window.press("enter", "right")

        assert "Consideration · step 2" in window.screen_text
        assert "asks the price" in window.screen_text
        assert "3 of 5" in window.screen_text


def test_the_palette_knows_the_walk() -> None:
    assert "word('walk')" in [command.action for command in offered_on("workshop")]


async def test_left_goes_back_and_stays_at_the_beginning() -> None:
    async with a_window(House(five_stages()), on_the_road()) as window:
        await walk(window, "enter", "left", "b")

        assert "1 of 5" in window.screen_text


async def test_the_end_of_the_road_is_told() -> None:
    async with a_window(House(five_stages()), on_the_road()) as window:
        await walk(window, *["enter"] * 5)

        assert "This is the end of the road." in window.screen_text
        assert "5 of 5" in window.screen_text


async def test_what_the_owner_typed_is_never_markup() -> None:
    async with a_window(House(five_stages()), on_the_road()) as window:
        await walk(window, "enter")

        assert "sees the [b]sign[/b]" in window.screen_text


async def test_a_number_leads_to_the_row_that_mends_it_and_the_walk_goes_on_there() -> None:
    opened = on_the_road()
    async with a_window(House(five_stages()), opened) as window:
        await walk(window, "enter", "enter", "2")
        assert isinstance(window.app.screen, WorkshopScreen)
        assert window.composer.text == "asks the price"

        await window.press("enter", "enter", "enter", "ctrl+u")
        await window.type("Tom")
        await window.press("enter", "enter", "enter")

        assert rows(opened.workshop)[1] == "asks the price | consideration | counter | Tom | list | 8 of 10"
        await walk(window)
        assert "3 of 5" in window.screen_text
        assert "Tom" in window.screen_text


async def test_a_missing_answer_is_asked_for_and_what_comes_next_is_said() -> None:
    opened = on_the_road()
    async with a_window(House(five_stages()), opened) as window:
        await walk(window, "enter", "1")
        assert "/walk goes on where you were on the road." in window.screen_text

        await window.send("Home in an hour, wound for a week")

        assert opened.workshop.answers.text("message.benefit") == "Home in an hour, wound for a week"


async def test_a_number_without_a_break_does_nothing() -> None:
    async with a_window(House(five_stages()), on_the_road()) as window:
        await walk(window, "1", "9")

        assert isinstance(window.app.screen, WalkScreen)


async def test_e_leads_to_where_the_step_was_told() -> None:
    async with a_window(House(five_stages()), on_the_road()) as window:
        await walk(window, "e")

        assert window.composer.text == "Mrs Doyle"


async def test_escape_leads_back_to_the_conversation_as_it_was() -> None:
    async with a_window(House(five_stages()), on_the_road()) as window:
        before = window.said
        await walk(window, "enter", "escape")

        assert isinstance(window.app.screen, WorkshopScreen)
        assert window.said == before
        await walk(window)
        assert "2 of 5" in window.screen_text


async def test_a_session_that_was_opened_for_a_walk_shows_it_first() -> None:
    async with a_window(House(five_stages()), on_the_road(walks=True)) as window:
        await drawn(window)

        assert isinstance(window.app.screen, WalkScreen)
        assert "1 of 5" in window.screen_text


async def test_without_a_road_it_says_what_one_begins_with() -> None:
    async with a_window(House()) as window:
        await walk(window, "enter", "left", "1", "e")

        assert "There is no road to walk yet." in window.screen_text
        await window.press("escape")
        assert isinstance(window.app.screen, WorkshopScreen)


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW], ids=["120x40", "80x24", "40x20"])
async def test_what_is_met_and_that_it_breaks_is_seen_in_every_size(size: tuple[int, int]) -> None:
    async with a_window(House(five_stages()), on_the_road(), size=size) as window:
        await walk(window, "enter", "enter")

        assert "asks the price" in window.screen_text
        assert "breaks in 2 places" in " ".join(window.screen_text.split())
        assert "counter" in window.screen_text
        assert "Esc" in window.screen_text


async def test_a_wide_window_shows_the_whole_road_and_a_click_leads_there() -> None:
    async with a_window(House(five_stages()), on_the_road(), size=WIDE) as window:
        await walk(window)
        await window.pilot.click("#contents", offset=(5, 3))
        await window.settle()

        assert "4 of 5" in window.screen_text
