"""Characters that fonts lack."""

from __future__ import annotations

import pytest

from journeycoach.reports import glyphs
from journeycoach.reports.glyphs import fonts_for, listed, missing_in, named, signs_in

COMPLAINT = 'error: the text `"{}"` could not be displayed with font `"Libertinus Serif"`\n'


def test_what_is_missing_is_read_from_what_typst_says() -> None:
    told = "".join(map(COMPLAINT.format, ["日", "🎂", "日", r"\u{200d}", r"\u{e123}", "1"]))

    assert missing_in(told) == "日🎂\ue123"
    assert missing_in("error: something else") == ""


@pytest.mark.parametrize(("missing", "signs"), [("🎂日", "🎂"), ("ก", ""), ("\ue123☯", "\ue123☯")])
def test_signs_are_no_letters(missing: str, signs: str) -> None:
    assert signs_in(missing) == signs


def test_a_sign_is_named_and_its_parts_are_left_out() -> None:
    assert named("a 🎂, 1️⃣ 👋🏽 \ue123", "🎂👋\ue123") == "a [birthday cake], 1 [waving hand sign] [a sign]"


def test_a_sentence_names_no_more_than_a_few() -> None:
    assert listed("abc") == "a b c"
    assert listed("abcdefghij") == "a b c d e f g h …"


@pytest.mark.parametrize(
    ("text", "needs"),
    [("naïve Ω Ж שלום مرحبا 12 → 🎂 ½ ª", False), ("日本", True), ("Ĉu ไทย", True), ("", False)],
)
def test_letters_of_other_scripts_need_a_font_of_the_computer(text: str, needs: bool) -> None:  # noqa: FBT001
    assert glyphs.needs_help(text) is needs


def test_fonts_that_have_the_letters_are_named_once_a_script() -> None:
    assert fonts_for("日本かカ한ก") == ("Noto Sans CJK", "Noto Sans Thai")
