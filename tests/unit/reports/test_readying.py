"""A template that ships as Python says what the engine makes of it, while it is the same template."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from markupsafe import Markup

from journeycoach.reports import readying
from journeycoach.reports.data import as_data
from journeycoach.reports.failures import TemplateError
from journeycoach.reports.jinja import Engine
from journeycoach.reports.readying import NotReadyError, ready_module, ready_modules
from journeycoach.reports.templates import Templates
from journeycoach.resources import template_folders
from tests.architecture.source import PACKAGE, ROOT
from tests.golden.documents import BAKERY, DRAWN, TO_DO

if TYPE_CHECKING:
    from pathlib import Path

    from journeycoach.domain.document import Document

RENEW = "Run: python -m journeycoach.reports.readying report_templates"
PLAN = "markdown/plan.md.j2"
(OURS,) = template_folders()

BEYOND = {
    "include": "{% include 'kind/other.md.j2' %}",
    "unknown filter": "{{ title | upper }}",
    "raw text": "{{ title }}",
    "sum": "{{ 1 + 1 }}",
    "call of a value": "{{ title() }}",
    "else of a loop": "{% for a in rows %}{% else %}x{% endfor %}",
    "hidden name": "{% for a in rows %}{% for a in a.rows %}{% endfor %}{% endfor %}",
    "set": "{% set a = title %}",
    "other comparison": "{% if a < b %}{% endif %}",
}


def test_what_ships_is_what_the_templates_are_made_into() -> None:
    made = ready_modules(ROOT / "report_templates")

    shipped = {
        file.name: file.read_text("utf-8") for file in (PACKAGE / "reports" / "ready").glob("[!_]*.py")
    }

    assert shipped == made, RENEW


@pytest.mark.parametrize("document", [BAKERY, DRAWN, TO_DO], ids=["bakery", "drawn", "to do"])
def test_a_plan_is_the_same_with_and_without_the_engine(document: Document) -> None:
    data = as_data(document)

    assert Templates((OURS,)).render(PLAN, data) == Engine((OURS,)).render(PLAN, data)


def test_a_page_is_the_same_with_and_without_the_engine() -> None:
    words = {"title": "<i> & 'you'", "language": "en", "style_hash": "x", "style": Markup("\na > b {}")}
    values = {**words, "contents": [["a", "1 < 2"], ["b", ""]], "body": Markup("<p>&amp;</p>")}

    assert Templates((OURS,)).render("html/plan.html.j2", values) == Engine((OURS,)).render(
        "html/plan.html.j2", values
    )


def test_our_own_templates_need_no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "journeycoach.reports.jinja", None)

    text = Templates((OURS,)).render(PLAN, {"title": [], "front": [], "sections": []})

    assert text == "#\n"


def test_a_template_that_was_changed_is_read_by_the_engine(tmp_path: Path) -> None:
    (tmp_path / "markdown").mkdir()
    (tmp_path / PLAN).write_text("# Another: {{ title | md_line }}", encoding="utf-8")

    text = Templates((tmp_path, OURS)).render(PLAN, {"title": [{"text": "Fern", "voice": "ours"}]})

    assert text == "# Another: Fern\n"


def test_a_macro_that_was_changed_is_read_by_the_engine(tmp_path: Path) -> None:
    (tmp_path / "_shared").mkdir()
    (tmp_path / "_shared" / "blocks.md.j2").write_text("{% macro all(b) %}Mine{% endmacro %}", "utf-8")
    sections: list[object] = [{"title": [], "blocks": []}]
    values = {"title": [], "front": [], "sections": sections}

    assert "Mine" in Templates((tmp_path, OURS)).render(PLAN, values)


def test_a_value_that_is_missing_is_told_with_the_line_of_the_template() -> None:
    with pytest.raises(TemplateError, match=r"markdown/plan\.md\.j2:3\b"):
        Templates((OURS,)).render(PLAN, {"title": [], "sections": []})


@pytest.mark.parametrize("text", BEYOND.values(), ids=BEYOND.keys())
def test_what_only_the_engine_knows_is_never_made_into_python(text: str, tmp_path: Path) -> None:
    (tmp_path / "kind").mkdir()
    (tmp_path / "kind" / "plan.md.j2").write_text(text, encoding="utf-8")

    with pytest.raises((NotReadyError, TemplateError), match=r"kind/plan\.md\.j2:1\b"):
        ready_module(tmp_path, "kind/plan.md.j2")


@pytest.mark.parametrize("name", [PLAN, "html/plan.html.j2", "svg/map.svg.j2"])
def test_whatever_a_plan_is_made_with_is_ready(name: str) -> None:
    assert ready_module(OURS, name)


def test_the_modules_are_written_where_they_ship(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ready").mkdir()
    monkeypatch.setattr(readying, "__file__", str(tmp_path / "readying.py"))

    readying.main(ROOT / "report_templates")

    written = {file.name: file.read_text("utf-8") for file in (tmp_path / "ready").iterdir()}
    assert written == ready_modules(ROOT / "report_templates")
