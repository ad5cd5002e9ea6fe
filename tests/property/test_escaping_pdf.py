"""The law of the PDF: whatever was typed, typst is given the same headings, lists, tables and no link."""

from __future__ import annotations

import json
from functools import cache

import pytest
import typst
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from journeycoach.domain.document import Words, verbatim
from journeycoach.reports.shown import is_shown
from journeycoach.reports.templates import Templates
from journeycoach.reports.typeset import for_typst
from journeycoach.reports.writers.pdf import TEMPLATE, make
from journeycoach.resources import template_folders
from tests.property.test_escaping import PLACES, document_with, texts

CASES = 60
"""Texts tried in each run of the tests: setting a plan takes some hundredths of a second."""
TEMPLATES = Templates(template_folders())
FOUND = "selector(heading).or(table).or(link).or(raw).or(strong).or(math.equation).or(list).or(enum).or(ref)"

ATTACKS = r"""
= Head
#read("plan.typ")
#{ panic() }
*bold* _thin_ `code` $x$
https://example.com <label> @label
- item
+ item
/ term: text
// comment
/* comment
\u{41} \ ~ -- ---
]#h(1cm)[
"
\
#import "@preview/x:0.1.0"
""".strip().split("\n")

places = st.sampled_from([*PLACES, "title", "front"])


@cache
def harmless(place: str) -> list[str]:
    """What a plan is made of when the words are a word."""
    return made_of(verbatim("word"), place)


def made_of(words: Words, place: str) -> list[str]:
    """What typst makes of the plan with the words in that place."""
    plan = json.dumps(for_typst(document_with(words, place), lambda text: text))
    source = TEMPLATES.source(TEMPLATE).encode()
    found = typst.Compiler(source, ignore_system_fonts=True, sys_inputs={"plan": plan}).query(FOUND)
    return [element["func"] for element in json.loads(found)]


@pytest.mark.parametrize("place", ["paragraph", "cell", "title"])
@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_text(attack: str, place: str) -> None:
    assert made_of(verbatim(attack), place) == harmless(place)


@settings(max_examples=CASES, deadline=None)
@given(place=places, text=texts)
def test_what_was_typed_adds_nothing_but_text(place: str, text: str) -> None:
    assume(is_shown(verbatim(text)))

    assert made_of(verbatim(text), place) == harmless(place)


@settings(max_examples=CASES, deadline=None)
@given(place=places, text=texts)
def test_every_text_can_be_set(place: str, text: str) -> None:
    assert make(TEMPLATES).render(document_with(verbatim(text), place)).startswith(b"%PDF-")
