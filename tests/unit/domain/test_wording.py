"""Sentences put together."""

from __future__ import annotations

from datetime import date

import pytest

from journeycoach.domain.document import Run, Voice, plain, quote
from journeycoach.domain.wording import (
    capital,
    counted,
    gist,
    line,
    listed,
    long_day,
    quoted,
    sentences,
    short_day,
    standing,
    told,
    working_days_on,
)

SUNDAY = date(2026, 11, 22)


def test_a_slot_is_filled_and_a_brace_of_the_owner_is_no_slot() -> None:
    words = line("{n} of {what}", n=3, what=quote("{n} {x}"))

    assert [run.text for run in words] == ["3 of ", "{n} {x}"]


def test_neighbours_in_our_voice_are_one_run() -> None:
    assert told("a", "", "b", quote("c")) == (Run("ab"), Run("c", Voice.OWNER))


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("short", "short"),
        ("One sentence here. Another one that is too long", "One sentence here."),
        ("a clause of some length, then another clause", "a clause of some length …"),
        ("no pause at all in this long run of words", "no pause at all in this long run of …"),
    ],
)
def test_a_gist_is_cut_where_the_text_pauses(text: str, short: str) -> None:
    assert gist(text, 40) == short


def test_a_quotation_inside_a_sentence_has_no_full_stop_and_no_line_end() -> None:
    assert quoted("It had stopped.\nFor good.").text == "It had stopped. / For good"


def test_a_quotation_of_marks_alone_keeps_them() -> None:
    assert quoted("...").text == "..."


@pytest.mark.parametrize(
    ("text", "says"), [("It ticks", "“It ticks”."), ("It ticks.", "“It ticks.”"), ("Why?", "“Why?”")]
)
def test_a_quotation_that_stands_alone_has_one_end(text: str, says: str) -> None:
    assert plain(standing(text)) == says


@pytest.mark.parametrize(
    ("parts", "says"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_a_list_has_a_word_before_its_last(parts: list[str], says: str) -> None:
    assert plain(listed([*parts])) == says


def test_the_owners_words_are_never_capitalised() -> None:
    assert plain(capital(told("you see"))) == "You see"
    assert plain(capital((quote("tom"),))) == "“tom”"


def test_empty_sentences_leave_no_space() -> None:
    assert plain(sentences((), told("One."), (), told("Two."))) == "One. Two."


@pytest.mark.parametrize(
    ("count", "says"), [(0, "no steps"), (1, "one step"), (12, "twelve steps"), (1300, "1,300 steps")]
)
def test_small_counts_are_words(count: int, says: str) -> None:
    assert counted(count, "step") == says


def test_a_day_shows_its_year_when_it_is_another() -> None:
    assert short_day(date(2026, 12, 1), SUNDAY) == "Tue 1 Dec"
    assert short_day(date(2027, 3, 3), SUNDAY) == "Wed 3 Mar 2027"
    assert long_day(SUNDAY) == "Sunday 22 November 2026"


@pytest.mark.parametrize(("days", "day"), [(0, 23), (1, 24), (4, 27), (5, 30)])
def test_working_days_pass_over_the_weekend(days: int, day: int) -> None:
    assert working_days_on(SUNDAY, days) == date(2026, 11, day)
