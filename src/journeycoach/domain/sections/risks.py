"""What could go wrong: with its first sign, and what follows then."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from journeycoach.domain.document import Section, Table
from journeycoach.domain.findings.hands import numbered, steps_by_person
from journeycoach.domain.people import YOU, people, person
from journeycoach.domain.weeks import working_day
from journeycoach.domain.wording import capital, figure, in_words, line, name, quoted, short_day, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Run, Words
    from journeycoach.domain.material import Material

HALF_WAY = 28
"""Days; a goal nearer than this has no half way worth a look."""
Row = tuple["Words", "Words", "Words"]


def risks_section(material: Material) -> Section | None:
    """The owner's own limit, the goal's half way, and who is missed when away."""
    rows = (*_limit(material.case), *_half_way(material.case), *_away(material))
    if not rows:
        return None
    head = (told("What may happen"), told("First sign"), told("Then"))
    return Section("risks", told("What could go wrong"), (Table(head, rows),))


def _limit(case: Case) -> Iterator[Row]:
    if case.has("risk.stop"):
        sign = _half_way_sign(case) or told("the week in which no action is ticked")
        yield (
            told(quoted(case.text("risk.stop"))),
            sign,
            line("decide in that week, as you said, whether {house} goes on with it", house=_house(case)),
        )


def _half_way(case: Case) -> Iterator[Row]:
    goal, sign = case.goal, _half_way_sign(case)
    if goal is None or not sign or case.has("risk.stop"):
        return
    heaviest = (
        line("the moves are put in a new order, and {decision} waits", decision=quoted(goal.decision, 60))
        if goal.decision
        else told("the moves are put in a new order before more is done")
    )
    yield line("{what} does not move", what=quoted(goal.what, 60)), sign, heaviest


def _half_way_sign(case: Case) -> Words:
    """The day half way to the goal, with the number it should have by then."""
    goal = case.goal
    days = goal.days_left(case.today) if goal else None
    if goal is None or days is None or days < HALF_WAY or goal.now is None or not goal.gap:
        return ()
    day = working_day(case.today + timedelta(days=days // 2))
    half = goal.now + goal.gap / 2
    side = "fewer than" if goal.gap > 0 else "more than"
    return told(f"on {short_day(day, case.today)}, half way, {side} {figure(half, 0)}")


def _week_without(who: str, case: Case) -> Words:
    if who != YOU:
        return line("{who} is away for a week", who=capital(person(who)))
    return capital(line("{house} is a week without you", house=_house(case)))


def _house(case: Case) -> Words:
    business = case.text("business.name")
    return told(name(business)) if business else told("the house")


def _step(number: int, case: Case) -> Run:
    return next(quoted(step.what, 50) for step in case.road if step.number == number)


def _nearest(who: str, steps: tuple[int, ...], case: Case) -> Words:
    """Whoever has been named for anything, with the step to show them first; else what can be done alone."""
    first = _step(steps[0], case)
    other = next((each for step in case.road for each in step.hands.names if each != who), "")
    if other:
        return line("show {other} {first} once beforehand", other=person(other), first=first)
    return line("say beforehand when {first} begins again", first=first)


def _away(material: Material) -> Iterator[Row]:
    """Whoever carries steps alone: when they are away, those steps wait."""
    case = material.case
    stand_ins = {member.name: member.stand_in for member in case.team}
    for who, steps in steps_by_person(case).items():
        hands = stand_ins.get(who)
        if len(steps) < 2 or (hands and hands.runs_itself):
            continue
        waits = "waits" if len(steps) == 1 else "wait"
        is_all = len(steps) == len(case.road)
        which = told(f"all {in_words(len(steps))} steps") if is_all and len(steps) > 2 else numbered(steps)
        then = (
            line("{them} can step in, at {first}", them=people(hands.names), first=_step(steps[0], case))
            if hands and hands.names
            else _nearest(who, steps, case)
        )
        yield (
            _week_without(who, case),
            capital(line("{steps} {wait}", steps=which, wait=waits)),
            capital(then),
        )
