"""What the last call has left for this one: flags, what was put off, loose lines, and actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.case import make_case
from journeycoach.domain.document import Bullets, Section
from journeycoach.domain.people import YOU
from journeycoach.domain.wording import name, one_line, quiet, short_day, strong, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.deeds import Deed
    from journeycoach.domain.document import Words
    from journeycoach.workshop.service import Workshop


def last_sections(workshop: Workshop) -> Iterator[Section]:
    """Those that have something to say."""
    left = (*_flags(workshop), *_put_off(workshop), *_waiting(workshop))
    if left:
        yield Section("left", told("Left from the last call"), (Bullets(left),))
    deeds = tuple(_actions(workshop))
    if deeds:
        yield Section("actions", told("What has become of"), (Bullets(deeds),))


def _flags(workshop: Workshop) -> Iterator[Words]:
    for flag in workshop.session.meetings.flags:
        question = workshop.pack.find(flag.question)
        why = told(": ", name(one_line(flag.text))) if flag.text else ()
        yield told(strong("Flagged: "), question.label if question else flag.question, why)


def _put_off(workshop: Workshop) -> Iterator[Words]:
    """What the last call had no time for, and nobody has answered since."""
    calls, answers = workshop.session.meetings.calls, workshop.answers
    keys = [key for key in (calls[-1].deferred if calls else ()) if key not in answers.session.answers]
    questions = [question for key in keys if (question := workshop.pack.asks_for(key.topic))]
    if questions:
        yield told(strong("Put off: "), ", ".join(question.label for question in questions))


def _waiting(workshop: Workshop) -> Iterator[Words]:
    for thought in workshop.session.meetings.waiting:
        yield told(strong("To sort: "), name(one_line(thought.text)))


def _actions(workshop: Workshop) -> Iterator[Words]:
    """Every open action, overdue ones marked; they are first, as they fall due first."""
    case = make_case(workshop.answers, workshop.today)
    for deed in case.deeds:
        if not deed.is_done:
            yield told(name(one_line(deed.what)), quiet(f" ({_whose(deed, workshop)})"))


def _whose(deed: Deed, workshop: Workshop) -> str:
    today = workshop.today
    who = "the owner" if deed.owner == YOU else deed.owner or "nobody yet"
    if deed.due is None:
        return f"{who}, no day"
    late = ", overdue" if deed.due < today else ""
    return f"{who}, {short_day(deed.due, today)}{late}"
