"""Room in the weeks of a plan."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from journeycoach.domain.events import ActionAdded, Key
from journeycoach.domain.packs import Pack, Proposal, ProposalCause, Stage
from journeycoach.domain.proposals import Proposed, due_day
from journeycoach.domain.weeks import Load, Room, week_of
from tests.adapters.builder import SUNDAY, SessionBuilder
from tests.adapters.shop import question

MINE, TOMS = ("you",), ("Tom",)


def on(day: date, people: tuple[str, ...], count: int) -> list[Load]:
    """So many things on one day."""
    return [Load(day, people)] * count


def room(loads: list[Load]) -> Room:
    """The weeks from SUNDAY on with these things in them."""
    return Room(tuple(loads), SUNDAY)


def in_days(days: int) -> date:
    return SUNDAY + timedelta(days=days)


@pytest.mark.parametrize(
    ("days", "already", "free"),
    [(15, 2, 15), (15, 3, 22), (45, 4, 45), (45, 5, 52)],
    ids=["room in the month", "month full", "room later", "later full"],
)
def test_three_fill_a_week_of_the_first_month_and_five_a_later_one(
    days: int, already: int, free: int
) -> None:
    loads = on(in_days(days), MINE, already)

    assert room(loads).first_free(in_days(days), MINE) == in_days(free)


def test_three_on_friday_leave_no_room_on_monday() -> None:
    friday, monday = date(2026, 12, 4), date(2026, 12, 7)

    assert room(on(friday, MINE, 3)).first_free(monday, MINE) == date(2026, 12, 14)


def test_a_full_week_of_one_is_free_for_another() -> None:
    loads = on(in_days(15), MINE, 3)

    assert room(loads).first_free(in_days(15), TOMS) == in_days(15)
    assert room(loads).first_free(in_days(15), (*TOMS, *MINE)) == in_days(22)


def test_what_is_past_its_day_takes_no_room() -> None:
    assert room(on(in_days(-2), MINE, 3)).first_free(in_days(2), MINE) == in_days(2)


def test_what_presses_comes_some_days_earlier_rather_than_a_week_later() -> None:
    thursday, monday = date(2026, 12, 10), date(2026, 12, 7)
    loads = room(on(thursday, MINE, 3))

    assert loads.nearest_free(monday, MINE) == date(2026, 12, 3)
    assert loads.first_free(monday, MINE) == date(2026, 12, 21)
    assert room(on(monday, MINE, 3)).nearest_free(monday, MINE) == date(2026, 12, 14)


def test_a_week_begins_on_monday() -> None:
    assert week_of(SUNDAY) == date(2026, 11, 16)


def test_a_place_is_kept_in_the_first_month_and_none_later() -> None:
    kept = Room((*on(in_days(15), MINE, 2), *on(in_days(50), MINE, 4)), SUNDAY, kept=1)

    assert kept.first_free(in_days(15), MINE) == in_days(22)
    assert kept.first_free(in_days(50), MINE) == in_days(50)


def proposal(number: int, urgency: int) -> Proposal:
    return Proposal(
        id=f"p{number}",
        topic="shop.note",
        cause=ProposalCause.ANSWERED,
        what=f"Do thing {number}",
        done_when="It is done",
        when_then="When I open, I do it",
        days=14,
        urgency=urgency,
    )


def agreed_in(urgency: int, later: int) -> list[str]:
    """When three things of a stage fall due, while a later stage has one of another urgency to propose."""
    first = Stage(
        "one", "One", "All.", (question("shop.note"),), tuple(proposal(n, urgency) for n in range(3))
    )
    second = Stage("two", "Two", "All.", (question("shop.more"),), (proposal(9, later),))
    builder = SessionBuilder(pack=Pack("p", "P", "Two stages.", (first, second)))
    builder.says("shop.note", "warm bread").accepts_proposals(3)
    return [action.due for action in builder.answers().session.actions.values()]


def test_what_can_wait_leaves_a_place_for_urgent_things_to_come() -> None:
    assert agreed_in(urgency=2, later=1) == ["2026-12-07"] * 2 + ["2026-12-14"]
    assert agreed_in(urgency=2, later=2) == ["2026-12-07"] * 3
    assert agreed_in(urgency=1, later=1) == ["2026-12-07"] * 3


def test_the_owners_own_first_step_takes_a_place_in_its_week() -> None:
    builder = SessionBuilder().says("action.first", "I paint the sign by 7 December")
    proposed = Proposed("p", "one", "Do it", "", "", "you", 15, Key("shop.note"), urgency=1)
    for number in range(2):
        builder.agrees(ActionAdded(f"a{number}", "", f"Thing {number}", "you", "2026-12-07"))

    assert due_day(proposed, SUNDAY, builder.answers()) == date(2026, 12, 14)
