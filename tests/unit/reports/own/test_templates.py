"""Templates of an owner's in the place of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.reports.extra import MissingExtraError
from journeycoach.reports.failures import TemplateError
from journeycoach.reports.formats import formats, templates_of
from journeycoach.resources import template_folders
from tests.adapters.hostile_templates import with_template
from tests.golden.documents import BAKERY, DRAWN

if TYPE_CHECKING:
    from pathlib import Path

MARKDOWN = "markdown/plan.md.j2"
STYLE = "html/plan.css"


def made(folder: Path, form: str) -> str:
    """The sample plan by the templates of a folder."""
    return formats(template_folders(folder))[form].render(DRAWN).decode()


def test_one_file_is_replaced_and_the_others_stay(tmp_path: Path) -> None:
    with_template(tmp_path, STYLE, "body { color: #123456 }\n")

    page = made(tmp_path, "html")

    assert "#123456" in page
    assert "<h2" in page
    assert "<svg" in page


def test_a_piece_that_ours_include_can_be_replaced(tmp_path: Path) -> None:
    with_template(tmp_path, "_shared/blocks.md.j2", "{% macro all(blocks) %}{% endmacro %}")

    assert made(tmp_path, "md").count("##") == len(DRAWN.sections)


def test_every_format_comes_out_with_a_folder_of_ones_own(tmp_path: Path) -> None:
    with_template(tmp_path, MARKDOWN, "# {{ title | md_line }}\n")

    known = formats(template_folders(tmp_path))
    ours = formats(template_folders())
    changed = {name for name in known if known[name].render(BAKERY) != ours[name].render(BAKERY)}

    # What is set behind the fence has no fonts of the computer.
    assert {"md", "html"} <= changed <= {"md", "html", "pdf", "png"}


def test_a_picture_of_ones_own_is_in_every_file_that_shows_it(tmp_path: Path) -> None:
    ours = (template_folders()[-1] / "svg" / "map.svg.j2").read_text("utf-8")
    with_template(tmp_path, "svg/map.svg.j2", ours.replace("<circle", '<circle opacity="0.1"'))

    known = formats(template_folders(tmp_path))

    assert all(
        known[each].render(DRAWN) != formats(template_folders())[each].render(DRAWN)
        for each in known
        if each in ("svg", "png", "pdf", "docx", "html")
    )


def test_a_page_of_ones_own_on_paper_is_set_behind_the_fence(tmp_path: Path) -> None:
    with_template(
        tmp_path, "pdf/plan.typ", '#set document(title: "x")\n#json(bytes(sys.inputs.plan)).heading'
    )

    assert formats(template_folders(tmp_path))["pdf"].render(BAKERY).startswith(b"%PDF-")


@pytest.mark.parametrize("name", ["plan.md.j2", "markdown/notes.md.j2", "markdwon/plan.css"])
def test_a_folder_that_replaces_nothing_is_told_what_there_is(name: str, tmp_path: Path) -> None:
    with_template(tmp_path, name, "x")

    with pytest.raises(TemplateError, match=r"takes the place of one of ours.*markdown/plan\.md\.j2"):
        made(tmp_path, "md")


@pytest.mark.parametrize("suffix", ["htm", "xhtml", "js", "sh"])
def test_a_format_that_a_program_runs_is_refused(suffix: str, tmp_path: Path) -> None:
    with_template(tmp_path, f"own/plan.{suffix}.j2", "x")

    with pytest.raises(TemplateError, match=f"would make a file “{suffix}”"):
        made(tmp_path, suffix)


def test_a_format_of_text_is_made(tmp_path: Path) -> None:
    with_template(tmp_path, "own/plan.txt.j2", "{{ business | md_line }}")

    assert made(tmp_path, "txt") == "Mill Street Bakery\n"


def test_a_style_sheet_that_leads_out_is_refused(tmp_path: Path) -> None:
    with_template(tmp_path, "svg/map.css", "@import 'https://example.com/a.css';")

    with pytest.raises(TemplateError, match=r"svg/map\.css:1"):
        made(tmp_path, "svg")


def test_without_typst_the_owner_is_told_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_template(tmp_path, MARKDOWN, "x")
    monkeypatch.setattr("journeycoach.reports.own.templates.find_spec", lambda _: None)

    with pytest.raises(MissingExtraError, match="made with typst"):
        formats(template_folders(tmp_path))["pdf"].render(BAKERY)


def test_what_was_read_once_is_what_is_run(tmp_path: Path) -> None:
    with_template(tmp_path, MARKDOWN, "one")
    templates = templates_of(template_folders(tmp_path))
    templates.render(MARKDOWN, {})
    with_template(tmp_path, MARKDOWN, "two")

    assert templates.render(MARKDOWN, {}) == "one\n"
