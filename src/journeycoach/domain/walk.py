"""The road as the ideal customer meets it: one encounter after the other, with what breaks there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.case import make_case
from journeycoach.domain.mails import SEQUENCE
from journeycoach.domain.material import gather
from journeycoach.domain.packs import Phase
from journeycoach.domain.path_graph import PATH, read_path
from journeycoach.domain.places import PHASES
from journeycoach.domain.walk_mails import letters
from journeycoach.domain.walk_met import Spoken, at_home, at_station, in_stage
from journeycoach.domain.walk_order import stops
from journeycoach.domain.walk_places import Whereabouts, break_of, find_whereabouts, silence
from journeycoach.domain.wording import name, one_line, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.material import Material
    from journeycoach.domain.packs import Stage
    from journeycoach.domain.path_graph import PathMap
    from journeycoach.domain.walk_order import Stop
    from journeycoach.domain.walk_places import Break


class Encounter(Struct, frozen=True):
    """One point of the road."""

    key: str
    """What it is, whatever comes before it: a changed road is gone on with at the same key."""
    title: Words
    lines: tuple[tuple[str, Words], ...]
    """What the customer meets: a label such as "They say", and the words."""
    breaks: tuple[Break, ...] = ()
    place: str = ""
    """The stage it lies in, as the method calls it; empty for none."""
    question: str = ""
    """The id of the question in which it was told; empty when the method has none."""
    row: int = 0
    """The line of that question's answer, from 1; 0 for the whole answer."""
    phase: Phase | None = None


def walk(material: Material) -> tuple[Encounter, ...]:
    """The whole road, from the trouble at home to its end; empty when nothing on it was answered yet.

    Each step is met once: along the first way, then along those that branch off, then from other ways in.
    Stages of which no step tells stand between, where the answers say anything of them.
    """
    case = material.case
    path = read_path(case.answers, case.road)
    where = find_whereabouts(material)
    steps = [_step(stop, path, case, where) for stop in stops(path)]
    undrawn = [each for each in _undrawn(case, where) if each.lines or each.breaks]
    beside = sorted((*undrawn, *_mails(case, where)), key=_part)
    return (*_home(case), *_woven(steps, beside))


def walk_of(answers: Answers, today: date) -> tuple[Encounter, ...]:
    """The same, of a session's answers as they stand."""
    return walk(gather(make_case(answers, today)))


def place_of(key: str, encounters: Sequence[Encounter], near: int = 0) -> int:
    """Where to go on at a key, counted from 0; near where it was when it is no longer on the road."""
    otherwise = max(0, min(near, len(encounters) - 1))
    return next((index for index, each in enumerate(encounters) if each.key == key), otherwise)


def _home(case: Case) -> Iterator[Encounter]:
    """Who walks, and what they bring along."""
    lines = at_home(case)
    question = case.answers.question("customer.who")
    if lines:
        title = told("Before they know your name")
        yield Encounter("home", title, lines, question=question.id if question else "")


def _step(stop: Stop, path: PathMap, case: Case, where: Whereabouts) -> Encounter:
    step = stop.station.step
    stage, question = case.stage(step.stage), case.answers.question(PATH)
    key = f"step/{step.number}"
    spoken = Spoken(where.asks.get(key, ()), where.promises.get(key, ()))
    met = at_station(stop.station, path, case, spoken)
    felt = tuple(break_of(finding, case) for finding in where.findings.get(key, ()))
    return Encounter(
        key=key,
        title=told(name(one_line(step.what))) or told("a step without a name"),
        lines=(*stop.before, *met, *stop.after),
        breaks=(*silence(stop.station, path, case), *felt),
        place=stage.title if stage else "",
        question=question.id if question else "",
        row=step.number,
        phase=step.phase,
    )


def _mails(case: Case, where: Whereabouts) -> Iterator[Encounter]:
    """The messages to those who left an address, while they think it over."""
    question = case.answers.question(SEQUENCE)
    for letter in letters(case):
        yield Encounter(
            key=letter.key,
            title=told(name(one_line(letter.subject))) or told("a message without a subject"),
            lines=letter.lines,
            breaks=tuple(break_of(finding, case) for finding in where.findings.get(letter.key, ())),
            place=letter.place,
            question=question.id if question else "",
            row=letter.row,
            phase=Phase.CONSIDERATION,
        )


def _undrawn(case: Case, where: Whereabouts) -> Iterator[Encounter]:
    """The stages of parts of the road in which no step was drawn."""
    for stage in case.answers.pack.stages:
        if stage.phase is not None and not case.steps_in(stage.phase):
            yield _stage(stage, stage.phase, case, where)


def _stage(stage: Stage, phase: Phase, case: Case, where: Whereabouts) -> Encounter:
    key = f"stage/{stage.id}"
    return Encounter(
        key=key,
        title=told(stage.title),
        lines=in_stage(stage, case, Spoken(where.asks.get(key, ()), where.promises.get(key, ()))),
        breaks=tuple(break_of(finding, case) for finding in where.findings.get(key, ())),
        question=stage.questions[0].id if stage.questions else "",
        phase=phase,
    )


def _woven(steps: list[Encounter], beside: list[Encounter]) -> Iterator[Encounter]:
    """The steps in their order; what lies beside them stands before the first step of a later part."""
    for step in steps:
        while beside and _is_before(beside[0], step):
            yield beside.pop(0)
        yield step
    yield from beside


def _is_before(beside: Encounter, step: Encounter) -> bool:
    return step.phase is not None and _part(beside) < _part(step)


def _part(encounter: Encounter) -> int:
    """The part of the road it lies in, counted from 0."""
    return PHASES.index(encounter.phase) if encounter.phase else 0
