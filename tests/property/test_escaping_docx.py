"""The law of the Word file: whatever was typed, it has the same paragraphs, tables and boxes."""

from __future__ import annotations

import io
from functools import cache

import docx
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from journeycoach.domain.document import Voice, Words, verbatim
from journeycoach.reports.formats import formats
from journeycoach.reports.shown import is_shown, shown
from journeycoach.resources import template_folders
from tests.property.test_escaping import PLACES, document_with, texts

CASES = 60
"""Texts tried in each run of the tests: a file takes some hundredths of a second."""
DOCX = formats(template_folders())["docx"]
TEXT = {"t", "tab", "br", "noBreakHyphen", "cr"}
"""Elements that hold or part text."""


def outline(words: Words, place: str) -> tuple[list[str], str]:
    """The elements of the body but those of text, and its text."""
    file = docx.Document(io.BytesIO(DOCX.render(document_with(words, place))))
    elements = (element.tag.rpartition("}")[2] for element in file.element.body.iter("*"))
    texts = [paragraph.text for paragraph in file.paragraphs]
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    return [name for name in elements if name not in TEXT], "\n".join([*texts, *cells])


@cache
def harmless(place: str) -> list[str]:
    """The elements when the words are a word."""
    return outline(verbatim("word"), place)[0]


@settings(max_examples=CASES, deadline=None)
@given(place=st.sampled_from([*PLACES, "title", "front"]), text=texts)
def test_what_was_typed_adds_nothing_but_text(place: str, text: str) -> None:
    assume(is_shown(verbatim(text)))
    elements, read = outline(verbatim(text), place)

    assert [name for name in elements if name != "gridCol"] == [n for n in harmless(place) if n != "gridCol"]
    assert shown(text, Voice.VERBATIM) in read
