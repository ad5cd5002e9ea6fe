"""The pressure test: who does each step, by which process, with which tool; gaps and doubles marked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeycoach.domain.document import Block, Bullets, Section, Table
from journeycoach.domain.findings.hands import numbered
from journeycoach.domain.late import Late
from journeycoach.domain.path_graph import read_path
from journeycoach.domain.path_words import upper_first
from journeycoach.domain.people import YOU, people, person, says_nobody
from journeycoach.domain.sections.own_words import bullets_said, table_said, under
from journeycoach.domain.tools import doubled_tools, keeps_notes, steps_by_tool, tools_of
from journeycoach.domain.vocabulary import HEAD_WORDS, words_in
from journeycoach.domain.wording import (
    capital,
    counted,
    in_words,
    joined,
    line,
    listed,
    name,
    quoted,
    strong,
    told,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.material import Material
    from journeycoach.domain.path_graph import PathMap, Station

GAP = strong("gap")
TOOLS = "map.tools"
TOLD = (
    ("map.gap", "Between two chairs"),
    ("map.luck", "What went well by luck"),
    ("map.unwritten", "Done in several ways"),
    ("map.upkeep", "Who keeps the map up to date"),
)
_NOWHERE = Late(r"nowhere|nothing|none|no\b|-+$", re.IGNORECASE)
MANY = 3
"""Gaps in one column from which they are counted rather than named."""


def pressure_section(material: Material) -> Section | None:
    """The matrix and what it shows, then what the owner told of people and tools; None without any of it."""
    case = material.case
    path = read_path(case.answers, case.road)
    blocks = (
        *(_under_pressure(path) if path.is_mapped else ()),
        *under("Who minds which part", *table_said(case, "map.managers")),
        *under("What knows of your customers", *table_said(case, TOOLS), *_kept_twice(case)),
        *under("Where it has given way", *bullets_said(case, TOLD)),
    )
    return Section("pressure", told("Under pressure: who, how, with what"), blocks) if blocks else None


def _under_pressure(path: PathMap) -> Iterator[Block]:
    yield _matrix(path)
    notes = (*_gaps(path), *_doubles(path), *_shared(path), *_load(path))
    if notes:
        yield Bullets(notes)


def _kept_twice(case: Case) -> Iterator[Block]:
    """Things that several tools know, each told once with all of them."""
    places: dict[str, dict[str, str]] = {}
    for row in filter(_is_kept_twice, case.answers.rows(TOOLS)):
        known = places.setdefault(row["holds"].casefold().strip(), {})
        known.update({each.casefold().strip(): each for each in (row["tool"], row["also-in"])})
    if places:
        yield Bullets(tuple(_in_places(what, tuple(known.values())) for what, known in places.items()))


def _in_places(what: str, places: tuple[str, ...]) -> Words:
    """Where one thing is kept, and how often a change of it has to be written down."""
    times = "twice" if len(places) == 2 else f"{in_words(len(places))} times"
    return line(
        "{what} stands in {places}: a change has to be written {times}.",
        what=quoted(what, 60),
        places=listed([name(each) for each in places]),
        times=times,
    )


def _is_kept_twice(row: Mapping[str, str]) -> bool:
    also = row.get("also-in", "")
    return bool(row.get("holds") and row.get("tool") and also) and not _NOWHERE.match(also.strip())


def _matrix(path: PathMap) -> Table:
    uses = steps_by_tool(path)
    rows = tuple(
        (
            told(f"{each.number} ", quoted(each.step.what, 80)),
            _process(each),
            _tools(each, uses),
            _owner(each),
        )
        for each in path.stations
    )
    return Table((told("Step"), told("Process"), told("Tool"), told("Owner")), rows)


def lacks_process(station: Station) -> bool:
    """Whether nothing is laid down for it: the cell is empty, or says so."""
    return not station.process or says_nobody(station.process)


def is_in_a_head(station: Station) -> bool:
    """Whether only somebody's memory knows how it is done."""
    return not HEAD_WORDS.isdisjoint(words_in(station.process))


def _process(station: Station) -> Words:
    if lacks_process(station):
        return GAP
    return told(name(station.process), ", ", GAP) if is_in_a_head(station) else told(name(station.process))


