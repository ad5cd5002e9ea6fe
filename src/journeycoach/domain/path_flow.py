"""A map written in lines: each follows the road until it parts, ends, or comes to a step drawn already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from journeycoach.domain.path_graph import PathMap


class Line(Struct, frozen=True):
    """Steps that follow each other with nothing between them."""

    steps: tuple[int, ...]
    onward: tuple[int, ...] = ()
    """The steps that the last one leads to, drawn in lines of their own; none where the road ends."""


def flow_of(path: PathMap) -> tuple[Line, ...]:
    """Every step once, the road from the first step first, then what begins at side doors."""
    drawn: set[int] = set()
    lines: list[Line] = []
    waiting = [door.number for door in reversed(path.side_doors)] + ([1] if path.stations else [])
    while waiting:
        start = waiting.pop()
        if start not in drawn:
            line = _from(start, path, drawn)
            drawn.update(line.steps)
            lines.append(line)
            waiting.extend(reversed(line.onward))
    return tuple(lines)


def _from(start: int, path: PathMap, drawn: set[int]) -> Line:
    steps = [start]
    while True:
        station = path.station(steps[-1])
        if len(station.after) != 1 or station.ends:
            return Line(tuple(steps), station.after)
        (number,) = station.after
        if number in drawn or number in steps or _is_met(number, path):
            return Line(tuple(steps), station.after)
        steps.append(number)


def _is_met(number: int, path: PathMap) -> bool:
    """Whether several steps lead there, so that it begins a line that all of them can name."""
    return sum(number in station.after for station in path.stations) > 1
