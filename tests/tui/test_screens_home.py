"""Home, the plan, and the small screens over them."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING

import pytest
from textual.widgets import OptionList

from journeycoach.domain.errors import CoachError
from journeycoach.tui.commands import ACTIONS, HOME, PLAN, WORKSHOP, Command, help_lines, key_sign
from journeycoach.tui.editor import Editor
from journeycoach.tui.screens.home import HomeScreen
from journeycoach.tui.screens.overlays import ChooseScreen, ConfirmScreen, KeysScreen
from journeycoach.tui.screens.plan import PlanScreen
from journeycoach.tui.screens.workshop import WorkshopScreen
from journeycoach.tui.widgets.session_list import SessionList
from tests.tui.workroom import MEDIUM, NARROW, WIDE, House, a_row, a_window

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

    from tests.tui.workroom import Window

ROWS = [
    a_row("Mill Street Bakery", due="Fri 4 Dec · Kim"),
    a_row("Harbour Cheese", due="Mon 2 Nov · Anna", is_overdue=True),
    a_row("Okonkwo [b]Physiotherapy", touched="today"),
]


def found(window: Window) -> list[str]:
    """The titles in the list, in order."""
    return [row.title for row in window.app.screen.query_one(SessionList).found]


async def settled(window: Window) -> None:
    """Wait for workers and what they post, which may be work for another."""
    while list(window.app.workers):
        await window.app.workers.wait_for_complete()
        await window.pilot.pause()


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW], ids=str)
async def test_home_lists_the_overdue_first_with_words_for_everything(size: tuple[int, int]) -> None:
    async with a_window(House(rows=ROWS), at_home=True, size=size) as window:
        await settled(window)

        assert found(window)[0] == "Harbour Cheese"
        for words in ("9 of 20", "overdue: Mon 2 Nov · Anna", "Okonkwo [b]Physiotherapy"):
            assert words in window.screen_text


@pytest.mark.parametrize("size", [WIDE, MEDIUM], ids=str)
async def test_home_tells_what_is_open_and_what_can_only_be_read(size: tuple[int, int]) -> None:
    rows = [a_row("Harbour", left_open=11, is_read_only=True, due="Mon 2 Nov · Anna", is_overdue=True)]
    async with a_window(House(rows=rows), at_home=True, size=size) as window:
        await settled(window)

        for words in ("Harbour (read only)", "9 of 20, 11 open", "overdue: Mon 2 Nov · Anna"):
            assert words in window.screen_text


async def test_a_long_title_leaves_room_for_what_stands_behind_it() -> None:
    rows = [a_row("The Honourable Company of Cheesemongers of the Harbour of Whitby", is_read_only=True)]
    async with a_window(House(rows=rows), at_home=True, size=MEDIUM) as window:
        await settled(window)

        assert "The Honourable" in window.screen_text
        assert " (read only)  9 of 20" in window.screen_text


async def test_typing_searches_and_escape_shows_all_again() -> None:
    async with a_window(House(rows=ROWS), at_home=True) as window:
        await settled(window)
        await window.press(*"mill")
        assert found(window) == ["Mill Street Bakery"]
        await window.press("escape")

        assert len(found(window)) == 3


async def test_enter_opens_the_session_at_hand() -> None:
    house = House()
    house.shelf.create("Harbour Cheese")
    house.rows = [a_row("Harbour Cheese")]
    async with a_window(house, at_home=True) as window:
        await settled(window)
        await window.press("enter")

        assert isinstance(window.app.screen, WorkshopScreen)
        assert window.workshop.session.title == "Harbour Cheese"
        await window.press("f9")
        assert isinstance(window.app.screen, HomeScreen)


async def test_a_session_that_cannot_be_opened_is_told() -> None:
    async with a_window(House(rows=[a_row("Gone")]), at_home=True) as window:
        await settled(window)
        await window.press("enter")

        assert isinstance(window.app.screen, HomeScreen)
        assert "There is no session" in window.screen_text


async def test_an_empty_home_invites_and_enter_starts() -> None:
    async with a_window(at_home=True) as window:
        await settled(window)
        assert "what is your business called?" in window.screen_text
        await window.press("enter")

        assert isinstance(window.app.screen, WorkshopScreen)


async def test_deleting_asks_and_names_what_goes() -> None:
    house = House()
    house.shelf.create("Harbour Cheese")
    house.rows = [a_row("Harbour Cheese")]
    async with a_window(house, at_home=True) as window:
        await settled(window)
        await window.press("delete")
        assert isinstance(window.app.screen, ConfirmScreen)
        assert "harbour-cheese.journey.jsonl" in window.screen_text
        await window.press("enter")
        assert house.shelf.names() == ("harbour-cheese",)
        await window.press("delete", "y")

        assert house.shelf.names() == ()


async def test_a_session_is_renamed_and_archived() -> None:
    house = House()
    house.shelf.create("Harbour Cheese")
    house.rows = [a_row("Harbour Cheese")]
    async with a_window(house, at_home=True) as window:
        await settled(window)
        await window.press("f2", "ctrl+u", *"Quay", "enter")
        await settled(window)
        assert house.shelf.names() == ("quay",)
        house.rows = [a_row("Quay")]
        window.app.screen.query_one(SessionList).show(house.rows)
        await window.press("ctrl+a")
        assert "It comes back with: journeycoach restore quay" in window.screen_text
        await window.press("y")

        assert house.shelf.names() == ()


async def test_the_plan_is_one_key_away_and_written_as_a_file() -> None:
    house = House()
    async with a_window(house, size=WIDE) as window:
        await window.send("Bakery")
        await window.press("ctrl+l")
        await settled(window)
        assert "Mrs Doyle." in window.screen_text
        contents = window.app.screen.query_one("#contents", OptionList)
        assert contents.option_count == 2
        await window.press("e")
        assert isinstance(window.app.screen, ChooseScreen)
        await window.press("down", "enter")
        await settled(window)
        assert house.exported == ["html"]
        assert "Written to plans/shop.html" in window.screen_text
        await window.press("escape")

        assert isinstance(window.app.screen, WorkshopScreen)
        assert window.composer.has_focus


async def test_the_contents_lead_to_their_chapter() -> None:
    house = House(plan="# Plan\n\n## One\n\n" + "word\n\n" * 60 + "## Two\n\nthe end\n")
    async with a_window(house, size=WIDE) as window:
        await window.press("ctrl+l")
        await settled(window)
        await window.press("tab", "down", "enter")

        assert "the end" in window.screen_text


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW], ids=str)
async def test_help_lists_every_command_of_the_screen(size: tuple[int, int]) -> None:
    async with a_window(size=size) as window:
        await window.press("f1")

        assert isinstance(window.app.screen, KeysScreen)
        assert "/why" in window.screen_text
        await window.press("escape")
        assert isinstance(window.app.screen, WorkshopScreen)


async def test_light_and_dark_change_places() -> None:
    async with a_window() as window:
        before = window.app.theme
        await window.press("f6")
        assert window.app.theme != before
        await window.press("f6")

        assert window.app.theme == before


@pytest.mark.parametrize(
    "commands", [WORKSHOP, HOME, PLAN, ACTIONS], ids=["workshop", "home", "plan", "actions"]
)
def test_no_key_means_two_things_on_one_screen(commands: tuple[object, ...]) -> None:
    keys = [each.key for each in commands if each.key]  # type: ignore[attr-defined]

    assert keys
    assert len(keys) == len(set(keys))


def test_every_command_is_in_the_help() -> None:
    lines = help_lines(WORKSHOP, 78)

    for each in WORKSHOP:
        assert any(key_sign(each.key) in line and each.typed in line for line in lines)


@pytest.mark.parametrize("width", [78, 60, 59, 34, 20])
def test_no_line_of_the_help_is_wider_than_its_room(width: int) -> None:
    assert max(map(len, help_lines(WORKSHOP, width))) <= width


def test_a_narrow_help_has_what_a_key_does_below_it() -> None:
    told = Command("the stages of the workshop and how far", "pageup", typed="/path")

    assert help_lines((told,), 30) == ("PgUp  /path", "  the stages of the workshop", "  and how far")


def test_a_wide_help_has_it_beside_with_a_hanging_indent() -> None:
    told = Command("the stages of the workshop and how far each of them is", "f5", typed="/path")

    first, rest = help_lines((told,), 60)

    assert first.startswith("F5    /path               the stages")
    assert rest == " " * 26 + "far each of them is"


def test_a_head_too_wide_for_its_column_has_a_line_to_itself() -> None:
    told = Command("it was heard", "f5", typed="/heard from whom it was heard")

    assert help_lines((told,), 60) == ("F5    /heard from whom it was heard", " " * 26 + "it was heard")


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW], ids=str)
async def test_the_help_fits_a_window_with_its_way_out(size: tuple[int, int]) -> None:
    async with a_window(size=size) as window:
        await window.press("f1")

        assert "  send the answer" in window.screen_text
        assert "Esc closes" in window.screen_text


async def test_the_palette_shows_keys_as_the_footer_does_and_no_picture() -> None:
    async with a_window() as window:
        signs = [each.help for each in window.app.get_system_commands(window.app.screen)]
        await window.press("ctrl+p")
        await window.settle()

        assert {"PgUp", "F9"} <= set(signs)
        assert not {"pageup", "f9"} & set(signs)
        assert "🔎" not in window.screen_text


@pytest.mark.parametrize(("key", "sign"), [("ctrl+g", "^g"), ("f1", "F1"), ("enter", "⏎"), ("e", "e")])
def test_a_key_is_printed_as_people_write_it(key: str, sign: str) -> None:
    assert key_sign(key) == sign


class Still:
    """Stands for an app that leaves the terminal to others."""

    def suspend(self) -> AbstractContextManager[None]:
        """Nothing to put away."""
        return nullcontext()


def an_editor(script: str, folder: Path) -> Editor:
    """An editor that is a line of Python; the file's name is in sys.argv[1]."""
    begin = "import sys, pathlib; p = pathlib.Path(sys.argv[1])"
    return Editor((sys.executable, "-c", f"{begin}; {script}"), folder)


