"""The plan as JSON for scripts: every section, block and action, and whose words each run is."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from journeycoach.reports.data import as_data
from journeycoach.reports.format import Format

if TYPE_CHECKING:
    from journeycoach.domain.document import Document
    from journeycoach.reports.templates import Templates

_UNSEEN = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Kept in the data, spelt out in the file: they would reorder what a screen shows."""


def make(_templates: Templates) -> Format:
    """The format; it has no template."""
    return Format("json", ".json", "application/json", _render)


def _render(document: Document) -> bytes:
    text = json.dumps(as_data(document), ensure_ascii=False, indent=2)
    return f"{_UNSEEN.sub(_spelt_out, text)}\n".encode()


def _spelt_out(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
