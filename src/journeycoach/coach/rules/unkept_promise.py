"""unkept-promise: a promise that the same words, or those of a later stage, call unreliable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.coach.rule import Rule
from journeycoach.coach.words import phrases_in, quoted, words_of

if TYPE_CHECKING:
    from journeycoach.coach.rule import Reading, Wording

PROMISING = frozenset({"message", "purchase_message", "journey_messages"})


def find(reading: Reading, wording: Wording) -> str | None:
    """The words that take the promise back; None where nothing was promised before them."""
    if reading.expects not in PROMISING:
        return None
    texts = tuple(text for _, text in reading.messages) or (reading.text,)
    promised = False
    for text in texts:
        words = words_of(text)
        promised = promised or bool(phrases_in(words, wording.words("promises")))
        if promised and phrases_in(words, wording.words("doubts")):
            return quoted(text)
    return None


RULE = Rule("unkept-promise", find, weight=3)
