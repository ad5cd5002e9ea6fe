"""The tools of a road: which steps share one, and which do one job with several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.late import Late
from journeycoach.domain.people import says_nobody
from journeycoach.domain.vocabulary import RECORD_WORDS, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeycoach.domain.path_graph import PathMap, Station

NOTES = RECORD_WORDS | {"program", "software", "app", "database", "card", "cards", "till"}
_BETWEEN = Late(r"\s*(?:[,;+&/]|\band\b|\bplus\b)\s*")


def tools_of(station: Station) -> tuple[str, ...]:
    """The tools of a step as typed, each once; none where the owner says that there is none."""
    parts = [part.strip(" .?") for part in _BETWEEN.split(station.step.tool)]
    found: dict[str, str] = {}
    for part in parts:
        if part and not says_nobody(part):
            found.setdefault(part.casefold(), part)
    return tuple(found.values())


def keeps_notes(tool: str) -> bool:
    """Whether a tool is one in which something about customers is written down."""
    return not NOTES.isdisjoint(words_in(tool))


def steps_by_tool(path: PathMap) -> Mapping[str, tuple[int, ...]]:
    """Numbers of the steps that each tool serves, by the tool in small letters."""
    uses: dict[str, tuple[int, ...]] = {}
    for station in path.stations:
        for tool in tools_of(station):
            uses[tool.casefold()] = (*uses.get(tool.casefold(), ()), station.number)
    return uses


def doubled_tools(path: PathMap) -> Iterator[tuple[str, tuple[tuple[str, int], ...]]]:
    """Each process whose notes are kept in several tools, with each tool and its first step."""
    by_process: dict[str, list[Station]] = {}
    for station in path.stations:
        if station.process and not says_nobody(station.process):
            by_process.setdefault(station.process.casefold().strip(" ."), []).append(station)
    for stations in by_process.values():
        first: dict[str, tuple[str, int]] = {}
        for station in stations:
            for tool in filter(keeps_notes, tools_of(station)):
                first.setdefault(tool.casefold(), (tool, station.number))
        if len(stations) > 1 and len(first) > 1:
            yield stations[0].process, tuple(first.values())
