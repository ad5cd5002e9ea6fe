"""In which order the steps of a road are met, and what its shape means for somebody who walks it."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.wording import line, listed, quoted, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.document import Words
    from journeycoach.domain.path_graph import PathMap, Station

LABEL = "The way"
SHORT = 60
"""Characters of another step named in passing."""


class Stop(Struct, frozen=True):
    """One step as it is come to."""

    station: Station
    before: tuple[tuple[str, Words], ...] = ()
    """How it is come to, where it is not by the step met before."""
    after: tuple[tuple[str, Words], ...] = ()
    """How it goes on, where that is not simply to the next."""


def stops(path: PathMap) -> tuple[Stop, ...]:
    """Every step once: the first way to its end, the ways that branch off it, then the other ways in."""
    found: list[Stop] = []
    met: set[int] = set()
    waiting: deque[tuple[int, Words]] = deque([(1, ())] if path.stations else [])
    doors = deque(_doors(path))
    while waiting or doors:
        number, opening = waiting.popleft() if waiting else doors.popleft()
        for stop in _one_way(path, number, opening, met):
            found.append(stop)
            branch = line("The other way from {fork}.", fork=_named(stop.station))
            waiting.extend((other, branch) for other in stop.station.after[1:])
    return tuple(found)


def _doors(path: PathMap) -> Iterator[tuple[int, Words]]:
    """Steps to begin at when nothing has led there; whatever they do not reach comes last."""
    opening = told("Another way in: no step leads here.")
    for station in (*path.side_doors, *path.stations):
        yield station.number, opening


def _one_way(path: PathMap, start: int, opening: Words, met: set[int]) -> Iterator[Stop]:
    """The steps from one on that were not met yet, always by the first way."""
    number = start
    while number and number not in met:
        met.add(number)
        station = path.station(number)
        before = ((LABEL, opening),) if opening else ()
        yield Stop(station, before, tuple((LABEL, words) for words in _onward(station, path, met)))
        opening, number = (), next(iter(station.after), 0)


def _onward(station: Station, path: PathMap, met: set[int]) -> Iterator[Words]:
    """What is to say of where it goes from here."""
    ways = [path.station(number) for number in station.after]
    if not ways:
        yield told("It ends here.")
    elif len(ways) > 1:
        others = listed([_named(each) for each in ways[1:]])
        yield line("It forks. First to {first}; also to {others}.", first=_named(ways[0]), others=others)
    elif ways[0].number in met:
        yield line("From here it goes on as met before, with {next}.", next=_named(ways[0]))


def _named(station: Station) -> Words:
    step = station.step
    return (
        line("step {n}, {what}", n=step.number, what=quoted(step.what, SHORT))
        if step.what
        else told(f"step {step.number}")
    )
