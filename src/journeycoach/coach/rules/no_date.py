"""no-date: where a question asks by when, a word that fits every day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.coach.rule import Rule
from journeycoach.coach.words import phrases_in, quoted, words_of

if TYPE_CHECKING:
    from journeycoach.coach.rule import Reading, Wording


def find(reading: Reading, wording: Wording) -> str | None:
    """The answer, when it puts a thing off without a day; an action has a rule of its own."""
    words = words_of(reading.text)
    if reading.expects == "action_item" or not phrases_in(words_of(reading.ask), wording.words("asks")):
        return None
    evasions = phrases_in(words, wording.words("evasions"))
    left = _without(words, evasions)
    if any(char.isdigit() for char in reading.text) or phrases_in(left, wording.words("dated")):
        return None
    return quoted(reading.text) if evasions or phrases_in(left, wording.words("undated")) else None


def _without(words: tuple[str, ...], phrases: tuple[str, ...]) -> tuple[str, ...]:
    """The words without phrases that only look like a day."""
    line = f" {' '.join(words)} "
    for phrase in sorted(phrases, key=len, reverse=True):
        line = line.replace(f" {phrase} ", " ")
    return tuple(line.split())


RULE = Rule("no-date", find, weight=2)
