"""Rows read as steps, promises and ways to buy."""

from __future__ import annotations

from decimal import Decimal

import pytest

from journeycoach.domain.road import last_rung, times_in, times_of_ten, without_from


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("always", 10),
        ("always, twice so far", 10),
        ("never", 0),
        ("never, sadly", 0),
        ("nobody", 0),
        ("not yet", 0),
        ("8 of 10", 8),
        ("not counted, I guess 9 of 10", 9),
        ("half", 5),
        ("85%", Decimal("8.5")),
        ("not counted", None),
        ("nobody counts", None),
        ("no idea", None),
        ("mostly", None),
        ("", None),
    ],
)
def test_how_often_is_read_as_times_of_ten(text: str, times: int | Decimal | None) -> None:
    assert times_of_ten(text) == times


def test_times_are_found_in_a_sentence() -> None:
    found = [
        (time.text, str(time.minutes))
        for time in times_in("Within 24 hours, not five days, in a week or 30 min")
    ]

    assert found == [("24 hours", "1440"), ("five days", "7200"), ("a week", "10080"), ("30 min", "30")]


@pytest.mark.parametrize(
    ("rung", "end"),
    [
        ("and so it ticks", "it ticks"),
        ("so that it ticks", "it ticks"),
        ("so, it ticks", "it ticks"),
        ("sober", "sober"),
    ],
)
def test_the_end_of_a_ladder_stands_without_its_and_so(rung: str, end: str) -> None:
    assert last_rung(("fact", rung)) == end


def test_a_start_of_a_clock_says_from_once() -> None:
    assert without_from("From the yes") == "the yes"
