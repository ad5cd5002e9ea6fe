"""What is escaped, character by character, and what is left alone."""

from __future__ import annotations

import pytest

from journeycoach.domain.document import Run, Voice, Words, say
from journeycoach.domain.text import BIDI_MARK
from journeycoach.reports.escape import escaped_line, escaped_lines, is_said, line_start
from journeycoach.reports.markdown import md_cell, md_line, md_text


def data(words: Words) -> list[dict[str, str]]:
    """Words as templates see them."""
    return [{"text": run.text, "voice": run.voice.value} for run in words]


@pytest.mark.parametrize(
    "text",
    [
        "We ship in March - no excuses!",
        "5 % of R&D, 24h/7 (since 1961): 10 > 8 + 1",
        r"C:\temp",
        "a snake_case name",
        "2 * 3 = 6 and 1 < 2",
        "$5 a piece, ~20 customers",
        "Anna's “best” bread; #1 in town",
        "anna@example.com",
    ],
)
def test_ordinary_words_stay_as_they_are(text: str) -> None:
    assert md_text(text) == text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("*now*", r"\*now\*"),
        ("_now_", r"\_now\_"),
        ("`now`", r"\`now\`"),
        ("[x](y)", r"\[x](y)"),
        ("![x](y)", r"!\[x](y)"),
        ("[^1] and [ ]", r"\[^1] and \[ ]"),
        ("<b>now</b>", r"\<b>now\</b>"),
        ("<http://example.com>", r"\<http\://example.com>"),
        ("&amp; &#35;", r"\&amp; \&#35;"),
        ("~~now~~", r"\~\~now\~\~"),
        ("$x$", r"\$x\$"),
        ("http://example.com", r"http\://example.com"),
        ("www.example.com", r"www\.example.com"),
        (r"a \* b \ c", r"a \\\* b \\ c"),
    ],
)
def test_what_would_be_markup_is_escaped(text: str, escaped: str) -> None:
    assert escaped_line(text) == escaped


@pytest.mark.parametrize(
    ("line", "safe"),
    [
        ("# one", r"\# one"),
        ("#one", "#one"),
        ("- one", r"\- one"),
        ("-one", "-one"),
        ("+ one", r"\+ one"),
        ("1. one", r"1\. one"),
        ("12) one", r"12\) one"),
        ("2027.", r"2027\."),
        ("1.5 loaves", "1.5 loaves"),
        ("> one", r"\> one"),
        ("---", r"\---"),
        ("===", r"\==="),
        (":-- | --:", r"\:-- | --:"),
        ("|a|", r"\|a|"),
    ],
)
def test_what_would_begin_a_block_is_escaped_where_a_line_begins(line: str, safe: str) -> None:
    assert line_start(line) == safe


def test_lines_that_were_typed_stay_lines() -> None:
    assert md_text("first\n\n  second \r\n- third") == "first\\\nsecond\\\n\\- third"


def test_lines_are_parted_by_a_stroke_where_there_is_room_for_one() -> None:
    assert md_cell("first\nsecond") == "first / second"


def test_a_bar_ends_no_cell() -> None:
    assert md_cell(r"a|b \| c") == r"a\|b \\\| c"


def test_signs_at_the_end_of_a_heading_stay() -> None:
    assert md_line("We are #1 ##") == r"We are #1 \##"


def test_each_voice_has_its_form() -> None:
    words = say(
        Run("Now", Voice.STRONG), ": ", Run("one week ", Voice.OWNER), " ", Run("assumed", Voice.QUIET)
    )

    assert escaped_line(data(words)) == "**Now**: “one week” _assumed_"


def test_a_voice_that_touches_a_word_loses_its_marks_and_no_letter() -> None:
    words = say("so", Run("*now*", Voice.STRONG), "so")

    assert escaped_line(data(words)) == r"so\*now\*so"


def test_neighbours_of_one_voice_share_their_marks() -> None:
    words = say(Run("one", Voice.STRONG), Run("-two", Voice.STRONG))

    assert escaped_line(data(words)) == "**one-two**"


def test_a_voice_over_two_lines_is_marked_on_each() -> None:
    assert escaped_lines(data(say(Run("one\ntwo", Voice.STRONG)))) == ("**one**", "**two**")


def test_controls_vanish_and_turned_direction_shows() -> None:
    assert escaped_line("a\x1b[31mb\x00 \u202ec") == rf"a\[31mb {BIDI_MARK}c"


@pytest.mark.parametrize(
    ("text", "said"), [("x", True), ("", False), (" \n\u00a0\ufeff", False), ("\x07", False)]
)
def test_only_what_can_be_seen_is_said(text: str, *, said: bool) -> None:
    assert is_said(text) is said
