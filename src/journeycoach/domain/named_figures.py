"""Prices and shares that stand in the middle of a sentence, and whether something in it is for nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.amounts import Amount, read_money, read_percent
from journeycoach.domain.currencies import CURRENCY_MARK
from journeycoach.domain.late import Late
from journeycoach.domain.quantities import QUANTITY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PRICE = Late(
    rf"(?<![\w.,])(?:{CURRENCY_MARK} ?{QUANTITY}|{QUANTITY} ?{CURRENCY_MARK})(?![\w])", re.IGNORECASE
)
_SHARE = Late(rf"(?<![\w.,]){QUANTITY} ?(?:%|per ?cent\b)", re.IGNORECASE)
_FREE = Late(
    r"\bfree(?: of charge)?\b(?![- ](?:of|from|time|day|evening|slot|to)\b)|\bfor nothing\b|\bgratis\b"
    r"|\bno charge\b|\bcosts? (?:you |them )?nothing\b|\bwithout charge\b|\bon (?:us|the house)\b",
    re.IGNORECASE,
)
_BEFORE_FREE = Late(r"(?:[-]|\b(?:feel|gluten|sugar|hands|duty|trouble|risk|plastic)[- ])$", re.IGNORECASE)


class Named(Struct, frozen=True):
    """An amount as it stands in a sentence."""

    text: str
    amount: Amount


def prices_in(text: str) -> Iterator[Named]:
    """Every sum of money that a text names."""
    return _found(_PRICE, read_money, text)


def shares_in(text: str) -> Iterator[Named]:
    """Every percentage that a text names."""
    return _found(_SHARE, read_percent, text)


def _found(pattern: Late, read: Callable[[str], Amount | None], text: str) -> Iterator[Named]:
    for found in pattern.finditer(text):
        amount = read(found[0])
        if amount is not None:
            yield Named(found[0], amount)


def free_in(text: str) -> str:
    """The words by which a text says that something costs nothing; empty when none do."""
    found = (each for each in _FREE.finditer(text) if not _BEFORE_FREE.search(text[: each.start()]))
    return next((each[0] for each in found), "")
