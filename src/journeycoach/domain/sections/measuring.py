"""Measuring: what is read, from where, and where it stands now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.document import Block, Paragraph, Section, Table
from journeycoach.domain.packs import Phase
from journeycoach.domain.people import person
from journeycoach.domain.wording import figure, joined, line, name, plain_day, quoted, short_day, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.material import Material

HEAD = ("What", "Now", "Wanted", "Read from, by")
MOST_STEPS = 3


def measuring_section(material: Material) -> Section | None:
    """One line for the goal, one for each count, promise and missing step; None without any."""
    case = material.case
    rows = (*_goal(material), *_counts(case), *_promises(case), *_steps(case))
    if not rows:
        return None
    blocks: list[Block] = [Table(tuple(told(each) for each in HEAD), rows)]
    rhythm = _rhythm(case, rows[0][0])
    if rhythm:
        blocks.append(Paragraph(rhythm))
    return Section("measuring", told("Measuring"), tuple(blocks))


Row = tuple["Words", "Words", "Words", "Words"]


def _goal(material: Material) -> Iterator[Row]:
    case, goal = material.case, material.case.goal
    if goal is None:
        return
    now = told(figure(goal.now)) if goal.now is not None else told("not counted")
    wanted = (
        told(figure(goal.wanted), f" on {plain_day(goal.by)}" if goal.by else "")
        if goal.wanted is not None
        else told(f"open, {material.unknowns.mark('business.goal')}")
    )
    yield told(quoted(goal.what)), now, wanted, _read_where(goal.what, case)


def _read_where(what: str, case: Case) -> Words:
    """Where a stage reads the same count; else that is the owner's to say."""
    for stage in case.answers.pack.stages:
        for topic in case.own(stage.id, "count"):
            row = case.answers.row(topic)
            if row.get("what", "").casefold() == what.casefold() and row.get("read-where"):
                return joined([told(quoted(row["read-where"])), _whose(stage.id, case)], ", ")
    return told("yours to say")


def _counts(case: Case) -> Iterator[Row]:
    counts = [(s, topic) for s in case.answers.pack.stages for topic in case.own(s.id, "count")]
    for stage, topic in counts:
        row = case.answers.row(topic)
        if row.get("what") and not (case.goal and case.goal.what.casefold() == row["what"].casefold()):
            yield (
                told(quoted(row["what"])),
                told(name(row["now"])) if row.get("now") else told("not counted"),
                told(name(row["wanted"])) if row.get("wanted") else told("yours to set"),
                joined(
                    [
                        told(quoted(row["read-where"])) if row.get("read-where") else told("not said"),
                        _whose(stage.id, case),
                    ],
                    ", ",
                ),
            )


def _whose(stage: str, case: Case) -> Words:
    return person(case.who_sees_to(stage))


def _promises(case: Case) -> Iterator[Row]:
    for promise in case.promises:
        if promise.share is None or promise.slips:
            now = told(quoted(promise.kept)) if promise.kept else told("not counted")
            where = told(person(case.who_is_in(Phase.PURCHASE)), ", ten cases")
            yield line("{what}, kept", what=quoted(promise.text)), now, told("yours to set"), where


def _steps(case: Case) -> Iterator[Row]:
    missing = [step for step in case.road if step.is_missing][:MOST_STEPS]
    for step in missing:
        now = told(quoted(step.happens)) if step.happens else told("nobody")
        who = person(step.hands.names[0]) if step.hands.names else told("nobody yet")
        yield (
            told(quoted(step.what)),
            now,
            told("three running"),
            told(who, ", a tick") if step.hands.names else who,
        )


def _rhythm(case: Case, first: Words) -> Words:
    """When all this is looked at, and what is looked at first."""
    review, rhythm = case.answers.day("review.date", case.today), case.text("review.rhythm")
    day = short_day(review, case.today) if review else ""
    if rhythm:
        return line("Read {rhythm}{first}.", rhythm=quoted(rhythm), first=f"; first on {day}" if day else "")
    if day:
        return line(
            "Read for the first time on {day}, the day you named, beginning with {what}.", day=day, what=first
        )
    deed = next((d for d in case.deeds if d.due and d.due >= case.today and not d.is_done), None)
    if deed is None or deed.due is None:
        return ()
    day = short_day(deed.due, case.today)
    return line("Read {what} first: on {day}, when action {n} falls due.", what=first, day=day, n=deed.number)
