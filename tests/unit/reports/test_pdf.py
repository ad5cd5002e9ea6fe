"""The plan as PDF: the same bytes every time, tagged, and with nothing in it that was typed as markup."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from journeycoach.domain.document import Diagram, Paragraph, Section, ours, verbatim
from journeycoach.reports.extra import MissingExtraError
from journeycoach.reports.failures import TemplateError
from journeycoach.reports.formats import formats
from journeycoach.reports.setting import SettingError
from journeycoach.reports.templates import Templates
from journeycoach.reports.typeset import LONGEST_HEADING, for_typst
from journeycoach.reports.writers import pdf
from journeycoach.resources import template_folders
from tests.adapters.pictures import a_map
from tests.golden.documents import BAKERY, SUMMARY

if TYPE_CHECKING:
    from pathlib import Path

    from journeycoach.domain.document import Document
    from journeycoach.reports.setting import Setting

PDF = formats(template_folders())["pdf"]


def saying(text: str) -> Document:
    """A small plan with one paragraph of the owner's."""
    section = Section("one", ours("One"), (Paragraph(verbatim(text)),))
    return replace(BAKERY, front=(), sections=(section,))


def with_template(folder: Path, source: str) -> bytes:
    """A plan by a template of the owner's."""
    (folder / "pdf").mkdir()
    (folder / "pdf" / "plan.typ").write_text(source, "utf-8")
    return formats(template_folders(folder))["pdf"].render(BAKERY)


def test_a_plan_is_tagged_and_claims_the_standard_for_screen_readers() -> None:
    content = PDF.render(saying("naïve – “Zoë” → Ω Ж ✓"))

    assert content.startswith(b"%PDF-1.7")
    assert b"pdfuaid:part" in content
    assert b"/StructTreeRoot" in content
    assert PDF.remark(saying("naïve")) == ""


def test_the_same_plan_is_the_same_file() -> None:
    assert PDF.render(saying("a")) == PDF.render(saying("a"))


def test_every_kind_of_block_can_be_set() -> None:
    assert PDF.render(BAKERY).startswith(b"%PDF-")


def test_a_sign_without_a_shape_is_named_and_told_of() -> None:
    plan = saying("A 🎂 and a 👨‍👩‍👧, 1️⃣")
    content = PDF.render(plan)

    assert b"pdfuaid:part" in content
    assert (
        PDF.remark(plan) == "The fonts of the PDF have no 🎂 👨 👩 👧, so names in brackets stand for them."
    )


def test_letters_that_no_font_has_cost_the_standard_and_are_told_of() -> None:
    plan = saying("𒀀𒀁 🎂")

    assert b"pdfuaid:part" not in PDF.render(plan)
    assert PDF.remark(plan) == (
        "No font here can write 𒀀 𒀁: boxes stand in their place, and the PDF is not accessible (PDF/UA-1). "
        "Install Noto Sans Cuneiform and write it again, or take html or docx, which leave that to the "
        "reader. "
        "The fonts of the PDF have no 🎂, so names in brackets stand for them."
    )


class Lending(Templates):
    """Stands for a computer whose fonts have some letters that typst's own lack."""

    def __init__(self, lent: str) -> None:
        super().__init__(template_folders())
        self._lent = lent
        self.asked: list[tuple[bool, bool]] = []
        """Whether it was to be accessible and whether it might borrow, each time."""

    def set(self, setting: Setting) -> bytes:
        """Refuses the standard as typst does where a letter has no shape."""
        self.asked.append((bool(setting.standards), setting.borrows))
        letters = [each for each in "日本" if each in setting.inputs["plan"]]
        left = [each for each in letters if not (setting.borrows and each in self._lent)]
        if setting.standards and left:
            told = "".join(f"\\u{{{ord(each):x}}}" for each in left)
            raise SettingError("PDF/UA-1 error", f'the text `"{told}"` could not be displayed')
        return b"%PDF-"


