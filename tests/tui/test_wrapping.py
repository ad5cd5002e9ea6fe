"""Lines are broken where people break them, and never too wide."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from journeycoach.domain.text import clean
from journeycoach.tui.wrapping import wrap

SCRIPTS = st.text(
    st.sampled_from(
        "ab, .-“…é日本語。、」한 글字😀👩\u200d\ufe0f☀1\u20e3\u0301\u3099\t\n\u00a0\u200b\u00ad🇩🇪"
    )
    | st.characters()
)


@given(SCRIPTS, st.integers(2, 40))
@example("日本語。", 2)
@example(" " * 90 + "é日x", 20)
def test_no_line_is_wider_than_the_column(text: str, width: int) -> None:
    assert max(map(cell_len, wrap(clean(text), width))) <= width


@given(SCRIPTS, st.integers(2, 40))
def test_nothing_but_blanks_is_lost(text: str, width: int) -> None:
    shown = "".join(wrap(clean(text), width))

    assert shown.replace(" ", "") == clean(text).replace(" ", "").replace("\n", "").replace("\t", "")


@given(SCRIPTS, st.integers(2, 40))
def test_every_line_of_the_text_has_a_line_of_its_own(text: str, width: int) -> None:
    assert len(wrap(clean(text), width)) >= clean(text).count("\n") + 1


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ("",)),
        ("one two", ("one two",)),
        ("one two three", ("one two", "three")),
        ("one two  three", ("one two", "three")),
        ("a\n\nb", ("a", "", "b")),
        ("unbreakable", ("unbreaka", "ble")),
        ("no unbreakable", ("no", "unbreaka", "ble")),
        ("5\u00a0EUR or so", ("5\u00a0EUR or", "so")),
        ("一二三四五六", ("一二三四", "五六")),
        ("一二三四。五", ("一二三", "四。五")),
        ("a 日本語", ("a 日本語",)),
        ("ab日本語", ("ab日本語",)),
        ("abc日本語", ("abc日本", "語")),
        ("é́é́é́é́é́é́é́é́é́é́", ("é́é́é́é́é́é́é́é́", "é́é́")),
        ("    ", ("    ",)),
        ("  in", ("  in",)),
        ("\tx", ("    x",)),
    ],
)
def test_a_text_in_eight_cells(text: str, lines: tuple[str, ...]) -> None:
    assert wrap(text, 8) == lines
