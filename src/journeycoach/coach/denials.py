"""What one message rules out and another asks for, and whom each of them is for."""

from __future__ import annotations

import re
from itertools import permutations
from typing import TYPE_CHECKING

from journeycoach.coach.side_by_side import NOT, Clash
from journeycoach.coach.words import phrases_in, words_of
from journeycoach.domain.late import Late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.coach.rule import Wording

SHORTEST = 4
"""Letters; a shorter word says too little to be ruled out."""
_SENTENCE = Late(r"[.!;:]+(?:\s|$)")
_RULED_OUT = Late(
    r"^(?:no|zero|never an?)(?: extra| hidden| small)? (?!more )(?P<first>[a-z-]+)"
    r"|\bwithout (?:an? |any )?(?P<second>[a-z-]+)|\b(?P<third>[a-z]+)[- ]free\b"
    r"|\bwe (?:never|don't|do not) (?P<fourth>[a-z]+)|, (?:no|never) (?P<fifth>[a-z-]+)$"
    r"|\b(?:has|have|there is|there are|there's) no (?P<sixth>[a-z-]+)",
    re.IGNORECASE,
    needs=("no", "zero", "never", "without", "free", "we don't", "we do not"),
)
_ADDRESSED = Late(
    r"(?:\b(?:for|dear|hello|attention|calling all)|^) ?(?P<whom>(?!your\b|you\b)[\w' -]{2,40})",
    re.IGNORECASE,
)
AUDIENCE = "audience-"


def denials(messages: tuple[str, ...], wording: Wording) -> Iterator[Clash]:
    """One message rules a thing out; another, without a no, asks for that very thing."""
    out = tuple(frozenset(_ruled_out(message, wording)) for message in messages)
    demanded = tuple(frozenset(_demanded(message, wording)) for message in messages)
    for one, other in permutations(range(len(messages)), 2):
        shared = sorted((out[one] & demanded[other]) - out[other])
        if shared:
            yield Clash("promise", messages[one], messages[other], shared[0], shared[0])


def _ruled_out(message: str, wording: Wording) -> Iterator[str]:
    """The stems of what a message says there is none of; a question states a trouble, not a promise."""
    if "?" in message:
        return
    for sentence in _SENTENCE.split(message):
        for found in _RULED_OUT.finditer(sentence.strip().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")):
            word = next(group for group in found.groups() if group).casefold()
            if len(word) >= SHORTEST and word not in wording.words("no-denial"):
                yield _stem(word)


def _demanded(message: str, wording: Wording) -> Iterator[str]:
    """The stems of what stands in a sentence that asks for something: pay, must, please, a sum."""
    for sentence in _SENTENCE.split(message):
        words = words_of(sentence)
        asks = phrases_in(words, wording.words("demands")) or any(
            char in sentence for char in "\u00a3\u20ac$"
        )
        if asks:
            yield from (_stem(w) for at, w in enumerate(words) if not NOT & set(words[max(0, at - 3) : at]))


def _stem(word: str) -> str:
    return word.removesuffix("s").removesuffix("ing")


def audience_clashes(messages: tuple[str, ...], wording: Wording) -> Iterator[Clash]:
    """Two messages that are for people who have nothing to do with each other."""
    whom = tuple(frozenset(_addressed(message, wording)) for message in messages)
    for one, other in permutations(range(len(messages)), 2):
        strangers = {f"{mine} {theirs}" for mine in whom[one] for theirs in whom[other]}
        if one < other and not whom[one] & whom[other] and strangers & wording.words("strangers"):
            yield Clash("promise", messages[one], messages[other])


def _addressed(message: str, wording: Wording) -> Iterator[str]:
    names = [name for name in wording.lists or {} if name.startswith(AUDIENCE)]
    for sentence in re.split(r"[.!?;:,]+(?:\s|$)", message):
        for found in _ADDRESSED.finditer(sentence):
            words = words_of(found["whom"])[:5]
            yield from (
                name.removeprefix(AUDIENCE) for name in names if phrases_in(words, wording.words(name))
            )
