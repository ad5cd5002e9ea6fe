"""no-plan-for-no: nothing happens after a customer has said no, or has fallen silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.coach.rule import Rule
from journeycoach.coach.words import phrases_in, quoted, words_of

if TYPE_CHECKING:
    from journeycoach.coach.rule import Reading, Wording

LONGEST = 14
"""Words; whoever says more has a reason or a plan."""


def find(reading: Reading, wording: Wording) -> str | None:
    """The answer, when it says that nothing follows and names nothing that does."""
    if reading.key.topic not in wording.words("topics") and not phrases_in(
        words_of(reading.ask), wording.words("asks")
    ):
        return None
    words = words_of(reading.text)
    gives_up = phrases_in(words, wording.words("nothing"))
    acts = phrases_in(words, wording.words("deeds"))
    return quoted(reading.text) if gives_up and not acts and len(words) <= LONGEST else None


RULE = Rule("no-plan-for-no", find, weight=2)
