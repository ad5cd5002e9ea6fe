"""Prices that two messages give for the same thing, and what is free in one and paid for in another."""

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
    needs=("$", "eur", "gbp", "pound", "dollar", "usd", "quid", "chf", "kr"),
)
_PAID = Late(
    r"\b(?P<one>\d[\d,]*(?:\.\d\d)?)"
    r"(?= (?:\w+ )?(?:fee|a (?:month|year|week|day|night|seat|head)|per \w+|extra)\b)"
    r"|\b(?:costs?|pay|for only|order [\w ]+,) (?P<two>\d[\d,]*(?:\.\d\d)?)\b"
    r"(?! (?:minutes?|hours?|days?|weeks?|people|%))",
    re.IGNORECASE,
    needs=("fee", " a ", "per ", "extra", "cost", "pay", "for only", "order"),
)
"""Amounts without a currency, by the words beside them."""
_FLAT = Late(r"^\W*(?:flat\b|for everything|for all of it|all in\b|and nothing more)", re.IGNORECASE)
_CAP = Late(
    r"\b(?:below|under|less than|at most|never more than|max\.?|maximum|up to|no more than)\W*$",
    re.IGNORECASE,
)
BESIDE = 4
"""Words on either side that say what a figure or a phrase is about."""
_FREE_THING = Late(
    r"\bfree (?P<what>[a-z]{4,})\b(?! (?:with|when|if|for (?:the|your) first|from|over))",
    re.IGNORECASE,
    needs=("free",),
)
_FURTHER = frozenset(
    {"second", "third", "further", "another", "longer", "next", "extra", "first", "then", "after", "full"}
)
_IS_FREE = Late(
    r"\b(?:is|are|stays?|remains?|for|100%) (?:always |completely )?free\b(?! of)",
    re.IGNORECASE,
    needs=("free",),
)
_SENTENCE = Late(r"[.!?;]+(?:\s|$)")


class Price(Struct, frozen=True):
    """An amount in a message, with what it is paid for."""

    amount: float
    per: str
    is_cap: bool
    near: frozenset[str]
    """The words of its sentence that carry meaning."""
    is_further: bool = False
    """Whether its sentence speaks of a second thing, or of a time after the first."""


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
        if one < other and any(_is_paid_for(price, _named_free(messages[one])) for price in prices[other]):
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


def _named_free(message: str) -> frozenset[str]:
    """What a message says is for nothing: a free consultation."""
    return frozenset(found["what"].casefold().removesuffix("s") for found in _FREE_THING.finditer(message))


def _is_paid_for(price: Price, things: frozenset[str]) -> bool:
    """Whether a price is for a thing that is for nothing elsewhere, and not for a further one."""
    return bool(things & price.near) and not price.is_further


def _pays_once(message: str, wording: Wording) -> bool:
    return bool(phrases_in(words_of(message), wording.words("once-left")))


def _mentions_free(text: str, wording: Wording) -> bool:
    line = f" {' '.join(words_of(text))} "
    return any(f" {phrase} " in line for phrase in wording.words("free"))


def _prices(message: str, wording: Wording) -> Iterator[Price]:
    for sentence in _SENTENCE.split(message):
        words = frozenset(words_of(sentence))
        if words & wording.words("giving"):
            continue
        near = frozenset(
            word.rstrip("s") for word in words if len(word) > 3 and word not in wording.words("small")
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
            is_cap, is_further = _is_cap(found, sentence), bool(words & _FURTHER)
            yield Price(float(figure), per.casefold(), is_cap=is_cap, near=near, is_further=is_further)


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
