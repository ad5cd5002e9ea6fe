"""The plan for Word and its like: real headings, lists, tables and boxes, for somebody to go on editing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.reports.extra import extra
from journeycoach.reports.format import Format

if TYPE_CHECKING:
    from journeycoach.domain.document import Document
    from journeycoach.reports.jinja import Templates

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def make(_templates: Templates) -> Format:
    """The format; it has no template."""
    return Format("docx", ".docx", MEDIA_TYPE, _render)


def _render(document: Document) -> bytes:
    with extra("docx", "python-docx"):
        from journeycoach.reports.word import written
    return written(document)
