"""Lines of 80 columns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeycoach.reports.wrapping import width, wrapped

WORDS = st.lists(st.text("abc日é*", min_size=1, max_size=12), min_size=1, max_size=40)


@given(WORDS)
def test_no_word_is_lost_and_no_line_is_too_long(words: list[str]) -> None:
    pieces = wrapped(" ".join(words), 30)

    assert " ".join(pieces).split() == words
    assert all(width(piece) <= 30 for piece in pieces)


def test_a_year_at_the_end_of_a_sentence_keeps_the_word_before_it() -> None:
    assert wrapped("It starts in 2027. Then", 13) == ["It starts", "in 2027. Then"]


def test_what_cannot_be_kept_off_the_beginning_of_a_line_is_escaped() -> None:
    assert wrapped("a-really-very-long-word - and", 24) == ["a-really-very-long-word", r"\- and"]


def test_wide_characters_count_twice_and_marks_on_letters_not_at_all() -> None:
    assert width("日本e\u0301") == 5


def test_a_word_longer_than_a_line_stands_alone() -> None:
    assert wrapped("see aaaaaaaaaaaaaaaaaaaa now", 10) == ["see", "aaaaaaaaaaaaaaaaaaaa", "now"]
