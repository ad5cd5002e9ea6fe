"""What an action is made of, and which part of it is missing: a deed, somebody, a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.coach.owners import names_an_owner
from journeycoach.coach.sayings import base_of, parts_of
from journeycoach.coach.when import names_a_day
from journeycoach.coach.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.coach.rule import Wording
    from journeycoach.coach.sayings import Part

DEED, OWNER, DATE = "deed", "owner", "date"
ENOUGH_WORDS = 4
"""A label with so many words beside person and day says what is to be done, even without a verb."""


def missing_parts(text: str, wording: Wording) -> Iterator[str]:
    """Which of deed, owner and date an action lacks, looked for one by one; none when it fits a diary."""
    for name, has in ((DATE, names_a_day), (OWNER, names_an_owner), (DEED, names_a_deed)):
        if not has(text, wording):
            yield name


def names_a_deed(text: str, wording: Wording) -> bool:
    """Whether it says what is done to which thing; what comes first decides between a verb and a turn."""
    parts = [part for part in parts_of(text) if part.low]
    seen = [sign for part in parts for sign in _signs(part, wording)]
    if seen:
        return seen[0] or (any(seen[1:]) and _has_second_verb(parts, wording))
    dull = wording.words("roles") | wording.words("airy")
    left = [word for word in _content(words_of(text), wording) if word not in dull]
    return len(left) >= ENOUGH_WORDS


def _signs(part: Part, wording: Wording) -> list[bool]:
    """For each verb or turn of the part in order: whether somebody could see that it was done."""
    signs, at = [], 0
    verbs, vague_verbs = wording.words("verbs"), wording.words("vague-verbs")
    while at < len(part.low):
        phrase = _phrase_at(at, part, wording)
        if phrase:
            signs.append(False)
            at += phrase
            continue
        word = part.low[at]
        if word in wording.words("roles") or (at == 0 and word in wording.words("name-verbs")):
            at += 1
            continue
        if base_of(word, verbs) and not _is_noun(at, part, wording):
            signs.append(_has_object(at, part, wording))
        elif base_of(word, vague_verbs) and not _is_noun(at, part, wording):
            signs.append(False)
        at += 1
    return signs


def _phrase_at(at: int, part: Part, wording: Wording) -> int:
    """How many words of a vague turn stand there; 0 for none."""
    vague = wording.words("vague-phrases")
    for length in (5, 4, 3, 2, 1):
        if " ".join(part.low[at : at + length]) in vague:
            return length
    return 0


def _is_noun(at: int, part: Part, wording: Wording) -> bool:
    return at > 0 and part.low[at - 1] in wording.words("determiners")


def _has_object(at: int, part: Part, wording: Wording) -> bool:
    """Whether what follows the verb is more than an airy word."""
    behind = _content(part.low[at + 1 :], wording)
    return not behind or any(word not in wording.words("airy") for word in behind)


def _content(words: tuple[str, ...], wording: Wording) -> tuple[str, ...]:
    names = ("small", "date-words", "days", "months", "spans", "adverbs", "nobodies", "markers")
    dull = [wording.words(name) for name in names]
    return tuple(word for word in words if not word[:1].isdigit() and not any(word in each for each in dull))


def _has_second_verb(parts: list[Part], wording: Wording) -> bool:
    """Whether a verb of the better kind follows "and", "then" or "to", or opens a later part."""
    for number, part in enumerate(parts):
        for at, word in enumerate(part.low):
            leads = (at == 0 and number > 0) or (at > 0 and part.low[at - 1] in ("and", "then", "i"))
            if leads and base_of(word, wording.words("verbs")) and not _phrase_at(at, part, wording):
                return _has_object(at, part, wording)
    return False
