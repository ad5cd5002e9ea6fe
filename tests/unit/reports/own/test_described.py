"""The page about templates tells what there is, and nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from journeycoach.reports import plain_text
from journeycoach.reports.data import as_data
from journeycoach.reports.formats import formats
from journeycoach.reports.markdown import FILTERS
from journeycoach.reports.own.folder import SUFFIXES
from journeycoach.reports.own.templates import TEXTS
from journeycoach.reports.templates import Templates
from journeycoach.resources import template_folders
from tests.adapters.hostile_templates import with_template
from tests.architecture.source import ROOT
from tests.golden.documents import DRAWN

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PAGE = (ROOT / "docs" / "templates.md").read_text("utf-8")


def first_cells(heading: str) -> set[str]:
    """What the first cells of the tables below a heading name."""
    chapter = f"\n{PAGE}".split(f"\n{heading}\n")[1].split("\n## ")[0]
    cells = re.findall(r"^\| (`.+?`) \|", chapter, re.MULTILINE)
    return {name for cell in cells for name in re.findall(r"`(.+?)`", cell)}


def given(name: str, form: str, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The names of the values that a template is rendered with."""
    found: set[str] = set()
    render = Templates.render

    def noted(templates: Templates, asked: str, values: Mapping[str, object]) -> str:
        found.update(values if asked == name else ())
        return render(templates, asked, values)

    monkeypatch.setattr(Templates, "render", noted)
    formats(template_folders())[form].render(DRAWN)
    return found


def test_every_file_is_named() -> None:
    files = {f"{path.parent.name}/{path.name}" for path in template_folders()[-1].glob("*/*.*")}

    assert first_cells("# Templates of your own") == {name for name in files if name.endswith(SUFFIXES)}


def test_every_filter_is_named() -> None:
    assert first_cells("## What a template may do") == {
        known.__name__ for known in (*FILTERS, *plain_text.FILTERS)
    }


def test_every_key_and_every_kind_of_block_is_named() -> None:
    data = as_data(DRAWN)
    kinds = {"paragraph", "subheading", "bullets", "table", "tasks", "fence", "diagram"}

    assert first_cells("## What a plan gives") == {*data} | kinds


def test_every_key_of_a_block_is_named() -> None:
    sections = as_data(DRAWN)["sections"]
    assert isinstance(sections, list)
    blocks = [
        block for section in sections if isinstance(section, dict) for block in _list(section["blocks"])
    ]

    assert {
        key for block in blocks if isinstance(block, dict) for key in block if f"`{key}`" not in PAGE
    } == set()


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


@pytest.mark.parametrize(
    ("heading", "name", "form"),
    [("## What a page gives", "html/plan.html.j2", "html"), ("## What a map gives", "svg/map.svg.j2", "svg")],
)
def test_every_value_is_named(heading: str, name: str, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert first_cells(heading) == given(name, form, monkeypatch)


def test_every_suffix_of_a_new_format_is_named() -> None:
    assert [each for each in TEXTS if f"`{each}`" not in PAGE] == []


def test_the_example_works_as_it_stands(tmp_path: Path) -> None:
    example = PAGE.split("```jinja\n")[1].split("```")[0]
    with_template(tmp_path, "markdown/plan.md.j2", example)

    assert b"- Ring everybody (Kim, 2026-11-27)" in formats(template_folders(tmp_path))["md"].render(DRAWN)
