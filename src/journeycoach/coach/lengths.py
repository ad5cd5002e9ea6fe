"""Lengths of time and sizes of groups that two messages give for the same thing."""

from __future__ import annotations

import re
from itertools import combinations, permutations
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.coach.side_by_side import Clash
from journeycoach.coach.words import words_of
from journeycoach.domain.late import Late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.coach.rule import Wording

_LENGTH = Late(
    r"\b(?P<count>\d+(?:\.\d+)?|an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|forty)[ -]?"
    r"(?:working |business )?(?P<unit>min(?:ute)?s?|hours?|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
    needs=("min", "hour", "day", "week", "month", "year"),
)
_IN_MINUTES = {"min": 1, "hou": 60, "day": 1440, "wee": 10080, "mon": 43200, "yea": 525600}
_NUMBERS = {
    "a": 1,
    "an": 1,
    "four": 4,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "twelve": 12,
    "one": 1,
    "two": 2,
    "three": 3,
    "five": 5,
    "ten": 10,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
}
MUCH_LONGER = 4
KINDS = ("meetings", "arrivals", "guarantees")
"""Lists of words that say what a length of time is the length of."""
SHORTEST_THING = 4
"""Letters of a word that names a thing."""
BESIDE = 4
"""Words on either side that say what a figure or a phrase is about."""
LASTING = 1440
"""Minutes; a length of days and more is not held against one of minutes, unless both are until a day."""
_UNTIL = frozenset({"in", "within", "after", "take", "takes", "ready", "needs", "need"})
_FOLLOWING = frozenset(
    {"check", "checks", "again", "next", "follow-up", "free", "service", "remind", "reminder", "if"}
)
"""In a sentence with one of these a second visit is spoken of, not the first."""
_SAVED = frozenset({"save", "saves", "saved", "spare", "less", "instead"})
"""With one of these a length of time is what one gains."""
_UNITS = frozenset(
    {"minute", "hour", "day", "week", "month", "year", "working", "your", "with", "from", "have"}
)
_BACK = frozenset({"back", "later", "ago", "old", "before", "over", "since"})
_GROUP = Late(
    r"\b(?:(?:groups?|class(?:es)?|circles?|parties|teams?|packs?|rows?) of"
    r"|(?:retreats?|tables?|dinners?|tours?|workshops?) for)"
    r" (?:at most |up to |max )?"
    r"(?P<count>\d+|two|three|five|ten|four|six|seven|eight|nine|twelve)\b",
    re.IGNORECASE,
    needs=(" of ", " for "),
)
_LEAST = Late(
    r"\bminimum(?: order| size| group)?(?: of)?:? (?P<count>\d{2,5})\b", re.IGNORECASE, needs=("minimum",)
)
_CROWD = Late(r"\b(?P<count>\d{2,4}) (?P<who>[a-z]+)\b", re.IGNORECASE)
_SENTENCE = Late(r"[.!?;]+(?:\s|$)")


def length_clashes(messages: tuple[str, ...], wording: Wording) -> Iterator[Clash]:
    """One lesson, course or visit that is ten minutes here and ninety there."""
    lengths = tuple(tuple(_lengths(message, wording)) for message in messages)
    for one, other in combinations(range(len(messages)), 2):
        if any(_differ(first, second) for first in lengths[one] for second in lengths[other]):
            yield Clash("promise", messages[one], messages[other])


class Length(Struct, frozen=True):
    """A length of time, with what it is the length of."""

    minutes: float
    kinds: frozenset[str]
    """What its sentence is about: a meeting or an arrival."""
    beside: frozenset[str]
    """The words next to it, in the singular."""
    done: frozenset[str]
    """The words of a sentence that says by when something is done, or how long it takes; else none."""


def _lengths(message: str, wording: Wording) -> Iterator[Length]:
    for sentence in _SENTENCE.split(message):
        words = set(words_of(sentence))
        if words & _SAVED:
            continue
        things = frozenset(map(_singular, words)) if not words & _FOLLOWING else frozenset[str]()
        kinds = frozenset(name for name in KINDS if words & wording.words(name))
        for found in _LENGTH.finditer(sentence):
            before = words_of(sentence[: found.start()])[-BESIDE:]
            beside = (*before, *words_of(sentence[found.end() :])[:BESIDE])
            yield Length(
                _count(found["count"]) * _IN_MINUTES[found["unit"][:3].casefold()],
                kinds,
                frozenset(_singular(word) for word in beside if word not in wording.words("small")),
                things if _UNTIL & set(before[-2:]) else frozenset(),
            )


def _singular(word: str) -> str:
    return word.removesuffix("s")


def _differ(one: Length, other: Length) -> bool:
    """Whether two lengths are far apart and of one kind, or of one thing that is named beside both."""
    if not _is_far(one.minutes, other.minutes):
        return False
    is_like = (one.minutes < LASTING) == (other.minutes < LASTING) or bool(one.done and other.done)
    both = (one.beside & other.beside) | (one.done & other.done)
    shared = {word for word in both if len(word) >= SHORTEST_THING} - _UNTIL - _UNITS
    turned = bool(_BACK & one.beside) != bool(_BACK & other.beside)
    return bool(one.kinds & other.kinds) or (bool(shared) and is_like and not turned)


def _count(text: str) -> float:
    return float(_NUMBERS.get(text.casefold()) or text)


def _is_far(one: float, other: float) -> bool:
    low, high = sorted((one, other))
    return low > 0 and high >= low * MUCH_LONGER


def size_clashes(messages: tuple[str, ...], wording: Wording) -> Iterator[Clash]:
    """A group of six in one stage and of two hundred in another."""
    for one, other in permutations(range(len(messages)), 2):
        small = [_count(found["count"]) for found in _GROUP.finditer(messages[one])]
        if small and any(size >= min(small) * MUCH_LONGER for size in _sizes(messages[other], wording)):
            yield Clash("promise", messages[one], messages[other])


def _sizes(message: str, wording: Wording) -> Iterator[float]:
    for pattern in (_LEAST, _GROUP):
        yield from (_count(found["count"]) for found in pattern.finditer(message))
    for found in _CROWD.finditer(message):
        if found["who"].casefold() in wording.words("sizes"):
            yield float(found["count"])
