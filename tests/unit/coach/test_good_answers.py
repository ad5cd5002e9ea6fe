"""Answers that are fine get silence: the examples that the methods themselves show."""

from __future__ import annotations

from pathlib import Path

from journeycoach.coach.registry import all_rules
from journeycoach.coach.review import READ_KINDS, Coach
from journeycoach.coach.rule import Reading
from journeycoach.domain.events import Key
from journeycoach.packs.methods import Library

LIBRARY = Library((Path(__file__).parents[3] / "prompts",))
COACH = Coach(all_rules(), LIBRARY.wordings())
READINGS = [
    Reading(Key(question.topic), question.expects, question.ask, example.text)
    for pack in LIBRARY.packs()
    for question in pack.questions()
    if question.kind in READ_KINDS
    for example in question.examples
]
"""Every example of a question that the rules read."""


def test_at_most_one_good_answer_in_a_hundred_is_nudged() -> None:
    nudged = [(finding.rule, reading.text) for reading in READINGS for finding in COACH.review(reading)]

    assert len(READINGS) > 100
    assert len(nudged) <= len(READINGS) / 100, nudged
