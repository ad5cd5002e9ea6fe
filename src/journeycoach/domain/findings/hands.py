"""Findings about who does the work: everything on one person, nobody to step in, things kept in heads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.people import YOU, person, read_hands
from journeycoach.domain.vocabulary import HEAD_WORDS, RECORD_WORDS, words_in
from journeycoach.domain.wording import capital, counted, line, listed, name, quoted, sentences, told

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


def numbered(steps: tuple[int, ...]) -> Words:
    """Steps by their numbers: "step 4", "steps 2, 3 and 4"."""
    return told("step " if len(steps) == 1 else "steps ", listed([str(number) for number in steps]))


def _no_stand_in(member: Member, case: Case) -> Finding:
    steps = steps_by_person(case).get(member.name, ())
    who, work = person(member.name), quoted(member.does)
    carried = line("On the road that is {steps}.", steps=numbered(steps)) if steps else ()
    return Finding(
        id=f"no-stand-in/{member.name}",
        weight=Weight.BESIDE,
        topics=(TEAM, PATH),
        says=sentences(line("Nobody steps in for {who}: {work}.", who=who, work=work), carried),
        short=line("no stand-in for {who}", who=who),
        move=line("Show somebody how to take over {work} from {who}", work=quoted(member.does, 60), who=who),
        cost=line("a week without {who} is a week without {work}", who=who, work=quoted(member.does, 60)),
        mark="" if member.name == YOU else member.name,
        who=member.name,
        order=50 - len(steps),
    )


def _all_on_one(case: Case) -> Iterator[Finding]:
    """One person on most of the road, while the team has not been asked for."""
    alone = steps_by_person(case)
    who = max(alone, key=lambda each: len(alone[each]), default="")
    count = len(alone.get(who, ()))
    if case.team or count < MANY or count * 2 <= len(case.road):
        return
    amount = f"all {count} steps" if count == len(case.road) else f"{count} of the {len(case.road)} steps"
    yield Finding(
        id="all-on-one",
        weight=Weight.BESIDE,
        topics=(PATH,),
        says=capital(
            line(
                "{who} to {amount} alone. "
                "Who takes them in a week of illness does not stand in your answers.",
                who="you see" if who == YOU else line("{name} sees", name=name(who)),
                amount=amount,
            )
        ),
        short=line("{amount} on one person", amount=amount),
        move=told("Show one step of the road to somebody who can take it for a week"),
        cost=line("a week of illness stops {amount}", amount=amount),
        who=who,
        order=55,
    )


def _many_places(case: Case) -> Iterator[Finding]:
    """One person whose notes are in several places."""
    for who in dict.fromkeys(each for step in case.road for each in step.hands.names):
        tools = [
            part for step in case.road if who in step.hands.names for part in read_hands(step.tool).names
        ]
        records = _apart(tuple(dict.fromkeys(tool for tool in tools if RECORD_WORDS & set(words_in(tool)))))
        if len(records) > 1:
            yield _scattered(who, records)


def _apart(tools: tuple[str, ...]) -> tuple[str, ...]:
    """The tools without those that another one names more fully: a diary is the paper diary."""
    return tuple(
        tool for tool in tools if not any(set(words_in(tool)) < set(words_in(other)) for other in tools)
    )


def _scattered(who: str, records: tuple[str, ...]) -> Finding:
    places = counted(len(records), "place")
    knows = "you know" if who == YOU else line("{who} knows", who=name(who))
    return Finding(
        id=f"many-places/{who}",
        weight=Weight.FEEDS,
        topics=(PATH,),
        says=line(
            "What {knows} of a customer lies in {places}: {records}.",
            knows=knows,
            places=places,
            records=listed([name(tool) for tool in records]),
        ),
        short=line("notes in {places}", places=places),
        move=line(
            "Choose one place for everything about a customer: {records}",
            records=listed([name(tool) for tool in records], "or"),
        ),
        who=who,
        order=80,
    )


def _in_heads(case: Case) -> Iterator[Finding]:
    steps = tuple(step for step in case.road if HEAD_WORDS & set(words_in(step.tool)))
    if not steps:
        return
    first = steps[0]
    yield Finding(
        id="in-heads",
        weight=Weight.FEEDS,
        stage=first.stage,
        topics=(PATH,),
        says=capital(
            line(
                "{steps}, {what}, runs on {tool}: what is forgotten there leaves no trace.",
                steps=numbered((first.number,)),
                what=quoted(first.what),
                tool=quoted(first.tool),
            )
        ),
        short=line("{what}: kept in heads", what=quoted(first.what, 60)),
        move=line("Put on one page what {what} needs", what=quoted(first.what, 60)),
        mark=first.what,
        order=75,
    )
