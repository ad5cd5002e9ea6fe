"""What holds for every amount and every date, whatever is typed."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journeycoach.domain.amounts import (
    Amount,
    read_money,
    read_number,
    read_percent,
    read_share,
    show_amount,
)
from journeycoach.domain.calendar_names import MONTHS, WEEKDAYS
from journeycoach.domain.dates import add_working_days, read_date, show_date

if TYPE_CHECKING:
    from collections.abc import Callable

READERS: list[Callable[[str], Amount | None]] = [read_number, read_money, read_percent]
TODAY = date(2026, 11, 25)

values = st.decimals(-(10**9), 10**9, places=4) | st.integers(-(10**12), 10**12).map(Decimal)
likely_words = st.sampled_from(
    [
        *(
            "about",
            "or so",
            "ish",
            "a",
            "half",
            "dozen",
            "two",
            "hundred",
            "and",
            "to",
            "-",
            "or",
            "of",
            "in",
            "k",
        ),
        *(
            "1.200",
            "1,5",
            "8",
            "10",
            "0",
            "½",
            "m",
            "million",
            "€",
            "£",
            "$",
            "kr",
            "%",
            "percent",
            "each",
            "per",
        ),
        *(
            "free",
            "always",
            "third",
            "/",
            "+",
            "i think",
            "clients",
            "week",
            "p.a.",
            "\u017f",
            "\u0130",
            "²",
            "\u0131dr",
            "s\u0131xth",
        ),
        *(
            "next",
            "this",
            "before",
            "end of",
            "mid",
            "fri",
            "15",
            "15th",
            "mar",
            "q1",
            "2027",
            "weeks",
            "days",
            "29 feb",
        ),
    ]
)
typed = (
    st.text(max_size=120)
    | st.lists(likely_words, max_size=8).map(" ".join)
    | st.lists(likely_words).map("".join)
)


def amounts(units: list[str], pers: list[str]) -> st.SearchStrategy[Amount]:
    """Amounts as a reader makes them, single ones and ranges."""
    kinds = st.tuples(values, st.sampled_from(units), st.none() | values, st.sampled_from(pers))
    return kinds.filter(lambda parts: parts[2] is None or parts[0] < parts[2]).map(
        lambda parts: Amount(*parts)
    )


@given(amounts(["", "%", "clients", "clients a week", "m", "/week", "B2B leads"], [""]))
def test_a_number_is_read_as_it_was_shown(amount: Amount) -> None:
    assert read_number(show_amount(amount)) == amount


@given(
    amounts(["", "EUR", "GBP", "USD", "AUD", "CHF", "JPY", "SEK", "kr"], ["", "a month", "per visit", "each"])
)
def test_money_is_read_as_it_was_shown(amount: Amount) -> None:
    assert read_money(show_amount(amount)) == amount


@given(amounts(["%"], ["", "of visitors", "of those who call"]))
def test_a_percentage_is_read_as_it_was_shown(amount: Amount) -> None:
    assert read_percent(show_amount(amount)) == amount


@pytest.mark.parametrize("read", READERS)
@given(typed)
@example("\u017f 5 \u0131dr")
@example("about " * 16 + "5")
@example("5" + " or so" * 15)
@example("9" * 5000)
def test_any_text_is_an_amount_that_can_be_shown_and_read_again_or_none(
    read: Callable[[str], Amount | None], text: str
) -> None:
    amount = read(text)

    assert amount is None or read(show_amount(amount)) == amount


@given(typed)
def test_a_range_runs_up(text: str) -> None:
    amount = read_number(text)

    assert amount is None or amount.high is None or amount.value < amount.high


@given(typed)
def test_a_share_is_out_of_ten(text: str) -> None:
    share = read_share(text)

    assert share is None or 0 <= share <= 10


@given(st.integers(1, 10**4), st.integers(1, 10**4))
def test_a_part_of_a_whole_is_the_same_share_in_tenths_and_in_per_cent(part: int, whole: int) -> None:
    percent, tenths = read_percent(f"{part} of {whole}"), read_share(f"{part} of {whole}")

    assert (percent is None) is (tenths is None) is (part > whole)
    assert percent is None or tenths is None or percent.value == tenths * 10


@given(st.dates(), st.dates() | st.none())
def test_a_date_is_read_as_it_was_shown(day: date, today: date | None) -> None:
    assert read_date(show_date(day, today), today or TODAY) == day


@given(st.dates(), st.dates())
def test_every_way_to_write_a_full_date_is_the_same_day(day: date, today: date) -> None:
    month = MONTHS[day.month - 1]
    ways = [
        day.isoformat(),
        f"{day.day}/{day.month}/{day.year:04}",
        f"{day.day}.{day.month}.{day.year:04}",
        f"{day.day} {month} {day.year:04}",
        f"{month} {day.day}, {day.year:04}",
        f"{WEEKDAYS[day.weekday()]}, {day.day} {month} {day.year:04}",
    ]

    assert {read_date(way, today) for way in ways} == {day}


@given(typed, st.dates())
@example("in 99999999999999 days", TODAY)
@example("before " * 14, TODAY)
@example("\u017fat 4 dec", TODAY)
def test_any_text_is_a_date_that_can_be_shown_or_none(text: str, today: date) -> None:
    day = read_date(text, today)

    assert day is None or read_date(show_date(day, today), today) == day


@given(st.integers(0, 10**4), st.dates(max_value=date(9000, 1, 1)))
def test_in_so_many_days_is_today_and_that_many(count: int, today: date) -> None:
    assert read_date(f"in {count} days", today) == today + timedelta(days=count)


RELATIVE = [
    *(
        "today",
        "tomorrow",
        "fri",
        "this monday",
        "next sunday",
        "monday week",
        "in 2 weeks",
        "a month",
        "in a year",
    ),
    *(
        "end of the week",
        "this week",
        "next week",
        "this weekend",
        "end of the month",
        "next month",
        "eoq",
        "eoy",
    ),
    *("15 Mar", "29 Feb", "3/4", "31st", "the 1st", "december", "mid march", "start of may", "q1", "week 12"),
    *("in 3 working days", "christmas", "friday next week"),
]


@given(st.sampled_from(RELATIVE), st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_a_date_without_a_year_is_not_over(text: str, today: date) -> None:
    day = read_date(text, today)

    assert day is not None
    assert day >= today


@given(st.integers(0, 6), st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_a_weekday_is_that_weekday_and_next_is_in_the_week_after(weekday: int, today: date) -> None:
    name = WEEKDAYS[weekday]
    coming, following = read_date(name, today), read_date(f"next {name}", today)

    assert coming is not None
    assert following is not None
    assert (coming.weekday(), following.weekday()) == (weekday, weekday)
    assert 1 <= (coming - today).days <= 7
    assert (following - timedelta(days=weekday)) == today + timedelta(days=7 - today.weekday())


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.integers(1, 300))
def test_working_days_back_are_the_way_there(day: date, count: int) -> None:
    start = add_working_days(day, 1)

    assert add_working_days(add_working_days(start, count), -count) == start


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.integers(1, 300))
def test_working_days_are_counted_one_by_one(day: date, count: int) -> None:
    later = add_working_days(day, count)
    between = [day + timedelta(days=n) for n in range(1, (later - day).days + 1)]

    assert later.weekday() < 5
    assert sum(each.weekday() < 5 for each in between) == count
