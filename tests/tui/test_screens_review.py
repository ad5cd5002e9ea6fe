"""Looking back on the screen: letters where there is a choice, words where there is none."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from journeycoach.tui.screens.review import ReviewScreen
from journeycoach.tui.screens.workshop import WorkshopScreen
from journeycoach.tui.services import Opened
from journeycoach.tui.widgets.composer import Composer
from tests.adapters.builder import five_stages
from tests.tui.workroom import MEDIUM, NARROW, WIDE, House, Window, a_window
from tests.unit.workshop.test_look_back import a_month_later

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@asynccontextmanager
async def looking_back(size: tuple[int, int] = MEDIUM, *, goal: bool = False) -> AsyncIterator[Window]:
    """The app with a look back that was just begun."""
    opened = Opened(a_month_later(goal=goal), lambda: None, lambda: None, looks_back=True)
    async with a_window(House(five_stages()), opened, size=size) as window:
        await window.settle()
        yield window


def typed(window: Window) -> str:
    return window.app.screen.query_one(Composer).text


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW], ids=str)
async def test_it_begins_with_the_action_that_was_due_first(size: tuple[int, int]) -> None:
    async with looking_back(size) as window:
        assert isinstance(window.app.screen, ReviewScreen)
        assert "hang up the price list" in " ".join(window.screen_text.split())
        assert "d  done" in window.screen_text


async def test_a_letter_acts_at_once_and_the_next_thing_is_put() -> None:
    async with looking_back() as window:
        await window.press("d")

        assert "Done. It is ticked off." in window.screen_text
        assert "call the mill" in window.screen_text
        assert [each.state for each in window.workshop.session.actions.values()] == ["done", "open"]


async def test_a_reason_is_typed_and_enter_takes_it() -> None:
    async with looking_back() as window:
        await window.press("s")
        assert "What is it stuck on?" in window.screen_text

        await window.press(*"glue", "enter")

        (look,) = window.workshop.session.meetings.follow_ups
        assert look.reviewed[0].why == "glue"
        assert typed(window) == ""


async def test_what_cannot_be_read_stays_in_the_composer_with_the_reason() -> None:
    async with looking_back(goal=True) as window:
        await window.press("enter", "enter")
        await window.press(*"more", "enter")

        assert typed(window) == "more"
        assert "couldn't read “more” as a number" in " ".join(window.screen_text.split())


async def test_back_takes_the_last_letter_back() -> None:
    async with looking_back() as window:
        await window.press("d", "ctrl+g")

        assert "hang up the price list" in window.screen_text
        assert [each.state for each in window.workshop.session.actions.values()] == ["open", "open"]


async def test_at_the_end_it_says_what_it_came_to_and_leads_back() -> None:
    async with looking_back() as window:
        await window.press("d", "d", "enter", "enter", "enter")
        assert "Actions: 2 done." in window.screen_text

        await window.press("escape")

        assert isinstance(window.app.screen, WorkshopScreen)
