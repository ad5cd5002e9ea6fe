"""Which advice is given, if any: at most one nudge about an answer, however often the answer is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.coach.review import read
from journeycoach.coach.session_rules import session_findings
from journeycoach.domain.events import Key, NudgeKept
from journeycoach.domain.interview import Asking

if TYPE_CHECKING:
    from journeycoach.coach.review import Coach
    from journeycoach.coach.rule import Finding
    from journeycoach.domain.answers import Answers
    from journeycoach.domain.interview import Moment
    from journeycoach.domain.session import Answer


def open_nudge(answers: Answers, coach: Coach, moment: Moment) -> Finding | None:
    """The most useful new finding about the answer given last, or None.

    Silent while that answer is being mended, when the owner let these words stand before, and when an earlier
    wording of the answer was nudged already.
    """
    session = answers.session
    answer = session.answers.get(session.last_key) if session.last_key else None
    if answer is None or (isinstance(moment, Asking) and moment.key == answer.key):
        return None
    if any(_review(old, answers, coach) for old in session.earlier.get(answer.key, ())):
        return None
    kept = {(each.rule, each.key, each.quote) for each in session.kept_nudges}
    together = (each for each in session_findings(coach, answers) if each.key == answer.key)
    found = (*_review(answer, answers, coach), *together)
    return next((f for f in found if (f.rule, f.key, f.quote) not in kept), None)


def kept_by_going_on(nudge: Finding | None, key: Key | None, reason: str = "") -> tuple[NudgeKept, ...]:
    """The fact that an open nudge was passed over; nothing when its own answer is the one given again."""
    if nudge is None or nudge.key == key:
        return ()
    return (NudgeKept(nudge.rule, nudge.key, nudge.quote, reason),)


def _review(answer: Answer, answers: Answers, coach: Coach) -> tuple[Finding, ...]:
    question = answers.pack.find(answer.question)
    reading = read(question, answer, answers) if question else None
    return coach.review(reading) if reading else ()