def test_the_editor_gets_the_text_and_gives_it_back(tmp_path: Path) -> None:
    editor = an_editor("p.write_text(p.read_text().upper() + '\\n')", tmp_path)

    assert editor.edit(Still(), "half a thought") == "HALF A THOUGHT"
    assert list(tmp_path.iterdir()) == []


def test_the_file_of_the_editor_is_the_owners_alone(tmp_path: Path) -> None:
    editor = an_editor("p.write_text(oct(p.stat().st_mode & 0o777))", tmp_path)

    assert editor.edit(Still(), "") == "0o600"


@pytest.mark.parametrize(
    "script", ["sys.exit(3)", "p.unlink()", "p.write_bytes(b'\\xff')"], ids=["failed", "no file", "no text"]
)
def test_an_editor_that_fails_loses_nothing(tmp_path: Path, script: str) -> None:
    with pytest.raises(CoachError, match="Your text is"):
        an_editor(script, tmp_path).edit(Still(), "half a thought")

    assert list(tmp_path.iterdir()) == []


def test_an_editor_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CoachError, match="could not be used"):
        Editor((str(tmp_path / "none"),), tmp_path).edit(Still(), "text")


async def test_a_plan_that_cannot_be_written_is_told() -> None:
    def fail(_: object) -> str:
        raise CoachError("The folder of plans refuses writes.")

    house = House()
    async with a_window(house) as window:
        await window.press("ctrl+l")
        await settled(window)
        screen = window.app.screen
        assert isinstance(screen, PlanScreen)
        screen._told(lambda: fail(None))  # noqa: SLF001 - what an export does
        await settled(window)

        assert "The folder of plans refuses writes." in window.screen_text


async def test_the_methods_of_a_new_session_are_told_with_their_length() -> None:
    house = House()
    house.methods = {"shop": "Shop\nTwo stages. 2 questions, about 3 minutes.", "fair": "Fair\nOne stage."}
    async with a_window(house, at_home=True) as window:
        await window.press("ctrl+n")
        await settled(window)

        for words in ("Which method?", "Shop", "2 questions, about 3 minutes.", "One stage."):
            assert words in window.screen_text


async def test_every_client_is_on_one_page() -> None:
    async with a_window(
        House(board=("2 clients: nothing is overdue.", "The [b]Mill")), at_home=True
    ) as window:
        await window.press("f4")
        await window.app.workers.wait_for_complete()
        await window.settle()

        assert "2 clients: nothing is overdue." in window.screen_text
        assert "The [b]Mill" in window.screen_text
