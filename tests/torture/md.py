"""MD: texts that open headings, fences, tables or links, in every place that a plan in Markdown has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import strategies as st

from journeycoach.domain.document import Voice
from journeycoach.reports import escape
from tests.property.test_escaping import PLACES, broken, is_said, neighbours, read, texts, voices
from tests.torture._search import checked, searched, spread, together
from tests.torture.frame import Outcome, Torture

if TYPE_CHECKING:
    from pathlib import Path

ALL_PLACES = (*PLACES, "title", "front")
CORPUS = 4
"""The share of the rounds that goes to texts known to hurt: one in so many."""

Case = tuple[str, Voice, tuple[str, str], str]


def run(rounds: int, _scratch: Path) -> Outcome:
    """The corpus in every place, and so many texts of a search; three readers each."""
    known = spread(max(rounds // (CORPUS * len(ALL_PLACES)), 1))
    cases = ((text, Voice.OWNER, ("", ""), place) for text in known for place in ALL_PLACES)
    thought_of = st.tuples(texts, voices, neighbours, st.sampled_from(ALL_PLACES))
    try:
        return together(checked(cases, _fault), searched(rounds, thought_of, _fault))
    finally:
        read.cache_clear()


def control(rounds: int, scratch: Path) -> Outcome:
    """No sign of Markdown is escaped."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(escape, "_SPECIAL", re.compile("(?!)"))
        return run(rounds, scratch)


def _fault(case: Case) -> str:
    text, voice, around, place = case
    fault = broken(text, voice, around, place) if is_said(text) else ""
    return f"{text!r:.80} as a {place}: {fault:.200}" if fault else ""


TORTURE = Torture(
    "md",
    "Whatever is typed, a plan in Markdown has the same blocks for three readers, and the words read back.",
    run,
    control,
    short=1000,
    full=40_000,
    control_rounds=200,
)
