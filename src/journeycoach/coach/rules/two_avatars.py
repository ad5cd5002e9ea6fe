"""two-avatars: two ideal customers in one answer, who would need two plans."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeycoach.coach.rule import Rule
from journeycoach.coach.words import phrases_in, quoted, words_of
from journeycoach.domain.late import Late

if TYPE_CHECKING:
    from journeycoach.coach.rule import Reading, Wording

_JOINT = Late(
    r"\b(?:and|or|as well as|but also|and also|plus|also)\b|[;/&\n]|, (?=also|sometimes)", re.IGNORECASE
)
KINDS = ("young", "old", "firms", "homes", "parents")
NEIGHBOURS = (frozenset({"homes", "parents"}), frozenset({"young", "parents"}), frozenset({"old", "homes"}))
"""Kinds that one person can be of both."""


def find(reading: Reading, wording: Wording) -> str | None:
    """The answer, when it speaks of two kinds of people side by side, or says itself that there are two."""
    if reading.expects != "ideal_customer":
        return None
    says_so = phrases_in(words_of(reading.text), wording.words("two"))
    return quoted(reading.text) if says_so or _are_blended(reading.text, wording) else None


def _are_blended(text: str, wording: Wording) -> bool:
    parts = [kind for part in _JOINT.split(text) if (kind := _kind_of(part, wording))]
    found = frozenset(parts)
    return len(found) > 1 and not any(found <= pair for pair in NEIGHBOURS)


def _kind_of(part: str, wording: Wording) -> str:
    """The kind of customer that a part names; empty for none, and for kinds that are no neighbours."""
    words = words_of(part)
    kinds = [kind for kind in KINDS if phrases_in(words, wording.words(kind))]
    is_one = len(kinds) == 1 or frozenset(kinds) in NEIGHBOURS
    return kinds[0] if is_one else ""


RULE = Rule("two-avatars", find, weight=2)
