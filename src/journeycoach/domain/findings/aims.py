"""Findings about the goal: without a day, over already, or overtaken by its own actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.wording import counted, listed, plain_day, quoted, short_day, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.goal import Goal

TOPIC = "business.goal"


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
    if goal.now is None:
        yield _no_start(goal)


def _open_ended(goal: Goal) -> Finding:
    lacks = "a day" if goal.by is None else "a number"
    return Finding(
        id="goal-open-ended",
        weight=Weight.BESIDE,
        stage="",
        topics=(TOPIC,),
        says=told(
            "Your goal, ",
            quoted(goal.what),
            f", has no {lacks.removeprefix('a ')} yet, so nothing can be reckoned back from it.",
        ),
        short=told(f"the goal lacks {lacks}"),
        move=told("Give ", quoted(goal.what, 60), f" {lacks}"),
        order=5,
    )


def _over(goal: Goal) -> Finding:
    day = plain_day(goal.by) if goal.by else ""
    return Finding(
        id="goal-over",
        weight=Weight.SOME,
        stage="",
        topics=(TOPIC,),
        says=told(
            "The day of your goal, ",
            day,
            ", is not ahead of you any more: either it was reached, or it needs a new one.",
        ),
        short=told("the day of the goal is over"),
        move=told("Set a new day for ", quoted(goal.what, 60)),
        order=1,
    )


def _late_actions(goal: Goal, case: Case) -> Iterator[Finding]:
    late = [deed for deed in case.deeds if deed.due and goal.by and deed.due > goal.by and not deed.is_done]
    if not late or goal.by is None:
        return
    named = listed(
        [
            told(quoted(deed.what, 60), f" ({short_day(deed.due, case.today)})")
            for deed in late[:3]
            if deed.due
        ]
    )
    yield Finding(
        id="action-after-goal",
        weight=Weight.BESIDE,
        stage="",
        topics=(TOPIC, "action.first"),
        says=told(
            f"{counted(len(late), 'action')} fall".capitalize() if len(late) > 1 else "One action falls",
            f" due after the day of the goal, {plain_day(goal.by)}: ",
            named,
            ". It cannot help to reach it." if len(late) == 1 else ". They cannot help to reach it.",
        ),
        short=told("an action after the goal"),
        move=told("Bring forward ", named, ", or move the goal"),
        order=15,
    )


def _no_start(goal: Goal) -> Finding:
    return Finding(
        id="goal-without-start",
        weight=Weight.FEEDS,
        stage="",
        topics=(TOPIC,),
        says=told(
            "What ", quoted(goal.what), " is today you did not say; without that nobody will see it move."
        ),
        short=told("today's number is missing"),
        move=told("Write down what ", quoted(goal.what, 60), " is today"),
        order=10,
    )