def test_a_font_of_the_computer_helps_where_ours_lack_a_letter() -> None:
    lending = Lending("日本")
    plan = saying("日本")

    remark = pdf.make(lending).remark(plan)

    assert lending.asked == [(True, False), (True, True)]
    assert remark == (
        "The fonts of the PDF have no 日 本, so a font of this computer writes them; "
        "another computer may make another file."
    )


def test_a_font_that_has_only_some_letters_is_told_with_those_that_are_left() -> None:
    lending = Lending("日")

    remark = pdf.make(lending).remark(saying("日本"))

    assert lending.asked == [(True, False), (True, True), (False, True)]
    assert remark.startswith("The fonts of the PDF have no 日, so a font of this computer")
    assert "No font here can write 本" in remark
    assert "Install Noto Sans CJK" in remark


def test_no_font_of_the_computer_is_taken_where_none_helps() -> None:
    lending = Lending("")
    pdf.make(lending).render(saying("日"))

    assert lending.asked[-1] == (False, False)


def test_a_remark_is_about_the_plan_it_is_asked_for() -> None:
    PDF.render(saying("𒀀"))

    assert PDF.remark(saying("plain")) == ""


@pytest.mark.parametrize("language", ["en", "nl", "", "xx-verylong", "EN"])
def test_any_language_can_be_set(language: str) -> None:
    assert PDF.render(replace(saying("a"), language=language)).startswith(b"%PDF-")


def test_a_plan_without_a_title_is_still_a_plan() -> None:
    assert b"pdfuaid:part" in PDF.render(replace(BAKERY, title=ours(" "), sections=(SUMMARY,)))


def test_a_long_title_stands_whole_above_the_plan_and_short_at_the_foot_of_its_pages() -> None:
    data = for_typst(replace(BAKERY, title=ours("cakes " * 1000)), lambda text: text)

    assert len(str(data["heading"])) == LONGEST_HEADING
    assert len(str(data["title"])) > 6000


def test_a_mistake_in_a_template_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"pdf/plan\.typ:2 failed: unknown variable: nothing"):
        with_template(tmp_path, '#set document(title: "x")\n#nothing')


def test_a_template_reads_no_file_outside_its_folder(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="failed"):
        with_template(tmp_path, '#read("/../secret")')


def test_a_template_brings_nothing_from_the_network(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="asks the network for @preview/x:"):
        with_template(tmp_path, '#import "@preview/x:0.1.0": y')


def test_without_typst_the_owner_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)

    with pytest.raises(MissingExtraError, match=r"made with typst, which is not installed.*\.\[files\]"):
        PDF.render(BAKERY)


@pytest.mark.parametrize(
    "text", ['#read("a")', "= Head", "*bold*", "$x$", "@ref", "<label>", "\\ // /* */", "--"]
)
def test_markup_that_was_typed_is_text(text: str) -> None:
    one, other = PDF.render(saying(text)), PDF.render(saying("word"))

    assert one.count(b"/StructElem") == other.count(b"/StructElem")


@pytest.mark.parametrize("seed", range(4))
def test_a_picture_is_drawn_and_keeps_the_standard(seed: int) -> None:
    plan = replace(BAKERY, sections=(Section("map", ours("Map"), (Diagram(a_map(seed)),)),))

    assert PDF.render(plan) == PDF.render(plan)
    assert b"/Figure" in PDF.render(plan)


def pages(plan: Document) -> int:
    """How many pages a plan has as PDF, by its page tree."""
    return PDF.render(plan).count(b"/Type /Page\n") or PDF.render(plan).count(b"/Type/Page/")


@pytest.mark.parametrize(("first", "count"), [("one-page", 2), ("before", 1)])
def test_a_summary_behind_the_contents_has_a_page_of_its_own(first: str, count: int) -> None:
    section = saying("a few words").sections[0]
    sections = tuple(replace(section, id=each) for each in (first, "b", "c", "d", "e"))

    assert pages(replace(BAKERY, sections=sections)) == count
