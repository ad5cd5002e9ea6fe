"""Assumptions worth a test: claims that findings hang on and nobody has heard or counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.claim_tests import TESTS
from journeycoach.domain.document import Section, Table
from journeycoach.domain.events import Evidence
from journeycoach.domain.wording import capital, short_day, told, working_days_on

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeycoach.domain.claim_tests import ClaimTest
    from journeycoach.domain.document import Words
    from journeycoach.domain.material import Material

MOST = 4
HANGS_ON_IT: Mapping[str, tuple[str, int]] = {
    "customer.pain": ("message.benefit", 3),
    "customer.who": ("message.benefit", 1),
    "customer.compares": ("customer.chosen-for", 2),
}
"""What another answer stands on, whether a finding names it or not, and how much that weighs."""


def assumptions_section(material: Material) -> Section | None:
    """The riskiest guesses, each with its cheapest test, a day and a rule."""
    topics = riskiest(material)
    tests = [test for topic in topics if (test := TESTS[topic](material.case))][:MOST]
    if not tests:
        return None
    rows = tuple(_row(number, test, material) for number, test in enumerate(tests, start=1))
    head = tuple(told(each) for each in ("T", "You assume", "Cheapest test", "By", "Then"))
    return Section("assumptions", told("Assumptions worth a test"), (Table(head, rows),))


def riskiest(material: Material) -> tuple[str, ...]:
    """Topics by the weight of what hangs on them, the heaviest first; equal ones as they are asked."""
    weights = {topic: _weight(topic, material) for topic in TESTS if _is_assumed(topic, material)}
    asked = [question.topic for question in material.answered()]
    hanging = [topic for topic in asked if weights.get(topic)]
    return tuple(sorted(hanging, key=lambda topic: -weights[topic]))


def _is_assumed(topic: str, material: Material) -> bool:
    return material.case.answers.evidence(topic) is Evidence.ASSUMED


def _weight(topic: str, material: Material) -> int:
    hanging = sum(finding.weight for finding in material.findings if topic in finding.topics)
    other, weight = HANGS_ON_IT.get(topic, ("", 0))
    return hanging + (weight if other and material.case.has(other) else 0)


def _row(number: int, test: ClaimTest, material: Material) -> tuple[Words, ...]:
    today = material.case.today
    by = working_days_on(today, test.days)
    return told(f"T{number}"), capital(test.assumes), test.test, told(short_day(by, today)), test.then
