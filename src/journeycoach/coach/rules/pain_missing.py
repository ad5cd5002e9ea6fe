"""pain-missing: the business, the product or the market, where the customer's pain or wish was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.coach.rule import Rule
from journeycoach.coach.words import quoted_around

if TYPE_CHECKING:
    from journeycoach.coach.rule import Reading, Wording

CLEAR = 0.65
"""From this score on the classifier speaks."""


def find(reading: Reading, wording: Wording) -> str | None:
    """The words that speak of something else; None as soon as somebody feels, fears or wants something."""
    if reading.expects != "customer_pain":
        return None
    verdict = wording.classify(reading.text)
    return quoted_around(reading.text, verdict.decided) if verdict.score >= CLEAR else None


RULE = Rule("pain-missing", find, weight=4)
