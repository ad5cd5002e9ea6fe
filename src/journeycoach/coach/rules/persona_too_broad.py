"""persona-too-broad: an ideal customer that leaves nearly nobody out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.coach.rule import Rule
from journeycoach.coach.words import quoted_around

if TYPE_CHECKING:
    from journeycoach.coach.rule import Reading, Wording

CLEAR = 0.55
"""From this score on the classifier speaks."""


def find(reading: Reading, wording: Wording) -> str | None:
    """The words that let everybody in; None when two facts, or one small world, leave people out."""
    if reading.expects != "ideal_customer":
        return None
    verdict = wording.classify(reading.text)
    return quoted_around(reading.text, verdict.decided) if verdict.score >= CLEAR else None


RULE = Rule("persona-too-broad", find, weight=4)
