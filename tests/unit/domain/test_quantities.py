"""One number in figures or in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from journeycoach.domain.quantities import read_quantity

NUMBERS = {
    "7": "7",
    "007": "7",
    "+5": "5",
    "-5": "-5",
    "minus five": "-5",
    "-0": "0",
    "1.5": "1.5",
    "1,50": "1.5",
    ".5": "0.5",
    "0.125": "0.125",
    "0,125": "0.125",
    "1.2500": "1.25",
    "1,200": "1200",
    "1.200": "1200",
    "1 200": "1200",
    "1'200": "1200",
    "1200.500": "1200.5",
    "1,200.50": "1200.5",
    "1.200,50": "1200.5",
    "1 200,50": "1200.5",
    "1'200.50": "1200.5",
    "1,200,300": "1200300",
    "1,20,000": "120000",
    "1.2k": "1200",
    "2 K": "2000",
    "2m": "2000000",
    "2 million": "2000000",
    "1,2 Mio": "1200000",
    "2 and a half thousand": "2500",
    "3 lakh": "300000",
    "zero": "0",
    "twelve": "12",
    "twenty-five": "25",
    "Twenty Five": "25",
    "a dozen": "12",
    "two dozen": "24",
    "half a dozen": "6",
    "a hundred": "100",
    "two hundred and fifty": "250",
    "two thousand five hundred": "2500",
    "two hundred fifty thousand": "250000",
    "half": "0.5",
    "a half": "0.5",
    "half a million": "500000",
    "two and a half": "2.5",
    "a quarter": "0.25",
    "twice": "2",
    "none": "0",
}


@pytest.mark.parametrize(("text", "number"), NUMBERS.items(), ids=list(NUMBERS))
def test_figures_and_words_are_read_by_the_rules(text: str, number: str) -> None:
    quantity = read_quantity(text)

    assert quantity is not None
    assert quantity.value == Decimal(number)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1,200,50", id="groups of two and three"),
        pytest.param("1.250 million", id="thousands or a fraction before a scale"),
        pytest.param("two hundred and five hundred", id="hundreds twice"),
        pytest.param("two million thousand", id="a scale of nothing"),
        pytest.param("1234567890123456", id="as many figures as a bank card"),
    ],
)
def test_what_does_not_add_up_is_no_number(text: str) -> None:
    assert read_quantity(text) is None


def test_a_large_number_has_no_exponent() -> None:
    quantity = read_quantity("2.5 million")

    assert quantity is not None
    assert str(quantity.value) == "2500000"


@pytest.mark.parametrize(
    ("text", "scale"), [("3", 1), ("3k", 1000), ("two hundred thousand", 100_000), ("250", 1)]
)
def test_the_scale_a_number_ends_in_is_told(text: str, scale: int) -> None:
    quantity = read_quantity(text)

    assert quantity is not None
    assert quantity.scale == scale


def test_a_scale_inside_a_number_is_not_what_it_ends_in() -> None:
    quantity = read_quantity("two thousand five hundred")

    assert quantity is not None
    assert quantity.scale == 1
