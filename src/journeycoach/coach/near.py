"""Words that stand near each other in a sentence, whatever their endings and whatever stands between.

A pattern is written as groups in order: `cancel/stop > any/whenever`.
A group is alternatives; `#` is any figure.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.coach.words import words_of
from journeycoach.domain.late import Late

if TYPE_CHECKING:
    from collections.abc import Mapping

FIGURE = "#"
GAP = 4
"""Words from one group to the next, at most."""
SHORTEST_STEM = 3
NUMBERS = frozenset(
    {
        *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        *("fifteen", "twenty", "thirty", "forty", "fifty", "sixty"),
    }
)
_STATEMENT = Late(r"[^.!?;\n]+(?:[.!?;\n](?!\s|$)[^.!?;\n]*)*[.!?;\n]*")
_ENDINGS = ("'s", "ing", "ed", "es", "s", "e")
_SAME = {
    "kept": "keep",
    "held": "hold",
    "brought": "bring",
    "sewn": "sew",
    "ran": "run",
    "chosen": "choose",
    "without": "no",
    "zero": "no",
    "none": "no",
    "each": "every",
    "begin": "start",
    "purchase": "buy",
    "everyone": "everybody",
    "anyone": "anybody",
    "no-one": "nobody",
    "telephone": "phone",
    **dict.fromkeys(("mandatory", "compulsory", "obligatory", "necessary", "requirement"), "required"),
    **dict.fromkeys(("isn't", "aren't", "don't", "doesn't", "won't", "can't", "cannot"), "not"),
}
"""Words that a pattern takes for one another."""


def near(words: tuple[str, ...], patterns: frozenset[str], gap: int = GAP) -> tuple[int, int] | None:
    """Where the first pattern begins and ends among the words of a sentence; None for no pattern."""
    seen, parsed = _seen(words), _parsed(patterns)
    if seen.present.isdisjoint(parsed.openings):
        return None
    for start, forms in enumerate(seen.forms):
        for form in forms:
            for groups in parsed.behind.get(form, ()):
                end = _end(start, seen, groups, gap)
                if end:
                    return start, end
    return None


def forms_in(words: tuple[str, ...]) -> frozenset[str]:
    """The forms of all words, for `may_stand`."""
    return _seen(words).present


def may_stand(forms: frozenset[str], patterns: frozenset[str]) -> bool:
    """Whether any pattern could begin among words of these forms; quick, to spare looking closely."""
    return not forms.isdisjoint(_parsed(patterns).openings)


class _Seen(Struct, frozen=True):
    """A sentence as patterns see it: the forms of each word, and all forms together."""

    forms: tuple[frozenset[str], ...]
    present: frozenset[str]


@lru_cache(maxsize=64)
def _seen(words: tuple[str, ...]) -> _Seen:
    forms = tuple(_forms(word) for word in words)
    return _Seen(forms, frozenset[str]().union(*forms))


@lru_cache(maxsize=1024)
def loosened(phrases: frozenset[str]) -> frozenset[str]:
    """Patterns of the phrases of several words, to be found in other forms and with a word between."""
    return frozenset(" > ".join(phrase.split()) for phrase in phrases if " " in phrase)


def statements(text: str) -> tuple[tuple[str, ...], ...]:
    """The words of each sentence, questions left out: they speak of a trouble, not of what is promised."""
    return tuple(words_of(each) for each in _STATEMENT.findall(text) if "?" not in each)


@lru_cache(maxsize=1024)
def _forms(word: str) -> frozenset[str]:
    """What a word may be called in a pattern: its stem, and for a figure the sign for any of them."""
    return frozenset({stem(word), FIGURE} if is_figure(word) else {stem(word)})


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The word without the endings of numbers and tenses, as far as three letters stay."""
    word = _SAME.get(word, word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word.removesuffix(ending).removesuffix("e")
    return word


def is_figure(word: str) -> bool:
    """Whether a word is a count, in figures or written out."""
    return any(char.isdigit() for char in word) or word in NUMBERS


class _Parsed(Struct, frozen=True):
    """Patterns by each word that they may open with, and the groups behind it."""

    openings: frozenset[str]
    behind: Mapping[str, list[tuple[frozenset[str], ...]]]


@lru_cache(maxsize=1024)
def _parsed(patterns: frozenset[str]) -> _Parsed:
    by_opening: dict[str, list[tuple[frozenset[str], ...]]] = {}
    for pattern in sorted(patterns):
        first, *rest = (_group(each) for each in pattern.split(">"))
        for opening in first:
            by_opening.setdefault(opening, []).append(tuple(rest))
    return _Parsed(frozenset(by_opening), by_opening)


def _group(text: str) -> frozenset[str]:
    return frozenset(stem(word.strip()) for word in text.split("/"))


def _end(start: int, seen: _Seen, groups: tuple[frozenset[str], ...], gap: int) -> int:
    """Where the pattern that begins at a word ends; 0 when it does not stand there."""
    at = start
    for group in groups:
        if seen.present.isdisjoint(group):
            return 0
        window = range(at + 1, min(at + 1 + gap, len(seen.forms)))
        at = next((place for place in window if not seen.forms[place].isdisjoint(group)), 0)
        if not at:
            return 0
    return at + 1