def _tools(station: Station, uses: Mapping[str, tuple[int, ...]]) -> Words:
    """Its tools, each with the other steps it serves."""
    found = tools_of(station)
    return joined([_tool(tool, station, uses) for tool in found], ", ") if found else GAP


def _tool(tool: str, station: Station, uses: Mapping[str, tuple[int, ...]]) -> Words:
    others = [str(n) for n in uses[tool.casefold()] if n != station.number]
    return told(name(tool), f" (also {', '.join(others)})" if others else "")


def _owner(station: Station) -> Words:
    hands = station.step.hands
    if hands.runs_itself:
        return told("runs by itself")
    return people(hands.names) if hands.names else GAP


def _gaps(path: PathMap) -> Iterator[Words]:
    """What is missing most, and the steps that have nothing at all."""
    bare = tuple(each.number for each in path.stations if _is_bare(each))
    if bare:
        yield capital(
            line(
                "{steps} {have} neither process nor tool nor owner, and {depend} on somebody thinking of it.",
                steps=numbered(bare),
                have="has" if len(bare) == 1 else "have",
                depend="depends" if len(bare) == 1 else "depend",
            )
        )
    loose = tuple(each for each in path.stations if lacks_process(each) and each.number not in bare)
    if len(loose) >= MANY:
        yield line(
            "{count} of {all} steps have people and tools and no process: {steps}. "
            "Whoever stands in would have to guess.",
            count=upper_first(in_words(len(loose))),
            all=in_words(len(path.stations)),
            steps=numbered(tuple(each.number for each in loose)),
        )
    elif loose:
        yield line(
            "How it is done is written nowhere for {steps}.",
            steps=listed([told(quoted(each.step.what, 60)) for each in loose], "nor for"),
        )
    yield from _heads(path)


def _is_bare(station: Station) -> bool:
    hands = station.step.hands
    return lacks_process(station) and not tools_of(station) and not (hands.names or hands.runs_itself)


def _heads(path: PathMap) -> Iterator[Words]:
    kept = [each for each in path.stations if is_in_a_head(each)]
    if kept:
        yield capital(
            line(
                "{steps}: the process is {where}, and leaves with it.",
                steps=numbered(tuple(each.number for each in kept)),
                where=quoted(kept[0].process),
            )
        )


def _doubles(path: PathMap) -> Iterator[Words]:
    """Steps whose notes lie in two places, and one process on two tools."""
    for station in path.stations:
        found = [tool for tool in tools_of(station) if keeps_notes(tool)]
        if len(found) > 1:
            yield line(
                "{what} is written down in {tools}: which of them holds when they differ?",
                what=quoted(station.step.what, 60),
                tools=listed([told(name(tool)) for tool in found]),
            )
    for process, pairs in doubled_tools(path):
        yield line(
            "One process, {process}, runs on {count}: {tools}.",
            process=quoted(process, 60),
            count=counted(len(pairs), "tool"),
            tools=listed([line("{t} at step {n}", t=name(tool), n=number) for tool, number in pairs]),
        )


def _shared(path: PathMap) -> Iterator[Words]:
    """The tool that most steps hang on."""
    uses = {tool: steps for tool, steps in steps_by_tool(path).items() if len(steps) > 1}
    if uses:
        tool = max(uses, key=lambda each: len(uses[each]))
        shown = next(each for one in path.stations for each in tools_of(one) if each.casefold() == tool)
        yield line(
            "Used more than once: {tool}, at {steps}. A day without it stops them together.",
            tool=name(shown),
            steps=numbered(uses[tool]),
        )


def _load(path: PathMap) -> Iterator[Words]:
    """Who carries how many steps."""
    steps: dict[str, tuple[int, ...]] = {}
    for station in path.stations:
        for who in station.step.hands.names:
            steps[who] = (*steps.get(who, ()), station.number)
    if steps:
        ordered = sorted(steps, key=lambda who: (-len(steps[who]), who != YOU))
        carried = [
            line(
                "{who} {count} ({n})",
                who=person(who),
                count=len(steps[who]),
                n=", ".join(map(str, steps[who])),
            )
            for who in ordered
        ]
        free = sum(not each.step.hands.names and not each.step.hands.runs_itself for each in path.stations)
        rest = line("; nobody {n}", n=free) if free else ()
        yield told("Steps carried: ", joined(carried, ", "), rest, ".")
