"""Words and figures, then and now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.amounts import Amount, read_money, read_number, read_percent
from journeycoach.domain.diff_words import Piece, apart, is_alike, word_changes

if TYPE_CHECKING:
    from decimal import Decimal


def test_a_word_that_changed_stands_between_those_that_stayed() -> None:
    pieces = word_changes("Bring it in, Tuesday to Friday.", "Bring it in, Tuesday to Saturday.")

    assert pieces == (
        Piece("Bring it in, Tuesday to", "Bring it in, Tuesday to"),
        Piece("Friday.", "Saturday."),
    )


def test_a_lone_word_that_stayed_is_read_with_the_change_around_it() -> None:
    pieces = word_changes("they sat in coats", "we stood in rain")

    assert pieces == (Piece("they sat in coats", "we stood in rain"),)


words = st.lists(st.sampled_from("abcd"), max_size=40).map(" ".join)


@given(words, words)
def test_the_pieces_are_both_texts(before: str, after: str) -> None:
    pieces = word_changes(before, after)

    assert " ".join(piece.before for piece in pieces if piece.before) == before
    assert " ".join(piece.after for piece in pieces if piece.after) == after


@given(words)
def test_a_text_is_no_other_than_itself(text: str) -> None:
    assert all(piece.is_same for piece in word_changes(text, text))


def test_a_sentence_that_is_mostly_new_is_not_followed_word_by_word() -> None:
    assert is_alike(word_changes("the price on the page", "the prices on the page"))
    assert not is_alike(word_changes("the price on the page", "a leaflet for the sweep"))


def amount(text: str) -> Amount:
    found = read_percent(text) if "%" in text else read_money(text) if "£" in text else read_number(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("14", "20", "6 more, up 43%"),
        ("20 a month", "14 a month", "6 less, down 30%"),
        ("£45", "£49.50", "£4.50 more, up 10%"),
        ("12%", "15%", "3 points more, up 25%"),
        ("2%", "1%", "1 point less, down 50%"),
        ("1000", "1001", "1 more, up 0.1%"),
        ("0", "3", "3 more"),
        ("14", "14", ""),
        ("14 clients", "20 visits", ""),
        ("10 to 12", "20", ""),
        ("£45 a month", "£50 a year", ""),
    ],
)
def test_figures_are_apart_in_figures_and_in_per_cent(before: str, after: str, words: str) -> None:
    assert apart(amount(before), amount(after)) == words


@given(st.decimals(-(10**6), 10**6, places=2), st.decimals(-(10**6), 10**6, places=2))
def test_more_is_told_of_the_larger_figure_only(one: Decimal, other: Decimal) -> None:
    told = apart(Amount(one), Amount(other))

    assert (" more" in told) == (other > one)
    assert (" less" in told) == (other < one)
