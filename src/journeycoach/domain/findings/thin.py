"""Findings about what the plan itself lacks: an action that is nobody's, and a decisive stage left thin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.interview import is_asked
from journeycoach.domain.path_words import upper_first
from journeycoach.domain.wording import counted, in_words, line, listed, quoted, sentences, strong, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.deeds import Deed
    from journeycoach.domain.document import Words
    from journeycoach.domain.packs import Question, Stage

CRITICAL = "stages.critical"
QUOTED = 2
"""Actions quoted in the sentence; the others are counted."""


def thin_findings(case: Case) -> Iterator[Finding]:
    """Actions without anybody, and the stages on which the owner says the sale hangs."""
    unowned = [deed for deed in case.deeds if not deed.owner and not deed.is_done]
    if unowned:
        yield _unowned(unowned)
    for stage in case.answers.pack.stages:
        if stage.id in case.answers.picks(CRITICAL):
            yield from _thin(stage, case)


def _unowned(deeds: list[Deed]) -> Finding:
    named = [told(quoted(deed.what, 60)) for deed in deeds[:QUOTED]]
    rest = len(deeds) - len(named)
    names = listed([*named, told(f"{in_words(rest)} more")]) if rest else listed(named)
    first = quoted(deeds[0].what, 60)
    return Finding(
        id="unowned-action",
        weight=Weight.BESIDE,
        topics=(deeds[0].topic or "action.first",),
        says=line(
            "{count} nobody behind {them}: {names}. What is everybody's is done by nobody.",
            count=upper_first(f"{counted(len(deeds), 'action')} {'has' if len(deeds) == 1 else 'have'}"),
            them="it" if len(deeds) == 1 else "them",
            names=names,
        ),
        short=line("{count} without a person", count=counted(len(deeds), "action")),
        move=line("Put a name beside {what}", what=first),
        order=60,
    )


def _thin(stage: Stage, case: Case) -> Iterator[Finding]:
    """A decisive stage most of whose core is open, or was let stand against advice."""
    core = [q for q in stage.questions if q.core and is_asked(q, case.answers)]
    weak = case.answers.weak_topics()
    missing = [question for question in core if not case.has(question.topic) or question.topic in weak]
    if not core or len(missing) * 2 <= len(core):
        return
    yield Finding(
        id=f"thin/{stage.id}",
        weight=Weight.SOME,
        stage=stage.id,
        topics=(missing[0].topic, CRITICAL),
        says=sentences(
            line("You say the sale hangs on {stage}.", stage=strong(stage.title)),
            _lacking(missing, len(core)),
        ),
        short=told("decisive, and thin"),
        move=line("Go back to {stage} and answer what is open there", stage=stage.title),
        order=35,
    )


def _lacking(missing: list[Question], of: int) -> Words:
    labels = listed([told(f"“{question.label}”") for question in missing])
    if len(missing) == of:
        return line("It stands on nothing yet: {what} is open or could be sharper.", what=labels)
    return line("Most of it is open or could be sharper: {what}.", what=labels)
