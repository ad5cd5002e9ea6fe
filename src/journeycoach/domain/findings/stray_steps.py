"""Findings about steps out of line: circles, second beginnings, and words that name no step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.findings.hands import numbered
from journeycoach.domain.packs import Phase
from journeycoach.domain.path_graph import PATH
from journeycoach.domain.path_words import SHORT, named, short, who_of
from journeycoach.domain.wording import capital, line, listed, quoted, sentences, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.document import Words
    from journeycoach.domain.path_graph import PathMap, Station


def stray_step_findings(path: PathMap) -> Iterator[Finding]:
    """Every step that is not on the one way from the first to the last."""
    yield from (_circle(circle, path) for circle in path.loops)
    yield from (_side_door(station, path) for station in path.side_doors)
    yield from (_loose(station, path) for station in path.loose_ends)


def _circle(circle: tuple[int, ...], path: PathMap) -> Finding:
    first, last = path.station(circle[0]), path.station(circle[-1])
    has_exit = any(n not in circle for each in circle for n in path.station(each).after)
    return Finding(
        id=f"circle/{circle[0]}",
        weight=Weight.BESIDE if has_exit else Weight.ALL,
        stage=first.step.stage,
        topics=(PATH,),
        says=_circle_says(circle, path, has_exit=has_exit),
        short=line("{steps} go round in a circle", steps=numbered(circle))
        if len(circle) > 1
        else line("step {n} leads to itself", n=circle[0]),
        move=line("Say after which round {what} leads on, and to which step", what=short(last)),
        mark=last.step.what,
        who=who_of(last),
        order=35 + circle[0],
    )


def _circle_says(circle: tuple[int, ...], path: PathMap, *, has_exit: bool) -> Words:
    first, last = path.station(circle[0]), path.station(circle[-1])
    if len(circle) == 1:
        return line("{step}, has itself for its next step.", step=capital(named(first)))
    head = line("From {last}, the road goes back to {first}.", last=named(last), first=named(first))
    if has_exit:
        return sentences(
            head, told("Nothing on the map says how often somebody goes round before they go on.")
        )
    return sentences(
        head, line("There is no way out of {steps}: nobody comes to an end.", steps=numbered(circle))
    )


def _side_door(station: Station, path: PathMap) -> Finding:
    is_entrance = station.step.phase in (None, Phase.AWARENESS) and station.purpose in ("", "be-known")
    return Finding(
        id=f"side-door/{station.number}",
        weight=Weight.FEEDS if is_entrance else Weight.BESIDE,
        stage=station.step.stage,
        topics=(PATH,),
        says=_side_door_says(station, path, is_entrance=is_entrance),
        short=line("nothing leads to {what}", what=short(station)),
        move=line(
            "Draw the line to {what}, or give the people who begin there a map of their own",
            what=short(station),
        )
        if is_entrance
        else line("Name the step that leads to {what}, or strike it out", what=short(station)),
        mark=station.step.what,
        who=who_of(station),
        order=60 + station.number,
    )


def _side_door_says(station: Station, path: PathMap, *, is_entrance: bool) -> Words:
    joins = min((path.reach[station.number] | {station.number}) & path.walked, default=0)
    if is_entrance and joins:
        return line(
            "{step}, is a second beginning. These people join at {joins}, "
            "without what the others heard before it.",
            step=capital(named(station)),
            joins=named(path.station(joins)),
        )
    if is_entrance:
        return line(
            "{step}, begins a road of its own that never meets the first.", step=capital(named(station))
        )
    return line(
        "{step}, stands on the map, and no step leads to it: for a customer it does not exist.",
        step=capital(named(station)),
    )


def _loose(station: Station, path: PathMap) -> Finding:
    words = listed([quoted(each, SHORT) for each in station.onward.loose])
    if station.onward.steps:
        how = told("We followed the others you named.")
    elif station.after:
        how = line("We read on with {next}.", next=named(path.station(station.after[0])))
    else:
        how = told("We let the road end there.")
    return Finding(
        id=f"loose-end/{station.number}",
        weight=Weight.BESIDE,
        stage=station.step.stage,
        topics=(PATH,),
        says=sentences(
            line(
                "You let {step}, lead on to {words}, and no single step has that name.",
                step=named(station),
                words=words,
            ),
            how,
        ),
        short=line("{words} names no step", words=words),
        move=line(
            "Give {words} a line of its own on the map, or the number of the step you mean", words=words
        ),
        mark=station.step.what,
        who=who_of(station),
        order=65 + station.number,
    )
