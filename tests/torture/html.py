"""HTML: texts that a browser would run, fetch or take for a part of the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from journeycoach.domain.document import Run, Voice
from journeycoach.reports import escape, page
from tests.adapters.naughty import groups
from tests.property.test_escaping import is_said, meant, texts
from tests.property.test_escaping_html import ATTACKS, harmless_tags, outline
from tests.torture._search import checked, searched, spread, together
from tests.torture.frame import Outcome, Torture
from tests.torture.md import ALL_PLACES

if TYPE_CHECKING:
    from pathlib import Path

SCRIPTED = ("html", "markdown", "mermaid", "templates", "escapes")
"""Groups of the corpus that were written against pages and what makes them."""

Case = tuple[str, str]


def run(rounds: int, _scratch: Path) -> Outcome:
    """Attacks on pages in every place, and so many texts of a search."""
    attacks = (*ATTACKS, *(text for name in SCRIPTED for text in groups()[name]))
    known = spread(max(rounds // (2 * len(ALL_PLACES)), 1), attacks)
    cases = ((text, place) for text in known for place in ALL_PLACES)
    thought_of = st.tuples(texts, st.sampled_from(ALL_PLACES))
    return together(checked(cases, _fault), searched(rounds, thought_of, _fault))


def control(rounds: int, scratch: Path) -> Outcome:
    """Nothing is escaped, and tags are let through, as readers of Markdown do that are left to themselves."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(escape, "_SPECIAL", re.compile("(?!)"))
        patch.setattr(page, "_SafeMarkdown", lambda: MarkdownIt("commonmark").enable("table"))
        return run(rounds, scratch)


def _fault(case: Case) -> str:
    text, place = case
    if not is_said(text):
        return ""
    words = (Run(text, Voice.VERBATIM),)
    shown = outline(words, place)
    if shown.tags != harmless_tags(place, Voice.VERBATIM):
        new = [tag for tag in shown.tags if tag not in harmless_tags(place, Voice.VERBATIM)]
        return f"{text!r:.80} as a {place} makes {new or 'fewer tags'}"
    if _folded(meant(words, place)) not in _folded(shown.text):
        return f"{text!r:.80} as a {place} is not read back"
    return ""


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


TORTURE = Torture(
    "html",
    "Whatever is typed adds no tag, no attribute and no address to a page, and its words are read back.",
    run,
    control,
    short=300,
    full=6000,
    control_rounds=100,
)
