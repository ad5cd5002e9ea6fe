"""Numbers and ranges at the beginning of a text, on any keyboard."""

from __future__ import annotations

from decimal import Decimal

import pytest

from journeycoach.domain.spans import plain_text, read_span, without_hedges

PER_CENT = "%"

RANGES = {
    "10-15": ("10", "15"),
    "10 \u2013 15": ("10", "15"),
    "10…15": ("10", "15"),
    "10 to 15": ("10", "15"),
    "10 till 15": ("10", "15"),
    "5 or 6": ("5", "6"),
    "between 10 and 15": ("10", "15"),
    "from 10 to 15": ("10", "15"),
    "ten-fifteen": ("10", "15"),
    "-5 to -3": ("-5", "-3"),
    "2-3k": ("2000", "3000"),
    "two to three hundred": ("200", "300"),
    "500 to 1k": ("500", "1000"),
    "half a dozen to a dozen": ("6", "12"),
    "about 10 to 15": ("10", "15"),
}


@pytest.mark.parametrize(("text", "ends"), RANGES.items(), ids=list(RANGES))
def test_a_range_keeps_both_its_ends(text: str, ends: tuple[str, str]) -> None:
    span = read_span(text, PER_CENT)

    assert span is not None
    assert (span.low, span.high) == (Decimal(ends[0]), Decimal(ends[1]))


@pytest.mark.parametrize(
    "text", ["15-10", "10-10", "5 and 6", "between 5 to 6", "from 5", "between 5", "5-1.250k"]
)
def test_ends_that_make_no_range_are_refused(text: str) -> None:
    assert read_span(text, PER_CENT) is None


def test_marks_on_either_end_and_what_follows_are_kept_as_typed() -> None:
    span = read_span("10% to 15% Of Visitors", PER_CENT)

    assert span is not None
    assert (span.marks, span.rest) == (("%", "%"), "Of Visitors")


@pytest.mark.parametrize(
    "text",
    [
        "about 30",
        "~30",
        "≈ 30",
        "ca. 30",
        "c. 30",
        "Approx. 30",
        "maybe around 30",
        "30 or so",
        "30ish",
        "30.",
        "30 give or take",
        "30 on average",
        "roughly 30 I think",
        "30,-",
    ],
)
def test_words_that_only_say_about_are_taken_off(text: str) -> None:
    assert without_hedges(text) == "30"


def test_prose_is_not_searched_for_numbers() -> None:
    assert without_hedges("30 " * 40) == ""


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        pytest.param("1\u00a0200", "1 200", id="a no-break space"),
        pytest.param("1\u202f200", "1 200", id="a narrow no-break space"),
        pytest.param("\uff11\uff12\uff05", "12%", id="wide figures"),
        pytest.param("٣٤", "34", id="Arabic figures"),
        pytest.param("1\u2019200", "1'200", id="a curly apostrophe"),
        pytest.param("\u22125", "-5", id="a minus sign"),
        pytest.param("10\u201315", "10-15", id="an en dash"),
        pytest.param("1 ½", "1.5", id="a fraction after a space"),
        pytest.param("¾", ".75", id="a fraction alone"),
        pytest.param("\u200b12\ufeff", "12", id="characters without width"),
        pytest.param("  12\n clients ", "12 clients", id="spaces and lines"),
    ],
)
def test_what_other_keyboards_write_is_made_plain(typed: str, plain: str) -> None:
    assert plain_text(typed) == plain
