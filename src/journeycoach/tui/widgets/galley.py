"""The conversation set in one long column: how tall it is, and which entry stands at which line."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from journeycoach.tui.widgets.entries import BLANK, Entry, Line, blanks_before, height, lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Galley:
    """Entries in order, measured at one width; an entry is set in lines only when it is asked for.

    Measuring is arithmetic on the text, so that a thousand entries cost no more than a few milliseconds;
    at width 0, while nobody knows the window, nothing is measured and all is 0 lines tall.
    """

    def __init__(self, width: int) -> None:
        self._width = width
        self._entries: list[Entry] = []
        self._places: dict[str, int] = {}
        self._heights: list[int] = []
        self._tops = [0]

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def entries(self) -> Sequence[Entry]:
        """All entries, in order."""
        return self._entries

    @property
    def width(self) -> int:
        """Cells from the signs to the right edge of the column."""
        return self._width

    @property
    def height(self) -> int:
        """Lines of the whole column."""
        return self._tops[-1]

    def place_of(self, key: str) -> int | None:
        """Where in the order the entry with that key stands."""
        return self._places.get(key)

    def at(self, line: int) -> int:
        """Which entry stands at that line, blank lines above it included: of an empty column -1."""
        return min(bisect_right(self._tops, line), len(self._entries)) - 1

    def top(self, place: int) -> int:
        """The first line of that entry, blank lines above it included."""
        return self._tops[place]

    def bottom(self, place: int) -> int:
        """The line after the last one of that entry."""
        return self._tops[place + 1]

    def lines(self, place: int) -> tuple[Line, ...]:
        """The entry there, set in lines, blank ones above it first."""
        entry = self._entries[place]
        return (BLANK,) * self._blanks(place) + lines(entry, self._width)

    def set_width(self, width: int) -> None:
        """Measure everything anew."""
        if width != self._width:
            self._width = width
            self._heights = [self._measure(place) for place in range(len(self._entries))]
            self._tops = [0, *accumulate(self._heights)]

    def append(self, entries: Iterable[Entry]) -> None:
        """Add entries at the end; each key must be new."""
        for entry in entries:
            if entry.key in self._places:
                raise ValueError(f"two entries with the key {entry.key!r}")
            self._places[entry.key] = len(self._entries)
            self._entries.append(entry)
            self._heights.append(self._measure(len(self._entries) - 1))
            self._tops.append(self._tops[-1] + self._heights[-1])

    def replace(self, entry: Entry) -> int:
        """Put the entry in the place of the one with its key; that place. Raises: KeyError."""
        place = self._places[entry.key]
        self._entries[place] = entry
        self._heights[place] = self._measure(place)
        self._tops[place:] = accumulate(self._heights[place:], initial=self._tops[place])
        return place

    def remove_last(self, count: int) -> None:
        """Take that many entries off the end."""
        for _ in range(min(count, len(self._entries))):
            del self._places[self._entries.pop().key]
            self._heights.pop()
            self._tops.pop()

    def _blanks(self, place: int) -> int:
        return blanks_before(self._entries[place]) if place else 0

    def _measure(self, place: int) -> int:
        return self._blanks(place) + height(self._entries[place], self._width) if self._width else 0
