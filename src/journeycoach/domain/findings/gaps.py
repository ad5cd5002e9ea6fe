"""Findings about what the road leaves out: silence while people think, and an end before anybody returns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.packs import Phase
from journeycoach.domain.path_graph import read_path
from journeycoach.domain.wording import line, quoted, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case

PATH = "journey.path"
TIME = "buying.time"
HEARD_MEANWHILE = ("buying.keep-in-touch", "lead.sequence", "list.lists")
"""Answers that tell what reaches people while they think it over."""
FEWEST = 3
"""Steps; a shorter road was not drawn to its end."""
SLOW = ("weeks", "months")


def gap_findings(case: Case) -> Iterator[Finding]:
    """What is not on the road, although other answers speak of it."""
    if len(case.road) >= FEWEST:
        yield from _silence(case)
        yield from _early_end(case)


def _silence(case: Case) -> Iterator[Finding]:
    """A decision that takes weeks, and hardly a step while it lasts."""
    steps = case.steps_in(Phase.CONSIDERATION)
    slow = next((pick for pick in case.answers.picks(TIME) if pick in SLOW), "")
    if not slow or len(steps) > 1 or any(case.has(topic) for topic in HEARD_MEANWHILE):
        return
    thinking = quoted(case.text(TIME))
    if steps:
        says = line(
            "A yes takes {time}, and in all that time your road has one step: {step}.",
            time=thinking,
            step=quoted(steps[0].what),
        )
    else:
        says = line(
            "A yes takes {time}, and your road goes from hearing of you straight to buying.", time=thinking
        )
    yield Finding(
        id="silence",
        weight=Weight.SOME,
        phase=Phase.CONSIDERATION,
        topics=(TIME, PATH),
        says=says,
        short=line("silence for {time}", time=thinking),
        move=told(
            "Write one message for people who are still thinking, and fix the day on which it goes out"
        ),
        cost=line("whoever thinks for {slow} hears nothing from you meanwhile", slow=slow),
        who=case.who_is_in(Phase.CONSIDERATION),
        order=50,
    )


def _early_end(case: Case) -> Iterator[Finding]:
    # A road that was mapped is tested step by step: the one-path test tells where it ends.
    if case.steps_in(Phase.LOYALTY) or read_path(case.answers, case.road).is_mapped:
        return
    last, stays = case.road[-1], bool(case.steps_in(Phase.RETENTION))
    missing = "nobody on it comes back with a friend" if stays else "nothing on it happens after the sale"
    yield Finding(
        id="early-end",
        weight=Weight.BESIDE,
        phase=Phase.LOYALTY if stays else Phase.RETENTION,
        topics=(PATH,),
        says=line("The road you drew ends with {last}; {missing}.", last=quoted(last.what), missing=missing),
        short=told("the road has no end" if stays else "nothing after the sale"),
        move=line(
            "Draw the road one step further than {last}, with a person and a day", last=quoted(last.what, 60)
        ),
        who=case.who_sees_to(last.stage),
        order=60,
    )
