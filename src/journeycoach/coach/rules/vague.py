"""vague: no who, what, where, when or how many that somebody could act on or check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.coach.rule import Rule
from journeycoach.coach.words import phrases_in, quoted_around, words_of
from journeycoach.domain.late import Late

if TYPE_CHECKING:
    from journeycoach.coach.rule import Reading, Wording

CLEAR = 1.1
"""From this score on the classifier speaks where the lists see no detail."""
BEYOND_DOUBT = 2.4
"""From this score on it speaks even then: a word that is a detail elsewhere may be none here."""
DOUBTFUL = -0.5
"""Below it the classifier does not share what the lists found."""
READ = frozenset({"workshop_answer"})
"""A pain may be one word; whether it is one, pain-missing says."""
DETAILS = ("named-channels", "times", "concrete", "speech")
EMPTY = ("filler", "empty", "empty-adjectives", "hedges")

_FIGURE_OR_QUOTE = Late(r"\d|[\"\u201c\u2018]\w")
_NAME_INSIDE = Late(r"(?<=[a-z,] )[A-Z][a-z]+")


def find(reading: Reading, wording: Wording) -> str | None:
    """The answer, when its words carry nothing; None where names and short words are what was asked for."""
    if reading.expects not in READ or reading.rungs or reading.key.topic in wording.words("silent-topics"):
        return None
    if not is_vague(reading.text, wording):
        return None
    return quoted_around(reading.text, wording.classify(reading.text).decided)


def is_vague(text: str, wording: Wording) -> bool:
    """Whether the classifier is sure of it, or has no doubt about the emptiness that the lists found."""
    words = words_of(text)
    if not words or " ".join(words) in wording.words("honest"):
        return False
    score = wording.classify(text).score
    if score >= CLEAR and not _has_detail(text, words, wording):
        return True
    if score >= BEYOND_DOUBT:
        return True
    return score >= DOUBTFUL and _is_empty(text, wording)


def _is_empty(text: str, wording: Wording) -> bool:
    """Whether fewer than two words are left once the empty ones are gone, and no detail is in sight.

    In a long answer two such words among many empty ones are no detail either.
    """
    words = words_of(text)
    if _has_detail(text, words, wording):
        return False
    full = _full_words(words, wording)
    telling = sum(1 for word in words if word not in wording.words("filler"))
    return len(full) < 2 or (len(full) == 2 and telling >= 8)


def _has_detail(text: str, words: tuple[str, ...], wording: Wording) -> bool:
    if _FIGURE_OR_QUOTE.search(text) or any(phrases_in(words, wording.words(name)) for name in DETAILS):
        return True
    return not text.istitle() and bool(_NAME_INSIDE.search(text))


def _full_words(words: tuple[str, ...], wording: Wording) -> tuple[str, ...]:
    inside = {word for phrase in phrases_in(words, wording.words("empty-phrases")) for word in phrase.split()}
    return tuple(
        word
        for word in words
        if word not in inside and not any(word in wording.words(name) for name in EMPTY)
    )


RULE = Rule("vague", find, weight=1)
