"""Looking into a text: its words, its first thought, and which phrases of a list occur in it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from journeycoach.domain.late import Late

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LONGEST_PHRASE = 5
"""Words of the longest phrase that a list may hold."""
QUOTE_LENGTH = 60

_WORD = Late(r"[\w'€$£%/²-]+(?:\.\d+)?")
_PART_ENDS = Late(r"[.!?;:\n]+(?=\s|$)|,\s|\s[\u2013\u2014-]\s|\s\(")
_JOINT = Late(r"^\s*(?:and|but|or|so|because|which|that)\s+", re.IGNORECASE)
_THOUGHT_ENDS = Late(r"[.!?;\n]+(?=\s|$)|\s[\u2013\u2014-]\s")


@lru_cache(maxsize=16)
def words_of(text: str) -> tuple[str, ...]:
    """The words in lower case, apostrophes made plain, punctuation gone."""
    return tuple(
        word.strip("-'/")
        for word in _WORD.findall(text.replace("\u2019", "'").casefold())
        if word.strip("-'/")
    )


def first_thought(text: str) -> str:
    """What a reader takes in first: the first sentence, and the next when it has fewer than three words."""
    ends = [match.end() for match in _THOUGHT_ENDS.finditer(text)]
    for end in ends:
        thought = text[:end]
        if len(words_of(thought)) >= 3:
            return thought.strip()
    return text.strip()


def phrases_in(words: tuple[str, ...], phrases: frozenset[str]) -> tuple[str, ...]:
    """The phrases of a list that occur, in the order of the text; longer ones before those inside them."""
    if _runs(words).isdisjoint(phrases):
        return ()
    return tuple(phrase for phrase in stretches(words) if phrase in phrases)


@lru_cache(maxsize=16)
def _runs(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stretches(words))


@lru_cache(maxsize=16)
def stretches(words: tuple[str, ...]) -> tuple[str, ...]:
    """Every run of words that could be a phrase; from each word the longest first."""
    return tuple(
        " ".join(words[start : start + length])
        for start in range(len(words))
        for length in range(min(LONGEST_PHRASE, len(words) - start), 0, -1)
    )


def opens_with(words: tuple[str, ...], phrases: Iterable[str]) -> bool:
    """Whether a text begins with one of the phrases."""
    starts = {" ".join(words[:length]) for length in range(1, LONGEST_PHRASE + 1)}
    return any(phrase in starts for phrase in phrases)


def figure_with_unit(words: tuple[str, ...], units: frozenset[str]) -> bool:
    """Whether a figure stands with one of the units, as in 30 minutes or 5mm."""
    if any(word[:1].isdigit() and follower in units for word, follower in pairwise(words)):
        return True
    return any(word[:1].isdigit() and word.lstrip("0123456789.,") in units for word in words)


def quoted(text: str) -> str:
    """The words that a nudge quotes: the first thought, cut at a word."""
    return _cut(first_thought(text))


def quoted_around(text: str, decided: Sequence[str]) -> str:
    """The words that a nudge quotes: all when they are few, else the part that holds most of what decided.

    `decided` are words or phrases as `words_of` gives them, the weightiest first.
    """
    if len(" ".join(text.split())) <= QUOTE_LENGTH:
        return _cut(text)
    parts = [part for part in _PART_ENDS.split(text) if len(words_of(part)) >= 2] or [text]
    weighty = max(parts, key=lambda part: _weight(part, decided))
    return _cut(_JOINT.sub("", weighty)) or _cut(text)


def _weight(part: str, decided: Sequence[str]) -> float:
    inside = f" {' '.join(words_of(part))} "
    return sum(1 / (place + 1) for place, phrase in enumerate(decided) if f" {phrase} " in inside)


def _cut(text: str) -> str:
    thought = " ".join(text.split()).rstrip(" .;,!?:\u2013\u2014-")
    if len(thought) <= QUOTE_LENGTH:
        return thought
    return thought[:QUOTE_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;.:") + " \u2026"
