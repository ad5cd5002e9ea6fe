"""What stands above the composer: options, steps, the fields of a row, completions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from journeycoach.tui.sheets.sheet import Row, Tone
from journeycoach.tui.text import visible
from journeycoach.tui.wrapping import wrap

if TYPE_CHECKING:
    from textual.events import Click
    from textual.geometry import Size
    from textual.visual import VisualType

HERE = "▸ "
LEAST = 3
"""Lines shown however low the window is."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a row as set."""

    place: int
    sign: str
    text: str
    is_first: bool


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
        return min(len(self._lines(width)), max(LEAST, viewport.height // 2 - 4))

    def render(self) -> VisualType:
        return Content("\n").join(self._set(line) for line in self._seen())

    def on_click(self, event: Click) -> None:
        seen = self._seen()
        if 0 <= event.y < len(seen) and (key := self._rows[seen[event.y].place].picks):
            event.stop()
            self.post_message(self.Picked(key))

    def _seen(self) -> list[_Line]:
        lines, room = self._lines(self.content_size.width), self.content_size.height
        here = [n for n, line in enumerate(lines) if self._rows[line.place].tone is Tone.HERE]
        last = min(len(lines), max(room, (here[-1] if here else len(lines) - 1) + 2))
        return lines[max(0, last - room) : last]

    def _lines(self, width: int) -> list[_Line]:
        signs = max((cell_len(row.sign) for row in self._rows), default=0)
        room = max(8, width - len(HERE) - (signs + 1 if signs else 0))
        set_rows = [wrap(visible(row.text), room) for row in self._rows]
        return [
            _Line(place, self._rows[place].sign.ljust(signs), text, number == 0)
            for place, texts in enumerate(set_rows)
            for number, text in enumerate(texts)
        ]

    def _set(self, line: _Line) -> Content:
        tone = self._rows[line.place].tone
        style = "" if tone is Tone.PLAIN else self.get_visual_style(f"sheet-view--{tone}")
        sign = f"{line.sign if line.is_first else ' ' * len(line.sign)} " if line.sign else ""
        mark = HERE if tone is Tone.HERE and line.is_first else "  "
        return Content.assemble(
            (mark, style), (sign, self.get_visual_style("sheet-view--sign")), (line.text, style)
        )
