"""Days with a time of day, as people type them."""

from __future__ import annotations

from datetime import date

import pytest

from journeycoach.domain.appointments import brought_ahead, read_appointment, show_appointment

MONDAY = date(2026, 3, 2)
NOVEMBER = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Tue 24 March at 10", "2026-03-24T10:00"),
        ("next friday 14:30", "2026-03-13T14:30"),
        ("in two weeks, 2pm", "2026-03-16T14:00"),
        ("15.3. at 10.30", "2026-03-15T10:30"),
        ("15.03. 10:30", "2026-03-15T10:30"),
        ("24/3 @9", "2026-03-24T09:00"),
        ("2026-03-24T10:00", "2026-03-24T10:00"),
        ("tomorrow noon", "2026-03-03T12:00"),
        ("friday 10 o'clock", "2026-03-06T10:00"),
        ("24 March 10h30", "2026-03-24T10:30"),
        ("12am friday", "2026-03-06T00:00"),
        ("at 3 on friday", "2026-03-06T15:00"),
        ("03:00 friday", "2026-03-06T03:00"),
        ("in two weeks", "2026-03-16"),
        ("15 Mar", "2026-03-15"),
    ],
)
def test_a_day_is_read_with_its_time(typed: str, meant: str) -> None:
    assert read_appointment(typed, MONDAY) == meant


@pytest.mark.parametrize("typed", ["", "soon", "friday at 25", "at 10", "13pm friday", "x" * 5000])
def test_what_names_no_day_is_none(typed: str) -> None:
    assert read_appointment(typed, MONDAY) == ""


def test_an_appointment_is_said_as_one_would() -> None:
    assert show_appointment("2026-03-24T10:00", MONDAY) == "Tue 24 Mar at 10:00"
    assert show_appointment("2027-03-24", MONDAY) == "Wed 24 Mar 2027"
    assert show_appointment("some day", MONDAY) == "some day"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Tue 24 March at 10", "2027-03-24T10:00"),
        ("Tuesday 24.3.", "2027-03-24"),
        ("24 March at 10", "2027-03-24T10:00"),
        ("Tue 1 Dec", "2026-12-01"),
        ("today at 15:00", "2026-11-22T15:00"),
    ],
)
def test_a_day_without_its_year_is_the_next_such_day(typed: str, meant: str) -> None:
    assert brought_ahead(typed, NOVEMBER) == meant


@pytest.mark.parametrize("typed", ["3 Jan 2019", "2026-03-24T10:00", "Tue 24 March this year", "24.3.26"])
def test_a_day_gone_by_with_its_year_is_not_brought_ahead(typed: str) -> None:
    assert read_appointment(typed, NOVEMBER)
    assert brought_ahead(typed, NOVEMBER) == ""
