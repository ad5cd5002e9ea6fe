"""The plan of one business for each method, word for word: from an answers file to Markdown."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from journeycoach.coach.registry import all_rules
from journeycoach.coach.review import Coach
from journeycoach.domain.document import Subheading
from journeycoach.domain.plan import PlanRequest, build_plan
from journeycoach.intake.answers_file import read_answers
from journeycoach.reports.formats import formats
from journeycoach.resources import template_folders
from journeycoach.workshop.replay import replay
from tests.adapters.methods_here import PROMPTS, library, method
from tests.adapters.shop import a_workshop
from tests.architecture.source import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeycoach.domain.document import Document
    from journeycoach.workshop.service import Workshop

BUSINESSES = {
    "five-stage": PROMPTS / "demo.toml",
    **{path.stem: path for path in sorted((ROOT / "tests" / "data" / "businesses").glob("*.toml"))},
}
TODAY = date(2026, 3, 2)
MARKDOWN = formats(template_folders())["md"]


@cache
def after(method_id: str) -> Workshop:
    """The workshop that the answers file of a business makes, reviewed by the coach that ships."""
    path = BUSINESSES[method_id]
    coach = Coach(tuple(all_rules()), library().wordings())
    workshop = a_workshop(method(method_id), coach=coach)
    replay(workshop, read_answers(path, path.read_text("utf-8"), workshop.pack, TODAY))
    return workshop


@cache
def plan_of(method_id: str) -> Document:
    """The plan of it on that day."""
    workshop = after(method_id)
    return build_plan(PlanRequest(workshop.answers, workshop.today, workshop.findings()))


@pytest.mark.parametrize("method_id", BUSINESSES)
def test_a_plan_is_what_was_last_found_good(method_id: str, golden: Callable[[str, bytes], bytes]) -> None:
    content = MARKDOWN.render(plan_of(method_id))

    assert content.decode() == golden(f"plan-{method_id}.md", content).decode()


@pytest.mark.parametrize("method_id", BUSINESSES)
def test_no_heading_of_a_plan_is_empty(method_id: str) -> None:
    for section in plan_of(method_id).sections:
        headed = [isinstance(block, Subheading) for block in section.blocks]

        assert section.blocks
        assert not headed[-1]
        assert not any(first and second for first, second in pairwise(headed))


@pytest.mark.parametrize("method_id", BUSINESSES)
def test_every_answer_stands_in_the_plan_of_its_method(method_id: str) -> None:
    workshop = after(method_id)
    text = MARKDOWN.render(plan_of(method_id)).decode()

    asked = {question.topic: question.label for question in workshop.pack.questions()}
    missing = [key for key in workshop.session.answers if asked[key.topic] not in text]

    assert missing == []
