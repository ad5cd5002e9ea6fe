"""no-channel: where a question asks for a place or a way to reach somebody, a category that has no door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.coach.rule import Rule
from journeycoach.coach.words import phrases_in, quoted, words_of
from journeycoach.domain.late import Late

if TYPE_CHECKING:
    from journeycoach.coach.rule import Reading, Wording

_NAMED_BEHIND = Late(r":\s+\w+(?:\s+\w+)+")
"""What follows a colon says which of the category is meant."""


def find(reading: Reading, wording: Wording) -> str | None:
    """The category, when no named place, page, person or thing stands beside it."""
    if reading.expects != "workshop_answer" or not _asks_where(reading, wording):
        return None
    words = words_of(reading.text)
    has_category = bool(phrases_in(words, wording.words("categories")))
    named = (
        phrases_in(words, wording.words("named"))
        or any(char.isdigit() for char in reading.text)
        or _NAMED_BEHIND.search(reading.text)
    )
    return quoted(reading.text) if has_category and not named else None


def _asks_where(reading: Reading, wording: Wording) -> bool:
    asked = phrases_in(words_of(reading.ask), wording.words("asks"))
    return reading.key.topic in wording.words("topics") or bool(asked)


RULE = Rule("no-channel", find, weight=2)
