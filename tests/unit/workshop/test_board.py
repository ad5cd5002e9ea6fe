"""A coach with many clients sees on one page what is late, and with whom."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from journeycoach.domain.call_events import FollowUpBegun, NextCallSet
from journeycoach.workshop.board import Client, by_urgency, cards_of, cells_of, client_of, heading
from journeycoach.workshop.drafting import ActionDraft
from journeycoach.workshop.listing import listed
from tests.adapters.clock import FixedClock
from tests.adapters.shop import COACH, a_workshop

if TYPE_CHECKING:
    from journeycoach.workshop.service import Workshop

MARCH = date(2026, 3, 2)


def a_client(workshop: Workshop, name: str = "mill") -> Client:
    return client_of(listed(name, workshop, workshop.today), workshop, COACH)


def with_action(due: str, *, days_later: int = 0, clock: FixedClock | None = None) -> Workshop:
    """A session with one action, some days later."""
    clock = clock or FixedClock()
    workshop = a_workshop(clock=clock)
    workshop.answer("The Mill")
    workshop.add_action(ActionDraft("hang up the list", "Kim", due))
    clock.pass_by(days=days_later)
    return workshop


def cell(workshop: Workshop, column: int) -> str:
    return cells_of(a_client(workshop), workshop.today)[column]


def test_late_actions_are_counted_from_the_first_of_them() -> None:
    workshop = with_action("2026-03-10", days_later=20)
    workshop.add_action(ActionDraft("call the mill", "Kim", "2026-03-05"))

    assert cell(workshop, 4) == "2 since Thu 5 Mar"


def test_an_action_that_is_done_is_not_late() -> None:
    workshop = with_action("2026-03-10", days_later=20)
    (name,) = workshop.session.actions
    workshop.change_action(name, {"state": "done"})

    assert cell(workshop, 4) == "none"


def test_the_look_back_is_due_six_weeks_after_something_was_agreed() -> None:
    assert cell(with_action("2026-03-10"), 5) == "by Mon 13 Apr"
    assert cell(with_action("2026-03-10", days_later=60), 5) == "was due Mon 13 Apr"


def test_a_look_back_begins_the_six_weeks_anew() -> None:
    workshop = with_action("2026-03-10", days_later=40)
    workshop.note_down(FollowUpBegun())

    assert cell(workshop, 5) == "by Sat 23 May"


def test_the_day_that_was_set_counts_before_the_six_weeks() -> None:
    workshop = with_action("2026-03-10")
    workshop.note_down(NextCallSet("2026-03-20T10:00"))

    assert (cell(workshop, 3), cell(workshop, 5)) == ("Fri 20 Mar, 10:00", "by Fri 20 Mar")


def test_a_call_that_is_over_is_not_the_next() -> None:
    clock = FixedClock()
    workshop = with_action("2026-06-10", clock=clock)
    workshop.note_down(NextCallSet("2026-03-20"))
    clock.pass_by(days=30)

    assert (cell(workshop, 3), cell(workshop, 5)) == ("none", "was due Fri 20 Mar")


def test_where_nothing_was_agreed_there_is_nothing_to_look_back_at() -> None:
    workshop = a_workshop()
    workshop.answer("The Mill")

    assert cell(workshop, 5) == "nothing agreed yet"
    assert cell(workshop, 6).startswith("First, ")


def test_the_longest_late_stand_first_and_the_heading_counts_them() -> None:
    fine = a_client(with_action("2026-12-10"), "fine")
    late = a_client(with_action("2026-03-10", days_later=20), "late")
    later = a_client(with_action("2026-03-05", days_later=20), "later")

    ordered = by_urgency((fine, late, later), MARCH)

    assert [each.listed.name for each in ordered] == ["later", "late", "fine"]
    assert heading(ordered, MARCH) == "3 clients: 2 with something overdue."


def test_a_card_names_the_session_as_commands_do() -> None:
    workshop = with_action("2026-03-10")

    assert cards_of((a_client(workshop),), MARCH)[0] == "The Mill (mill)"
