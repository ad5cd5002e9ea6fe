"""BROWSER: attacks of every kind in every place of a page, opened in a real browser where there is one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from journeycoach.reports import escape, page
from tests.adapters.naughty import groups
from tests.property.test_escaping_html import ATTACKS
from tests.torture._files import KNOWN, plan_of
from tests.torture._programs import in_browser
from tests.torture.frame import Outcome, Torture
from tests.torture.html import SCRIPTED
from tests.torture.md import ALL_PLACES

if TYPE_CHECKING:
    from pathlib import Path

MARK = "ACTED"
SCRIPT = f"document.documentElement.setAttribute('data-acted','{MARK}')"
OURS = (
    f"<script>{SCRIPT}</script>",
    f'<img src=x onerror="{SCRIPT}">',
    f'<svg onload="{SCRIPT}"></svg>',
    f'<details open ontoggle="{SCRIPT}">x</details>',
    f'<body onload="{SCRIPT}">',
)
"""Attacks that leave a mark on the page when a browser runs them."""


def run(rounds: int, scratch: Path) -> Outcome:
    """All attacks at once, in so many of the places."""
    texts = (*OURS, *ATTACKS, *(text for name in SCRIPTED for text in groups()[name]))
    places = ALL_PLACES[-rounds:]
    faults = [fault for place in places for fault in _faults(texts, place, scratch)]
    return Outcome(len(texts) * len(places), tuple(faults))


def control(_rounds: int, scratch: Path) -> Outcome:
    """Nothing is escaped, tags are let through, and no policy stands at the head of the page."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(escape, "_SPECIAL", re.compile("(?!)"))
        patch.setattr(page, "_SafeMarkdown", lambda: MarkdownIt("commonmark").enable("table"))
        return Outcome(len(OURS), tuple(_faults(OURS, "paragraph", scratch, has_policy=False)))


def _faults(texts: tuple[str, ...], place: str, scratch: Path, *, has_policy: bool = True) -> list[str]:
    content = KNOWN["html"].render(plan_of(texts, place)).decode()
    if not has_policy:
        content = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", content)
    file = scratch / f"{place}.html"
    file.write_text(content, "utf-8")
    seen = in_browser(file, scratch)
    head = re.search(r"<html[^>]*>", seen)
    if head is None:
        return [f"{place}: the browser shows no page"]
    acted = [f"{place}: a script ran"] if MARK in head[0] else []
    tags = re.findall(r"<(script|iframe|img|object|embed|form|base|svg)\b", seen)
    return [*acted, *(f"{place}: a tag {tag}" for tag in dict.fromkeys(tags))]


TORTURE = Torture(
    "browser",
    "A real browser finds no script to run, no tag that fetches and no form in a page full of attacks.",
    run,
    control,
    short=1,
    full=10,
    unit="attacks",
)
