"""Names of months and weekdays, short and misspelt."""

from __future__ import annotations

import pytest

from journeycoach.domain.calendar_names import read_month, read_weekday


@pytest.mark.parametrize(
    ("word", "month"),
    [
        pytest.param("march", 3, id="whole"),
        pytest.param("mar", 3, id="three letters"),
        pytest.param("sept", 9, id="four letters"),
        pytest.param("may", 5, id="a name of three letters"),
        pytest.param("marsh", 3, id="one letter changed"),
        pytest.param("feb" + "uary", 2, id="one letter missing"),
        pytest.param("octobber", 10, id="one letter too many"),
        pytest.param("nvoember", 11, id="two letters swapped"),
        pytest.param("octobre", 10, id="French, one swap away"),
    ],
)
def test_a_month_is_known_by_its_name(word: str, month: int) -> None:
    assert read_month(word) == month


@pytest.mark.parametrize(
    "word", ["", "ma", "juny", "eastr", "members", "mrt", "mai", "märz", "tarch", "mayo"]
)
def test_a_word_two_steps_or_two_names_away_is_no_month(word: str) -> None:
    assert read_month(word) is None


@pytest.mark.parametrize(
    ("word", "weekday"),
    [
        ("monday", 0),
        ("tues", 1),
        ("weds", 2),
        ("wens" + "day", 2),
        ("thurs", 3),
        ("fri", 4),
        ("saturdai", 5),
        ("sun", 6),
    ],
)
def test_a_weekday_is_known_by_its_name(word: str, weekday: int) -> None:
    assert read_weekday(word) == weekday


@pytest.mark.parametrize("word", ["fr", "month", "someday", "t"])
def test_what_only_looks_like_a_weekday_is_none(word: str) -> None:
    assert read_weekday(word) is None
