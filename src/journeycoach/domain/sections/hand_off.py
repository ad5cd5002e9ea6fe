"""The plan handed on: for each person the actions, the steps of the road and the promises that are theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.document import Bullets, Paragraph, Section, Subheading, Task, Tasks
from journeycoach.domain.packs import Phase
from journeycoach.domain.people import YOU, Hands, person
from journeycoach.domain.road import without_from
from journeycoach.domain.vocabulary import shared_words
from journeycoach.domain.wording import (
    capital,
    figure,
    joined,
    line,
    name,
    one_line,
    plain_day,
    quoted,
    short_day,
    strong,
    told,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from journeycoach.domain.case import Case
    from journeycoach.domain.deeds import Deed
    from journeycoach.domain.document import Block, Words
    from journeycoach.domain.material import Material
    from journeycoach.domain.road import Promise, Step

NOBODY = ""


def hand_off_sections(material: Material) -> tuple[Section, ...]:
    """What it is for, a section a person, and at the end what nobody has yet."""
    cases = tuple(part.case for part in material.parts) or (material.case,)
    people = _people(material, cases)
    own = [_of_person(number, who, material, cases) for number, who in enumerate(people, start=1)]
    found = (_aim(material.case), *own, _of_nobody(material, cases))
    return tuple(section for section in found if section)


def _people(material: Material, cases: tuple[Case, ...]) -> tuple[str, ...]:
    """Everybody with a step, an action or a place in the team; the owner first, the others as they come."""
    on_road = [who for case in cases for step in case.road for who in step.hands.names]
    in_team = [member.name for case in cases for member in case.team]
    doing = [who for deed in material.case.deeds if not deed.is_done for who in _holders(deed)]
    owner = material.case.owner
    every = dict.fromkeys(YOU if who == owner else who for who in (*on_road, *in_team, *doing))
    return tuple(sorted(every, key=lambda who: who != YOU))


def _holders(deed: Deed) -> tuple[str, ...]:
    return tuple(deed.owner.split(" and ")) if deed.owner else ()


def _aim(case: Case) -> Section | None:
    goal = case.goal
    if goal is None:
        return None
    now = told(f"; today {figure(goal.now)}") if goal.now is not None else ()
    wanted = figure(goal.wanted) if goal.wanted is not None else "a number still to be named"
    day = f" by {plain_day(goal.by)}" if goal.by else ""
    words = line("{what}: {wanted}{day}{now}.", what=quoted(goal.what), wanted=wanted, day=day, now=now)
    return Section("aim", told("What all of it is for"), (Paragraph(words),))


def _of_person(number: int, who: str, material: Material, cases: tuple[Case, ...]) -> Section | None:
    names = {who, material.case.owner} if who == YOU else {who}
    deeds = [d for d in material.case.deeds if not d.is_done and not names.isdisjoint(_holders(d))]
    blocks: tuple[Block, ...] = (
        *_tasks(deeds, material.case.today),
        *_headed("Your steps of the road", [w for case in cases for w in _steps(who, case)]),
        *_headed("Promises you carry", [w for case in cases for w in _promises(who, case)]),
        *_headed("When you are away", [w for case in cases for w in _away(who, case)]),
    )
    title = capital(person(_called(who, material.case)))
    return Section(f"hand-off-{number}", title, blocks) if blocks else None


def _called(who: str, case: Case) -> str:
    """The owner is handed the plan by name, where it is known."""
    return case.owner if who == YOU and case.owner else who


def _headed(title: str, lines: list[Words]) -> tuple[Block, ...]:
    return (Subheading(told(title)), Bullets(tuple(dict.fromkeys(lines)))) if lines else ()


def _tasks(deeds: list[Deed], today: date) -> tuple[Block, ...]:
    if not deeds:
        return ()
    return Subheading(told("Your actions")), Tasks(tuple(_task(deed, today) for deed in deeds))


def _task(deed: Deed, today: date) -> Task:
    stop = "" if deed.what[-1:] in ".!?" else "."
    due = f" By {short_day(deed.due, today)}." if deed.due else " No day yet."
    words = told(strong(str(deed.number)), " ", name(one_line(deed.what)), stop, due)
    shared = _holders(deed)
    details = (
        told("Together: ", joined([person(each) for each in shared], ", ")) if len(shared) > 1 else (),
        told("Done when: ", name(one_line(deed.done_when))) if deed.done_when else (),
        told(name(one_line(deed.when_then))) if deed.when_then else (),
    )
    return Task(deed.id, words, tuple(detail for detail in details if detail))


def _steps(who: str, case: Case) -> Iterator[Words]:
    for step in case.road:
        if who in step.hands.names:
            yield told(_step(step), ".")


def _step(step: Step) -> Words:
    """A step with where it happens, in which tool, and how often."""
    parts = [
        line("step {n}, {what}", n=step.number, what=quoted(step.what, 70)),
        told(name(step.channel)) if step.channel else (),
        told("in ", name(step.tool)) if step.tool else (),
        told("happens ", quoted(step.happens)) if step.happens else (),
    ]
    return capital(joined([part for part in parts if part], ", "))


def _promises(who: str, case: Case) -> Iterator[Words]:
    for promise in case.promises:
        carriers, step = _carriers(promise, case)
        if who in carriers:
            yield _promise(promise, step)


def _carriers(promise: Promise, case: Case) -> tuple[tuple[str, ...], Step | None]:
    """Who sees to the step that a promise shares a word with; else whoever sees to most of the sale."""
    for step in case.road:
        if step.hands.names and shared_words(promise.text, step.what):
            return step.hands.names, step
    return (case.who_is_in(Phase.PURCHASE),), None


def _promise(promise: Promise, step: Step | None) -> Words:
    kept = told(", kept ", quoted(promise.kept)) if promise.kept else ()
    start = told(", from ", name(without_from(promise.start))) if promise.start else ()
    where = f" (step {step.number})" if step else " (no step names it; ours)"
    return told(quoted(promise.text), start, kept, where, ".")


def _away(who: str, case: Case) -> Iterator[Words]:
    for member in case.team:
        if member.name == who and member.stand_in.is_said:
            yield line("{does}: {who}.", does=quoted(member.does, 70), who=_stands_in(member.stand_in))
        elif who in member.stand_in.names:
            yield line(
                "You step in for {whom}: {does}.", whom=person(member.name), does=quoted(member.does, 70)
            )


def _stands_in(hands: Hands) -> Words:
    return joined([person(each) for each in hands.names], ", ") if hands.names else told("nobody steps in")


def _of_nobody(material: Material, cases: tuple[Case, ...]) -> Section | None:
    """Actions and steps to be given to somebody."""
    deeds = [deed for deed in material.case.deeds if not deed.owner and not deed.is_done]
    steps = [told(_step(step), ".") for case in cases for step in case.road if step.hands.is_nobody]
    lines = [told(f"Action {deed.number}, ", quoted(deed.what, 90), ".") for deed in deeds]
    every = tuple(dict.fromkeys((*lines, *steps)))
    return Section("nobody", told("What nobody has yet"), (Bullets(every),)) if every else None
