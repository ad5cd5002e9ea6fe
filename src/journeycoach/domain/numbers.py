"""What a funnel and a customer come to, with guesses as ranges that are carried through every sum.

A range is carried by its ends, so that each result can be done again with a pencil. Every sum here uses an
input once: the ends of a result are then the least and the most that the inputs allow, and nothing wider.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeycoach.domain.amounts import Amount

MONTHS = Decimal(12)
"""In a year."""
HUNDRED = Decimal(100)
MORE = Decimal(1) / 10
"""A tenth: what every step is tried with."""
ALL = Decimal(1)
"""The share of everybody."""


class Range(Struct, frozen=True):
    """From the least to the most that something may be; both the same where it is known. Never below 0."""

    low: Decimal
    high: Decimal
    """Never below `low`."""

    @property
    def is_exact(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high

    @property
    def middle(self) -> Decimal:
        """Half of the way from one end to the other; only to put things in order, never to be printed."""
        return (self.low + self.high) / 2

    @property
    def spread(self) -> Decimal:
        """How many times the lower end fits into the upper one; 1 for one number."""
        return self.high / self.low if self.low else (ALL if self.is_exact else self.high + ALL)


def exactly(value: Decimal) -> Range:
    """A number that is no guess between two."""
    return Range(value, value)


def range_of(amount: Amount) -> Range:
    """An amount as typed, whatever its unit."""
    return Range(amount.value, amount.value if amount.high is None else amount.high)


def times(*factors: Range) -> Range:
    """The product of numbers that are 0 or more."""
    low = high = Decimal(1)
    for factor in factors:
        low, high = low * factor.low, high * factor.high
    return Range(low, high)


def over(part: Range, whole: Range) -> Range | None:
    """So many for each one; None where the whole may be nothing."""
    return Range(part.low / whole.high, part.high / whole.low) if whole.low > 0 else None


def share_of(part: Range, whole: Range) -> Range | None:
    """The share that goes on, from 0 to 1; None where there may be nobody to go on."""
    share = over(part, whole)
    return Range(share.low, min(share.high, ALL)) if share and share.low <= ALL else None


def is_more(one: Range, other: Range) -> bool:
    """Whether the one is larger, wherever in their ranges the two lie."""
    return one.low > other.high


def backwards(wanted: Range, counts: Sequence[Range]) -> tuple[Range, ...] | None:
    """How many it takes at each count, from the first to the last, for so many at the last one.

    wanted and counts are of one stretch of time. The shares that go on stay as they are today, so each
    count is wanted × count ÷ last count. None where the last may be nothing.
    """
    if not counts or counts[-1].low <= 0:
        return None
    taken = [over(times(wanted, count), counts[-1]) for count in counts[:-1]]
    return (*(each for each in taken if each), wanted)


def forwards(first: Range, counts: Sequence[Range]) -> Range | None:
    """How many arrive at the last count when so many stand at the first, by the same shares as today."""
    return over(times(first, counts[-1]), counts[0]) if counts else None


def lifetime_value(sale: Range, yearly: Range, years: Range, margin: Range) -> Range:
    """Customer lifetime value: sale × purchases a year × years × margin, in the money of the sale.

    years: how long a customer stays. margin: the part of 1 that is left of a sale after its own costs.
    Nothing is discounted: money of the last year counts like money of today.
    """
    return times(sale, yearly, years, margin)


def revenue_in_a_year(sales: Range, sale: Range) -> Range:
    """Revenue in a year from sales in a month and an ordinary sale."""
    return times(sales, exactly(MONTHS), sale)


def in_the_hundred(share: Range) -> Range:
    """A part of 1 as so many of a hundred."""
    return times(share, exactly(HUNDRED))


def brought_by_a_tenth(share: Range) -> Range:
    """How much more comes out at the end when a step's share rises by 10 % of itself, in per cent.

    10, whatever the share, as the steps multiply; less only where all go on before it has risen so far.
    """
    return Range(_growth(share.high, share.high * MORE), _growth(share.low, share.low * MORE))


def brought_by_ten_of_a_hundred(share: Range) -> Range:
    """How much more comes out at the end when ten more of each hundred go on here, in per cent.

    10 ÷ share: the fewer go on today, the more it brings. 0 where all go on already.
    """
    return Range(_growth(share.high, MORE), _growth(share.low, MORE))


def _growth(share: Decimal, rise: Decimal) -> Decimal:
    return min(rise, ALL - share) / share * HUNDRED if share else Decimal(0)
