"""The sums of a funnel and of a customer against cases done by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from journeycoach.domain.amounts import Amount
from journeycoach.domain.numbers import (
    Range,
    backwards,
    brought_by_a_tenth,
    brought_by_ten_of_a_hundred,
    exactly,
    forwards,
    in_the_hundred,
    is_more,
    lifetime_value,
    over,
    range_of,
    revenue_in_a_year,
    share_of,
)


def some(low: str, high: str = "") -> Range:
    """A range, or one number."""
    return Range(Decimal(low), Decimal(high or low))


def test_an_amount_without_an_upper_end_is_exact() -> None:
    assert range_of(Amount(Decimal(4))) == some("4")
    assert range_of(Amount(Decimal(4), high=Decimal(6))) == some("4", "6")


def test_forty_to_sixty_of_five_hundred_is_eight_to_twelve_of_a_hundred() -> None:
    share = share_of(some("40", "60"), some("500"))

    assert share
    assert in_the_hundred(share) == some("8", "12")


def test_the_least_share_is_the_smaller_end_of_the_larger_whole() -> None:
    assert over(some("40", "60"), some("300", "500")) == some("0.08", "0.2")


def test_a_share_of_what_may_be_nobody_is_not_known() -> None:
    assert share_of(some("4"), some("0", "5")) is None
    assert over(some("4"), some("0")) is None


def test_a_share_ends_at_all_of_them() -> None:
    assert share_of(some("40", "60"), some("50")) == some("0.8", "1")
    assert share_of(some("60"), some("50")) is None


def test_more_means_more_wherever_in_the_two_ranges() -> None:
    assert is_more(some("60"), some("50"))
    assert not is_more(some("40", "60"), some("50"))


def test_a_customer_of_three_years_is_worth_what_is_left_of_all_their_sales() -> None:
    # 85 × 2 × 3 × 0.6 = 306
    assert lifetime_value(some("85"), some("2"), some("3"), some("0.6")) == some("306.0")


def test_guesses_widen_the_worth_of_a_customer() -> None:
    # 80 × 2 × 3 × 0.5 = 240 and 100 × 2 × 5 × 0.6 = 600
    worth = lifetime_value(some("80", "100"), some("2"), some("3", "5"), some("0.5", "0.6"))

    assert worth == some("240.0", "600.0")


def test_a_year_has_twelve_months() -> None:
    assert revenue_in_a_year(some("14"), some("85")) == some("14280")


def test_backwards_keeps_the_shares_of_today() -> None:
    # 28 is twice 14, so twice as many are needed everywhere.
    needed = backwards(some("28"), [some("400"), some("52"), some("14")])

    assert needed == (some("800"), some("104"), some("28"))


def test_backwards_from_a_count_that_may_be_nothing_is_not_known() -> None:
    assert backwards(some("28"), [some("400"), some("0")]) is None
    assert backwards(some("28"), []) is None


def test_forwards_carries_as_many_on_as_today() -> None:
    assert forwards(some("800"), [some("400"), some("52"), some("14")]) == some("28")
    assert forwards(some("800"), []) is None


@pytest.mark.parametrize(
    ("share", "tenth", "ten"),
    [("0.5", "10", "20"), ("0.25", "10", "40"), ("1", "0", "0"), ("0.8", "10", "12.5"), ("0", "0", "0")],
)
def test_ten_more_of_a_hundred_bring_most_where_fewest_go_on(share: str, tenth: str, ten: str) -> None:
    assert brought_by_a_tenth(some(share)) == some(tenth)
    assert brought_by_ten_of_a_hundred(some(share)) == some(ten)


def test_a_step_that_nearly_all_take_has_less_than_a_tenth_left() -> None:
    # From 0.96 only 0.04 more can go on: 0.04 ÷ 0.96 = 4.1666…
    gained = brought_by_a_tenth(exactly(Decimal("0.96")))

    assert round(gained.high, 2) == Decimal("4.17")


def test_how_wide_a_guess_is_counts_how_often_its_lower_end_fits() -> None:
    assert some("10", "25").spread == Decimal("2.5")
    assert some("0").spread == 1
    assert some("0", "4").spread == 5
