"""The actions: by date as boxes to tick, then by owner."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.domain.document import Block, Bullets, Paragraph, Section, Subheading, Task, Tasks
from journeycoach.domain.findings.hands import steps_by_person
from journeycoach.domain.gathering import subject_label
from journeycoach.domain.people import YOU, person
from journeycoach.domain.said_back import in_brief
from journeycoach.domain.sections.action_figures import costs, goal_of_all, moves
from journeycoach.domain.sections.crowding import crowding
from journeycoach.domain.weeks import FIRST_WEEK_LIMIT, MONTH, QUARTER, WEEK, end_of_first_week, limit_of
from journeycoach.domain.wording import (
    capital,
    counted,
    gist,
    joined,
    line,
    listed,
    name,
    one_line,
    quiet,
    quoted,
    sentences,
    short_day,
    strong,
    titled,
    told,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeycoach.domain.case import Case
    from journeycoach.domain.deeds import Deed
    from journeycoach.domain.document import Words
    from journeycoach.domain.material import Material

NOT_NOW = "Not now"
DAY = timedelta(days=1)
NAMED, HEAVY = 4, 4
"""Up to so many actions of one owner are named; from so many on the load is worth a word."""


TELLING = 24
"""Characters by which an answer is known again inside an action."""


def actions_section(material: Material) -> Section | None:
    """Every action with who, when, done-when and where it came from; None when there is none."""
    deeds = material.case.deeds
    if not deeds:
        return None
    spans = [(title, part) for title, part in _spans(deeds, material.case.today) if part]
    first = _first_of_their_kind([deed for _, part in spans for deed in part])
    blocks = [block for title, part in spans for block in _span(title, part, first, material)]
    head = (*crowding(material), goal_of_all(material.case) if spans[0][0] != "Done" else ())
    paragraphs = (Paragraph(words) for words in head if words)
    return Section("actions", told("Actions"), (*paragraphs, *blocks, *_by_owner(deeds, material.case)))


def _first_of_their_kind(deeds: Sequence[Deed]) -> Mapping[tuple[str, str], Deed]:
    """The first action that is done and begun in a way, by that way."""
    return {(deed.done_when, deed.when_then): deed for deed in reversed(deeds)}


def _spans(deeds: Sequence[Deed], today: date) -> Iterator[tuple[str, list[Deed]]]:
    pending = [deed for deed in deeds if not deed.is_done]
    week, month, quarter = end_of_first_week(today), *(today + timedelta(days=n) for n in (MONTH, QUARTER))
    in_week = _due(pending, today, week)
    yield "Past their day", [deed for deed in pending if deed.due and deed.due < today]
    yield f"7 days, to {short_day(week, today)}", in_week[:FIRST_WEEK_LIMIT]
    yield "As soon as those are done", in_week[FIRST_WEEK_LIMIT:]
    yield f"30 days, to {short_day(month, today)}", _due(pending, week + DAY, month)
    yield f"90 days, to {short_day(quarter, today)}", _due(pending, month + DAY, quarter)
    yield NOT_NOW, _due(pending, quarter + DAY, date.max)
    yield "Without a day yet", [deed for deed in pending if deed.due is None]
    yield "Done", [deed for deed in deeds if deed.is_done]


def _due(deeds: Sequence[Deed], first: date, last: date) -> list[Deed]:
    return [deed for deed in deeds if deed.due and first <= deed.due <= last]


def _span(
    title: str, deeds: Sequence[Deed], first: Mapping[tuple[str, str], Deed], material: Material
) -> tuple[Block, ...]:
    tasks = (_task(deed, first[deed.done_when, deed.when_then], material) for deed in deeds)
    return Subheading(told(title)), Tasks(tuple(tasks))


def _task(deed: Deed, like: Deed, material: Material) -> Task:
    due = short_day(deed.due, material.case.today) if deed.due else "no day yet"
    (origin, is_quoted), moved = _origin(deed, material), moves(deed, material.case)
    words = told(
        strong(str(deed.number)),
        " ",
        name(one_line(deed.what)),
        ". " if deed.what[-1:] not in ".!?" else " ",
        _who(deed),
        f", {due}.",
        " " if moved else "",
        moved,
        " " if origin and not is_quoted else "",
        () if is_quoted else origin,
    )
    details = (_why_later(deed, material), costs(deed, material.case), *_how(deed, like))
    details = (*details, origin if is_quoted else ())
    return Task(deed.id, words, tuple(detail for detail in details if detail), deed.is_done)


def _how(deed: Deed, like: Deed) -> tuple[Words, ...]:
    """When it counts as done and when it is begun; what an earlier action says is not said again."""
    if like is not deed and deed.done_when and deed.when_then:
        return (line("Begun and done in the same way as action {number}", number=like.number),)
    return (
        told("Done when: ", name(one_line(deed.done_when))) if deed.done_when else (),
        told(name(one_line(deed.when_then))) if deed.when_then else (),
    )


def _why_later(deed: Deed, material: Material) -> Words:
    """Why something stands under "not now": its day is far off, or the weeks before it are full."""
    today = material.case.today
    if deed.is_done or deed.due is None or (deed.due - today).days <= QUARTER:
        return ()
    last = today + timedelta(days=QUARTER)
    theirs = [each for each in material.case.deeds if each.owner == deed.owner and not each.is_done]
    at_the_end = _due(theirs, last - timedelta(days=WEEK - 1), last)
    if len(at_the_end) < limit_of(last, today):
        weeks = (deed.due - today).days // WEEK
        who = person(deed.owner) if deed.owner else "whoever takes it"
        has = "have" if deed.owner == YOU or " and " in deed.owner else "has"
        return line("Not now: {who} {has} {weeks} weeks until then", who=who, has=has, weeks=weeks)
    before = len(_due(theirs, today, last))
    return line("Not now: {count} others stand in the 90 days before it", count=before)


def _who(deed: Deed) -> Words:
    return capital(person(deed.owner)) if deed.owner else told("Nobody yet")


def _origin(deed: Deed, material: Material) -> tuple[Words, bool]:
    """The answer it came from, and whether that is quoted: not where the action says it itself."""
    case = material.case
    question = case.answers.question(deed.topic) if deed.topic else None
    if question is None or deed.topic == deed.id:
        return (), False
    answers = replace(case.answers, subject=deed.subject) if deed.subject else case.answers
    given = answers.answer(deed.topic)
    answer = deed.mark or (in_brief(question, given.value) or given.text if given else "")
    is_quoted = bool(answer) and one_line(answer)[:TELLING] not in one_line(deed.what)
    words = told(": ", quoted(answer, 70)) if is_quoted else ()
    whose = subject_label(deed.subject, material) if deed.subject and material.parts else ()
    return told(*quiet(f"From “{question.label}”"), whose, words), is_quoted


def _by_owner(deeds: Sequence[Deed], case: Case) -> tuple[Block, ...]:
    pending = [deed for deed in deeds if not deed.is_done]
    owners = dict.fromkeys(deed.owner for deed in pending)
    if len(pending) < 2:
        return ()
    load = _load(pending, case)
    if len(owners) == 1 and len(pending) > NAMED:
        # Every number above is theirs.
        return (Paragraph(load),) if load else ()
    lines = tuple(
        _line(owner, [d for d in pending if d.owner == owner]) for owner in sorted(owners, key=_you_first)
    )
    return Subheading(told("By owner")), Bullets(lines), *((Paragraph(load),) if load else ())


def _you_first(owner: str) -> tuple[bool, bool, str]:
    return owner == "", owner != YOU, owner


def _line(owner: str, deeds: Sequence[Deed]) -> Words:
    """An owner's actions by number; with their first words while they are few."""
    who = capital(person(owner)) if owner else told("Nobody yet")
    if len(deeds) > NAMED:
        return line("{who}: {numbers}", who=who, numbers=listed([str(deed.number) for deed in deeds]))
    return told(
        who, ": ", joined([told(f"{deed.number} ", name(gist(deed.what, 50))) for deed in deeds], " · ")
    )


def _load(deeds: Sequence[Deed], case: Case) -> Words:
    """A word when most of the work is the owner's, and which of it stands nearest to somebody else."""
    yours = [deed for deed in deeds if deed.owner == YOU]
    if len(yours) < HEAVY or len(yours) * 2 <= len(deeds):
        return ()
    steps = len(steps_by_person(case).get(YOU, ()))
    besides = f", on top of the {counted(steps, 'step')} of the road that you see to" if steps else ""
    count = f"All {len(deeds)}" if len(yours) == len(deeds) else f"{len(yours)} of the {len(deeds)}"
    return sentences(told(f"{count} are yours{besides}."), _hand_on(yours, case))


def _hand_on(yours: Sequence[Deed], case: Case) -> Words:
    """The action nearest to somebody who has most steps of its stage in hand."""
    for deed in yours:
        who = case.who_sees_to(deed.stage)
        if who != YOU and deed.topic.partition(".")[0] in ("journey", "promise", "buying", deed.stage):
            title = next(
                (stage.title for stage in case.answers.pack.stages if stage.id == deed.stage), deed.stage
            )
            return line(
                "The first to hand on is {number}: {who} sees to {stage} already.",
                number=deed.number,
                who=person(who),
                stage=titled(title),
            )
    return ()
