"""The number that a plan is to move."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from journeycoach.domain.document import plain
from journeycoach.domain.goal import Goal, pace, pace_sum, read_goal

SUNDAY = date(2026, 11, 22)


def test_an_empty_row_is_no_goal() -> None:
    assert read_goal({}, SUNDAY) is None


def test_a_row_is_read_into_numbers_and_a_day() -> None:
    row = {
        "what": "letters",
        "today": "60",
        "wanted": "1.2k",
        "unit": "a month",
        "by": "31 May 2027",
        "decision": "",
    }

    goal = read_goal(row, SUNDAY)

    assert goal == Goal(
        "letters", Decimal(60), Decimal(1200), "a month", date(2027, 5, 31), "31 May 2027", ""
    )


def test_the_aim_is_the_wanted_number_by_its_day() -> None:
    goal = Goal("letters", None, Decimal(140), "a month", date(2027, 5, 31), "", "")

    assert plain(goal.aim()) == "140 a month by 31 May 2027"
    assert goal.gap is None


@pytest.mark.parametrize(
    ("gap", "days", "says"),
    [
        (9, 404, "one every 45 days"),
        (80, 99, "one nearly every day"),
        (300, 100, "21 a week"),
        (-9, 404, "one every 45 days"),
    ],
)
def test_the_pace_is_told_in_the_measure_that_fits(gap: int, days: int, says: str) -> None:
    assert pace(Decimal(gap), days) == says


def test_the_pace_is_shown_as_a_sum() -> None:
    assert pace_sum(Decimal(9), 404) == "404 ÷ 9 = 45 days for each"
    assert pace_sum(Decimal(300), 100).endswith("= 21 a week")


@pytest.mark.parametrize(
    ("what", "unit", "is_rate"),
    [
        ("repairs a month", "", True),
        ("stoves fitted in a year", "stoves", True),
        ("bookings", "per evening", True),
        ("turnover", "€/month", True),
        ("stock contracts", "contracts", False),
        ("a yearbook", "copies", False),
    ],
)
def test_a_number_counted_in_each_month_has_no_pace(what: str, unit: str, *, is_rate: bool) -> None:
    goal = read_goal({"what": what, "unit": unit}, SUNDAY)

    assert goal is not None
    assert goal.is_rate is is_rate
