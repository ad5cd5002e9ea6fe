"""A Word file with what python-docx has no word for: boxes to tick, lists that begin at 1, the same bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime, time
from typing import TYPE_CHECKING

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import CharacterStyle
from docx.text.run import Run

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from docx.document import Document as File
    from docx.table import Table, _Row
    from docx.text.paragraph import Paragraph

    from journeycoach.reports.illustrations import Illustration

TASK, QUIET, STRONG = "Task", "Subtle Emphasis", "Strong"
"""Styles: a line with a box to tick is ours, the others are Word's."""
WIDTH, HEIGHT = 162, 230
"""Millimetres of an A4 page between its margins, a line below a picture left free."""

_ACCENT, _GREY = RGBColor(0x1F, 0x5F, 0x63), RGBColor(0x5D, 0x63, 0x6D)
_LOOKS = {
    "Title": (24, _ACCENT),
    "Heading 1": (16, _ACCENT),
    "Heading 2": (12, _ACCENT),
    QUIET: (None, _GREY),
}
"""Points and colour; without points a style is as big as what is around it."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip archive knows: no file tells when it was packed."""


def new_file(language: str) -> File:
    """An empty file on A4 with our looks; spelling is checked in the language."""
    file = docx.Document()
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(24)
    for name, (size, colour) in _LOOKS.items():
        _look(file, name, size, colour)
    layout = file.styles.add_style(TASK, WD_STYLE_TYPE.PARAGRAPH).paragraph_format
    layout.left_indent, layout.first_line_indent, layout.space_after = Mm(7), Mm(-7), Pt(3)
    for element in file.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), language)
    section.footer.paragraphs[0]._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"/>'))  # noqa: SLF001
    return file


def _look(file: File, name: str, size: int | None, colour: RGBColor) -> None:
    style = file.styles[name]
    if isinstance(style, CharacterStyle):
        style.font.color.rgb = colour
        style.font.size = Pt(size) if size else None


def style_ids(file: File) -> dict[str, str]:
    """The ids of all styles by name: given a name, the library looks through every style each time."""
    return {style.name: style.style_id for style in file.styles if style.name}


def dress(part: Paragraph | Run, style_id: str) -> None:
    """Give a paragraph or some words a style."""
    if isinstance(part, Run):
        part._r.style = style_id  # noqa: SLF001
    else:
        part._p.style = style_id  # noqa: SLF001


def add_box(paragraph: Paragraph, *, is_done: bool) -> None:
    """A box that is ticked with a click, at the beginning of a task."""
    newer = f'xmlns:w14="{paragraph._p.nsmap["w14"]}"'  # noqa: SLF001
    box = "\N{BALLOT BOX WITH CHECK}" if is_done else "\N{BALLOT BOX}"
    paragraph._p.append(  # noqa: SLF001
        parse_xml(
            f'<w:sdt {nsdecls("w")} {newer}><w:sdtPr><w:alias w:val="Done"/><w14:checkbox>'
            f'<w14:checked w14:val="{int(is_done)}"/>'
            '<w14:checkedState w14:val="2611" w14:font="Segoe UI Symbol"/>'
            '<w14:uncheckedState w14:val="2610" w14:font="Segoe UI Symbol"/>'
            f"</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>{box}</w:t></w:r></w:sdtContent></w:sdt>"
        )
    )
    paragraph.add_run(" ")


def begin_list(file: File, paragraphs: Sequence[Paragraph]) -> None:
    """Number the paragraphs from 1: by itself Word goes on from the list before."""
    numbering = file.part.numbering_part.element
    style = file.styles["List Number"].element
    used = style.pPr.numPr.numId.val
    abstract = next(num.abstractNumId.val for num in numbering.num_lst if num.numId == used)
    num = numbering.add_num(abstract)
    num.add_lvlOverride(ilvl=0).add_startOverride(1)
    for paragraph in paragraphs:
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = num.numId


def lay_out(table: Table, weights: Sequence[int]) -> None:
    """A head that is repeated on each page, rows that stay whole, columns as wide as they need."""
    table.style = "Table Grid"
    table.autofit = False
    for row in table.rows:
        _mark(row, "w:cantSplit")
    if table.rows:
        _mark(table.rows[0], "w:tblHeader")
    for column, weight in zip(table.columns, weights, strict=True):
        column.width = Mm(WIDTH * weight / sum(weights))


def _mark(row: _Row, what: str) -> None:
    row._tr.get_or_add_trPr().append(parse_xml(f"<{what} {nsdecls('w')}/>"))  # noqa: SLF001


def add_picture(file: File, picture: Illustration) -> None:
    """The picture as wide as the text, or as high as the page allows, with its words for screen readers."""
    width = min(WIDTH, HEIGHT * picture.width / picture.height)
    file.add_picture(io.BytesIO(picture.dots()), width=Mm(width))
    about = file.inline_shapes[-1]._inline.docPr  # noqa: SLF001
    about.set("descr", picture.alt)


def describe(file: File, title: str, made_on: date) -> None:
    """What the file says about itself: nothing that differs from one making to the next."""
    about = file.core_properties
    about.title, about.author, about.comments = title[:255], "", ""
    about.created = about.modified = datetime.combine(made_on, time())


def packed(file: File) -> bytes:
    """The bytes of the file, the same for the same words."""
    made, again = io.BytesIO(), io.BytesIO()
    file.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, _EPOCH), source.read(name), zipfile.ZIP_DEFLATED)
    return again.getvalue()
