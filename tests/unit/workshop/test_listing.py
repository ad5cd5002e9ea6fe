"""A session in one line: how far it is, when it was touched, and what is due."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from journeycoach.domain.events import OpenReason
from journeycoach.workshop.drafting import ActionDraft
from journeycoach.workshop.listing import Listed, due, is_overdue, listed, when
from tests.adapters.builder import five_stages
from tests.adapters.garden import PACK
from tests.adapters.shop import a_workshop

TODAY = date(2026, 3, 2)


def line_with(*drafts: ActionDraft) -> Listed:
    workshop = a_workshop(PACK)
    workshop.answer("Fern")
    for draft in drafts:
        workshop.add_action(draft)
    return listed("fern", workshop, TODAY)


def test_a_line_tells_where_a_session_stands() -> None:
    line = line_with()

    assert (line.name, line.title, line.method, line.answered, line.asked) == (
        "fern",
        "Fern",
        "Garden",
        1,
        11,
    )
    assert (due(line, TODAY), is_overdue(line, TODAY)) == ("", False)


def test_a_question_left_open_is_not_listed_as_answered() -> None:
    workshop = a_workshop(PACK)
    workshop.answer("Fern")
    workshop.leave_open(OpenReason.SKIPPED)

    line = listed("fern", workshop, TODAY)

    assert (line.answered, line.left_open, line.asked) == (1, 1, 11)


def test_the_action_due_first_is_the_next_one() -> None:
    line = line_with(
        ActionDraft("B", due="2026-03-09"), ActionDraft("A", "Kim", "2026-03-01"), ActionDraft("C")
    )

    assert due(line, TODAY) == "Sun 1 Mar · Kim"
    assert is_overdue(line, TODAY)
    assert not is_overdue(line, date(2026, 3, 1))


def test_a_date_that_is_none_is_shown_as_it_stands() -> None:
    assert due(line_with(ActionDraft("A", due="soon")), TODAY) == "soon"


def line_of_first_step(text: str, *drafts: ActionDraft) -> Listed:
    workshop = a_workshop(five_stages())
    workshop.jump("action-first")
    workshop.answer(text)
    for draft in drafts:
        workshop.add_action(draft)
    return listed("fern", workshop, TODAY)


@pytest.mark.parametrize(
    ("text", "drafts", "told"),
    [
        ("Kim rings Mrs Doyle by Friday", (), "Fri 6 Mar · Kim"),
        ("Kim rings Mrs Doyle by Friday", (ActionDraft("B", "Ann", "2026-03-05"),), "Thu 5 Mar · Ann"),
        ("Kim rings Mrs Doyle by Friday", (ActionDraft("B", "Ann", "2026-03-09"),), "Fri 6 Mar · Kim"),
        ("I ring Mrs Doyle", (), "no date · you"),
        ("I ring Mrs Doyle", (ActionDraft("B", "Ann", "2026-03-09"),), "Mon 9 Mar · Ann"),
        ("B", (ActionDraft("B", "Ann", "2026-03-09"),), "Mon 9 Mar · Ann"),
    ],
)
def test_the_owners_own_first_step_counts_as_in_the_plan(
    text: str, drafts: tuple[ActionDraft, ...], told: str
) -> None:
    line = line_of_first_step(text, *drafts)

    assert due(line, TODAY) == told
    assert not is_overdue(line, TODAY)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "today"),
        (-3, "today"),
        (1, "yesterday"),
        (2, "2 days ago"),
        (13, "13 days ago"),
        (14, "Mon 16 Feb"),
    ],
)
def test_a_past_day_is_told_as_people_do(days: int, said: str) -> None:
    assert when(TODAY - timedelta(days=days), TODAY) == said


def test_a_session_without_events_was_never_touched() -> None:
    assert when(None, TODAY) == "never"
