"""The coach's panel: a clock that runs by itself, and below it what is of use now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget

from journeycoach.tui.board import PLANS_ANEW, Board, Hour
from journeycoach.tui.board_rows import rows_of

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from journeycoach.tui.board_rows import Row


class CallClock(Widget, can_focus=False):
    """What is left of the hour, and ahead or behind; the only thing that is drawn each second."""

    COMPONENT_CLASSES = {"call-clock--time", "call-clock--quiet", "call-clock--late", "call-clock--key"}

    def __init__(self, sign: str) -> None:
        """`sign` is the key that plans anew, as it is printed."""
        super().__init__()
        self._sign = sign
        self._hour = Hour()

    @property
    def hour(self) -> Hour:
        """What is shown."""
        return self._hour

    def show(self, hour: Hour) -> None:
        """Show another moment."""
        if hour != self._hour:
            self._hour = hour
            self.refresh()

    def render(self) -> Content:
        hour = self._hour
        look = {
            tone: self.get_visual_style(f"call-clock--{tone}") for tone in ("time", "quiet", "late", "key")
        }
        first = Content.assemble((hour.time, look["time"]), " " * bool(hour.time), (hour.more, look["quiet"]))
        pace = (hour.pace, look["late"] if hour.is_late else look["quiet"])
        if not hour.is_late:
            return first + Content("\n") + Content.assemble(pace)
        offer = (("  ", ""), (self._sign, look["key"]), (f" {PLANS_ANEW}", look["quiet"]))
        return first + Content("\n") + Content.assemble(pace, *offer)


class BoardView(Widget, can_focus=False):
    """Probes, agenda and what was said beside the answers."""

    COMPONENT_CLASSES = {"board-view--here", "board-view--quiet", "board-view--head", "board-view--key"}

    def __init__(self) -> None:
        super().__init__()
        self._board = Board()

    @property
    def board(self) -> Board:
        """What is shown."""
        return self._board

    def show(self, board: Board) -> None:
        """Show how things stand now."""
        if board != self._board:
            self._board = board
            self.refresh()

    def render(self) -> Content:
        return Content("\n").join(map(self._set, rows_of(self._board, self.size.width, self.size.height)))

    def _set(self, row: Row) -> Content:
        looks = ((p.text, self.get_visual_style(f"board-view--{p.tone}")) if p.tone else p.text for p in row)
        return Content.assemble(*looks)


class Panel(Vertical):
    """Both, at the right of the conversation or in its place."""

    def __init__(self, sign: str, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._sign = sign

    def compose(self) -> ComposeResult:
        yield CallClock(self._sign)
        yield BoardView()

    def show(self, board: Board) -> None:
        """Show how things stand now."""
        self.query_one(BoardView).show(board)

    def tick(self, hour: Hour) -> None:
        """Show the time now."""
        self.query_one(CallClock).show(hour)
