"""Findings about the road itself: steps nobody does, steps that happen sometimes, and an end too soon."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.findings.step_words import MissingWords, is_own_deed, natural_words
from journeycoach.domain.packs import Phase
from journeycoach.domain.path_graph import read_path
from journeycoach.domain.people import YOU, does, people
from journeycoach.domain.road import AFTER_THE_SALE, TEN
from journeycoach.domain.step_nature import is_silence
from journeycoach.domain.vocabulary import shared_words
from journeycoach.domain.wording import figure, line, listed, quoted, sentences, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.path_graph import PathMap
    from journeycoach.domain.road import Step
    from journeycoach.domain.wording import Part

TOPIC = "journey.path"
SHORT = 60
"""Characters of a step quoted in a cell or beside other quotations."""
RARE = Decimal(3)
"""Times of ten up to which a step counts as rare."""


def step_findings(case: Case) -> Iterator[Finding]:
    """What the steps say about themselves and each other; of a map those that somebody comes to."""
    path = read_path(case.answers, case.road)
    for step in (each for each in case.road if each.number in path.walked):
        if step.is_missing or is_silence(step.what):
            yield _missing(step, path, case)
        elif (step.number in path.aside and step.share is not None) or _goes_on(step, case):
            continue
        elif step.share is not None and step.share < TEN and not _is_promised(step, case):
            yield _sometimes(step, step.share, case)
        elif step.hands.is_nobody and not is_own_deed(step):
            yield _unowned(step)


def _is_promised(step: Step, case: Case) -> bool:
    """Whether a promise about the same thing slips as often: the finding about that promise tells it."""
    return any(p.share == step.share and shared_words(p.text, step.what) for p in case.promises)


def _goes_on(step: Step, case: Case) -> bool:
    """Whether it happens as often as an earlier step of awareness: the same people, told of once."""
    before = [each for each in case.road if each.number < step.number and each.phase is Phase.AWARENESS]
    return step.phase is Phase.AWARENESS and bool(step.share) and step.share in {b.share for b in before}


def goal_step(case: Case) -> Step | None:
    """The step of the road that the goal counts, found by a word that they share; None when none does."""
    if case.goal is None:
        return None
    return next((step for step in reversed(case.road) if shared_words(step.what, case.goal.what)), None)


def _missing(step: Step, path: PathMap, case: Case) -> Finding:
    behind = tuple(path.station(number).step for number in path.behind[step.number])
    target = goal_step(case)
    leads_to_goal = target is not None and target in (step, *behind)
    carries_others = any(not each.is_missing for each in behind)
    is_nothing = step.share == 0 or is_silence(step.what)
    words = natural_words(step, case.road) or MissingWords(
        head=_missing_head(step, is_last=not behind),
        short=line("{what}: {how}", what=quoted(step.what, SHORT), how=_how(step)),
        move=_missing_move(step),
        cost=line("{what} stays at {often}", what=quoted(step.what, SHORT), often=_often(step, "nobody")),
    )
    return Finding(
        id=f"step-missing/{step.number}",
        weight=Weight.ALL if is_nothing and (leads_to_goal or carries_others) else Weight.SOME,
        stage=step.stage,
        topics=(TOPIC,),
        says=sentences(words.head, _behind(step, path, case)),
        short=words.short,
        move=words.move,
        cost=words.cost,
        mark=step.what,
        who=step.hands.names[0] if step.hands.names else case.who_sees_to(step.stage),
        is_never=is_nothing,
        order=step.number if leads_to_goal else step.number + 100,
    )


def _how(step: Step) -> str:
    return "nobody does it" if step.hands.is_nobody else "never happens"


def _missing_head(step: Step, *, is_last: bool) -> Words:
    slots: dict[str, Part] = {
        "n": str(step.number),
        "what": quoted(step.what),
        "often": _often(step, "never"),
    }
    if step.hands.names:
        down = does(step.hands, "is", "are")
        return line(
            "Step {n}, {what}, has a person and no moment: {down} down for it, and it happens {often}.",
            down=down,
            **slots,
        )
    if step.hands.is_nobody and step.share == 0 and is_last:
        return line(
            "Step {n}, {what}, is the last you drew, and it happens {often}: nobody sees to it.", **slots
        )
    if step.hands.is_nobody and step.share == 0 and step.phase in AFTER_THE_SALE:
        return line("After the sale nobody sees to step {n}, {what}: it happens {often}.", **slots)
    if step.hands.is_nobody and step.share == 0:
        return line(
            "Step {n} of your road, {what}, is where it breaks: nobody sees to it, "
            "and by your own account it happens {often}.",
            **slots,
        )
    if step.hands.is_nobody:
        return line("Step {n} of your road, {what}, belongs to nobody.", **slots)
    return line("Step {n}, {what}, happens {often}, and no person is named for it.", **slots)


def _behind(step: Step, path: PathMap, case: Case) -> Words:
    """What a missing step cuts off."""
    behind = tuple(path.station(number).step for number in path.behind[step.number])
    target = goal_step(case)
    if case.goal and target is not None and target in (step, *behind):
        if any(each.is_missing and step.number in path.behind[each.number] for each in case.road):
            return ()  # The first that is missing says it.
        where = "behind it" if target in behind else "in this very step"
        return line("What you want to count, {what}, lies {where}.", what=quoted(case.goal.what), where=where)
    if not behind:
        return told("The road does not lead back to its beginning.")
    alive = [each for each in behind if not each.is_missing]
    if alive:
        return line("What comes after it, {next}, has to manage without.", next=quoted(alive[0].what))
    rest = listed([quoted(each.what, SHORT) for each in behind[:3]])
    return line("The road ends there, for {rest} {lack} too.", rest=rest, lack=_lack(len(behind)))


def _lack(count: int) -> str:
    return "is missing" if count == 1 else "are missing"


def _missing_move(step: Step) -> Words:
    what = quoted(step.what, SHORT)
    if step.hands.names and step.phase is Phase.AWARENESS:
        return line("Find the moment for {what}, and bring it about for three strangers", what=what)
    if step.hands.names:
        return line("Find the moment for {what}, and do it with the next three customers", what=what)
    return line("Give {what} a person, and do it by hand with the next three customers", what=what)


def _often(step: Step, default: str) -> Words:
    return told(quoted(step.happens)) if step.happens else told(default)


def _sometimes(step: Step, share: Decimal, case: Case) -> Finding:
    is_first = step.phase is Phase.AWARENESS
    is_after_all = step.phase is Phase.LOYALTY and step is not goal_step(case)
    missed, what = figure(TEN - share), quoted(step.what, SHORT)
    return Finding(
        id=f"step-sometimes/{step.number}",
        weight=Weight.FEEDS if is_first or is_after_all else Weight.SOME,
        stage=step.stage,
        topics=(TOPIC,),
        says=_sometimes_says(step, share),
        short=line("{what}: {share} of 10", what=what, share=figure(share)),
        move=_sometimes_move(step, missed),
        cost=() if is_first else line("{what} stays at {often}", what=what, often=quoted(step.happens)),
        mark=step.what,
        who=step.hands.names[0] if step.hands.names else case.who_sees_to(step.stage),
        order=int(share * 10) + step.number,
    )


def _sometimes_move(step: Step, missed: str) -> Words:
    """What is left out is mended; a way that only some come by is no fault, and the others are looked for."""
    what = quoted(step.what, SHORT)
    if step.phase is Phase.AWARENESS:
        return line("Ask the next ten new customers what came before {what}, or in its place", what=what)
    times = f"{missed} {'time' if missed == '1' else 'times'} in 10"
    return line(
        "Find out why {what} is missing {times}, and take that reason away",
        what=what,
        times="half of the time" if missed == "5" else times,
    )


def _sometimes_says(step: Step, share: Decimal) -> Words:
    slots: dict[str, Part] = {
        "n": str(step.number),
        "what": quoted(step.what),
        "often": quoted(step.happens),
        "missed": figure(TEN - share),
    }
    times = "time" if TEN - share == 1 else "times"
    if step.phase is Phase.AWARENESS:
        return line(
            "{what} is how {often} begin; the other {missed} come by a way you did not draw.", **slots
        )
    if step.hands.is_nobody:
        return line(
            "{what} happens {often} and is nobody's task: it comes about by itself, or not at all.", **slots
        )
    if share <= RARE:
        return sentences(line("Step {n}, {what}, is rare: {often}.", **slots), _whose(step))
    if share == TEN / 2:
        return line("Step {n}, {what}, happens for one half and is missing for the other ({often}).", **slots)
    return line(
        "Step {n}, {what}, happens {often} and is missing the other {missed} {times}.", times=times, **slots
    )


def _whose(step: Step) -> Words:
    if step.hands.names == (YOU,):
        return told("It is in your hands.")
    if step.hands.names:
        return line("It is in the hands of {who}.", who=people(step.hands.names))
    return told("Nobody is named for it.")


def _unowned(step: Step) -> Finding:
    what = quoted(step.what)
    return Finding(
        id=f"step-unowned/{step.number}",
        weight=Weight.BESIDE,
        stage=step.stage,
        topics=(TOPIC,),
        says=line(
            "{what} happens {often}, and nobody is named for it. On the day it stops, who would notice?",
            what=what,
            often=quoted(step.happens),
        ),
        short=line("{what}: nobody's task", what=quoted(step.what, SHORT)),
        move=line("Put a name beside {what}", what=quoted(step.what, SHORT)),
        mark=step.what,
        order=step.number,
    )
