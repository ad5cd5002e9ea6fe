"""no-number: where a question asks how much or how often, a word that nobody can count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.coach.rule import Rule
from journeycoach.coach.words import phrases_in, quoted, words_of
from journeycoach.domain.late import Late

if TYPE_CHECKING:
    from journeycoach.coach.rule import Reading, Wording

_NAMES = Late(r"[:,] [A-Z][a-z]+.*\b(?:and|&) (?:the )?[A-Z][a-z]+")
"""People told one by one are counted."""


def find(reading: Reading, wording: Wording) -> str | None:
    """The answer, when it counts in words such as many and often and nowhere in figures or shares."""
    words = words_of(reading.text)
    if not phrases_in(words_of(reading.ask), wording.words("asks")) or reading.rungs:
        return None
    if _NAMES.search(reading.text) or any(char.isdigit() for char in reading.text):
        return None
    if phrases_in(words, wording.words("counted")):
        return None
    return quoted(reading.text) if phrases_in(words, wording.words("uncounted")) else None


RULE = Rule("no-number", find, weight=2)
