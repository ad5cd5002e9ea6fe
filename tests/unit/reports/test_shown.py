"""Words as they stand on paper."""

from __future__ import annotations

import pytest

from journeycoach.domain.document import Voice, ours, quote, verbatim
from journeycoach.reports.shown import heading, is_shown, shown


@pytest.mark.parametrize(
    ("text", "voice", "seen"),
    [
        (" a \n\n b ", Voice.OURS, " a\nb "),
        (" so \n", Voice.OWNER, "“so”"),
        (" \n", Voice.OWNER, ""),
        ("\ufeffa\ufffe\x1b[1m\u202eb", Voice.VERBATIM, "a[1m⇄b"),
    ],
)
def test_words_are_seen_as_they_were_meant(text: str, voice: Voice, seen: str) -> None:
    assert shown(text, voice) == seen


def test_a_heading_is_on_one_line() -> None:
    assert heading((*ours("What they\nsay: "), quote("no\n"))) == "What they say: “no”"


def test_blanks_are_nothing_to_see() -> None:
    assert not is_shown(verbatim(" \n\ufeff\t"))
    assert is_shown(verbatim("."))
