"""Facts that two messages state differently: days open, closing time, language, country, reduction."""

from __future__ import annotations

import re
from itertools import combinations, permutations
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.coach.near import near
from journeycoach.coach.side_by_side import Clash, says
from journeycoach.coach.words import words_of
from journeycoach.domain.late import Late

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from journeycoach.coach.rule import Wording

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKEND = ("saturday", "sunday")
MANY_TIMES, MANY = 10, 30
"""From how many times as many, and from how many, a house is another house."""
EARLIER = 2
"""From how many hours earlier a door that closes breaks a promise."""
PARTS = frozenset(
    {"kitchen", "bar", "counter", "shop", "office", "workshop", "phone", "café", "gate", "terrace"}
)
"""Parts of a house that may close at hours of their own."""
_SO_FAR = frozenset({"since", "taught", "served", "sold", "already", "far", "altogether", "years"})
"""A sentence with one of them tells what was done in all, not what there is now."""
_SENTENCE = Late(r"[.!?;]+(?:\s|$)")
_ADDED = frozenset({"also", "or", "and", "too", "both", "as", "well", "translated", "subtitles"})
_HOUR = r"(?P<hour>\d{1,2}|midnight|noon)(?:[:.]\d\d)? ?(?P<half>[ap]m)?\b"
_OPEN_TILL = Late(rf"\bopen\b[^.!?;]{{0,30}}?\b(?:till|until|to) {_HOUR}", re.IGNORECASE, needs=("open",))
_CLOSES_AT = Late(
    rf"\bclos(?:e|es|ed|ing)\b[^.!?;]{{0,12}}?\b(?:at|from|after) {_HOUR}", re.IGNORECASE, needs=("clos",)
)
_ALWAYS = Late(
    r"\b(?:[Aa]lways|[Oo]nly|[Nn]obody but)(?: with| by| from)? (?P<who>[A-Z][a-z]+)\b",
    needs=("always", "only", "nobody but"),
)
_COUNTED = Late(
    r"(?<!first )(?<!next )(?<!last )(?<!than )(?<!of )\b"
    r"(?P<count>\d{1,6}|two|three|four|five|six|seven|eight|nine|ten|twelve) (?P<what>[a-z]{4,}s)\b",
    re.IGNORECASE,
)
_WRITTEN = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_REDUCED = Late(
    r"(?P<share>\d{1,2}) ?%(?= (?:off|less|discount|reduction|cheaper))", re.IGNORECASE, needs=("%",)
)


def fact_clashes(messages: tuple[str, ...], wording: Wording) -> Iterator[Clash]:
    """Pairs of messages of which one states what the other rules out."""
    yield from _doors(messages, wording)
    yield from _persons(messages, wording)
    for named in (_languages, _made_in, _comes_from):
        yield from _apart(messages, tuple(named(message, wording) for message in messages))
    yield from _counts(messages, wording)
    yield from _reductions(messages, wording)


def _apart(messages: tuple[str, ...], named: tuple[frozenset[str], ...]) -> Iterator[Clash]:
    """Two messages that each name something of a kind, and nothing in common."""
    for one, other in combinations(range(len(messages)), 2):
        if named[one] and named[other] and not named[one] & named[other]:
            yield Clash("promise", messages[one], messages[other])


def _persons(messages: tuple[str, ...], wording: Wording) -> Iterator[Clash]:
    """Somebody by name and nobody else, and whoever is on duty."""
    for one, other in permutations(range(len(messages)), 2):
        found = _ALWAYS.search(messages[one])
        if not found or found["who"].casefold() in DAYS:
            continue
        if says(messages[other], "same-face-right", wording):
            yield Clash("promise", messages[one], messages[other])


def _doors(messages: tuple[str, ...], wording: Wording) -> Iterator[Clash]:
    """Open on a day and closed on it, or open until later than it closes."""
    opened = tuple(_days(message, wording, "open-words") for message in messages)
    closed = tuple(_days(message, wording, "closed-words") for message in messages)
    for one, other in permutations(range(len(messages)), 2):
        if opened[one] & closed[other] or _closes_early(messages[one], messages[other]):
            yield Clash("promise", messages[one], messages[other])


def _closes_early(open_told: str, close_told: str) -> bool:
    """Whether a door closes hours before it is said to, however hours without am or pm are meant."""
    for late in _hours(_OPEN_TILL, open_told):
        for early in _hours(_CLOSES_AT, close_told):
            if late.about != early.about or (late.days and early.days and not late.days & early.days):
                continue
            if min(one - other for one in late.hours for other in early.hours) >= EARLIER:
                return True
    return False


