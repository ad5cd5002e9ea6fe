"""Prices and shares in the middle of a sentence."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.named_figures import free_in, prices_in, shares_in


@pytest.mark.parametrize(
    ("text", "prices"),
    [
        ("the seedling is £9, later nine pounds", ["£9", "nine pounds"]),
        ("from 40 euro a month on", ["40 euro"]),
        ("it costs $1,200.50.", ["$1,200.50"]),
        ("in 24 hours 5 of 10 answer", []),
        ("half of it", []),
    ],
)
def test_sums_of_money_are_found_with_their_sign(text: str, prices: list[str]) -> None:
    assert [each.text for each in prices_in(text)] == prices


def test_a_price_in_words_is_the_same_amount_as_in_figures() -> None:
    one, other = prices_in("£9, or nine pounds")

    assert one.amount == other.amount


def test_shares_are_found() -> None:
    assert [each.amount.value for each in shares_in("10% off, 15 per cent in May")] == [
        Decimal(10),
        Decimal(15),
    ]


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("The first hour is free.", "free"),
        ("free of charge", "free of charge"),
        ("It costs you nothing", "costs you nothing"),
        ("sugar-free cake", ""),
        ("feel free to ring", ""),
        ("a free evening", ""),
        ("freedom", ""),
        ("when you have free time", ""),
    ],
)
def test_what_is_for_nothing_is_told_from_other_kinds_of_free(text: str, free: str) -> None:
    assert free_in(text) == free


@given(text=st.text(max_size=80))
def test_whatever_is_written_every_figure_stands_in_it(text: str) -> None:
    assert all(each.text in text for each in (*prices_in(text), *shares_in(text)))
    assert free_in(text) in text


def test_figures_that_are_no_number_are_no_price() -> None:
    assert list(prices_in("£1.250 million")) == []
