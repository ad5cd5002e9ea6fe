"""The plan for Word, read back by the library that others read it with."""

from __future__ import annotations

import io
import sys
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm
from msgspec.structs import replace

from journeycoach.domain.document import Bullets, Diagram, Paragraph, Section, ours, verbatim
from journeycoach.reports.extra import MissingExtraError
from journeycoach.reports.formats import formats
from journeycoach.reports.map_pages import map_pages
from journeycoach.resources import template_folders
from tests.golden.documents import BAKERY, ROAD

if TYPE_CHECKING:
    from docx.document import Document as File

    from journeycoach.domain.document import Document

DOCX = formats(template_folders())["docx"]


def opened(document: Document) -> File:
    """The file as somebody opens it."""
    return docx.Document(io.BytesIO(DOCX.render(document)))


def lines(document: Document, style: str) -> list[str]:
    """The paragraphs of a style."""
    return [each.text for each in opened(document).paragraphs if each.style and each.style.name == style]


def languages(file: File) -> set[str | None]:
    """What the spelling is checked in."""
    return {each.get(qn("w:val")) for each in file.styles.element.iter(qn("w:lang"))}


def test_headings_are_headings() -> None:
    assert lines(BAKERY, "Title") == ["From a forgotten birthday to “a standing order”"]
    assert lines(BAKERY, "Heading 1") == ["1. On one page", "2. In your words", "3. Actions"]
    assert lines(BAKERY, "Heading 2") == ["What they say\nat the counter #"]


def test_tables_are_tables_whose_head_comes_again_on_each_page() -> None:
    file = opened(BAKERY)
    first, _ = file.tables
    heads = [row.find(f".//{qn('w:tblHeader')}") is not None for row in file.element.body.iter(qn("w:tr"))]

    assert [cell.text for cell in first.rows[0].cells] == ["Three moves", "Because", "Who, by when"]
    assert heads == [True, False, False, True, False, False]


def test_tasks_have_boxes_that_are_ticked_when_done() -> None:
    body = opened(BAKERY).element.body
    states = [box.get(box.nsmap["w14"].join("{}") + "val") for box in body.iter("{*}checked")]

    assert states == ["0", "1", "0"]
    assert lines(BAKERY, "List Bullet 2")[0] == "Done when: each has a line"


def test_every_numbered_list_begins_at_one() -> None:
    two = tuple(Bullets((ours("a"), ours("b")), is_numbered=True) for _ in range(2))
    file = opened(replace(BAKERY, sections=(Section("one", ours("One"), two),)))
    numbers = [each.get(qn("w:val")) for each in file.element.body.iter(qn("w:numId"))]

    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]
    starts = [each.get(qn("w:val")) for each in file.part.numbering_part.element.iter(qn("w:startOverride"))]
    assert starts == ["1", "1"]


def test_the_file_says_what_it_is_and_in_which_language() -> None:
    file = opened(BAKERY)

    assert file.core_properties.title == "From a forgotten birthday to “a standing order”"
    assert languages(file) == {"en-GB"}
    assert languages(opened(replace(BAKERY, language="nl"))) == {"nl"}


def test_nothing_in_it_leads_outside() -> None:
    with zipfile.ZipFile(io.BytesIO(DOCX.render(BAKERY))) as archive:
        relations = b"".join(archive.read(name) for name in archive.namelist() if name.endswith(".rels"))

    assert b"External" not in relations


def test_the_same_plan_is_the_same_file() -> None:
    content = DOCX.render(BAKERY)

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert content == DOCX.render(BAKERY)


def test_what_has_nothing_to_be_seen_is_left_out() -> None:
    blocks = (Paragraph(verbatim("\n")), Paragraph(verbatim("so")))

    assert lines(replace(BAKERY, sections=(Section("one", ours("One"), blocks),)), "Normal") == ["so"]


def test_without_its_library_the_owner_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    # Where the library is missing, the module that is made of it is missing, too.
    monkeypatch.setitem(sys.modules, "journeycoach.reports.word", None)

    with pytest.raises(MissingExtraError, match="made with python-docx, which is not installed"):
        DOCX.render(BAKERY)


def test_a_picture_is_in_the_file_with_words_for_those_who_do_not_see_it() -> None:
    plan = replace(BAKERY, sections=(Section("map", ours("Map"), (Diagram(ROAD), Paragraph(ours("so")))),))
    (shape,) = opened(plan).inline_shapes

    assert shape._inline.docPr.get("descr")  # noqa: SLF001
    assert shape.height <= Mm(231)
    assert DOCX.render(plan) == DOCX.render(plan)


def test_a_long_map_is_parted_into_pictures_that_a_page_holds() -> None:
    long = replace(ROAD, stages=(ROAD.stages * 12)[:10])
    plan = replace(BAKERY, sections=(Section("map", ours("Map"), (Diagram(long),)),))

    shapes = opened(plan).inline_shapes

    assert len(shapes) == len(map_pages(long)) > 1
    assert all(shape.height <= Mm(231) and shape.width >= Mm(100) for shape in shapes)
