"""A link in our own documents leads to a file that is there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.architecture.source import ROOT

if TYPE_CHECKING:
    from pathlib import Path

LINK = re.compile(r"\]\((?!\w+:|#)([^)\s#]+)")


def dead_links(document: Path) -> list[str]:
    """Each relative link of a Markdown file that leads nowhere."""
    links = LINK.findall(document.read_text(encoding="utf-8"))
    return [f"{document.name}: {link}" for link in links if not (document.parent / link).exists()]


def test_no_link_leads_nowhere() -> None:
    documents = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]

    assert [link for document in documents for link in dead_links(document)] == []


def test_a_link_to_a_missing_file_is_noticed(tmp_path: Path) -> None:
    document = tmp_path / "a.md"
    document.write_text("[one](b.md#part) [two](a.md) [three](https://example.com)", encoding="utf-8")

    assert dead_links(document) == ["a.md: b.md"]
