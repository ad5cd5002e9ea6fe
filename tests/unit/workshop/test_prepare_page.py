"""A coach's page for a call."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.document import Bullets, Paragraph, Table, plain
from journeycoach.domain.events import OpenReason
from journeycoach.domain.interview import Asking, Breathing, PlayingBack, Proposing
from journeycoach.workshop.drafting import ActionDraft
from journeycoach.workshop.facilitation import Facilitation
from journeycoach.workshop.prepare_page import prepare_page
from tests.adapters.clock import FixedClock
from tests.adapters.methods_here import library, method
from tests.adapters.shop import COACH, PACK, a_workshop

if TYPE_CHECKING:
    from journeycoach.domain.document import Block
    from journeycoach.workshop.service import Workshop


def begun() -> Workshop:
    """A session of the default method with two answers, the second of them weak."""
    workshop = a_workshop(method("five-stage"), clock=FixedClock(), coach=COACH)
    workshop.answer("Bench Eleven")
    workshop.answer("nice benches")
    return workshop


def lines_of(block: Block) -> list[str]:
    """A block as lines, the cells of a table with bars between them."""
    match block:
        case Bullets(items=items):
            return [plain(each) for each in items]
        case Table(rows=rows):
            return [" | ".join(plain(cell) for cell in row) for row in rows]
        case Paragraph(words=words):
            return [plain(words)]
        case _:
            return []


def page(workshop: Workshop, minutes: int = 60) -> dict[str, list[str]]:
    """The lines of each section, by its id."""
    document = prepare_page(workshop, minutes)
    return {
        each.id: [line for block in each.blocks for line in lines_of(block)] for each in document.sections
    }


def test_the_minutes_of_the_table_are_those_of_the_call() -> None:
    rows = [line for line in page(begun(), 45)["hour"] if " | " in line]

    assert sum(int(row.split(" | ")[1]) for row in rows) == 45
    assert rows[-1].startswith("To close | ")


def test_the_must_ask_set_comes_in_the_words_of_the_questions() -> None:
    asked = page(begun())["must"]

    assert asked[0] == "Think of the last customer you were really glad to have. Who was it? (Who it is for)"
    assert not any(line.startswith("What do you sell") for line in asked)


def test_a_call_too_short_for_the_set_says_so_and_what_it_has_no_time_for() -> None:
    told = page(begun(), 8)["hour"]

    assert "10 questions in 8 minutes: under a minute each." in told[0]
    assert told[-1].startswith("No time for: Kind of business, ")


def test_what_is_known_is_told_in_short_with_its_weak_spot_and_the_probe() -> None:
    told = page(begun())
    probes = [p for q in method("five-stage").questions() for p in q.probes.values()]

    assert "What is sold: nice benches" in told["known"]
    assert told["weak"][0].startswith("What is sold: “nice” ")
    assert any(told["weak"][0].endswith(f"Ask: {probe}") for probe in probes) or "how so?" in told["weak"][0]


def test_the_last_call_leaves_flags_what_was_put_off_and_loose_lines() -> None:
    workshop = begun()
    call = Facilitation(workshop)
    call.begin(15)
    call.flag("too broad", "customer-who")
    call.capture("her sister sends them")
    call.end()

    told = page(workshop)["left"]

    assert told[0] == "Flagged: Who it is for: too broad"
    assert told[1].startswith("Put off: Kind of business, Where they turn first, ")
    assert told[2] == "To sort: her sister sends them"


def test_actions_come_with_who_has_them_and_the_overdue_are_marked() -> None:
    workshop = begun()
    workshop.add_action(ActionDraft("Three photos", "Kim", "2026-02-20"))
    workshop.add_action(ActionDraft("A price list", "you"))

    assert page(workshop)["actions"] == [
        "Three photos (Kim, Fri 20 Feb, overdue)",
        "A price list (the owner, no day)",
    ]


def test_numbers_that_nobody_knows_yet_are_asked_for() -> None:
    assert any("ordinary sale" in line for line in page(begun())["numbers"])


def test_the_front_says_when_one_met_and_meets() -> None:
    workshop = begun()
    call = Facilitation(workshop)
    call.begin(15)
    call.meet("24 March at 10")
    call.end()

    front = {plain(label): plain(words) for label, words in prepare_page(workshop, 60).front}

    assert (front["Last call"], front["This call"]) == ("Monday 2 March 2026", "Tue 24 Mar at 10:00")


def test_a_done_action_is_not_asked_after() -> None:
    workshop = begun()
    workshop.add_action(ActionDraft("Three photos", "Kim"))
    workshop.change_action(next(iter(workshop.session.actions)), {"state": "done"})

    assert "actions" not in page(workshop)


@pytest.mark.parametrize("name", sorted(library().ids()))
def test_a_page_of_a_session_without_answers_has_the_hour_and_what_must_be_asked(name: str) -> None:
    told = page(a_workshop(method(name)))

    assert {"hour", "must"} <= set(told)
    assert "known" not in told


def test_when_nothing_is_open_the_call_is_for_the_plan() -> None:
    workshop = a_workshop(PACK)
    while isinstance(workshop.moment, Asking):
        workshop.leave_open(OpenReason.SKIPPED)
        _past_the_end_of_a_stage(workshop)

    told = page(workshop)

    assert told == {"hour": ["Nothing of this pass is open. The whole call is for the plan."]}


def _past_the_end_of_a_stage(workshop: Workshop) -> None:
    if isinstance(workshop.moment, PlayingBack):
        workshop.confirm_heard()
    if isinstance(workshop.moment, Proposing):
        for each in workshop.turn().proposals:
            workshop.decline(each.id)
    if isinstance(workshop.moment, Breathing):
        workshop.go_on()
