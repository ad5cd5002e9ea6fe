"""A plan on a screen: one widget however long it is, set in lines beside the screen; what is read first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct
from rich.segment import Segment
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from journeycoach.tui.column import Column, column

if TYPE_CHECKING:
    from rich.style import Style
    from textual.events import Resize

    from journeycoach.tui.page import Page

MARGIN = 2
"""Cells at either side of the words."""


class Wanted(Struct, frozen=True):
    """What a page is set from: another text, width or theme wants another page."""

    markdown: str
    width: int
    text: Style
    heading: Style
    quiet: Style


class Document(ScrollView, can_focus=True):
    """Markdown in the reading column. It is set in a thread; the loop draws the lines that can be seen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"document--heading", "document--quiet"}

    class PageSet(Message):
        """The words can be read."""

        def __init__(self, wanted: Wanted, page: Page) -> None:
            super().__init__()
            self.wanted = wanted
            self.page = page

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._markdown = ""
        self._wanted: Wanted | None = None
        self._page: Page | None = None
        self._column = Column(0, 0)

    def show(self, markdown: str) -> None:
        """Show this text as soon as it is set."""
        self._markdown = markdown
        self._want()

    def go_to(self, chapter: int) -> None:
        """Put a heading of the second level, counted from 0, at the top; nothing where there is none."""
        if self._page is not None and chapter < len(self._page.chapters):
            self.scroll_to(y=self._page.chapters[chapter], animate=False, immediate=True)

    def render_line(self, y: int) -> Strip:
        line = y + self.scroll_offset.y
        strips = self._page.strips if self._page else ()
        if not 0 <= line < len(strips):
            return Strip.blank(self.size.width, self.rich_style)
        segments = (Segment(" " * self._column.left, self.rich_style), *strips[line])
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def on_resize(self, _event: Resize) -> None:
        whole = column(self.scrollable_content_region.width)
        self._column = Column(whole.left + MARGIN, max(1, whole.width - 2 * MARGIN))
        self._want()

    def notify_style_update(self) -> None:
        """Set anew in the colours of another theme."""
        super().notify_style_update()
        self._want()

    def on_document_page_set(self, event: PageSet) -> None:
        if event.wanted != self._wanted:
            event.stop()
            return
        self._page = event.page
        self.virtual_size = Size(self.scrollable_content_region.width, len(event.page.strips))
        self.refresh()

    def _want(self) -> None:
        if not self._markdown or not self._column.width:
            return
        looks = map(self.get_component_rich_style, ("document--heading", "document--quiet"))
        wanted = Wanted(self._markdown, self._column.width, self.rich_style, *looks)
        if wanted != self._wanted:
            self._wanted = wanted
            self.run_worker(partial(self._set, wanted), thread=True)

    def _set(self, wanted: Wanted) -> None:
        from journeycoach.tui.page import Looks, set_page

        looks = Looks(wanted.text, wanted.heading, wanted.quiet)
        self.post_message(self.PageSet(wanted, set_page(wanted.markdown, wanted.width, looks)))


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
