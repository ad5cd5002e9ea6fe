"""What is kept of a text and what of it may be shown."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journeycoach.domain.text import BIDI_MARK, clean, visible

ANYTHING = st.text(st.characters(exclude_categories=[]) | st.sampled_from("\x1b\x9b\r\n\u2028\u202e\ud800"))


@given(ANYTHING)
@example("\x1b]52;c;eA==\x07\x9b31m")
def test_a_clean_text_holds_no_control_but_tab_and_line_feed(text: str) -> None:
    controls = {c for c in clean(text) if unicodedata.category(c) in ("Cc", "Cs")}

    assert controls <= {"\t", "\n"}


@given(ANYTHING)
def test_cleaning_twice_changes_no_more(text: str) -> None:
    once = clean(text)

    assert clean(once) == once
    assert once.encode().decode() == once


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"])))
@example("5\u00a0EUR")
@example("می\u200cشود")
@example("👨\u200d👩\u200d👧 ☀\ufe0f")
@example("soft\u00adhyphen \u200fRLM")
def test_whatever_is_no_control_is_kept_as_typed(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029"])
def test_every_line_end_is_a_line_feed(end: str) -> None:
    assert clean(f"one{end}two") == "one\ntwo"


@given(ANYTHING)
def test_what_is_shown_cannot_turn_the_direction_of_its_neighbours(text: str) -> None:
    turning = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}

    assert {unicodedata.bidirectional(c) for c in visible(text)}.isdisjoint(turning)


@given(ANYTHING)
def test_a_place_in_the_kept_text_is_the_same_place_on_the_screen(text: str) -> None:
    assert len(visible(clean(text))) == len(clean(text))


@pytest.mark.parametrize("control", "\u061c\u200e\u200f\u202a\u202e\u2066\u2069")
def test_direction_controls_are_kept_and_shown_as_a_mark(control: str) -> None:
    assert clean(f"a{control}b") == f"a{control}b"
    assert visible(f"a{control}b") == f"a{BIDI_MARK}b"


def test_letters_written_from_right_to_left_are_shown_as_they_are() -> None:
    assert visible("שלום عالم") == "שלום عالم"
