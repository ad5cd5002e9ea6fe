"""Which gaps a plan misses: all of the first pass, and what the owner said is not known."""

from __future__ import annotations

import pytest

from journeycoach.domain.events import OpenReason
from journeycoach.domain.plan import PlanRequest, build_plan
from tests.adapters.plan_reader import section_text
from tests.adapters.shop import a_workshop


@pytest.mark.parametrize(
    ("question", "reason", "is_missed"),
    [
        ("shop-who", OpenReason.SKIPPED, True),
        ("shop-more", OpenReason.UNSURE, True),
        ("shop-more", OpenReason.SKIPPED, False),
    ],
)
def test_a_deeper_question_that_was_passed_over_is_no_gap(
    question: str, reason: OpenReason, *, is_missed: bool
) -> None:
    workshop = a_workshop()
    workshop.answer("Bench Eleven")
    workshop.deepen("first")
    workshop.jump(question)
    workshop.leave_open(reason)

    plan = build_plan(PlanRequest(workshop.answers, workshop.today))

    assert (workshop.pack.find(question).ask in section_text(plan, "basis")) is is_missed  # type: ignore[union-attr]
