"""Dates as owners type them, as on Wednesday 25 November 2026, and as they are shown."""

from __future__ import annotations

from datetime import date

import pytest

from journeycoach.domain.dates import add_working_days, read_date, show_date

TODAY = date(2026, 11, 25)
MONDAY, FRIDAY, SATURDAY = date(2026, 11, 23), date(2026, 11, 27), date(2026, 11, 28)

DAYS = {
    "today": TODAY,
    "Today.": TODAY,
    "eod": TODAY,
    "tomorrow": date(2026, 11, 26),
    "tmrw": date(2026, 11, 26),
    "tom" + "orow": date(2026, 11, 26),
    "tomorrow morning": date(2026, 11, 26),
    "the day after tomorrow": date(2026, 11, 27),
    "friday": FRIDAY,
    "fri": FRIDAY,
    "on Friday": FRIDAY,
    "coming friday": FRIDAY,
    "this friday": FRIDAY,
    "by friday evening": FRIDAY,
    "next friday": date(2026, 12, 4),
    "next Monday": date(2026, 11, 30),
    "wednesday": date(2026, 12, 2),
    "this wednesday": TODAY,
    "next wednesday": date(2026, 12, 2),
    "this Saturday": SATURDAY,
    "Monday week": date(2026, 12, 7),
    "a week on friday": date(2026, 12, 4),
    "a week from friday": date(2026, 12, 4),
    "friday next week": date(2026, 12, 4),
    "next week friday": date(2026, 12, 4),
    "next week on Friday": date(2026, 12, 4),
    "friday of this week": FRIDAY,
    "in 10 days": date(2026, 12, 5),
    "10 days": date(2026, 12, 5),
    "in a day": date(2026, 11, 26),
    "in two weeks": date(2026, 12, 9),
    "in about two weeks": date(2026, 12, 9),
    "within 2 weeks": date(2026, 12, 9),
    "two weeks from now": date(2026, 12, 9),
    "in two weeks' time": date(2026, 12, 9),
    "in two weeks\u2019 time": date(2026, 12, 9),
    "a fortnight": date(2026, 12, 9),
    "in a couple of weeks": date(2026, 12, 9),
    "in a month": date(2026, 12, 25),
    "in 3 months": date(2027, 2, 25),
    "in half a year": date(2027, 5, 25),
    "in a year": date(2027, 11, 25),
    "in 3 working days": date(2026, 11, 30),
    "15 Mar": date(2027, 3, 15),
    "15 Mar, 2028": date(2028, 3, 15),
    "on the 15th": date(2026, 12, 15),
    "around 15 March": date(2027, 3, 15),
    "no later than 1 april": date(2027, 4, 1),
    "1 april at the latest": date(2027, 4, 1),
    "Friday, 4 December 2026": date(2026, 12, 4),
    "15\u00a0Mar": date(2027, 3, 15),
    "by december": date(2026, 12, 31),
    "in March": date(2027, 3, 31),
    "mid-March": date(2027, 3, 15),
    "at the end of the month": date(2026, 11, 30),
    "by the end of Q1": date(2027, 3, 31),
    "before friday": date(2026, 11, 26),
    "before the 15th": date(2026, 12, 14),
    "before december": date(2026, 11, 30),
}

NO_DAYS = [
    "",
    "around Eastr",
    "easter",
    "by summer",
    "asap",
    "soon",
    "31 Feb",
    "week 60",
    "yesterday",
    "10 days ago",
    "-3 days",
    "monday this week",
    "friday after next",
    "in a few weeks",
    "in 1.5 weeks",
    "in 5 - 10 days",
    "in 12",
    "in 9,000 years",
    "in 999,999,999,999 days",
    "before today",
    "before 3 March 2020",
    "friday at 5",
    "next time",
    "someday next week",
    "15 Mar " * 20,
]


@pytest.mark.parametrize(("text", "day"), DAYS.items(), ids=list(DAYS))
def test_a_date_is_read_as_it_is_typed(text: str, day: date) -> None:
    assert read_date(text, TODAY) == day


@pytest.mark.parametrize("text", NO_DAYS, ids=repr)
def test_what_cannot_be_one_day_is_none(text: str) -> None:
    assert read_date(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "today", "day"),
    [
        pytest.param("friday", FRIDAY, date(2026, 12, 4), id="friday on a Friday is the next one"),
        pytest.param("this friday", FRIDAY, FRIDAY, id="this friday on a Friday is today"),
        pytest.param("next friday", FRIDAY, date(2026, 12, 4), id="next friday on a Friday"),
        pytest.param(
            "next friday", MONDAY, date(2026, 12, 4), id="next friday on a Monday skips this week's"
        ),
        pytest.param("next friday", date(2026, 11, 29), date(2026, 12, 4), id="next friday on a Sunday"),
        pytest.param("this monday", SATURDAY, date(2026, 11, 30), id="this monday on a Saturday lies ahead"),
        pytest.param("in a month", date(2027, 1, 31), date(2027, 2, 28), id="a month after 31 January"),
        pytest.param("a year", date(2028, 2, 29), date(2029, 2, 28), id="a year after 29 February"),
        pytest.param("tomorrow", date.max, None, id="after the last day there is none"),
        pytest.param("december", date(9999, 11, 1), None, id="the calendar ends before the next year does"),
    ],
)
def test_what_a_date_means_depends_on_today(text: str, today: date, day: date | None) -> None:
    assert read_date(text, today) == day


@pytest.mark.parametrize(
    ("today", "shown"),
    [
        pytest.param(TODAY, "Fri 4 Dec", id="this year"),
        pytest.param(date(2027, 1, 1), "Fri 4 Dec 2026", id="another year"),
        pytest.param(None, "Fri 4 Dec 2026", id="no today"),
    ],
)
def test_a_date_shows_its_year_only_where_that_is_not_clear(today: date | None, shown: str) -> None:
    assert show_date(date(2026, 12, 4), today) == shown


@pytest.mark.parametrize(
    ("start", "count", "day"),
    [
        pytest.param(TODAY, 0, TODAY, id="none"),
        pytest.param(SATURDAY, 0, SATURDAY, id="none from a Saturday"),
        pytest.param(TODAY, 2, FRIDAY, id="within the week"),
        pytest.param(TODAY, 3, date(2026, 11, 30), id="over a weekend"),
        pytest.param(FRIDAY, 5, date(2026, 12, 4), id="a whole week"),
        pytest.param(SATURDAY, 1, date(2026, 11, 30), id="from a Saturday"),
        pytest.param(SATURDAY, 5, date(2026, 12, 4), id="a week from a Saturday"),
        pytest.param(MONDAY, -1, date(2026, 11, 20), id="back over a weekend"),
        pytest.param(SATURDAY, -1, FRIDAY, id="back from a Saturday"),
        pytest.param(TODAY, -10, date(2026, 11, 11), id="two weeks back"),
    ],
)
def test_working_days_leave_out_saturday_and_sunday(start: date, count: int, day: date) -> None:
    assert add_working_days(start, count) == day
