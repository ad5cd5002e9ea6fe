"""Weeks, months, quarters and years, as on Wednesday 25 November 2026."""

from __future__ import annotations

from datetime import date

import pytest

from journeycoach.domain.periods import first_day_of_period, read_period_day

TODAY = date(2026, 11, 25)
SATURDAY = date(2026, 11, 28)

DAYS = {
    "december": date(2026, 12, 31),
    "november": date(2026, 11, 30),
    "march": date(2027, 3, 31),
    "sept": date(2027, 9, 30),
    "feb. 2028": date(2028, 2, 29),
    "march 2020": date(2020, 3, 31),
    "march next year": date(2027, 3, 31),
    "next march": date(2027, 3, 31),
    "this december": date(2026, 12, 31),
    "end of february": date(2027, 2, 28),
    "end feb": date(2027, 2, 28),
    "end of the month": date(2026, 11, 30),
    "end of next month": date(2026, 12, 31),
    "last day of march": date(2027, 3, 31),
    "eom": date(2026, 11, 30),
    "month end": date(2026, 11, 30),
    "this month": date(2026, 11, 30),
    "next month": date(2026, 12, 31),
    "mid march": date(2027, 3, 15),
    "mid november": date(2027, 11, 15),
    "middle of next month": date(2026, 12, 15),
    "start of next month": date(2026, 12, 1),
    "beginning of november": date(2027, 11, 1),
    "start of q2": date(2027, 4, 1),
    "q1": date(2027, 3, 31),
    "q4": date(2026, 12, 31),
    "q1 2027": date(2027, 3, 31),
    "2027 q2": date(2027, 6, 30),
    "end of q3 2027": date(2027, 9, 30),
    "first quarter of 2027": date(2027, 3, 31),
    "end of the quarter": date(2026, 12, 31),
    "next quarter": date(2027, 3, 31),
    "this week": date(2026, 11, 27),
    "end of the week": date(2026, 11, 27),
    "eow": date(2026, 11, 27),
    "next week": date(2026, 12, 4),
    "start of next week": date(2026, 11, 30),
    "this weekend": date(2026, 11, 29),
    "next weekend": date(2026, 12, 6),
    "week 12": date(2027, 3, 26),
    "week 48": date(2026, 11, 27),
    "wk 12 2027": date(2027, 3, 26),
    "2027-w12": date(2027, 3, 26),
    "this year": date(2026, 12, 31),
    "end of the year": date(2026, 12, 31),
    "next year": date(2027, 12, 31),
    "2028": date(2028, 12, 31),
    "end of 2028": date(2028, 12, 31),
}


@pytest.mark.parametrize(("text", "day"), DAYS.items(), ids=list(DAYS))
def test_a_period_is_one_day_of_it(text: str, day: date) -> None:
    assert read_period_day(text, TODAY) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "summer",
        "by summer",
        "early march",
        "late march",
        "month",
        "week",
        "q5",
        "next december",
        "start of this month",
        "mid november 2026 or so",
        "mid week",
        "end of everything",
        "1850 q7",
    ],
)
def test_an_unclear_period_is_none(text: str) -> None:
    assert read_period_day(text, TODAY) is None


@pytest.mark.parametrize("text", ["week 0", "week 55", "week 53 2027"])
def test_a_week_that_its_year_has_not_is_a_wrong_value(text: str) -> None:
    with pytest.raises(ValueError, match="week"):
        read_period_day(text, TODAY)


def test_a_week_whose_friday_is_over_ends_on_sunday() -> None:
    assert read_period_day("end of the week", SATURDAY) == date(2026, 11, 29)


def test_a_day_of_a_period_that_is_over_is_looked_for_in_the_next_year() -> None:
    assert read_period_day("mid march", date(2026, 3, 16)) == date(2027, 3, 15)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("december", date(2026, 12, 1)),
        ("next week", date(2026, 11, 30)),
        ("april 2020", date(2020, 4, 1)),
        ("soon", None),
    ],
)
def test_the_first_day_of_a_period_is_found(text: str, day: date | None) -> None:
    assert first_day_of_period(text, TODAY) == day
