"""What the plan does not know yet: each with whom to ask and by when, numbered Q1, Q2 and so on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from journeycoach.domain.events import OpenReason
from journeycoach.domain.interview import is_asked, is_in_pass, is_settled
from journeycoach.domain.packs import Phase, Statement
from journeycoach.domain.people import YOU, people, person
from journeycoach.domain.sheet_rows import SHEET_ROWS, can_be_filled, cell_of, sheet_stages
from journeycoach.domain.wording import (
    SENTENCE,
    counted,
    joined,
    line,
    listed,
    quoted,
    strong,
    titled,
    told,
    working_days_on,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.packs import Question, Stage
    from journeycoach.domain.road import Promise, Step
    from journeycoach.domain.session import LeftOpen
    from journeycoach.domain.sheet_rows import SheetRow

SOON, WITH_CUSTOMERS, LATER = 5, 10, 15
"""Working days: what the owner can say alone, what customers must be asked for, what can wait."""


class Unknown(Struct, frozen=True):
    """One thing that is not known."""

    key: str
    """A topic, or `sheet/ROW`, `road/COLUMN`, `pass/STAGE`: where the plan misses it."""
    says: Words
    whom: Words
    by: date
    number: int = 0
    subject: str = ""
    """The only avatar, product or event it is open for; empty when it is open for the whole."""


class Unknowns(Struct, frozen=True):
    """Everything that is not known, in the order of its numbers."""

    items: tuple[Unknown, ...] = ()

    def mark(self, key: str) -> str:
        """Q with the number of what is missed there; empty when nothing is."""
        return next((f"Q{each.number}" for each in self.items if each.key == key), "")


def read_unknowns(case: Case) -> Unknowns:
    """All that is open, the first needed first."""
    found = (
        *_left_open(case),
        *_cells(case),
        *_goal(case),
        *_loose_actions(case),
        *_unreached(case),
        *_sheets(case),
    )
    return numbered(found)


def numbered(found: Iterable[Unknown]) -> Unknowns:
    """The open things with their numbers, the first needed first."""
    ordered = sorted(found, key=lambda each: each.by)
    return Unknowns(tuple(replace(each, number=number) for number, each in enumerate(ordered, start=1)))


def _day(case: Case, days: int) -> date:
    """So many working days on, and never after the day of the goal while that is ahead."""
    day = working_days_on(case.today, days)
    limit = case.goal.by if case.goal else None
    return min(day, max(limit, working_days_on(case.today, 0))) if limit and limit.weekday() < 5 else day


def missed(case: Case) -> Iterator[tuple[Stage, Question, LeftOpen]]:
    """The questions without an answer that the plan misses.

    One of a second round that was passed over is none of them: going deeper is an offer.
    """
    for stage in case.answers.pack.stages:
        for question in stage.questions:
            left = case.answers.left_open(question.topic)
            if left and (question.core or left.reason is OpenReason.UNSURE):
                yield stage, question, left


def _left_open(case: Case) -> Iterator[Unknown]:
    for stage, question, left in missed(case):
        reason = "not known yet" if left.reason is OpenReason.UNSURE else "left for later"
        whom, days = _whom(question, stage, case)
        named = told(quoted(left.whom)) if left.whom else whom
        yield Unknown(
            question.topic, told(f"{question.label} ({reason}). {question.ask}"), named, _day(case, days)
        )


def _whom(question: Question, stage: Stage, case: Case) -> tuple[Words, int]:
    if question.statement is Statement.CUSTOMERS:
        return _knowing(case), WITH_CUSTOMERS
    if question.statement is Statement.HOUSE:
        return person(case.who_sees_to(stage.id)), SOON
    return told(YOU), SOON


def _knowing(case: Case) -> Words:
    """Who could say something about customers: those the owner named, else the next of them."""
    knows = case.text("review.who-knows")
    return told(quoted(knows, 60)) if knows else told("the next three customers")


def _cells(case: Case) -> Iterator[Unknown]:
    """Cells of the road and of the promises that are still empty."""
    for step in case.road:
        yield from _step_cells(step, case)
    uncounted = [promise for promise in case.promises if promise.share is None]
    if uncounted:
        says = line("How many times of ten is kept: {them}", them=_named(uncounted))
        yield Unknown(
            "promise/kept", says, person(case.who_is_in(Phase.PURCHASE)), _day(case, WITH_CUSTOMERS)
        )
    clockless = [promise for promise in case.promises if promise.length is not None and not promise.start]
    if clockless:
        says = line("From which moment the time runs: {them}", them=_named(clockless))
        yield Unknown("promise/from", says, told(YOU), _day(case, SOON))


def _named(promises: list[Promise]) -> Words:
    return joined([quoted(promise.text, 60) for promise in promises], ", ")


def _step_cells(step: Step, case: Case) -> Iterator[Unknown]:
    lacks = []
    if not step.hands.is_said:
        lacks.append("who sees to it")
    if step.share is None and not step.hands.is_nobody:
        lacks.append("how many times of ten it happens")
    if not lacks:
        return
    says = line(
        "Step {n}, {what}: {lacks}", n=step.number, what=quoted(step.what, 60), lacks=listed([*lacks])
    )
    whom = people(step.hands.names) if step.hands.names else person(case.who_sees_to(step.stage))
    yield Unknown(
        f"road/{step.number}", says, whom, _day(case, WITH_CUSTOMERS if step.hands.is_said else SOON)
    )


def _goal(case: Case) -> Iterator[Unknown]:
    goal = case.goal
    if goal is None:
        return
    lacks = [
        (goal.now is None, "what it is today"),
        (goal.wanted is None, "what it should become"),
        (goal.by is None, "by which day"),
    ]
    missing = [what for is_missing, what in lacks if is_missing]
    if missing:
        says = told("Of your goal, ", quoted(goal.what, 60), ": ", listed([*missing]))
        yield Unknown("business.goal", says, told(YOU), _day(case, 2))


def _loose_actions(case: Case) -> Iterator[Unknown]:
    for deed in case.deeds:
        lacks = [
            word for word, there in (("who does it", deed.owner), ("by which day", deed.due)) if not there
        ]
        if lacks and not deed.is_done:
            says = told(f"Action {deed.number}, ", quoted(deed.what, 60), ": ", listed([*lacks]))
            yield Unknown(f"deed/{deed.id}", says, told(YOU), _day(case, 1))


def _unreached(case: Case) -> Iterator[Unknown]:
    """What the pass has not come to yet, one line a stage."""
    for stage in case.answers.pack.stages:
        waiting = [
            q
            for q in stage.questions
            if is_in_pass(q, stage, case.answers) and not is_settled(q, case.answers) and not q.repeat
        ]
        if waiting:
            minutes = max(1, round(sum(question.minutes for question in waiting)))
            labels = joined([question.label for question in waiting[:6]])
            says = told(
                line("{stage}, not asked yet: ", stage=titled(stage.title)),
                labels,
                "." if len(waiting) < 7 else " and more.",
                f" About {counted(minutes, 'minute')}.",
            )
            yield Unknown(f"pass/{stage.id}", says, told(YOU), _day(case, SOON))


def _sheets(case: Case) -> Iterator[Unknown]:
    """Rows of the stage sheets that some stages fill and others do not."""
    stages = sheet_stages(case)
    for row in SHEET_ROWS:
        filled = [stage for stage in stages if cell_of(row, stage, case)]
        empty = [stage for stage in stages if stage not in filled and _is_missed(row, stage, case)]
        if filled and empty and row.asks:
            whom = _knowing(case) if row.is_for_customers else told(YOU)
            says = _in_stages(row.asks, [stage.title for stage in empty])
            yield Unknown(f"sheet/{row.id}", says, whom, _day(case, LATER))


def _in_stages(asks: str, titles: list[str]) -> Words:
    """What is asked, and in which stages: "in Purchase", "at the stage “They make a choice”"."""
    named = listed([strong(*titled(title)) for title in titles])
    if all(len(title.split()) < SENTENCE for title in titles):
        return told(line("{asks} in ", asks=asks), named)
    if len(titles) == 1:
        return line("{asks} at the stage {stage}", asks=asks, stage=named)
    return line("{asks} at the stages {stages}", asks=asks, stages=named)


def _is_missed(row: SheetRow, stage: Stage, case: Case) -> bool:
    """Whether a row could be filled, and nothing else that is open tells why it is not."""
    told = any(gap_key(topic, case) is not None for topic in row.topics(stage.id, case))
    return can_be_filled(row, stage, case) and not told


def gap_key(topic: str, case: Case) -> str | None:
    """The key of what tells that a topic has no answer: left open, or not asked yet in this pass.

    Empty when a condition hides its question, and nothing is missed; None when nothing tells of it.
    """
    question = case.answers.question(topic)
    if question is None:
        return None
    if case.answers.left_open(topic):
        return topic
    if not is_asked(question, case.answers):
        return ""
    stage = case.answers.pack.stage_of(question.id)
    waits = is_in_pass(question, stage, case.answers) and not is_settled(question, case.answers)
    return f"pass/{stage.id}" if waits else None
