"""The way through the stages, at the left: done, here, to come, by sign and by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.widget import Widget

from journeycoach.tui.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.geometry import Size

HEAD = "Your journey"
NAMES = 16
"""Cells for a stage's name."""


class Leg(Struct, frozen=True):
    """One stage on the path."""

    title: str
    answered: int
    asked: int
    is_done: bool = False
    is_here: bool = False

    @property
    def sign(self) -> str:
        """How far, as a shape."""
        return "●" if self.is_done else "◐" if self.is_here or self.answered else "○"

    @property
    def word(self) -> str:
        """How far, as a word."""
        return "done" if self.is_done else "here" if self.is_here else "begun" if self.answered else "to come"


class Way(Struct, frozen=True):
    """All that the path shows."""

    legs: tuple[Leg, ...] = ()
    open: int = 0
    parked: int = 0


class Path(Widget, can_focus=False):
    """A quiet list of stages, with what is left open and parked below it."""

    COMPONENT_CLASSES = {"path--quiet", "path--here"}

    def __init__(self, way: Way | None = None) -> None:
        super().__init__()
        self._way = way or Way()

    @property
    def way(self) -> Way:
        """What is shown."""
        return self._way

    def show(self, way: Way) -> None:
        """Show how far it is now."""
        if way != self._way:
            self._way = way
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        del container, viewport, width
        return len(list(self._lines()))

    def render(self) -> Content:
        return Content("\n").join(self._lines())

    def _lines(self) -> Iterator[Content]:
        quiet, here = self.get_visual_style("path--quiet"), self.get_visual_style("path--here")
        yield Content.assemble((HEAD, quiet))
        yield Content()
        for leg in self._way.legs:
            name = _short(" ".join(visible(leg.title).split()))
            far = f"{leg.answered:>2} of {leg.asked:<2}  {leg.word}"
            yield Content.assemble((f"{leg.sign} {name}", here if leg.is_here else ""), (far, quiet))
        if self._way.open or self._way.parked:
            yield Content()
        if self._way.open:
            yield Content.assemble((f"{self._way.open} to come back to", quiet))
        if self._way.parked:
            yield Content.assemble((f"{self._way.parked} parked", quiet))


def _short(title: str) -> str:
    """The title in NAMES cells; one that is longer ends in dots behind its last whole word."""
    if cell_len(title) <= NAMES:
        return set_cell_size(title, NAMES)
    cut = set_cell_size(title, NAMES - 2)
    whole = cut.rpartition(" ")[0] if not title[len(cut) :].startswith(" ") else cut
    return set_cell_size(f"{(whole or cut).rstrip(' ,')} …", NAMES)
