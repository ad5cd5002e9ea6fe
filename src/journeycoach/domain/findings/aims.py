"""Findings about the goal: without a day, over already, or overtaken by its own actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.people import person
from journeycoach.domain.wording import capital, counted, line, listed, plain_day, quoted, short_day, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.deeds import Deed
    from journeycoach.domain.document import Words
    from journeycoach.domain.goal import Goal

TOPIC = "business.goal"
LATE_START = 5
"""The first action uses up more than this part of the time: one in so many days."""
SOON = 7
"""Days within which a first action is never a late start."""


def goal_findings(case: Case) -> Iterator[Finding]:
    """What the goal says beside today's date and the actions."""
    goal = case.goal
    if goal is None:
        return
    if goal.by is None or goal.wanted is None:
        yield _open_ended(goal)
    elif goal.by <= case.today:
        yield _over(goal)
    else:
        yield from _late_actions(goal, case)
        yield from _late_start(goal, case)
    if goal.now is None:
        yield _no_start(goal)


def _open_ended(goal: Goal) -> Finding:
    lacks = "day" if goal.by is None else "number"
    return Finding(
        id="goal-open-ended",
        weight=Weight.BESIDE,
        topics=(TOPIC,),
        says=line(
            "Your goal, {what}, has no {lacks}; nothing can be reckoned back from it.",
            what=quoted(goal.what),
            lacks=lacks,
        ),
        short=line("the goal has no {lacks}", lacks=lacks),
        move=line("Give {what} a {lacks}", what=quoted(goal.what, 60), lacks=lacks),
        order=5,
    )


def _over(goal: Goal) -> Finding:
    day = plain_day(goal.by) if goal.by else ""
    return Finding(
        id="goal-over",
        weight=Weight.SOME,
        topics=(TOPIC,),
        says=line("The day of your goal was {day}. Either it was reached, or it needs a new one.", day=day),
        short=told("the day of the goal is over"),
        move=line("Set a new day for {what}", what=quoted(goal.what, 60)),
        order=1,
    )


def _late_actions(goal: Goal, case: Case) -> Iterator[Finding]:
    late = [d for d in case.deeds if d.due and goal.by and d.due > goal.by and not d.is_done]
    if not late or goal.by is None:
        return
    named = listed([_dated(deed, case) for deed in late[:3]])
    falls = "falls" if len(late) == 1 else "fall"
    yield Finding(
        id="action-after-goal",
        weight=Weight.BESIDE,
        topics=(TOPIC, "action.first"),
        says=capital(
            line(
                "{count} {falls} due when the day of the goal, {day}, is over: {named}.",
                count=counted(len(late), "action"),
                falls=falls,
                day=plain_day(goal.by),
                named=named,
            )
        ),
        short=told("an action after the goal"),
        move=line("Bring forward {named}, or move the day of the goal", named=named),
        order=15,
    )


def _dated(deed: Deed, case: Case) -> Words:
    day = short_day(deed.due, case.today) if deed.due else ""
    return line("{what} ({day})", what=quoted(deed.what, 60), day=day)


def _late_start(goal: Goal, case: Case) -> Iterator[Finding]:
    """Nothing is due for a good part of the time that is left."""
    pending = [deed for deed in case.deeds if deed.due and deed.due >= case.today and not deed.is_done]
    left = goal.days_left(case.today) or 0
    if not pending or pending[0].due is None:
        return
    waits = (pending[0].due - case.today).days
    if waits <= SOON or waits * LATE_START <= left:
        return
    yield Finding(
        id="late-start",
        weight=Weight.BESIDE,
        topics=(TOPIC, "action.first"),
        says=line(
            "Your first action, {what}, falls due in {waits} days; "
            "by then they are gone from the {left} that the goal leaves you.",
            what=quoted(pending[0].what, 70),
            waits=waits,
            left=left,
        ),
        short=line("{waits} of {left} days go by first", waits=waits, left=left),
        move=line("Find one thing that {who} can do this week", who=person(pending[0].owner or "you")),
        cost=line("{waits} of the {left} days pass before anything is due", waits=waits, left=left),
        order=18,
    )


def _no_start(goal: Goal) -> Finding:
    return Finding(
        id="goal-without-start",
        weight=Weight.FEEDS,
        topics=(TOPIC,),
        says=line(
            "What {what} is today you did not say, and so nobody will see it move.", what=quoted(goal.what)
        ),
        short=told("today's number is missing"),
        move=line("Write down what {what} is today", what=quoted(goal.what, 60)),
        order=10,
    )
