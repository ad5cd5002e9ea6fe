"""Which pages and pictures of a foreign template are let through."""

from __future__ import annotations

import pytest

from journeycoach.reports.failures import TemplateError
from journeycoach.reports.formats import formats
from journeycoach.reports.own.harmless import check, check_style
from journeycoach.resources import template_folders
from tests.adapters.hostile_templates import PAGES, PICTURES
from tests.golden.documents import DRAWN

KNOWN = formats(template_folders())
PAGE, PICTURE = (KNOWN[each].render(DRAWN).decode() for each in ("html", "svg"))


def test_our_own_page_and_picture_are_harmless() -> None:
    check(PAGE, "html/plan.html.j2", {})
    check(PICTURE, "svg/map.svg.j2", {})


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES.keys())
def test_a_page_that_does_something_is_refused(text: str) -> None:
    page = PAGE.replace("</main>", f"{text.replace('{# #}', '')}</main>")

    with pytest.raises(TemplateError, match="makes a page do something"):
        check(page, "html/plan.html.j2", {})


@pytest.mark.parametrize(
    "page",
    ["", "<html>", PAGE.replace("default-src 'none'", "default-src *"), f"<script>{PAGE}"],
    ids=["empty", "bare", "open", "before"],
)
def test_a_page_without_our_policy_at_its_head_is_refused(page: str) -> None:
    with pytest.raises(TemplateError, match=r"html/plan\.html\.j2:1 failed: the page has to begin as ours"):
        check(page, "html/plan.html.j2", {})


@pytest.mark.parametrize("text", PICTURES.values(), ids=PICTURES.keys())
def test_a_picture_that_is_more_is_refused(text: str) -> None:
    with pytest.raises(TemplateError, match=r"has no place in a picture|is no picture"):
        check(PICTURE.replace("</svg>", f"{text}</svg>"), "svg/map.svg.j2", {})


def test_a_picture_with_entities_is_refused() -> None:
    with pytest.raises(TemplateError, match="<!DOCTYPE"):
        check(f'<!DOCTYPE svg [<!ENTITY a "x">]>{PICTURE}', "svg/map.svg.j2", {})


def test_the_line_is_told_where_a_template_has_the_words() -> None:
    own = {"_shared/more.md.j2": "a\n<script>"}

    with pytest.raises(TemplateError, match=r"_shared/more\.md\.j2:2"):
        check(f"{PAGE}<script>", "html/plan.html.j2", own)


def test_text_may_say_anything() -> None:
    check("<script>", "markdown/plan.md.j2", {})


@pytest.mark.parametrize("text", ["a { fill: url(x) }", "@import 'x'", "a { fill: \\75rl(x) }"])
def test_a_style_sheet_that_leads_out_is_refused_with_its_line(text: str) -> None:
    with pytest.raises(TemplateError, match=r"svg/map\.css:2 failed: “.*” leads out"):
        check_style(f"b {{}}\n{text}", "svg/map.css")
