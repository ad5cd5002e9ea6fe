"""The marks of a plan's actions at the end of its Markdown: a definition that no reader of Markdown shows."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING

from journeycoach.domain.plan_marks import NAME, marks_of, write_marks

if TYPE_CHECKING:
    from journeycoach.domain.document import Document


def with_marks(markdown: str, document: Document) -> str:
    """The text with a reference that nothing refers to; as it was for a document without actions."""
    marks = write_marks(marks_of(document))
    if not marks:
        return markdown
    definition = fill(f'[{NAME}]: # "{marks}"', 80, break_on_hyphens=False, break_long_words=False)
    return f"{markdown.rstrip()}\n\n{definition}\n"
