"""Markdown as a page: links, boxes, contents, tables."""

from __future__ import annotations

import pytest

from journeycoach.reports.page import page_of


@pytest.mark.parametrize("address", ["https://example.com", "HTTP://example.com", "mailto:a@example.com"])
def test_links_to_the_web_and_to_mail_work(address: str) -> None:
    assert f'<a href="{address}">x</a>' in page_of(f"[x]({address})").body


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "data:image/png;base64,x",
        "vbscript:x",
        "file:///etc/passwd",
        "ms-msdt:/id",
        "//example.com",
        "tel:123",
        "/here",
        "https:",
    ],
)
def test_links_anywhere_else_do_not(address: str) -> None:
    assert "<a" not in page_of(f"[x](<{address}>)").body


def test_pictures_are_not_fetched() -> None:
    assert "<img" not in page_of("![x](https://example.com/x.png)").body


def test_raw_html_is_text() -> None:
    assert page_of("<b>x</b>").body == "<p>&lt;b&gt;x&lt;/b&gt;</p>\n"


def test_sections_are_the_contents() -> None:
    page = page_of("# Plan\n\n## 1. *One* & more\n\n### Not this\n\n## 2. Two\n")

    assert page.contents == (("section-1", "1. One & more"), ("section-2", "2. Two"))
    assert '<h2 id="section-2">2. Two</h2>' in page.body


def test_boxes_are_drawn() -> None:
    body = page_of("- [ ] **Ring**\n  - soon\n- [x] Write\n").body

    assert body.count('<li class="task">') == 2
    assert 'aria-label="to do">☐</span> <strong>Ring' in body
    assert 'aria-label="done">☑</span> Write' in body


def test_brackets_that_were_typed_are_no_box() -> None:
    assert "box" not in page_of("- \\[ ] x\n- a [ ] b\n\n[ ] c\n").body


def test_a_table_can_scroll() -> None:
    body = page_of("| a |\n| - |\n| b |\n").body

    assert body.startswith('<div class="table">\n<table>')
    assert body.endswith("</table>\n</div>\n")
