"""Prices and lengths of time that two messages give for the same thing."""

from __future__ import annotations

import re
from itertools import combinations, permutations
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.coach.side_by_side import Clash
from journeycoach.coach.words import phrases_in, words_of
from journeycoach.domain.late import Late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.coach.rule import Wording

FAR_APART = 3
"""From how many times as much two prices for one thing contradict each other."""
DEARER = 1.5
"""From how many times as much two prices for the same day or month do."""
_MARK = r"(?:[$\u00a3\u20ac]|\b(?:eur|euros?|gbp|pounds?|dollars?|usd|quid|chf|kr)\b)"
_MONEY = Late(
    rf"(?:(?P<before>{_MARK}) ?(?P<one>\d[\d,]*(?:\.\d+)?)|(?P<two>\d[\d,]*(?:\.\d+)?) ?(?P<after>{_MARK}))"
    r"(?P<per> ?(?:an?|per|each|every|/) ?[a-z]+| each| pp)?",
    re.IGNORECASE,
)
_PAID = Late(
    r"\b(?P<one>\d[\d,]*(?:\.\d\d)?)"
    r"(?= (?:\w+ )?(?:fee|a (?:month|year|week|day|night|seat|head)|per \w+|extra)\b)"
    r"|\b(?:costs?|pay|for only|order [\w ]+,) (?P<two>\d[\d,]*(?:\.\d\d)?)\b"
    r"(?! (?:minutes?|hours?|days?|weeks?|people|%))",
    re.IGNORECASE,
)
"""Amounts without a currency, by the words beside them."""
_FLAT = Late(r"^\W*(?:flat\b|for everything|for all of it|all in\b|and nothing more)", re.IGNORECASE)
_CAP = Late(
    r"\b(?:below|under|less than|at most|never more than|max\.?|maximum|up to|no more than)\W*$",
    re.IGNORECASE,
)
_LENGTH = Late(
    r"\b(?P<count>\d+(?:\.\d+)?|an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|forty)[ -]?"
    r"(?:working |business )?(?P<unit>min(?:ute)?s?|hours?|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
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
    r"\b(?:(?:groups?|class(?:es)?|circles?|parties|teams?) of"
    r"|(?:retreats?|tables?|dinners?|tours?|workshops?) for)"
    r" (?:at most |up to |max )?"
    r"(?P<count>\d+|two|three|five|ten|four|six|seven|eight|nine|twelve)\b",
    re.IGNORECASE,
)
_LEAST = Late(r"\bminimum(?: order| size| group)?(?: of)?:? (?P<count>\d{2,5})\b", re.IGNORECASE)
_CROWD = Late(r"\b(?P<count>\d{2,4}) (?P<who>[a-z]+)\b", re.IGNORECASE)
_IS_FREE = Late(r"\b(?:is|are|stays?|remains?|for|100%) (?:always |completely )?free\b(?! of)", re.IGNORECASE)
_SENTENCE = Late(r"[.!?;]+(?:\s|$)")


class Price(Struct, frozen=True):
    """An amount in a message, with what it is paid for."""

    amount: float
    per: str
    is_cap: bool
    near: frozenset[str]
    """The words of its sentence that carry meaning."""


def price_clashes(messages: tuple[str, ...], wording: Wording) -> Iterator[Clash]:
    """For nothing and for money, below and above, and one thing at two prices."""
    prices = tuple(tuple(_prices(message, wording)) for message in messages)
    for one, other in permutations(range(len(messages)), 2):
        if (
            one < other
            and prices[other]
            and is_free(messages[one], wording)
            and not _mentions_free(messages[other], wording)
        ):
            yield Clash("price", messages[one], messages[other])
        if _pays_once(messages[one], wording) and any(
            price.per in ("month", "year") for price in prices[other]
        ):
            yield Clash("price", messages[one], messages[other])
        for first in prices[one]:
            if any(_is_above(first, second) for second in prices[other]):
                yield Clash("price", messages[one], messages[other])
    for one, other in combinations(range(len(messages)), 2):
        if any(_is_other(first, second) for first in prices[one] for second in prices[other]):
            yield Clash("price", messages[one], messages[other])


def is_free(message: str, wording: Wording) -> bool:
    """Whether the thing itself is for nothing: not the first hour, the sample or the fifth coffee."""
    return any(_is_wholly_free(sentence, wording) for sentence in _SENTENCE.split(message))


def _is_wholly_free(sentence: str, wording: Wording) -> bool:
    words = words_of(sentence)
    if any(_beside(words, phrase) & wording.words("partly-free") for phrase in wording.words("free")):
        return False
    plainly = phrases_in(words, wording.words("free") - {"free"})
    without_condition = "free" in words and phrases_in(words, wording.words("free-for"))
    return bool(plainly or without_condition or _IS_FREE.search(sentence))


def _beside(words: tuple[str, ...], phrase: str) -> frozenset[str]:
    """The words around a phrase; a part that is for nothing is named beside it."""
    parts = tuple(phrase.split())
    at = next((at for at in range(len(words)) if words[at : at + len(parts)] == parts), -1)
    return frozenset(words[max(0, at - BESIDE) : at + len(parts) + BESIDE]) if at >= 0 else frozenset()


def _pays_once(message: str, wording: Wording) -> bool:
    return bool(phrases_in(words_of(message), wording.words("once-left")))


def _mentions_free(text: str, wording: Wording) -> bool:
    line = f" {' '.join(words_of(text))} "
    return any(f" {phrase} " in line for phrase in wording.words("free"))


def _prices(message: str, wording: Wording) -> Iterator[Price]:
    for sentence in _SENTENCE.split(message):
        if set(words_of(sentence)) & wording.words("giving"):
            continue
        near = frozenset(
            word.rstrip("s")
            for word in words_of(sentence)
            if len(word) > 3 and word not in wording.words("small")
        )
        for found in _PAID.finditer(sentence):
            bare = float((found["one"] or found["two"]).replace(",", ""))
            yield Price(bare, "", is_cap=False, near=frozenset())
        for found in _MONEY.finditer(sentence):
            figure = (found["one"] or found["two"]).replace(",", "")
            per = (
                " ".join((found["per"] or "").replace("/", " per ").split())
                .removeprefix("per ")
                .removeprefix("a ")
            )
            yield Price(float(figure), per.casefold(), is_cap=_is_cap(found, sentence), near=near)


def _is_cap(found: re.Match[str], sentence: str) -> bool:
    """Whether nothing more is to be paid: below, at most, flat."""
    return bool(_CAP.search(sentence[: found.start()]) or _FLAT.match(sentence[found.end() :]))


def _is_above(cap: Price, price: Price) -> bool:
    return cap.is_cap and price.amount > cap.amount * DEARER and cap.per == price.per


def _is_other(one: Price, other: Price) -> bool:
    low, high = sorted((one.amount, other.amount))
    if low <= 0:
        return False
    if one.per and one.per == other.per:
        return high >= low * DEARER and bool(one.near & other.near)
    return not one.per and not other.per and high >= low * FAR_APART and len(one.near & other.near) >= 1


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
    for found in _LEAST.finditer(message):
        yield float(found["count"])
    for found in _CROWD.finditer(message):
        if found["who"].casefold() in wording.words("sizes"):
            yield float(found["count"])
