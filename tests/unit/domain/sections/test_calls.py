"""What calls leave in the plan, each under who said it, and nothing where nobody called."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.document import Bullets, Subheading, plain
from journeycoach.domain.plan import PlanRequest, build_plan
from journeycoach.workshop.facilitation import Facilitation
from tests.adapters.clock import FixedClock
from tests.adapters.methods_here import method
from tests.adapters.shop import a_workshop

if TYPE_CHECKING:
    from journeycoach.domain.document import Document
    from journeycoach.workshop.service import Workshop


def in_a_call() -> tuple[Workshop, Facilitation]:
    """A session with one answer, led by Dana."""
    workshop = a_workshop(method("five-stage"), clock=FixedClock())
    workshop.answer("Bench Eleven")
    call = Facilitation(workshop, "Dana")
    call.begin(60)
    return workshop, call


def plan_of(workshop: Workshop) -> Document:
    """The plan as it stands."""
    return build_plan(PlanRequest(workshop.answers, workshop.today))


def told_in_calls(workshop: Workshop) -> dict[str, list[str]]:
    """The lines of the section about calls, by their heading; none where there is no such section."""
    section = next((each for each in plan_of(workshop).sections if each.id == "calls"), None)
    lines: dict[str, list[str]] = {}
    heading = ""
    for block in section.blocks if section else ():
        if isinstance(block, Subheading):
            heading = plain(block.words)
        elif isinstance(block, Bullets):
            lines[heading] = [plain(each) for each in block.items]
    return lines


def test_a_call_in_which_nothing_was_said_beside_the_answers_leaves_no_section() -> None:
    workshop, call = in_a_call()
    call.end()

    assert told_in_calls(workshop) == {}


def test_each_thing_that_was_said_stands_under_its_heading_with_who_said_it() -> None:
    workshop, call = in_a_call()
    call.said_by("Kim")
    call.decide("No discounts this year")
    call.said_by("owner")
    call.decide("Benches first")
    call.reading("They sell calm, not benches")
    call.flag("too broad", "customer-who")

    assert told_in_calls(workshop) == {
        "What was settled": ["No discounts this year (Kim, Mon 2 Mar)", "Benches first (Mon 2 Mar)"],
        "How your coach reads it": ["The business: They sell calm, not benches (Dana, Mon 2 Mar)"],
        "To come back to": ["Who it is for: too broad"],
    }


def test_the_coachs_reading_is_nowhere_among_the_answers() -> None:
    workshop, call = in_a_call()
    call.reading("They sell calm")

    others = [each for each in plan_of(workshop).sections if each.id != "calls"]

    assert "They sell calm" not in repr(others)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("Tue 24 March at 10", "Tuesday 24 March 2026, 10:00"), ("24 March", "Tuesday 24 March 2026")],
)
def test_the_next_call_stands_in_the_front_matter(typed: str, shown: str) -> None:
    workshop, call = in_a_call()
    call.meet(typed)

    rows = {plain(label): plain(words) for label, words in plan_of(workshop).front}

    assert rows["Next call"] == shown


def test_a_call_that_is_over_is_no_next_call() -> None:
    clock = FixedClock()
    workshop = a_workshop(method("five-stage"), clock=clock)
    workshop.answer("Bench Eleven")
    Facilitation(workshop).meet("24 March")
    clock.pass_by(days=30)

    assert "Next call" not in {plain(label) for label, _ in plan_of(workshop).front}


def test_an_answer_in_the_appendix_names_who_gave_it() -> None:
    workshop, call = in_a_call()
    call.said_by("Kim")
    workshop.answer("Garden benches")

    appendix = next(each for each in plan_of(workshop).sections if each.id == "appendix")

    words = [plain(block.words) for block in appendix.blocks if hasattr(block, "words")]
    assert "What is sold: Garden benches (choice, Kim)" in words
    assert "The business: Bench Eleven (choice)" in words


def test_a_session_of_decisions_alone_has_a_plan() -> None:
    workshop = a_workshop(method("five-stage"), clock=FixedClock())

    Facilitation(workshop).decide("No discounts")

    assert list(told_in_calls(workshop)) == ["What was settled"]
