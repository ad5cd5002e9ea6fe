"""overclaim: an outcome, a rank or a speed promised without condition that nobody can keep or prove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.coach.rule import Rule
from journeycoach.coach.words import quoted_around

if TYPE_CHECKING:
    from journeycoach.coach.rule import Reading, Wording

PROMISES = frozenset({"message", "purchase_message"})
CLEAR = 0.5
"""From this score on the classifier speaks."""


def find(reading: Reading, wording: Wording) -> str | None:
    """The words that claim too much; None for terms, conditions, measured results and plain facts."""
    if reading.expects not in PROMISES:
        return None
    verdict = wording.classify(reading.text)
    return quoted_around(reading.text, verdict.decided) if verdict.score >= CLEAR else None


RULE = Rule("overclaim", find, weight=4)
