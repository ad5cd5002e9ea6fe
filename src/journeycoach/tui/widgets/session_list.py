"""The list of sessions, drawn line by line, so that ten thousand cost no more than ten."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from journeycoach.tui.text import visible
from journeycoach.workshop.listing import how_far

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style
    from textual.events import Click, Key, Resize

    from journeycoach.tui.services import SessionRow

CELLS = 10
"""Of the bar of progress."""
FULL, EMPTY = "▰", "▱"
WIDE, MEDIUM = 114, 100
"""Cells from which a row is one line: with the method, and without it."""


class SessionList(ScrollView, can_focus=True):
    """Rows of sessions. Typing searches, arrows move, Enter opens."""

    COMPONENT_CLASSES = {
        "session-list--title",
        "session-list--quiet",
        "session-list--overdue",
        "session-list--at",
    }

    query_text: reactive[str] = reactive("")
    """What is searched for."""
    at: reactive[int] = reactive(0)
    """The row that keys act on, among those found."""

    @dataclass
    class Opened(Message):
        """Enter or a click on a session."""

        row: SessionRow

    @dataclass
    class Searched(Message):
        """Something else is searched for."""

        text: str
        found: int

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[SessionRow] = ()
        self._found: Sequence[SessionRow] = ()

    @property
    def row(self) -> SessionRow | None:
        """The session that keys act on; None when there is none."""
        return self._found[self.at] if self.at < len(self._found) else None

    @property
    def found(self) -> Sequence[SessionRow]:
        """The sessions shown, overdue ones first."""
        return self._found

    def show(self, rows: Sequence[SessionRow]) -> None:
        """Show these sessions, as far as they match what is searched for."""
        self._rows = sorted(rows, key=lambda row: not row.is_overdue)
        self._search()

    def watch_query_text(self) -> None:
        self._search()

    def watch_at(self) -> None:
        self._reveal()
        self.refresh()

    def on_resize(self, _event: Resize) -> None:
        self._settle()

    def on_key(self, event: Key) -> None:
        moves = {"up": -1, "down": 1, "pageup": -10, "pagedown": 10, "home": -(1 << 30), "end": 1 << 30}
        if event.key in moves:
            self.at = max(0, min(len(self._found) - 1, self.at + moves[event.key]))
        elif event.key == "enter" and self.row is not None:
            self.post_message(self.Opened(self.row))
        elif event.key == "backspace":
            self.query_text = self.query_text[:-1]
        elif event.key == "escape" and self.query_text:
            self.query_text = ""
        elif event.is_printable and event.character:
            self.query_text += event.character
        else:
            return
        event.stop()
        event.prevent_default()

    def on_click(self, event: Click) -> None:
        place = (event.y + self.scroll_offset.y) // self._tall
        if place < len(self._found):
            event.stop()
            self.at = place
            self.post_message(self.Opened(self._found[place]))

    def render_line(self, y: int) -> Strip:
        place, line = divmod(y + self.scroll_offset.y, self._tall)
        width = self.scrollable_content_region.width
        if place >= len(self._found):
            return Strip.blank(self.size.width, self.rich_style)
        segments = self._segments(self._found[place], line, width, is_at=place == self.at)
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    @property
    def _tall(self) -> int:
        """Lines of a row, with the empty one between rows of two lines."""
        return 1 if self.size.width >= MEDIUM else 3

    def _search(self) -> None:
        wanted = self.query_text.casefold().split()
        self._found = [row for row in self._rows if _matches(row, wanted)]
        self.at = max(0, min(self.at, len(self._found) - 1))
        self._settle()
        self.post_message(self.Searched(self.query_text, len(self._found)))

    def _settle(self) -> None:
        height = len(self._found) * self._tall
        self.virtual_size = Size(self.scrollable_content_region.width, height)
        self.refresh()

    def _reveal(self) -> None:
        top, bottom = self.at * self._tall, (self.at + 1) * self._tall
        if top < self.scroll_offset.y:
            self.scroll_to(y=top, animate=False, immediate=True)
        elif bottom > self.scroll_offset.y + self.size.height:
            self.scroll_to(y=bottom - self.size.height, animate=False, immediate=True)

    def _segments(self, row: SessionRow, line: int, width: int, *, is_at: bool) -> list[Segment]:
        quiet = self._style("quiet", is_at=is_at)
        due = self._style("overdue" if row.is_overdue else "quiet", is_at=is_at)
        title = self._style("title", is_at=is_at)
        mark = "▸ " if is_at and line == 0 else "  "
        cells = self._cells(row, line, width)
        styles = {"title": title, "quiet": quiet, "due": due}
        return [Segment(mark, title), *(Segment(text, styles[tone]) for text, tone in cells)]

    def _cells(self, row: SessionRow, line: int, width: int) -> list[tuple[str, str]]:
        """The texts of one line with their tones; the first takes what the others leave."""
        if self._tall == 1:
            method = [(row.method, "quiet", 12)] if width >= WIDE else []
            far = (f"{_bar(row)} {how_far(row)}", "quiet", 28)
            right = [*method, far, (row.touched, "quiet", 15), (_due(row), "due", 27)]
            left = (row.title, "title")
        else:
            left = ((row.title, "title"), (row.touched, "quiet"), ("", "quiet"))[line]
            text, tone = ((how_far(row), "quiet"), (_due(row), "due"), ("", "quiet"))[line]
            right = [(text, tone, cell_len(text))]
        room = max(0, width - 2 - sum(size + 2 for _, _, size in right))
        if line == 1 and room < cell_len(left[0]):
            left = ("", "quiet")
        cells = [(f"  {set_cell_size(_one_line(text), size)}", tone) for text, tone, size in right]
        text = _shortened(left[0], _mark(row), room) if line == 0 else _one_line(left[0])
        return [(set_cell_size(text, room), left[1]), *cells]

    def _style(self, name: str, *, is_at: bool) -> Style:
        style = self.get_component_rich_style(f"session-list--{name}")
        return style + self.get_component_rich_style("session-list--at", partial=True) if is_at else style


def _matches(row: SessionRow, wanted: list[str]) -> bool:
    text = f"{row.title} {row.name} {row.method} {row.due}".casefold()
    return all(word in text for word in wanted)


def _bar(row: SessionRow) -> str:
    full = row.answered * CELLS // row.asked if row.asked else 0
    return FULL * full + EMPTY * (CELLS - full)


def _mark(row: SessionRow) -> str:
    return " (read only)" if row.is_read_only else ""


def _shortened(title: str, mark: str, room: int) -> str:
    """The title, cut where it would push the mark behind it out of the line."""
    title = _one_line(title)
    rest = max(0, room - cell_len(mark))
    return f"{title if cell_len(title) <= rest else set_cell_size(title, rest).rstrip()}{mark}"


def _due(row: SessionRow) -> str:
    return f"overdue: {row.due}" if row.is_overdue else row.due


def _one_line(text: str) -> str:
    return " ".join(visible(text).split())
