"""Findings of the one-path test: where the map of a road is not one road that ends in a recommendation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.findings.stray_steps import stray_step_findings
from journeycoach.domain.packs import Phase
from journeycoach.domain.path_graph import PATH, read_path
from journeycoach.domain.path_words import named, short, who_of
from journeycoach.domain.wording import capital, counted, line, listed, quoted, sentences, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.path_graph import PathMap, Station

SELLS = frozenset({"sell", "deliver"})


def one_path_findings(case: Case) -> Iterator[Finding]:
    """What keeps the map from being one road; nothing for a road that was not mapped."""
    path = read_path(case.answers, case.road)
    if path.is_mapped:
        yield from _ends(path)
        yield from (_fork(station, path) for station in path.forks)
        yield from stray_step_findings(path)


def _ends(path: PathMap) -> Iterator[Finding]:
    """Where the road stops too soon: for everybody, or for those who take one way of several."""
    walked = [each for each in path.dead_ends if each.number in path.walked]
    if not path.ends_in_a_recommendation:
        if last := _last(path):
            yield _no_recommendation(path, last)
        walked = walked if len(walked) > 1 else []
    yield from (_dead_end(station, path) for station in walked)


def _last(path: PathMap) -> Station | None:
    """The last end, else the renewal that the road goes round by; None where it ends in a bare circle."""
    walked = [each for each in path.stations if each.number in path.walked]
    ends = [each for each in walked if each.ends]
    renewals = (each for each in walked if each.may_end and _is_all_there_is(each, path))
    return ends[-1] if ends else next(renewals, None)


def _is_all_there_is(station: Station, path: PathMap) -> bool:
    """Whether every way from a step comes back to it."""
    return all(station.number in path.reach[number] for number in path.reach[station.number])


def _no_recommendation(path: PathMap, last: Station) -> Finding:
    return Finding(
        id="no-recommendation",
        weight=Weight.SOME,
        stage=last.step.stage,
        topics=(PATH,),
        says=_no_recommendation_says(path, last),
        short=told("the road ends without a recommendation"),
        move=_to_a_recommendation(path, last),
        cost=told("every customer has to be won from the beginning of the road"),
        mark=last.step.what,
        who=who_of(last),
        order=25,
    )


def _to_a_recommendation(path: PathMap, last: Station) -> Words:
    """A new step, or the line to one that stands there with nothing that leads to it."""
    if drawn := next((each for each in path.stations if each.recommends), None):
        return line("Lead {last} on to {drawn}", last=short(last), drawn=short(drawn))
    return line(
        "Add a step after {last} in which a glad customer is asked for a name or a sentence",
        last=short(last),
    )


def _no_recommendation_says(path: PathMap, last: Station) -> Words:
    drawn = [each for each in path.stations if each.recommends]
    if drawn:
        return line(
            "{step}, would pass the word on, but no way on your map leads there from the first step.",
            step=capital(named(drawn[0])),
        )
    if last.purpose == "renew":
        return line(
            "The road keeps its customers ({last}) and does not multiply them: "
            "at no step is anybody asked to pass you on.",
            last=quoted(last.step.what),
        )
    if last.purpose in SELLS:
        return line(
            "The last thing on your map is the sale: {last}. What was bought is not seen in use, "
            "and nobody is asked what they would tell a friend.",
            last=quoted(last.step.what),
        )
    return line(
        "With {last} the map stops. Neither a recommendation nor a testimonial stands on it.",
        last=quoted(last.step.what),
    )


def _dead_end(station: Station, path: PathMap) -> Finding:
    what = short(station)
    return Finding(
        id=f"dead-end/{station.number}",
        weight=Weight.SOME,
        stage=station.step.stage,
        topics=(PATH,),
        says=sentences(_dead_end_says(station, path), _how_many(station)),
        short=line("{what}: the road stops", what=what),
        move=_way_out(station, path),
        cost=line("whoever comes to {what} is not seen again", what=what),
        mark=station.step.what,
        who=who_of(station),
        order=30 + station.number,
    )


def _dead_end_says(station: Station, path: PathMap) -> Words:
    others = [n for fork in path.forks if station.number in fork.after for n in fork.after]
    better = next((path.station(n) for n in others if path.goes_well(path.station(n))), None)
    step = capital(named(station))
    if better and station.purpose in SELLS:
        return line(
            "{step}, brings money and then nothing: who goes on to {other} instead stays with you.",
            step=step,
            other=short(better),
        )
    if better:
        return line(
            "{step}, is a siding. The road itself goes on with {other}.",
            step=step,
            other=short(better),
        )
    if station.purpose in SELLS or station.step.phase is Phase.PURCHASE:
        return line("{step}, is paid for, and there your map leaves them.", step=step)
    return line("After {step}, nothing follows, and nothing there brings them back.", step=named(station))


def _how_many(station: Station) -> Words:
    often = station.step.happens
    share = station.step.share
    return line("By your count that is {often}.", often=quoted(often)) if often and share else ()


def _way_out(station: Station, path: PathMap) -> Words:
    onward = next((each for each in path.stations if each.recommends or each.purpose == "use"), None)
    if onward and onward.number != station.number:
        return line(
            "Lead {what} on to {onward}: one sentence, said or printed, before they go",
            what=short(station),
            onward=short(onward),
        )
    return line("Write the step that comes after {what}, with a person", what=short(station))


def _fork(station: Station, path: PathMap) -> Finding:
    meets = path.meet_again(station)
    ways = [path.station(number) for number in station.after]
    return Finding(
        id=f"fork/{station.number}",
        weight=Weight.BESIDE if meets else Weight.SOME,
        stage=station.step.stage,
        topics=(PATH,),
        says=_fork_says(station, ways, path),
        short=line(
            "{count} after {what}",
            count=counted(len(ways), "way"),
            what=short(station),
        ),
        move=line(
            "Decide which of the ways after {what} you recommend, and name the other only to those who ask",
            what=short(station),
        ),
        mark=station.step.what,
        who=who_of(station),
        order=40 + station.number,
    )


def _fork_says(station: Station, ways: list[Station], path: PathMap) -> Words:
    meets = path.meet_again(station)
    either = listed([_way(each) for each in ways], "or")
    head = line("After {step}, the road parts: {ways}.", step=named(station), ways=either)
    if meets and any(each.number == meets for each in ways):
        tail = line("One way leaves out what the other one does before step {n}.", n=meets)
    elif meets:
        tail = line(
            "Both come together at {step}, having heard different things.", step=named(path.station(meets))
        )
    else:
        tail = told("They do not meet again, so these are two roads on one map.")
    return sentences(head, tail)


def _way(station: Station) -> Words:
    often = told(" (", quoted(station.step.happens), ")") if station.step.happens else ()
    return told(short(station), often)
