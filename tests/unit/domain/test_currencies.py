"""Which currency a mark stands for."""

from __future__ import annotations

import re

import pytest

from journeycoach.domain.currencies import CURRENCY_MARK, is_currency, read_currency, show_currency


@pytest.mark.parametrize(
    ("mark", "own", "code"),
    [
        pytest.param("€", "", "EUR", id="a sign"),
        pytest.param("Quid", "", "GBP", id="a word, any case"),
        pytest.param("chf", "EUR", "CHF", id="a code"),
        pytest.param("$", "", "USD", id="a dollar of nobody's"),
        pytest.param("$", "AUD", "AUD", id="the owner's dollar"),
        pytest.param("dollars", "EUR", "USD", id="a dollar where there are euros"),
        pytest.param("¥", "", "JPY", id="yen"),
        pytest.param("¥", "CNY", "CNY", id="yuan"),
        pytest.param("kr", "", "kr", id="crowns of an unknown country"),
        pytest.param("kronor", "SEK", "SEK", id="the owner's crowns"),
    ],
)
def test_a_shared_sign_means_the_owners_currency_where_it_can(mark: str, own: str, code: str) -> None:
    assert read_currency(mark, own) == code


@pytest.mark.parametrize("text", ["europe", "chfx", "krill"])
def test_the_beginning_of_a_longer_word_is_no_currency(text: str) -> None:
    assert re.match(CURRENCY_MARK, text) is None


@pytest.mark.parametrize("unit", ["EUR", "USD", "kr", "PLN"])
def test_a_code_is_a_currency(unit: str) -> None:
    assert is_currency(unit)


@pytest.mark.parametrize("unit", ["", "%", "clients", "euro", "eur", "$"])
def test_any_other_unit_is_none(unit: str) -> None:
    assert not is_currency(unit)


@pytest.mark.parametrize(("code", "shown"), [("EUR", "€"), ("GBP", "£"), ("USD", "$"), ("CHF", "CHF ")])
def test_the_signs_everybody_knows_are_shown(code: str, shown: str) -> None:
    assert show_currency(code) == shown
