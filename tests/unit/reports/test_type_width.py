"""How wide text is taken to be, and where lines are cut."""

from __future__ import annotations

import pytest

from journeycoach.reports.type_width import Measure, set_lines, set_width, tamed

ROOM = Measure(size=10, room=60, at_most=2)


def test_a_wide_letter_takes_about_two_narrow_ones() -> None:
    assert set_width("日", 10) > 1.5 * set_width("o", 10)


def test_bold_is_wider() -> None:
    assert set_width("road", 10, is_bold=True) > set_width("road", 10)


def test_an_accent_takes_no_room() -> None:
    assert set_width("e\u0301", 10) == set_width("e", 10)


def test_lines_break_between_words() -> None:
    assert set_lines("asks a friend", ROOM) == ("asks a", "friend")


def test_what_is_left_over_ends_in_an_ellipsis_after_a_word() -> None:
    assert set_lines("she asks her two good friends", Measure(size=10, room=80, at_most=1)) == (
        "she asks her …",
    )


@pytest.mark.parametrize("text", ["W" * 99, "日" * 99, "👨‍👩‍👧‍👦" * 9, "\ufdfd" * 9, "a" * 99])
def test_no_line_is_longer_than_its_room(text: str) -> None:
    lines = set_lines(text, ROOM)

    assert 0 < len(lines) <= 2
    assert all(set_width(line, 10) <= 60 for line in lines)


def test_a_family_is_not_torn_apart() -> None:
    family = "👨‍👩‍👧"

    assert set_lines(family * 2, Measure(size=10, room=50, at_most=2)) == (family, family)


def test_a_tower_of_accents_is_cut_down() -> None:
    assert tamed("a" + "\u0301" * 9 + "b") == "a\u0301\u0301b"


def test_nothing_is_no_line() -> None:
    assert set_lines(" \n ", ROOM) == ()
