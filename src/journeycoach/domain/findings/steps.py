"""Findings about the road itself: steps nobody does, steps that happen sometimes, and an end too soon."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.people import YOU, does, people
from journeycoach.domain.road import TEN
from journeycoach.domain.vocabulary import shared_words
from journeycoach.domain.wording import counted, figure, gist, joined, listed, name, quoted, sentences, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.road import Step

TOPIC = "journey.path"
TAIL = ("retention", "loyalty")
"""The stages after the sale."""


def step_findings(case: Case) -> Iterator[Finding]:
    """What the rows of the road say about themselves and each other."""
    for step in case.road:
        if step.is_missing:
            yield _missing(step, case)
        elif step.share is not None and step.share < TEN:
            yield _sometimes(step, case)
        elif step.hands.is_nobody:
            yield _unowned(step)
    yield from _silence(case)
    yield from _early_end(case)


def goal_step(case: Case) -> Step | None:
    """The step of the road that the goal counts, found by a word that they share; None when there is none."""
    if case.goal is None:
        return None
    return next((step for step in reversed(case.road) if shared_words(step.what, case.goal.what)), None)


def _missing(step: Step, case: Case) -> Finding:
    behind = tuple(each for each in case.road if each.number > step.number)
    target = goal_step(case)
    before_goal = target is not None and step.number <= target.number
    return Finding(
        id=f"step-missing/{step.number}",
        weight=Weight.ALL if before_goal or any(not each.is_missing for each in behind) else Weight.SOME,
        stage=step.stage,
        topics=(TOPIC,),
        says=sentences(_missing_head(step), _behind(step, behind, target)),
        short=told("nobody does it" if step.hands.is_nobody else "never happens"),
        move=_missing_move(step),
        cost=told(quoted(step.what, 60), " stays at ", _told_share(step, "nobody")),
        mark=step.what,
        who=step.hands.names[0] if step.hands.names else case.who_sees_to(step.stage),
        order=step.number if before_goal else step.number + 100,
    )


def _missing_head(step: Step) -> Words:
    what = quoted(step.what)
    if step.hands.names:
        return told(
            "Step ",
            str(step.number),
            ", ",
            what,
            ", has a person and no moment: ",
            does(step.hands, "is", "are"),
            " down for it, and it happens ",
            _told_share(step, "never"),
            ".",
        )
    if step.hands.is_nobody and step.share == 0:
        return told(
            "Your road breaks at step ",
            str(step.number),
            ", ",
            what,
            ": nobody sees to it, and by your own account it happens ",
            _told_share(step, "never"),
            ".",
        )
    if step.hands.is_nobody:
        return told(
            "Nobody sees to step ", str(step.number), ", ", what, "; how often it happens you did not say."
        )
    return told(
        "Step ",
        str(step.number),
        ", ",
        what,
        ", happens ",
        _told_share(step, "never"),
        ", and no person is named for it.",
    )


def _behind(step: Step, behind: tuple[Step, ...], target: Step | None) -> Words:
    if not behind:
        return (
            told("It is the last step you drew, so the road ends before anybody speaks of you.")
            if (step.stage == "loyalty")
            else told("It is the last step you drew.")
        )
    if target is not None and target in behind:
        return told("What you want to count, ", quoted(target.what), ", lies behind it.")
    alive = [each for each in behind if not each.is_missing]
    if not alive:
        return (
            told(
                "All that you drew after it, ",
                listed([quoted(each.what, 60) for each in behind]),
                ", is missing too.",
            )
            if len(behind) < 4
            else told(f"None of the {counted(len(behind), 'step')} you drew after it happens either.")
        )
    return told("What comes after it, ", quoted(alive[0].what), _still(alive[0]), ", has to manage without.")


def _still(step: Step) -> Words:
    return told(" (", quoted(step.happens), ")") if step.happens and step.share != TEN else ()


def _missing_move(step: Step) -> Words:
    what = quoted(step.what, 60)
    if step.hands.names:
        return told("Find the moment for ", what, ", and do it with the next three customers")
    return told("Give ", what, " a person, and do it by hand with the next three customers")


def _told_share(step: Step, default: str) -> Words:
    return told(quoted(step.happens)) if step.happens else told(default)


def _sometimes(step: Step, case: Case) -> Finding:
    share = step.share or Decimal(0)
    first = step.stage == "awareness"
    return Finding(
        id=f"step-sometimes/{step.number}",
        weight=Weight.FEEDS if first else Weight.SOME,
        stage=step.stage,
        topics=(TOPIC,),
        says=_sometimes_says(step, share),
        short=told(f"{figure(share)} of 10", ", by nobody" if step.hands.is_nobody else ""),
        move=told(
            "Find out why ",
            quoted(step.what, 60),
            f" is left out {_left_out(share)}, and take that reason away",
        ),
        cost=()
        if first
        else told(quoted(step.what, 60), f" goes on passing by {figure(TEN - share)} customers in 10"),
        mark=step.what,
        who=step.hands.names[0] if step.hands.names else case.who_sees_to(step.stage),
        order=int(share * 10) + step.number,
    )


def _left_out(share: Decimal) -> str:
    missed = TEN - share
    return "half of the time" if missed == 5 else f"{figure(missed)} times in 10"


def _sometimes_says(step: Step, share: Decimal) -> Words:
    what, often = quoted(step.what), quoted(step.happens)
    if step.stage == "awareness":
        return told(
            what,
            " is how ",
            often,
            f" begin. The other {figure(TEN - share)} in 10 come some way that is not drawn.",
        )
    if step.hands.is_nobody:
        return told(what, " happens ", often, " and is nobody's task: it happens by itself, or not at all.")
    if share <= 3:
        return told("Step ", str(step.number), ", ", what, ", is rare: ", often, ". ", _rare(step))
    if share == 5:
        return told(
            "Half of your customers get step ",
            str(step.number),
            ", ",
            what,
            " (",
            often,
            "); the other half do not",
            ".",
        )
    return told(
        "Step ",
        str(step.number),
        ", ",
        what,
        ", happens ",
        often,
        f": {figure(TEN - share)} in 10 go on without it.",
    )


def _rare(step: Step) -> Words:
    if step.hands.names:
        return told("It is in the hands of ", people(step.hands.names), ".")
    return told("Nobody is named for it.")


def _unowned(step: Step) -> Finding:
    return Finding(
        id=f"step-unowned/{step.number}",
        weight=Weight.BESIDE,
        stage=step.stage,
        topics=(TOPIC,),
        says=told(
            quoted(step.what),
            " happens ",
            quoted(step.happens),
            ", and yet nobody is named for it: the day it stops, nobody will notice.",
        ),
        short=told("nobody's task"),
        move=told("Put a name beside ", quoted(step.what, 60)),
        mark=step.what,
        order=step.number,
    )


def _silence(case: Case) -> Iterator[Finding]:
    """A decision that takes weeks, and a road on which nothing happens meanwhile."""
    steps, picks = case.steps_of("consideration"), case.answers.picks("buying.time")
    slow = next((pick for pick in picks if pick in ("weeks", "months")), "")
    if not slow or len(case.road) < 3 or len(steps) > 1 or case.has("buying.keep-in-touch"):
        return
    on_road = told("one step, ", quoted(steps[0].what), ",") if steps else told("no step at all")
    yield Finding(
        id="silence",
        weight=Weight.SOME,
        stage="consideration",
        topics=("buying.time", TOPIC),
        says=told(
            "They take ",
            quoted(case.text("buying.time")),
            " to say yes, and for all that time your road has ",
            on_road,
            " in which you are with them.",
        ),
        short=told("silence while they think"),
        move=told(
            "Write one message that helps people who are still thinking, and say on which day it goes out"
        ),
        cost=told("whoever thinks for ", slow, " hears nothing from you meanwhile"),
        who=case.who_sees_to("consideration"),
        order=50,
    )


def _early_end(case: Case) -> Iterator[Finding]:
    if len(case.road) < 3 or case.steps_of("loyalty"):
        return
    last = case.road[-1]
    after_sale = bool(case.steps_of("retention"))
    missing = (
        "nobody comes back with a friend on it" if after_sale else "nothing on it happens after the sale"
    )
    yield Finding(
        id="early-end",
        weight=Weight.BESIDE,
        stage="loyalty" if after_sale else "retention",
        topics=(TOPIC,),
        says=told("The road you drew ends with ", quoted(last.what), f": {missing}."),
        short=told("the road has no end" if after_sale else "nothing after the sale"),
        move=told("Draw the road one step further than ", quoted(last.what, 60), ", with a person and a day"),
        who=case.who_sees_to(last.stage),
        order=60,
    )


def nameless(case: Case) -> tuple[Step, ...]:
    """Steps that have no person: nobody, or nobody named."""
    return tuple(step for step in case.road if not step.hands.names and not step.hands.runs_itself)


def person_of(step: Step) -> Words:
    """Who sees to a step, for a cell; empty when nothing was said."""
    if step.hands.runs_itself:
        return told("runs by itself")
    if step.hands.is_nobody:
        return told("nobody")
    return joined([told("you") if each == YOU else told(name(each)) for each in step.hands.names], ", ")


def short_step(step: Step) -> str:
    """The step as a row of a table shows it."""
    return gist(step.what, 70)
