"""A plan set for a screen: tables whose columns have room by what stands in them, the first page first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Markdown
from textual.widgets._markdown import MarkdownTable, MarkdownTableContent

from journeycoach.tui.table_room import Need, widths

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Resize

PADDING = 2
"""Cells of a column that hold no text."""
RULE = 1
"""Cells of the line before each column and behind the last."""


class FittedGrid(MarkdownTableContent):
    """The cells of a table; the columns are shared out anew whenever the width is another."""

    def on_resize(self, event: Resize) -> None:
        """Give each column its room."""
        columns = list(zip(self.headers, *self.rows, strict=False))
        room = event.size.width - (PADDING + RULE) * len(columns) - RULE
        if not columns or room < len(columns):
            return
        needs = [Need.of([cell.plain for cell in column]) for column in columns]
        self.styles.grid_columns = " ".join(str(width + PADDING) for width in widths(needs, room))


class FittedTable(MarkdownTable):
    """A table that shares its width out by need."""

    def compose(self) -> ComposeResult:
        """The cells alone."""
        self._headers, self._rows = self._get_headers_and_rows()
        yield FittedGrid(self._headers, self._rows)


class Document(Markdown):
    """Markdown with fitted tables."""

    BLOCKS = {**Markdown.BLOCKS, "table_open": FittedTable}


def first_page_first(markdown: str) -> str:
    """The plan with the table at its head moved behind its first section, whose words are read first."""
    lines = markdown.split("\n")
    sections = [n for n, line in enumerate(lines) if line.startswith("## ")]
    if not sections:
        return markdown
    first, end = sections[0], [*sections, len(lines)][1]
    table = [line for line in lines[:first] if line.startswith("|")]
    front = [line for line in lines[:first] if not line.startswith("|")]
    moved = [*table, ""] if table else []
    return "\n".join([*front, *lines[first:end], *moved, *lines[end:]])
