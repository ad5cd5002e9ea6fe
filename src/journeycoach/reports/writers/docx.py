"""The plan for Word and its like: real headings, lists, tables and boxes, for somebody to go on editing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from journeycoach.reports.extra import extra
from journeycoach.reports.format import Format

if TYPE_CHECKING:
    from journeycoach.domain.document import Document
    from journeycoach.reports.templates import Templates

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def make(templates: Templates) -> Format:
    """The format; only its pictures have a template."""
    return Format("docx", ".docx", MEDIA_TYPE, partial(_render, templates))


def _render(templates: Templates, document: Document) -> bytes:
    from journeycoach.reports.illustrations import illustrations_of

    with extra("docx", "python-docx"):
        from journeycoach.reports.word import written
    return written(document, lambda shown: illustrations_of(shown, document.language, templates))
