"""Laws of the sums: scale, monotonicity, and forwards after backwards being where one began."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.numbers import (
    Range,
    backwards,
    brought_by_ten_of_a_hundred,
    exactly,
    forwards,
    lifetime_value,
    over,
    revenue_in_a_year,
    share_of,
    times,
)

NEARLY = Decimal("1e-20")
"""A sum of 28 figures is not further off than this, as a part of 1."""
COUNTS = st.integers(min_value=1, max_value=10**6).map(Decimal)
EXACT = COUNTS.map(exactly)
RANGES = st.tuples(COUNTS, COUNTS).map(lambda ends: Range(min(ends), max(ends)))
FUNNELS = st.lists(EXACT, min_size=2, max_size=6)
GUESSED_FUNNELS = st.lists(RANGES, min_size=2, max_size=6)


def _is_near(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= NEARLY * max(abs(one), abs(other), Decimal(1))


def _holds(outer: Range, inner: Range) -> bool:
    """Whether the one lies within the other, but for the last figure."""
    slack = NEARLY * max(outer.high, Decimal(1))
    return outer.low - slack <= inner.low and inner.high <= outer.high + slack


@given(wanted=EXACT, counts=FUNNELS)
def test_forwards_after_backwards_is_where_one_began(wanted: Range, counts: list[Range]) -> None:
    needed = backwards(wanted, counts)
    assert needed

    arrived = forwards(needed[0], counts)

    assert arrived
    assert _is_near(arrived.low, wanted.low)
    assert _is_near(arrived.high, wanted.high)


@given(wanted=RANGES, counts=GUESSED_FUNNELS)
def test_with_guesses_it_still_holds_where_one_began(wanted: Range, counts: list[Range]) -> None:
    needed = backwards(wanted, counts)
    assert needed

    arrived = forwards(needed[0], counts)

    assert arrived
    assert _holds(arrived, wanted)


@given(counts=FUNNELS)
def test_as_many_as_today_are_needed_for_what_comes_out_today(counts: list[Range]) -> None:
    assert backwards(counts[-1], counts) == tuple(counts)


@given(wanted=RANGES, counts=GUESSED_FUNNELS, scale=st.integers(min_value=1, max_value=1000))
def test_twice_as_much_takes_twice_as_many(wanted: Range, counts: list[Range], scale: int) -> None:
    factor = exactly(Decimal(scale))
    once, often = backwards(wanted, counts), backwards(times(wanted, factor), counts)

    assert once
    assert often
    for one, many in zip(once, often, strict=True):
        assert _is_near(one.low * scale, many.low)
        assert _is_near(one.high * scale, many.high)


@given(wanted=RANGES, more=RANGES, counts=GUESSED_FUNNELS)
def test_more_never_takes_fewer(wanted: Range, more: Range, counts: list[Range]) -> None:
    larger = Range(wanted.low + more.low, wanted.high + more.high)
    needed, needed_then = backwards(wanted, counts), backwards(larger, counts)

    assert needed
    assert needed_then
    assert all(then.low >= now.low for now, then in zip(needed, needed_then, strict=True))
    assert all(then.high >= now.high for now, then in zip(needed, needed_then, strict=True))


@given(first=RANGES, counts=GUESSED_FUNNELS)
def test_the_unit_of_the_counts_does_not_matter(first: Range, counts: list[Range]) -> None:
    dozens = [times(count, exactly(Decimal(12))) for count in counts]

    one, other = forwards(first, counts), forwards(first, dozens)

    assert one
    assert other
    assert _is_near(one.low, other.low)
    assert _is_near(one.high, other.high)


@given(part=RANGES, whole=RANGES)
def test_a_range_holds_every_sum_of_what_lies_in_it(part: Range, whole: Range) -> None:
    result = over(part, whole)

    assert result
    for numerator in (part.low, part.middle, part.high):
        for denominator in (whole.low, whole.middle, whole.high):
            assert _holds(result, exactly(numerator / denominator))


@given(part=RANGES, whole=RANGES)
def test_a_share_is_never_more_than_all(part: Range, whole: Range) -> None:
    share = share_of(part, whole)

    assert share is None or 0 <= share.low <= share.high <= 1


@given(low=COUNTS, more=COUNTS)
def test_the_fewer_go_on_the_more_ten_of_a_hundred_bring(low: Decimal, more: Decimal) -> None:
    whole = exactly(low + more)
    weak, strong = share_of(exactly(low), whole), share_of(whole, whole)

    assert weak
    assert strong
    assert brought_by_ten_of_a_hundred(weak).high >= brought_by_ten_of_a_hundred(strong).high


@given(sale=RANGES, yearly=RANGES, years=RANGES, margin=st.integers(1, 100))
def test_a_customer_is_never_worth_more_than_they_spend(
    sale: Range, yearly: Range, years: Range, margin: int
) -> None:
    spent = times(sale, yearly, years)

    worth = lifetime_value(sale, yearly, years, exactly(Decimal(margin) / 100))

    assert worth.low <= spent.low
    assert worth.high <= spent.high


@given(sales=RANGES, sale=RANGES, more=RANGES)
def test_a_dearer_sale_brings_no_less_in_a_year(sales: Range, sale: Range, more: Range) -> None:
    dearer = Range(sale.low + more.low, sale.high + more.high)

    assert revenue_in_a_year(sales, dearer).low >= revenue_in_a_year(sales, sale).low
    assert revenue_in_a_year(sales, dearer).high >= revenue_in_a_year(sales, sale).high
