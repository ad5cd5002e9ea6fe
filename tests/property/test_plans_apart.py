"""No business is told what another is told: the only words that plans share are named here, with the reason.

Five invented businesses are told by every method that ships, each from what it has answered in its own.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from journeycoach.domain.document import Paragraph, Subheading, Table, plain
from journeycoach.domain.wording import told
from tests.adapters.builder import SessionBuilder
from tests.adapters.methods_here import library, method
from tests.adapters.plan_reader import lines_of
from tests.golden.test_plans import BUSINESSES, after

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.document import Document, Section

THREE = ("five-stage", "ten-step", "persona-funnel")
"""A bakery, a harp hire and advisers of nursery kitchens: by the method that each has gone through."""
FEWEST_WORDS = 4
"""A shorter cell is a word of the plan's own language: a verdict, a name, a date."""
REASONS = {
    "a sum or a count that comes out alike": re.compile(r"(?=.*\d)[^.?!]{1,48}"),
    "a question of the method that nobody has answered": re.compile(r".* \(left for later\)\. .*", re.DOTALL),
    "how far a pass has come that is not done": re.compile(r".*(?:, not asked yet: |How far this is\.).*"),
    "an open question of the plan, with the stages it is open in": re.compile(
        r"(?:How long it takes|W(?:hat|here) [a-z ]+) (?:in|at the stages?) .*"
    ),
    "a number that a formula lacks": re.compile(
        r"(?:Purchases in a year|Years a customer stays|What is left of a sale): .*"
    ),
    "two picks of one question, cut to their length": re.compile(r".*go on to buy:? “.*”\.?"),
}
"""What plans may share, and why."""


@cache
def plan_of(business: str, method_id: str) -> Document:
    """What a business has answered, told by a method, with every action that follows from it."""
    session, pack = after(business).session, method(method_id)
    builder, asked = SessionBuilder(pack=pack), {question.topic for question in pack.questions()}
    for key, answer in session.answers.items():
        if key.topic in asked and key.subject == "main":
            builder.holds(key.topic, answer.value)
    return builder.accepts_proposals().plan()


def cells(section: Section) -> Iterator[str]:
    """Every paragraph, list item and cell; the head of a row belongs to the heads of a table."""
    for block in section.blocks:
        if isinstance(block, Table):
            yield from (plain(cell) for row in block.rows for cell in row)
        elif not isinstance(block, Subheading):
            yield from map(plain, lines_of(block))


def said(plan: Document) -> frozenset[str]:
    """What a plan says in four words or more."""
    lines = (text.strip() for section in plan.sections for text in cells(section))
    return frozenset(text for text in lines if len(re.findall(r"\w+", text)) >= FEWEST_WORDS)


@cache
def labels() -> frozenset[str]:
    """Titles of stages, names of rows and of picks: words of a method that everybody who uses it meets."""
    packs = [method(each) for each in library().ids()]
    named = {stage.title for pack in packs for stage in pack.stages}
    for question in (question for pack in packs for question in pack.questions()):
        options = (*question.options, *(option for column in question.columns for option in column.options))
        named |= {question.label, *(option.label for option in options)}
    return frozenset(each.casefold() for each in named)


def unexplained(shared: frozenset[str]) -> set[str]:
    """What plans share without a reason."""
    return {
        text
        for text in shared
        if not is_labels_alone(text)
        and text not in typed()
        and not any(each.fullmatch(text) for each in REASONS.values())
    }


def is_labels_alone(text: str) -> bool:
    """Whether a line is the label of an answer, or of a pick, and next to nothing else."""
    left = text.casefold()
    for label in sorted(labels(), key=len, reverse=True):
        left = left.replace(label, "")
    return len(re.findall(r"\w+", left)) < FEWEST_WORDS


@cache
def typed() -> frozenset[str]:
    """Cells that an owner typed: two may have the same thing."""
    sessions = [after(business).session for business in BUSINESSES]
    answers = [answer.value for session in sessions for answer in session.answers.values()]
    rows = [
        row for value in answers if isinstance(value, list | tuple) for row in value if isinstance(row, dict)
    ]
    return frozenset(str(cell) for row in rows for cell in row.values())


@pytest.mark.parametrize("method_id", library().ids())
def test_three_businesses_share_no_sentence(method_id: str) -> None:
    one, two, three = (said(plan_of(business, method_id)) for business in THREE)

    assert unexplained(one & two & three) == set()


@pytest.mark.parametrize("method_id", library().ids())
def test_any_two_businesses_share_no_sentence(method_id: str) -> None:
    plans = [said(plan_of(business, method_id)) for business in BUSINESSES if business != "complete"]

    shared = frozenset(text for one, other in combinations(plans, 2) for text in one & other)

    assert unexplained(shared) == set()


def test_a_sentence_that_every_plan_says_would_be_found() -> None:
    fixed = "Ask your customers what they think of you."
    plans = [plan_of(business, "complete") for business in THREE]
    said_alike = [
        replace(plan, sections=(*plan.sections, replace(plan.sections[0], blocks=(Paragraph(told(fixed)),))))
        for plan in plans
    ]

    one, two, three = map(said, said_alike)

    assert unexplained(one & two & three) == {fixed}


def test_the_same_business_twice_would_be_found() -> None:
    mine = said(plan_of("ten-step", "ten-step"))

    assert len(unexplained(mine)) > 100
