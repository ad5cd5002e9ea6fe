"""Findings about steps that do not agree with the next: another voice, another promise, or nothing said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.findings.changed_figures import promise_change_findings
from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.findings.hands import numbered
from journeycoach.domain.findings.voices import tone_findings
from journeycoach.domain.joints import Jump, changes
from journeycoach.domain.mini_products import FLAGSHIP
from journeycoach.domain.path_graph import PATH, read_path
from journeycoach.domain.path_words import SHORT, named, short, upper_first, who_of
from journeycoach.domain.people import YOU
from journeycoach.domain.vocabulary import says_nothing
from journeycoach.domain.wording import in_words, line, listed, quoted, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.path_graph import PathMap, Station

PRESENTATION = "map.presentation"
OTHER_OFFERS = "map.other-offers"
FEW = 2
"""Steps that a sentence names with their words; more are named by their numbers."""


def consistency_findings(case: Case) -> Iterator[Finding]:
    """What a customer hears on one step and not on the next; nothing for a road that was not mapped."""
    path = read_path(case.answers, case.road)
    if path.is_mapped:
        heard = changes(path)
        yield from tone_findings(tuple(each for each in heard if each.kind is Jump.TONE))
        yield from promise_change_findings(tuple(each for each in heard if each.kind is not Jump.TONE))
        yield from _without_words(path)
        yield from _without_purpose(path)
    yield from _presentation(case)
    yield from _other_offers(case)


def _without_words(path: PathMap) -> Iterator[Finding]:
    silent = tuple(each for each in path.stations if not each.message)
    if silent and path.uses("message"):
        yield Finding(
            id="no-message",
            weight=Weight.BESIDE,
            stage=silent[0].step.stage,
            topics=(PATH,),
            says=_silence(silent, path),
            short=line("no words at {steps}", steps=_numbers(silent)),
            move=line("Write one sentence for {what}, as it would be said there", what=short(silent[0])),
            mark=silent[0].step.what,
            who=who_of(silent[0]),
            order=75,
        )


def _silence(silent: tuple[Station, ...], path: PathMap) -> Words:
    if len(silent) == 1:
        return line("At {step}, they hear nothing from you.", step=named(silent[0]))
    last = max((each.number for each in path.stations if each.message), default=0)
    if all(each.number > last for each in silent):
        return line(
            "After {last}, your map falls silent: {steps} have no words.",
            last=named(path.station(last)),
            steps=_numbers(silent),
        )
    if len(silent) == FEW:
        return line("Nothing is said at {one}, nor at {other}.", one=named(silent[0]), other=short(silent[1]))
    return line(
        "{count} of the {all} steps have no message yet: {steps}.",
        count=upper_first(in_words(len(silent))),
        all=in_words(len(path.stations)),
        steps=_numbers(silent),
    )


def _without_purpose(path: PathMap) -> Iterator[Finding]:
    idle = tuple(each for each in path.stations if not each.purpose)
    if idle and path.uses("purpose"):
        yield Finding(
            id="no-purpose",
            weight=Weight.FEEDS,
            stage=idle[0].step.stage,
            topics=(PATH,),
            says=_idle(idle),
            short=line("no purpose at {steps}", steps=_numbers(idle)),
            move=line("Say what {what} is for, or leave it out", what=short(idle[0])),
            mark=idle[0].step.what,
            who=who_of(idle[0]),
            order=80,
        )


def _idle(idle: tuple[Station, ...]) -> Words:
    if len(idle) == 1:
        return line("Every step but one has its purpose. What is {step}, for?", step=named(idle[0]))
    steps = listed([short(each) for each in idle]) if len(idle) == FEW else _numbers(idle)
    return line("What {steps} are there for, your map does not say.", steps=steps)


def _numbers(stations: tuple[Station, ...]) -> Words:
    return numbered(tuple(each.number for each in stations))


def _presentation(case: Case) -> Iterator[Finding]:
    said = case.text(PRESENTATION)
    if said and not says_nothing(said):
        yield Finding(
            id="presentation",
            weight=Weight.FEEDS,
            stage="",
            topics=(PRESENTATION,),
            says=line(
                "Where it looks or sounds different, in your own words: {said}.", said=quoted(said, 160)
            ),
            short=line("it looks different: {said}", said=quoted(said, SHORT)),
            move=line("Make one voice of this, for whoever meets both: {said}", said=quoted(said, SHORT)),
            order=82,
        )


def _other_offers(case: Case) -> Iterator[Finding]:
    said, flagship = case.text(OTHER_OFFERS), case.text(FLAGSHIP)
    if said and not says_nothing(said):
        away = (
            line("Each of these asks them to look away from {flagship}.", flagship=quoted(flagship, SHORT))
            if flagship
            else ()
        )
        yield Finding(
            id="other-offers",
            weight=Weight.BESIDE,
            stage="",
            topics=(OTHER_OFFERS, FLAGSHIP) if flagship else (OTHER_OFFERS,),
            says=sentences(line("Beside this road they also see: {said}.", said=quoted(said, 160)), away),
            short=line("other offers in sight: {said}", said=quoted(said, SHORT)),
            move=line("Show this after the road, not beside it: {said}", said=quoted(said, SHORT)),
            who=YOU,
            order=78,
        )
