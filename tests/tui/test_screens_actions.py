"""The actions of the plan in the app: ticked off, changed, dropped and taken back by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import OptionList

from journeycoach.domain.events import ActionAdded, ActionChanged, ActionDropped, Undone
from journeycoach.tui.commands import ACTIONS, PLAN
from journeycoach.tui.screens.actions import NOTHING_DONE, ActionsScreen
from journeycoach.tui.screens.overlays import AskScreen
from journeycoach.tui.screens.plan import PlanScreen
from journeycoach.tui.screens.workshop import WorkshopScreen
from tests.tui.keys import key
from tests.tui.workroom import MEDIUM, NARROW, WIDE, FailingStore, House, a_window

if TYPE_CHECKING:
    from tests.tui.workroom import Window

TWO = ("Bakery", "/action Kim: print the list", "/action Bart mows the lawn by 15 Mar")


async def at_the_actions(window: Window, *sent: str) -> None:
    """Send these, then go to the plan and on to its actions."""
    await window.send(*sent)
    await window.press("ctrl+l", "a")
    await window.settle()


def last(window: Window) -> object:
    """The event that was kept last."""
    return window.events[-1]


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW], ids=str)
async def test_the_actions_are_a_key_away_from_the_plan(size: tuple[int, int]) -> None:
    async with a_window(size=size) as window:
        await at_the_actions(window, *TWO)

        assert isinstance(window.app.screen, ActionsScreen)
        for words in ("print the list", "no day · Kim", "mows the lawn", "Mar", "⏎ done", "c change"):
            assert words in window.screen_text


@pytest.mark.parametrize("size", [MEDIUM, NARROW], ids=str)
async def test_an_action_is_ticked_off_in_its_place_and_opened_again(size: tuple[int, int]) -> None:
    async with a_window(size=size) as window:
        await at_the_actions(window, *TWO)
        await window.press("enter")
        done, shown = last(window), window.screen_text
        await window.press("space")

        assert isinstance(done, ActionChanged)
        assert done.fields == {"state": "done"}
        assert "●  1" in shown
        assert "is done." in shown
        again = last(window)
        assert isinstance(again, ActionChanged)
        assert (again.action, again.fields) == (done.action, {"state": "open"})
        assert "is open again." in window.screen_text


async def test_one_after_the_other_is_ticked_off_without_losing_the_place() -> None:
    async with a_window() as window:
        await at_the_actions(window, *TWO)
        await window.press("enter", "down", "enter")

        assert [action.state for action in window.workshop.session.actions.values()] == ["done", "done"]


@pytest.mark.parametrize("size", [MEDIUM, NARROW], ids=str)
async def test_person_and_day_are_changed_in_a_line(size: tuple[int, int]) -> None:
    async with a_window(size=size) as window:
        await at_the_actions(window, *TWO)
        await window.press("down", "c")
        assert isinstance(window.app.screen, AskScreen)
        await window.enter("Anna by 3 Apr 2099")
        await window.settle()
        await window.press("enter")

        changed = last(window)
        assert isinstance(changed, ActionChanged)
        assert changed.fields == {"owner": "Anna", "due": "2099-04-03"}
        assert "Anna" in window.screen_text


async def test_a_line_that_names_nothing_is_told_and_nothing_is_kept() -> None:
    async with a_window() as window:
        await at_the_actions(window, *TWO)
        before = len(window.events)
        await window.press("c")
        await window.enter("by Eastr")
        await window.settle()
        await window.press("enter")

        assert len(window.events) == before
        assert "couldn't read" in window.screen_text


async def test_an_action_is_added_in_a_line_and_taken_back() -> None:
    async with a_window() as window:
        await at_the_actions(window, *TWO)
        await window.press("a")
        await window.enter("Kim: button, 3 Apr 2099")
        await window.settle()
        await window.press("enter")

        added = last(window)
        assert isinstance(added, ActionAdded)
        assert (added.owner, added.due) == ("Kim", "2099-04-03")
        assert "button" in window.screen_text

        await window.press("f7")
        assert [each.state for each in window.workshop.session.actions.values()] == ["open", "open"]


async def test_leaving_a_change_changes_nothing() -> None:
    async with a_window() as window:
        await at_the_actions(window, *TWO)
        before = len(window.events)
        await window.press("c", "escape")

        assert len(window.events) == before
        assert isinstance(window.app.screen, ActionsScreen)


async def test_an_action_is_dropped_and_comes_back() -> None:
    async with a_window() as window:
        await at_the_actions(window, *TWO)
        await window.press("delete")
        assert isinstance(last(window), ActionDropped)
        assert window.app.screen.query_one(OptionList).option_count == 1
        await window.press("f7")

        assert isinstance(last(window), Undone)
        assert window.app.screen.query_one(OptionList).option_count == 2


async def test_a_long_action_hangs_beside_its_number() -> None:
    async with a_window(size=NARROW) as window:
        await at_the_actions(window, "Bakery", "/action Kim: print the list of every cake that was ordered")

        assert "\n      " in window.screen_text.partition("○  1")[2]


async def test_what_is_typed_ahead_of_the_question_ticks_nothing_off() -> None:
    async with a_window() as window:
        await at_the_actions(window, *TWO)
        before = len(window.events)
        for name in ("c", *"Anna b", "space", "enter", "f7", "delete"):
            event = key(name)
            event.set_sender(window.app)
            window.app.post_message(event)
        await window.settle()

        # All that may have been kept is a change by what was typed.
        assert [type(each) for each in window.events[before:]] in ([], [ActionChanged])
        assert all(action.state == "open" for action in window.workshop.session.actions.values())


async def test_what_is_typed_before_the_line_has_the_focus_is_not_lost() -> None:
    async with a_window() as window:
        await at_the_actions(window, *TWO)
        await window.press("c")
        window.app.screen.set_focus(None)
        await window.press(*"Anna", "enter")

        changed = last(window)
        assert isinstance(changed, ActionChanged)
        assert changed.fields == {"owner": "Anna"}


async def test_nothing_from_before_is_taken_back_here() -> None:
    async with a_window() as window:
        await at_the_actions(window, *TWO)
        before = len(window.events)
        await window.press("f7")

        assert len(window.events) == before
        assert NOTHING_DONE in window.screen_text


async def test_a_plan_without_an_action_says_how_to_get_one() -> None:
    async with a_window() as window:
        await at_the_actions(window, "Bakery")
        await window.press("enter", "c", "delete")

        assert "There is no action on the plan yet." in window.screen_text


async def test_a_deed_that_cannot_be_kept_is_told_and_not_shown_as_done() -> None:
    house = House()
    opened = house.open()
    async with a_window(house, opened) as window:
        await at_the_actions(window, *TWO)
        store = FailingStore(window.workshop.store)  # type: ignore[arg-type]
        store.is_full = True
        window.workshop._record.store = store  # type: ignore[assignment]  # noqa: SLF001 - the disk fills up
        await window.press("enter")

        assert "The disk is full" in window.screen_text
        assert "●  1" not in window.screen_text


async def test_the_plan_is_written_anew_when_an_action_was_changed() -> None:
    house = House()
    async with a_window(house) as window:
        await at_the_actions(window, *TWO)
        house.plan = "# Plan\n\n## New\n\nAnother one.\n"
        await window.press("enter", "escape")
        # Ticked off, then read, then set, then drawn: one after the other.
        for _ in range(4):
            await window.app.workers.wait_for_complete()
            await window.pilot.pause()

        assert isinstance(window.app.screen, PlanScreen)
        assert "Another one." in window.screen_text
        assert window.app.screen.query_one("#contents", OptionList).option_count == 1
        await window.press("escape")
        assert isinstance(window.app.screen, WorkshopScreen)


async def test_the_keys_are_in_the_palette_and_in_the_help() -> None:
    async with a_window() as window:
        await at_the_actions(window, *TWO)
        offered = {each.title for each in window.app.get_system_commands(window.app.screen)}
        await window.press("f1")

        assert {each.title for each in ACTIONS if each.action} <= offered
        assert "take it off the plan" in window.screen_text


def test_the_actions_are_told_of_at_the_plan() -> None:
    assert [each.label for each in PLAN if each.key == "a"] == ["actions"]
