"""Findings about who does the work: everything on one person, nobody to step in, and things kept in heads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.people import YOU, person, read_hands
from journeycoach.domain.vocabulary import HEAD_WORDS, RECORD_WORDS, words_in
from journeycoach.domain.wording import capital, counted, listed, name, quoted, sentences, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeycoach.domain.case import Case, Member
    from journeycoach.domain.document import Words

PATH = "journey.path"
TEAM = "people.team"
MANY = 3
"""From how many steps on one pair of hands is worth a word."""


def hands_findings(case: Case) -> Iterator[Finding]:
    """What the people on the road have to carry."""
    for member in case.team:
        if member.stand_in.is_nobody:
            yield _no_stand_in(member, case)
    yield from _all_on_one(case)
    yield from _many_places(case)
    yield from _in_heads(case)


def steps_by_person(case: Case) -> Mapping[str, tuple[int, ...]]:
    """Numbers of the steps that only one person sees to, by that person."""
    alone: dict[str, tuple[int, ...]] = {}
    for step in case.road:
        if len(step.hands.names) == 1:
            who = step.hands.names[0]
            alone[who] = (*alone.get(who, ()), step.number)
    return alone


def _no_stand_in(member: Member, case: Case) -> Finding:
    steps = steps_by_person(case).get(member.name, ())
    carried = told(" On the road that is ", _numbers(steps), ".") if steps else ()
    is_you = member.name == YOU
    return Finding(
        id=f"no-stand-in/{member.name}",
        weight=Weight.BESIDE,
        stage="",
        topics=(TEAM, PATH),
        says=told("Nobody steps in for ", person(member.name), " (", quoted(member.does), ").", carried),
        short=told("no stand-in for ", person(member.name)),
        move=told("Show somebody how to take over ", quoted(member.does, 60), " from ", person(member.name)),
        cost=told("a week without ", person(member.name), " is a week without ", quoted(member.does, 60)),
        mark="" if is_you else member.name,
        who=member.name,
        order=50 - len(steps),
    )


def _numbers(steps: tuple[int, ...]) -> Words:
    return told("step " if len(steps) == 1 else "steps ", listed([str(number) for number in steps]))


def _all_on_one(case: Case) -> Iterator[Finding]:
    """One person on most of the road, when the team has not been asked for yet."""
    alone = steps_by_person(case)
    who = max(alone, key=lambda each: len(alone[each]), default="")
    if case.team or len(alone.get(who, ())) < MANY or len(alone[who]) * 2 <= len(case.road):
        return
    count = len(alone[who])
    whole = count == len(case.road)
    yield Finding(
        id="all-on-one",
        weight=Weight.BESIDE,
        stage="",
        topics=(PATH,),
        says=sentences(
            capital(
                told(
                    "you see" if who == YOU else person(who),
                    "" if who == YOU else " sees",
                    " to ",
                    f"all {count} steps" if whole else f"{count} of the {len(case.road)} steps",
                    " alone.",
                )
            ),
            told("Who takes them in a week of illness does not stand in your answers."),
        ),
        short=told(f"{count} steps on one person"),
        move=told("Show one step of the road to somebody who can take it for a week"),
        cost=told("a week of illness stops the road"),
        who=who,
        order=55,
    )


def _many_places(case: Case) -> Iterator[Finding]:
    """One person whose notes are in several places."""
    for who in dict.fromkeys(n for step in case.road for n in step.hands.names):
        tools = [
            part for step in case.road if who in step.hands.names for part in read_hands(step.tool).names
        ]
        records = tuple(dict.fromkeys(tool for tool in tools if RECORD_WORDS & set(words_in(tool))))
        if len(records) > 1:
            yield Finding(
                id=f"many-places/{who}",
                weight=Weight.FEEDS,
                stage="",
                topics=(PATH,),
                says=told(
                    _what_holds(who, len(records)),
                    listed([name(tool) for tool in records]),
                    ". Whoever looks for a customer there has to look ",
                    counted(len(records), "time"),
                    ".",
                ),
                short=told(f"notes in {counted(len(records), 'place')}"),
                move=told(
                    "Choose one of them for everything about a customer: ",
                    listed([name(tool) for tool in records], "or"),
                ),
                who=who,
                order=80,
            )


def _what_holds(who: str, count: int) -> Words:
    places = counted(count, "place")
    return (
        told(f"What you know of a customer is in {places}: ")
        if who == YOU
        else told("What ", person(who), f" knows of a customer is in {places}: ")
    )


def _in_heads(case: Case) -> Iterator[Finding]:
    steps = tuple(step for step in case.road if HEAD_WORDS & set(words_in(step.tool)))
    if steps:
        yield Finding(
            id="in-heads",
            weight=Weight.FEEDS,
            stage=steps[0].stage,
            topics=(PATH,),
            says=told(
                capital(_numbers(tuple(step.number for step in steps))),
                " ",
                "lives" if len(steps) == 1 else "live",
                " in ",
                quoted(steps[0].tool),
                " (",
                quoted(steps[0].what, 60),
                "): what is forgotten there leaves no trace.",
            ),
            short=told("kept in heads"),
            move=told("Write down what ", quoted(steps[0].what, 60), " needs, on one page"),
            mark=steps[0].what,
            order=75,
        )
