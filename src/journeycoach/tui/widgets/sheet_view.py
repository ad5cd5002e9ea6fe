"""What stands above the composer: options, steps, the fields of a row, completions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from msgspec import Struct
from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from journeycoach.tui.sheets.sheet import Row, Tone
from journeycoach.tui.text import visible
from journeycoach.tui.wrapping import wrap
from journeycoach.workshop.wording import count

if TYPE_CHECKING:
    from textual.events import Click
    from textual.geometry import Size
    from textual.visual import VisualType

HERE = "▸ "
AROUND = 6
"""Lines left to the rest of the screen, beside the third of it that the composer may take."""
LEAST = 3
"""Lines shown however low the window is."""
NOWHERE = -1
"""The place of a line that belongs to no row."""


class _Line(Struct, frozen=True):
    """A line of a row as set."""

    place: int
    sign: str
    lead: str
    text: str
    is_first: bool

    @property
    def head(self) -> tuple[str, str]:
        """Sign and lead with the gaps behind them; below the first line as many blanks."""
        head = (f"{self.sign} " if self.sign else "", f"{self.lead}  " if self.lead else "")
        return head if self.is_first else (" " * cell_len(head[0]), " " * cell_len(head[1]))


NO_ROW = Row("", tone=Tone.QUIET)


def _more(rows: list[Row]) -> _Line:
    """Stands where rows are out of sight: as cells where each has a name, with the options among them."""
    cells = sum(1 for row in rows if row.lead.strip())
    is_cells = cells > 0 and all(row.lead for row in rows)
    says = f"… and {count(cells, 'more cell')}" if is_cells else f"… {len(rows)} more"
    return _Line(NOWHERE, "", "", says, is_first=True)


class SheetView(Widget, can_focus=False):
    """Rows that never take the focus; of too many, those around the one at hand."""

    COMPONENT_CLASSES = {"sheet-view--here", "sheet-view--sign", "sheet-view--quiet"}

    @dataclass
    class Picked(Message):
        """A row was clicked, which stands for a key."""

        key: str

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()
        self.display = False

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def show(self, rows: tuple[Row, ...]) -> None:
        """Show these rows; without any the view goes."""
        if rows != self._rows:
            self._rows = rows
            self.display = bool(rows)
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        del container
        most = viewport.height - viewport.height // 3 - AROUND
        return min(len(self._lines(width)), max(LEAST, most))

    def render(self) -> VisualType:
        return Content("\n").join(self._set(line) for line in self._seen())

    def on_click(self, event: Click) -> None:
        seen = self._seen()
        row = self._row_of(seen[event.y]) if 0 <= event.y < len(seen) else NO_ROW
        if row.picks:
            event.stop()
            self.post_message(self.Picked(row.picks))

    def _seen(self) -> list[_Line]:
        """The lines around the row at hand; how many rows are out of sight on either side."""
        lines, room = self._lines(self.content_size.width), self.content_size.height
        here = [n for n, line in enumerate(lines) if self._row_of(line).tone is Tone.HERE]
        last = min(len(lines), max(room, (here[-1] if here else 0) + 2))
        first = max(0, last - room)
        seen = lines[first:last]
        if first and first not in here:
            seen[0] = _more(self._rows_of(lines[: first + 1]))
        if last < len(lines) and last - 1 not in here:
            seen[-1] = _more(self._rows_of(lines[last - 1 :]))
        return seen

    def _rows_of(self, lines: list[_Line]) -> list[Row]:
        return [self._rows[place] for place in dict.fromkeys(line.place for line in lines)]

    def _row_of(self, line: _Line) -> Row:
        return NO_ROW if line.place == NOWHERE else self._rows[line.place]

    def _lines(self, width: int) -> list[_Line]:
        signs = max((cell_len(row.sign) for row in self._rows), default=0)
        leads = max((cell_len(visible(row.lead)) for row in self._rows), default=0)
        room = width - len(HERE) - (signs + 1 if signs else 0)
        leads = min(leads, room // 2)
        room = max(8, room - (leads + 2 if leads else 0))
        return [
            _Line(place, row.sign.ljust(signs), set_cell_size(visible(row.lead), leads), text, number == 0)
            for place, row in enumerate(self._rows)
            for number, text in enumerate(wrap(visible(row.text), room))
        ]

    def _set(self, line: _Line) -> Content:
        tone = self._row_of(line).tone
        style = "" if tone is Tone.PLAIN else self.get_visual_style(f"sheet-view--{tone}")
        lead_style = self.get_visual_style("sheet-view--quiet") if tone is Tone.PLAIN else style
        mark = HERE if tone is Tone.HERE and line.is_first else "  "
        sign, lead = line.head
        sign_style = self.get_visual_style("sheet-view--sign")
        return Content.assemble((mark, style), (sign, sign_style), (lead, lead_style), (line.text, style))