def _days(message: str, wording: Wording, kind: str) -> frozenset[str]:
    """The days of the sentences that say that something is open, or closed."""
    found: set[str] = set()
    for sentence in _SENTENCE.split(message):
        words = words_of(sentence)
        if set(words) & wording.words(kind):
            found |= {day for day in DAYS if {day, f"{day}s"} & set(words)}
            found |= set(WEEKEND) if {"weekend", "weekends"} & set(words) else set()
            found |= set(DAYS) if near(words, wording.words("every-day")) else set()
    return frozenset(found)


class _Closing(Struct, frozen=True):
    """When something closes, as one sentence says it."""

    hours: tuple[int, ...]
    """Of the day; two where am or pm is not said."""
    days: frozenset[str]
    about: frozenset[str]
    """Which part of the house; empty for the whole."""


def _hours(pattern: Late, message: str) -> Iterator[_Closing]:
    """Every hour that a sentence says something closes at."""
    for sentence in _SENTENCE.split(message):
        for found in pattern.finditer(sentence):
            words = frozenset(words_of(sentence))
            days = frozenset(day for day in DAYS if {day, f"{day}s"} & words)
            yield _Closing(_read_hour(found["hour"], found["half"] or ""), days, words & PARTS)


def _read_hour(hour: str, half: str) -> tuple[int, ...]:
    named = {"midnight": 24, "noon": 12}.get(hour.casefold())
    if named:
        return (named,)
    number = int(hour)
    if half:
        return (number % 12 + (12 if half.casefold() == "pm" else 0),)
    return (number, number + 12) if number < 12 else (number,)


def _languages(message: str, wording: Wording) -> frozenset[str]:
    """Languages that something is held in; none where another may be had as well."""
    return _named(message, wording.words("languages"), _is_spoken)


def _is_spoken(before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    said = {"in", "speak", "speaks", "only"} & set(before[-2:])
    return bool(said) or after in (("only",), ("speaking",))


def _made_in(message: str, wording: Wording) -> frozenset[str]:
    """Countries that the goods are said to be made in."""
    return _countries(message, wording, "in")


def _comes_from(message: str, wording: Wording) -> frozenset[str]:
    """Countries that the goods are said to come from: what they are made of may come from elsewhere."""
    return _countries(message, wording, "from")


def _countries(message: str, wording: Wording, link: str) -> frozenset[str]:
    making = wording.words("making")
    return _named(
        message,
        wording.words("countries"),
        lambda before, _: before[-1:] == (link,) and bool(making & set(before)),
    )


def _named(
    message: str, names: frozenset[str], is_meant: Callable[[tuple[str, ...], tuple[str, ...]], bool]
) -> frozenset[str]:
    """The names of a list that are meant, by the six words before and the one after each."""
    found: set[str] = set()
    for sentence in _SENTENCE.split(message):
        words = words_of(sentence)
        if _ADDED & set(words):
            continue
        found |= {
            word
            for at, word in enumerate(words)
            if word in names and is_meant(words[max(0, at - 6) : at], words[at + 1 : at + 2])
        }
    return frozenset(found)


def _counts(messages: tuple[str, ...], wording: Wording) -> Iterator[Clash]:
    """Nine rooms in one stage and hundreds in another."""
    for one, other in permutations(range(len(messages)), 2):
        few, many = dict(_counted(messages[one], wording)), dict(_counted(messages[other], wording))
        if any(many.get(what, 0) >= max(MANY, count * MANY_TIMES) for what, count in few.items()):
            yield Clash("promise", messages[one], messages[other])


def _counted(message: str, wording: Wording) -> Iterator[tuple[str, int]]:
    for sentence in _SENTENCE.split(message):
        if _SO_FAR & set(words_of(sentence)):
            continue
        for found in _COUNTED.finditer(sentence):
            what, count = found["what"].casefold(), found["count"].casefold()
            if what not in wording.words("units"):
                yield what, _WRITTEN.get(count) or (int(count) if count.isdigit() else 12)


def _reductions(messages: tuple[str, ...], wording: Wording) -> Iterator[Clash]:
    """The same people promised two reductions."""
    shares = tuple(tuple(_shares(message, wording)) for message in messages)
    for one, other in combinations(range(len(messages)), 2):
        pairs = ((mine, theirs) for mine in shares[one] for theirs in shares[other])
        if any(mine[0] != theirs[0] and mine[1] & theirs[1] for mine, theirs in pairs):
            yield Clash("price", messages[one], messages[other])


def _shares(message: str, wording: Wording) -> Iterator[tuple[int, frozenset[str]]]:
    for sentence in _SENTENCE.split(message):
        about = frozenset(
            word.rstrip("s")
            for word in words_of(sentence)
            if len(word) > 3 and word not in wording.words("small")
        )
        for found in _REDUCED.finditer(sentence):
            yield int(found["share"]), about
