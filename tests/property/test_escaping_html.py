"""The law of the HTML report: whatever was typed adds no tag, no attribute and no address."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from journeycoach.domain.document import Run, Voice, Words, verbatim
from journeycoach.reports.formats import formats
from journeycoach.resources import template_folders
from tests.property.test_escaping import PLACES, document_with, is_said, meant, texts

CASES = 300
"""Texts tried in each run of the tests."""

ATTACKS = """
<script>alert(1)</script>
<img src=x onerror=alert(1)>
<svg onload=alert(1)>
<iframe src="https://example.com"></iframe>
<style>body{display:none}</style>
</style><script>alert(1)</script>
</title><script>alert(1)</script>
</main></body></html><script>alert(1)</script>
" onmouseover="alert(1)
' onmouseover='alert(1)
<a href="javascript:alert(1)">x</a>
[x](javascript:alert(1))
[x](JaVaScRiPt:alert(1))
[x](data:text/html;base64,PHNjcmlwdD4=)
[x](vbscript:x)
[x](ms-msdt:/id)
[x](//example.com)
[x](tel:123)
![x](https://example.com/x.png)
<javascript:alert(1)>
<https://example.com>
<!-- x --><!--
<?php x ?>
<![CDATA[x]]>
&lt;script&gt;alert(1)&lt;/script&gt;
&#60;script&#62;
<meta http-equiv=refresh content=0>
<base href="https://example.com">
<form action=https://example.com><input name=x>
[x]: javascript:alert(1) "y"
```html <script>alert(1)</script>
    <script>alert(1)</script>
{{ 7*7 }}{% include "x" %}
\u202e<script>\u202c
<scr\x00ipt>alert(1)</scr\x00ipt>
""".strip().split("\n")

FORMAT = formats(template_folders())["html"]


class Outline(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Line breaks are text."""
        if tag == "br":
            self.text += "\n"
        else:
            self.tags.append(f"<{tag} {attrs}>")

    def handle_endtag(self, tag: str) -> None:
        self.tags.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.tags.append(f"<!--{data}-->")


def outline(words: Words, place: str) -> Outline:
    """What a browser's parser makes of the page with the words in that place."""
    found = Outline()
    found.feed(FORMAT.render(document_with(words, place)).decode())
    found.close()
    return found


@cache
def harmless_tags(place: str, voice: Voice) -> list[str]:
    """The tags of the page when the words are a word."""
    return outline((Run("word", voice),), place).tags


@pytest.mark.parametrize("place", [*PLACES, "title", "front"])
@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_text(attack: str, place: str) -> None:
    page = outline(verbatim(attack), place)

    assert page.tags == harmless_tags(place, Voice.VERBATIM)
    assert " ".join(meant(verbatim(attack), place).split()) in " ".join(page.text.split())


@settings(max_examples=CASES)
@given(place=st.sampled_from([*PLACES, "title", "front"]), text=texts)
def test_what_was_typed_adds_no_tag(place: str, text: str) -> None:
    assume(is_said(text))
    page = outline((Run(text, Voice.OWNER),), place)

    assert page.tags == harmless_tags(place, Voice.OWNER)
    assert " ".join(meant((Run(text, Voice.OWNER),), place).split()) in " ".join(page.text.split())
