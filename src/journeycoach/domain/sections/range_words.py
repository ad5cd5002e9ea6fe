"""Ranges as they are printed: one number where it is known, else both ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.amounts import Amount, show_amount
from journeycoach.domain.wording import figure, line, name, told

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from journeycoach.domain.document import Words
    from journeycoach.domain.numbers import Range

CENTS = 2
WHOLE_FROM = 1000
"""Money from here on is printed without cents."""


def shown(amount: Range, places: int = 2) -> Words:
    """A count or a share: "12", "10 to 15"."""
    low, high = figure(amount.low, places), figure(amount.high, places)
    return told(low) if low == high else line("{low} to {high}", low=low, high=high)


def money(amount: Range, unit: str) -> Words:
    """An amount of money in its currency, to the cent, large ones to the whole."""
    low, high = _rounded(amount.low), _rounded(amount.high)
    return told(name(show_amount(Amount(low, unit, high if high > low else None))))


def _rounded(value: Decimal) -> Decimal:
    return round(value, 0 if value >= WHOLE_FROM else CENTS)


def has_guesses(amounts: Iterable[Range]) -> bool:
    """Whether any of them is a guess between two ends."""
    return any(not each.is_exact for each in amounts)
