"""Days of the calendar, as on Wednesday 25 November 2026."""

from __future__ import annotations

from datetime import date

import pytest

from journeycoach.domain.calendar_days import read_calendar_day

TODAY = date(2026, 11, 25)

DAYS = {
    "15 mar": date(2027, 3, 15),
    "15mar": date(2027, 3, 15),
    "15 march": date(2027, 3, 15),
    "15. march": date(2027, 3, 15),
    "15-mar-2027": date(2027, 3, 15),
    "15th of march 2028": date(2028, 3, 15),
    "15 mar 27": date(2027, 3, 15),
    "15 mar '28": date(2028, 3, 15),
    "15 march next year": date(2027, 3, 15),
    "march 15": date(2027, 3, 15),
    "march the 15th 2027": date(2027, 3, 15),
    "3 marsh": date(2027, 3, 3),
    "25 nov": date(2026, 11, 25),
    "24 nov": date(2027, 11, 24),
    "3 march 2020": date(2020, 3, 3),
    "15.3.": date(2027, 3, 15),
    "15.3": date(2027, 3, 15),
    "15/3": date(2027, 3, 15),
    "3/4": date(2027, 4, 3),
    "15/3/2027": date(2027, 3, 15),
    "15.03.27": date(2027, 3, 15),
    "03-03-2027": date(2027, 3, 3),
    "15. 3. 2027": date(2027, 3, 15),
    "15 3 2027": date(2027, 3, 15),
    "2027-03-15": date(2027, 3, 15),
    "2027/3/15": date(2027, 3, 15),
    "20270315": date(2027, 3, 15),
    "3/15/2027": date(2027, 3, 15),
    "3/15": date(2027, 3, 15),
    "29 feb": date(2028, 2, 29),
    "15th": date(2026, 12, 15),
    "30th": date(2026, 11, 30),
    "31st": date(2026, 12, 31),
    "fri 4 dec": date(2026, 12, 4),
    "friday the 4th": date(2026, 12, 4),
    "friday december 4 2026": date(2026, 12, 4),
    "fri 4/12": date(2026, 12, 4),
    "mon 5 jan": date(2026, 1, 5),
    "tue 5 jan": date(2027, 1, 5),
    "christmas": date(2026, 12, 25),
    "new year's eve": date(2026, 12, 31),
    "christmas 2027": date(2027, 12, 25),
}


@pytest.mark.parametrize(("text", "day"), DAYS.items(), ids=list(DAYS))
def test_a_day_is_read_day_first_and_ahead(text: str, day: date) -> None:
    assert read_calendar_day(text, TODAY) == day


@pytest.mark.parametrize(
    "text",
    [
        "31 feb",
        "31/4/2027",
        "29 feb 2027",
        "2/31",
        "32nd",
        "0 mar",
        "15",
        "3-4",
        "15.3.2027.1",
        "8 of 10",
        "5 members",
        "15 mrt",
        "15. märz",
        "thu 4 dec",
        "thu 4 dec 2026",
        "thu the 4th",
        "fri 31 feb",
        "13 15 2027",
        "12.30",
        "3.15.2027",
        "easter",
    ],
)
def test_what_is_no_day_of_the_calendar_is_none(text: str) -> None:
    assert read_calendar_day(text, TODAY) is None


def test_a_day_missing_in_three_years_of_four_waits_past_a_century() -> None:
    assert read_calendar_day("29 feb", date(2096, 3, 1)) == date(2104, 2, 29)


def test_after_the_last_day_of_the_calendar_there_is_none() -> None:
    assert read_calendar_day("1 jan", date.max) is None
