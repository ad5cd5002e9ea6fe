"""The plan as a test suite: every rule that falls short, with the answer it is about."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from journeycoach.domain.deeds import FIRST_STEP
from journeycoach.domain.document import plain
from journeycoach.domain.events import MAIN
from journeycoach.domain.findings.consistency import consistency_findings
from journeycoach.domain.findings.one_path import one_path_findings
from journeycoach.domain.findings.stray_products import stray_product_findings
from journeycoach.domain.gathering import gather_all
from journeycoach.domain.interview import is_asked
from journeycoach.domain.subjects import name_of
from journeycoach.domain.tallies import read_tallies
from journeycoach.domain.wording import counted, joined, line, one_line, quoted, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.case import Case, WeakSpot
    from journeycoach.domain.deeds import Deed
    from journeycoach.domain.document import Words
    from journeycoach.domain.packs import Stage

GOAL, PROMISES = "business.goal", "promise.made"
NAMED = 60
"""Characters of the owner's words in a sentence."""
ON_THE_ROAD = (one_path_findings, stray_product_findings, consistency_findings)


class Kind(StrEnum):
    """Which part of the test suite a rule belongs to."""

    PLAN = "plan"
    """What no plan may lack."""
    STAGE = "stage"
    """Questions of the first pass."""
    ROAD = "road"
    """One path without dead ends, that says the same everywhere."""
    COACH = "coach"
    """Words that the coach would still sharpen."""


class Shortfall(Struct, frozen=True):
    """One rule that falls short in one place."""

    rule: str
    kind: Kind
    says: str
    topic: str
    """The answer it is about; empty for an action of the owner's own."""
    action: str = ""
    """The action it is about, in the owner's words."""
    subject: str = ""
    """The only avatar, product or event it is about, by its name; empty when it is about the whole."""
    number: int = 0
    """The number the plan gives to an action that can be changed; 0 for anything else."""


def shortfalls(answers: Answers, today: date, weak: tuple[WeakSpot, ...] = ()) -> tuple[Shortfall, ...]:
    """Everything that falls short, what no plan may lack first; empty when all of it holds."""
    material = gather_all(answers, today, weak)
    cases = [part.case for part in material.parts] or [material.case]
    found = (
        *(each for deed in material.case.deeds if not deed.is_done for each in _deed(deed)),
        *_of_each(cases, _measures),
        *_of_each(cases, _stages),
        *_of_each(cases, _road),
        *(_weak(spot, material.case) for spot in weak),
    )
    return tuple(sorted(dict.fromkeys(found), key=lambda each: list(Kind).index(each.kind)))


def _of_each(cases: Sequence[Case], look: Callable[[Case], Iterator[Shortfall]]) -> Iterator[Shortfall]:
    """What falls short for each subject under its name; what does for all alike, without one."""
    found = [tuple(look(case)) for case in cases]
    for case, own in zip(cases, found, strict=True):
        for each in own:
            is_shared = len(cases) == 1 or all(each in others for others in found)
            name = "" if is_shared else name_of(case.answers.subject, case.answers)
            yield replace(each, subject=name)


def _deed(deed: Deed) -> Iterator[Shortfall]:
    what = quoted(deed.what, NAMED)
    lacks = (
        (not deed.owner, "action-without-owner", "Nobody has action {n}, {what}."),
        (deed.due is None, "action-without-date", "Action {n}, {what}, has no day."),
    )
    for is_short, rule, sentence in lacks:
        if is_short:
            says = line(sentence, n=deed.number, what=what)
            number = deed.number if deed.id != FIRST_STEP else 0
            yield Shortfall(rule, Kind.PLAN, plain(says), deed.topic, one_line(deed.what), number=number)


def _measures(case: Case) -> Iterator[Shortfall]:
    """The goal with its number and day, a baseline for every measure, a start for every promise."""
    for rule, topic, says in (*_goal(case), *_baselines(case), *_starts(case)):
        yield Shortfall(rule, Kind.PLAN, plain(says), topic)


Lack = tuple[str, str, "Words"]
"""A rule, a topic, and a sentence."""


def _goal(case: Case) -> Iterator[Lack]:
    goal = case.goal
    if goal is None:
        if case.answers.question(GOAL):
            yield "goal-without-number", GOAL, told("There is no goal yet: one number, and the day for it.")
        return
    what = quoted(goal.what, NAMED)
    if goal.wanted is None:
        yield "goal-without-number", GOAL, line("Your goal, {what}, has no number to reach.", what=what)
    if goal.by is None:
        yield "goal-without-date", GOAL, line("Your goal, {what}, has no day.", what=what)
    if goal.now is None:
        yield "measure-without-baseline", GOAL, line("What {what} is today is not said.", what=what)


def _baselines(case: Case) -> Iterator[Lack]:
    for tally in read_tallies(case):
        if tally.now is None:
            what = quoted(tally.what, NAMED)
            yield (
                "measure-without-baseline",
                tally.topic,
                line("How many {what} there are is not said.", what=what),
            )
    for promise in case.promises:
        if promise.share is None:
            says = line("How often of ten {what} is kept is not said.", what=quoted(promise.text, NAMED))
            yield "measure-without-baseline", PROMISES, says


def _starts(case: Case) -> Iterator[Lack]:
    for promise in case.promises:
        if promise.length is not None and not promise.start:
            says = line("From when the time of {what} runs is not said.", what=quoted(promise.text, NAMED))
            yield "promise-without-start", PROMISES, says


def _stages(case: Case) -> Iterator[Shortfall]:
    for stage in case.answers.pack.stages:
        yield from _stage(stage, case)


def _stage(stage: Stage, case: Case) -> Iterator[Shortfall]:
    """One for a stage with questions of the first pass that have no answer."""
    answers = case.answers
    asked = [each for each in stage.questions if each.core and not each.repeat and is_asked(each, answers)]
    missing = [question for question in asked if answers.answer(question.topic) is None]
    if missing:
        says = line(
            "{stage}: {many} of {all} without an answer: {which}.",
            stage=stage.title,
            many=counted(len(missing), "question"),
            all=str(len(asked)),
            which=joined([question.label for question in missing], ", "),
        )
        yield Shortfall("stage-incomplete", Kind.STAGE, plain(says), missing[0].topic)


def _road(case: Case) -> Iterator[Shortfall]:
    for finder in ON_THE_ROAD:
        for finding in finder(case):
            yield Shortfall(finding.kind, Kind.ROAD, plain(finding.says), finding.topics[0])


def _weak(spot: WeakSpot, case: Case) -> Shortfall:
    says = plain(line("{quote}: {says}", quote=quoted(spot.quote, NAMED), says=spot.says))
    subject = "" if spot.key.subject == MAIN else name_of(spot.key.subject, case.answers)
    return Shortfall(spot.rule, Kind.COACH, says, spot.key.topic, subject=subject)
