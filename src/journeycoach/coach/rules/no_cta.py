"""no-cta: a message for people who are ready to buy that does not say what to do now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.coach.rule import Rule
from journeycoach.coach.steps import asked_steps
from journeycoach.coach.words import quoted

if TYPE_CHECKING:
    from journeycoach.coach.rule import Reading, Wording

CLEAR = -0.2
"""From this score on the classifier speaks by itself."""
STEP_SEEN = 1.0
"""What it takes against a sentence that looks like a step."""


def find(reading: Reading, wording: Wording) -> str | None:
    """The words that stop before the sale; None when a sentence asks for a step."""
    if reading.expects != "purchase_message" or not reading.text.strip():
        return None
    if reading.key.topic in wording.words("yes-topics") and "?" in reading.text:
        return None
    score = wording.classify(reading.text).score
    limit = STEP_SEEN if asked_steps(reading.text, wording.words("step-verbs")) else CLEAR
    return quoted(reading.text) if score >= limit else None


RULE = Rule("no-cta", find, weight=4)
