"""Templates that overstep are refused, with their line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from markupsafe import Markup

from journeycoach.reports.failures import TemplateError
from journeycoach.reports.templates import Templates

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = {
    "raw text": "{{ title }}",
    "raw text in a macro": "{% macro m() %}{{ title }}{% endmacro %}{{ m() }}",
    "raw constant": "{{ 'x' }}",
    "safe": "{{ title | safe }}",
    "joined": "{{ (title | md_line) ~ title }}",
    "added": "{{ (title | md_line) + title }}",
    "formatted": "{{ (title | md_line) % title }}",
    "method": "{{ title.upper() }}",
    "format method": "{{ '{0.__class__}'.format(title) }}",
    "classes": "{{ title.__class__.__mro__ }}",
    "attr filter": "{{ title | attr('__class__') }}",
    "globals": "{{ m.__globals__ }}",
    "range": "{% for a in range(99999) %}{% endfor %}",
    "lipsum": "{{ lipsum(200) }}",
    "cycler": "{{ cycler.__init__.__globals__ }}",
    "much text": "{{ 'x' * 10**9 }}",
    "large number": "{{ 10 ** 10 ** 7 }}",
    "padding": "{{ 'x' | center(500000000) }}",
    "endless macro": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "file": "{% include '/etc/passwd' %}",
    "file outside": "{% include '../secret.md.j2' %}",
    "unknown value": "{{ nobody }}",
    "unknown name": "{{ nobody | md_line }}",
    "unknown filter": "{{ title | nothing }}",
    "wrong kind": "{{ number | md_line }}",
    "unclosed": "{% if title %}",
    "changed data": "{{ words.append(1) }}",
}


def templates_with(folder: Path, text: str, name: str = "plan.md.j2") -> Templates:
    """Templates of one folder that holds one template."""
    (folder / "kind").mkdir(exist_ok=True)
    (folder / "kind" / name).write_text(text, encoding="utf-8")
    return Templates((folder,))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_template_that_oversteps_is_refused_with_its_line(text: str, tmp_path: Path) -> None:
    (tmp_path.parent / "secret.md.j2").write_text("secret", encoding="utf-8")
    templates = templates_with(tmp_path, f"# Plan\n\n{text}\n")

    with pytest.raises(TemplateError, match=r"kind/plan\.md\.j2:3\b"):
        templates.render("kind/plan.md.j2", {"title": "x", "number": 5, "words": []})


def test_what_passed_a_filter_is_printed(tmp_path: Path) -> None:
    templates = templates_with(tmp_path, "{% macro m(t) %}{{ t | md_line }}{% endmacro %}{{ m(title) }}\n\n")

    assert templates.render("kind/plan.md.j2", {"title": "{{ 7*7 }} *x*"}) == "{{ 7\\*7 }} \\*x\\*\n"


def test_html_is_escaped_by_itself(tmp_path: Path) -> None:
    templates = templates_with(tmp_path, "<p title='{{ a }}'>{{ b }}", "plan.html.j2")

    text = templates.render("kind/plan.html.j2", {"a": "' onclick='", "b": Markup("<b>")})

    assert text == "<p title='&#39; onclick=&#39;'><b>\n"


def test_a_template_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"kind/none\.md\.j2"):
        Templates((tmp_path,)).render("kind/none.md.j2", {})


def test_a_style_sheet_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"kind/none\.css"):
        Templates((tmp_path,)).source("kind/none.css")


def test_the_earlier_folder_counts(tmp_path: Path) -> None:
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        templates_with(tmp_path / name, name)

    assert Templates((tmp_path / "first", tmp_path / "second")).render("kind/plan.md.j2", {}) == "first\n"
