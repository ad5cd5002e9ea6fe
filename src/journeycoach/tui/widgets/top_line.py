"""The line at the top: whose workshop, by which method, and how far."""

from __future__ import annotations

from msgspec import Struct
from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.widget import Widget

from journeycoach.tui.text import visible


class Heading(Struct, frozen=True):
    """What the line says."""

    title: str
    method: str = ""
    far: str = ""
    """How far, in full: 9 of 31 · about 16 min."""
    far_short: str = ""
    """The same where there is little room: 9 of 31."""


class TopLine(Widget, can_focus=False):
    """Title at the left, method and progress at the right; the title gives way, then the method."""

    COMPONENT_CLASSES = {"top-line--title", "top-line--quiet"}

    def __init__(self, heading: Heading | None = None) -> None:
        super().__init__()
        self._heading = heading or Heading("")

    def show(self, heading: Heading) -> None:
        """Say something else."""
        if heading != self._heading:
            self._heading = heading
            self.refresh()

    def render(self) -> Content:
        heading, width = self._heading, self.size.width
        title = " ".join(visible(heading.title).split())
        right = f"{heading.method}        {heading.far}" if heading.method else heading.far
        if cell_len(title) + cell_len(right) + 4 > width:
            right = heading.far
        if cell_len(title) + cell_len(right) + 4 > width:
            right = heading.far_short
        room = max(0, width - cell_len(right) - 1)
        bold, quiet = self.get_visual_style("top-line--title"), self.get_visual_style("top-line--quiet")
        return Content.assemble((set_cell_size(title, room), bold), " ", (visible(right), quiet))
