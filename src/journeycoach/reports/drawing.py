"""What a picture consists of once every place in it is known: a template has only to draw it."""

from __future__ import annotations

from msgspec import Struct

from journeycoach.reports.type_width import set_width

RISE, FALL = 0.95, 0.3
"""How far letters reach above and below the line they stand on, in their size."""


class Area(Struct, frozen=True):
    """The room that something takes."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Area) -> bool:
        """Whether the two have room in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def holds(self, other: Area) -> bool:
        """Whether the other lies inside."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom


class Text(Struct, frozen=True):
    """One line of text."""

    x: float
    y: float
    """Of the line that the letters stand on."""
    size: float
    words: str
    style: str = "ink"
    anchor: str = "start"
    """Which end of the text `x` is: start, middle or end."""

    @property
    def is_bold(self) -> bool:
        """Whether its letters are the wider ones."""
        return self.style in BOLD_STYLES

    @property
    def area(self) -> Area:
        """As wide as the widest usual font would make it."""
        width = set_width(self.words, self.size, is_bold=self.is_bold)
        left = self.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor] * width
        return Area(left, self.y - RISE * self.size, left + width, self.y + FALL * self.size)


BOLD_STYLES = frozenset({"title", "stage", "warn", "accent", "score", "score-full"})
"""Styles of text that the style sheet sets in bold."""


class Dot(Struct, frozen=True):
    """A point of the line, or its like in the legend."""

    x: float
    y: float
    radius: float
    style: str

    @property
    def area(self) -> Area:
        """The square around it."""
        return Area(self.x - self.radius, self.y - self.radius, self.x + self.radius, self.y + self.radius)


class Bar(Struct, frozen=True):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float
    style: str

    @property
    def area(self) -> Area:
        """Itself."""
        return Area(self.x, self.y, self.x + self.width, self.y + self.height)


class Stroke(Struct, frozen=True):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    style: str


class Drawing(Struct, frozen=True):
    """A whole picture; its upper left corner is 0, 0."""

    width: float
    height: float
    title: str
    description: str
    """The picture in words, for whoever does not see it."""
    texts: tuple[Text, ...] = ()
    dots: tuple[Dot, ...] = ()
    bars: tuple[Bar, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    trail: tuple[tuple[float, float], ...] = ()
    """The line through the stages, from point to point."""
