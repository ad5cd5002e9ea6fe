"""jargon: words of the trade press in a sentence meant for customers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.coach.rule import Rule
from journeycoach.coach.words import phrases_in, words_of

if TYPE_CHECKING:
    from journeycoach.coach.rule import Reading, Wording

READ = frozenset({"message", "purchase_message", "journey_messages"})


def find(reading: Reading, wording: Wording) -> str | None:
    """The first word that a customer would not say; a lighter one only in the company of another."""
    if reading.expects not in READ or reading.rungs:
        return None
    words = words_of(reading.text)
    heavy = phrases_in(words, wording.words("never-said"))
    light = phrases_in(words, wording.words("seldom-said"))
    if heavy:
        return heavy[0]
    return light[0] if len(set(light)) >= 2 else None


RULE = Rule("jargon", find, weight=1)
