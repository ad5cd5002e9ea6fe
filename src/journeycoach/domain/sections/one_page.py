"""The plan on one page, made last: the goal, what holds, where it leaks, three moves, and the first step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.document import Block, Paragraph, Section, Table
from journeycoach.domain.findings.finding import Weight
from journeycoach.domain.goal import pace
from journeycoach.domain.people import person
from journeycoach.domain.sections.basis import how_far_each_is, where_it_stands
from journeycoach.domain.sections.strengths import strengths
from journeycoach.domain.wording import (
    capital,
    figure,
    in_words,
    joined,
    line,
    name,
    plain_day,
    quoted,
    sentences,
    short_day,
    strong,
    told,
    working_days_on,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeycoach.domain.deeds import Deed
    from journeycoach.domain.document import Words
    from journeycoach.domain.findings.finding import Finding
    from journeycoach.domain.goal import Goal
    from journeycoach.domain.material import Material

LEADS = {
    Weight.ALL: "Where it breaks.",
    Weight.SOME: "Where it leaks.",
    Weight.BESIDE: "What costs you customers.",
    Weight.FEEDS: "What could bring more.",
}
PROPOSED_IN = {Weight.ALL: 5, Weight.SOME: 5, Weight.BESIDE: 10, Weight.FEEDS: 15}
"""Working days until a move that nobody has taken on yet."""


def one_page_section(material: Material) -> Section | None:
    """The summary; None when there is nothing to sum up."""
    paragraphs = (
        _led("How far this is.", where_it_stands(material)),
        _led("Where you want to be.", _goal(material)),
        _led("What you can build on.", _built_on(material)),
        *_leaks(material),
    )
    far = how_far_each_is(material)
    blocks: list[Block] = [*((far,) if far else ()), *(Paragraph(words) for words in paragraphs if words)]
    blocks.extend(_moves(material))
    after = (_first_step(material), _led("If nothing changes,", _unchanged(material)))
    blocks.extend(Paragraph(words) for words in after if words)
    return Section("one-page", told("On one page"), tuple(blocks)) if blocks else None


def _led(lead: str, words: Words) -> Words:
    return told(strong(lead), " ", words) if words else ()


def _goal(material: Material) -> Words:
    goal = material.case.goal
    if goal is None:
        mark = material.unknowns.mark("business.goal")
        return (
            line(
                "No number is chosen yet ({q}). Until it is, what follows is ordered by what breaks.", q=mark
            )
            if mark
            else ()
        )
    return sentences(_aim(goal, material), _distance(goal, material), _decision(goal))


def _aim(goal: Goal, material: Material) -> Words:
    mark = material.unknowns.mark("business.goal")
    wanted = goal.value(goal.wanted) if goal.wanted is not None else told("a number still to be named")
    day = f" by {plain_day(goal.by)}" if goal.by else ""
    now = (
        told(f"today {figure(goal.now)}")
        if goal.now is not None
        else told(f"today's number is open ({mark})")
    )
    return line("{what}: {wanted}{day}; {now}.", what=quoted(goal.what), wanted=wanted, day=day, now=now)


def _distance(goal: Goal, material: Material) -> Words:
    gap, days = goal.gap, goal.days_left(material.case.today)
    if gap is None or days is None:
        return ()
    if days <= 0:
        return told("That day is over; the plan needs a new one.")
    if gap == 0:
        return told("You are there already, so the task is to stay there.")
    more = "more" if gap > 0 else "fewer"
    if goal.is_rate:
        return told(f"That is {figure(abs(gap))} {more}, to be reached within {days} days.")
    return told(f"That is {figure(abs(gap))} {more} in {days} days: {pace(gap, days)}.")


def _decision(goal: Goal) -> Words:
    return line("The decision behind it: {it}.", it=quoted(goal.decision)) if goal.decision else ()


def _built_on(material: Material) -> Words:
    found = strengths(material)
    if not found:
        return ()
    return capital(sentences(*(capital(words) for words in found[:3])))


def _leaks(material: Material) -> tuple[Words, ...]:
    """The heaviest finding in full, and the next two of other kinds."""
    if not material.findings:
        return ()
    main, *others = material.summed_up()
    also = sentences(*(finding.says for finding in others))
    return _led(LEADS[main.weight], main.says), _led(_also(others), also)


def _also(others: Sequence[Finding]) -> str:
    return "What else leaks." if any(each.weight >= Weight.SOME for each in others) else "What else is loose."


def _moves(material: Material) -> tuple[Block, ...]:
    moves = material.moves()
    if not moves:
        return ()
    rows = tuple((capital(each.move), each.short, _who_when(each, deed, material)) for each, deed in moves)
    head = capital(told("the move" if len(rows) == 1 else f"{in_words(len(rows))} moves"))
    return (Table((head, told("Because"), told("Who, by when")), rows),)


def _who_when(finding: Finding, deed: Deed | None, material: Material) -> Words:
    if deed is not None:
        return told(_holder(deed, material), f" (action {deed.number})")
    by = working_days_on(material.case.today, PROPOSED_IN[finding.weight])
    return line(
        "not agreed yet; ours: {who}, {day}", who=person(finding.who), day=short_day(by, material.case.today)
    )


def _holder(deed: Deed, material: Material) -> Words:
    who = person(deed.owner) if deed.owner else told("nobody yet")
    day = short_day(deed.due, material.case.today) if deed.due else "no day yet"
    return joined([who, told(day)], ", ")


def _first_step(material: Material) -> Words:
    """The action that is due first; among several of one day the one that mends the heaviest finding."""
    waiting = [deed for deed in material.case.deeds if not deed.is_done]
    pending = [deed for deed in waiting if not deed.is_about_first_step] or waiting
    ahead = [deed for deed in pending if deed.due and deed.due >= material.case.today] or pending
    if not ahead:
        return ()
    mends = [deed.id for finding in material.summed_up() for deed in material.deeds_for(finding)]
    same_day = [deed for deed in ahead if deed.due == ahead[0].due]
    deed = min(same_day, key=lambda each: mends.index(each.id) if each.id in mends else len(mends))
    stop = "" if deed.what[-1:] in ".!?" else "."
    return told(strong("First:"), " ", name(deed.what), stop, " ", capital(_holder(deed, material)), ".")


def _unchanged(material: Material) -> Words:
    costs = [finding.cost for finding in material.summed_up() if finding.cost][:2]
    if not costs:
        return ()
    return told(joined(costs, ", and "), ".", _still_missing(material))


def _still_missing(material: Material) -> Words:
    goal, main = material.case.goal, material.findings[0]
    if goal is None or goal.gap is None or goal.gap <= 0 or main.weight < Weight.SOME:
        return ()
    if goal.by is None or goal.by <= material.case.today:
        return ()
    return told(
        f" The {figure(goal.gap)} still missing on {plain_day(goal.by)} would have to come in spite of that."
    )
