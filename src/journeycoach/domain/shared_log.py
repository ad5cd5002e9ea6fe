"""A log to hand out: what holds now, and nothing of how it came about.

Left behind are steps that were taken back, answers that others took the place of, earlier wordings of
actions, and events that this version cannot read. So is what the coach has to themselves in a call: its
clock, what was put out of turn or put off, captured lines, flags with their reasons, readings of answers.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from journeycoach.domain.call_events import (
    ActionReviewed,
    AssumptionSettled,
    ClockEvent,
    FlagLowered,
    NextCallSet,
    QuestionDeferred,
    QuestionFlagged,
    QuestionPut,
    QuestionTakenUp,
    ReadingGiven,
    ThoughtCaptured,
    ThoughtSorted,
)
from journeycoach.domain.events import (
    ActionAdded,
    ActionChanged,
    ActionDropped,
    AnswerGiven,
    AnswerWithdrawn,
    EvidenceGiven,
    NudgeKept,
    ProposalDeclined,
    QuestionLeftOpen,
    Recorded,
    Redone,
    TitleChanged,
    Undone,
    Unknown,
)
from journeycoach.domain.undo import undone_steps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from journeycoach.domain.events import Event
    from journeycoach.domain.session import Session

TOLD = ("what", "owner", "due", "done_when", "when_then")
"""What an action is told with."""
OF_THE_COACH = (
    ClockEvent
    | QuestionPut
    | QuestionDeferred
    | QuestionTakenUp
    | QuestionFlagged
    | FlagLowered
    | ThoughtCaptured
    | ThoughtSorted
    | ReadingGiven
)
"""What somebody who leads a call sees alone."""
WINDOW = "shared"
"""The mark of every line: which window wrote it is nobody's business."""


class Last(Struct, frozen=True):
    """What only the whole log can tell."""

    session: Session
    known: dict[str, int]
    """By what an event says again, the number of the last event that says it."""
    reviewed: frozenset[str]
    """Actions that were spoken of at a look back."""


def shared_log(
    log: Sequence[Recorded], session: Session, local: Callable[[datetime], datetime]
) -> tuple[Recorded, ...]:
    """The records that are handed out, numbered anew, their times rounded to the day."""
    gone = undone_steps(log)
    held = [record for record in log if record.step not in gone]
    last = Last(session, _said_last(held), _reviewed(session))
    kept = [(record, event) for record in held if (event := _kept(record, last)) is not None]
    steps: dict[int, int] = {}
    records = []
    for number, (record, event) in enumerate(kept, start=1):
        step = steps.setdefault(record.step, number)
        records.append(Recorded(number, step, noon(record.at, local), record.author, WINDOW, event))
    return tuple(records)


def noon(at: datetime, local: Callable[[datetime], datetime]) -> datetime:
    """The day on the owner's wall, at an hour that is that day nearly everywhere."""
    return datetime.combine(local(at).date(), time(12), UTC)


def _said_last(held: Sequence[Recorded]) -> dict[str, int]:
    return {repr(said): record.number for record in held if (said := _said_again(record.event))}


def _said_again(event: Event) -> tuple[object, ...]:
    """What a later event of the same makes nothing of; empty for what only adds."""
    match event:
        case EvidenceGiven(key=key):
            return "evidence", key
        case NextCallSet():
            return ("next-call",)
        case _:
            return ()


def _reviewed(session: Session) -> frozenset[str]:
    return frozenset(each.action for look in session.meetings.follow_ups for each in look.reviewed)


def _kept(record: Recorded, last: Last) -> Event | None:
    """The event as it is handed out, or None."""
    event = record.event
    if isinstance(event, OF_THE_COACH):
        return None
    match event:
        case Undone() | Redone() | Unknown() | TitleChanged() | AnswerWithdrawn():
            return None
        case AnswerGiven() | QuestionLeftOpen() | EvidenceGiven() | NudgeKept():
            return event if _holds(event, record.number, last) else None
        case ActionAdded() | ActionChanged() | ActionDropped():
            return _of_action(event, last)
        case _:
            return event if _is_said_still(event, record.number, last) else None


def _holds(
    event: AnswerGiven | QuestionLeftOpen | EvidenceGiven | NudgeKept, number: int, last: Last
) -> bool:
    session = last.session
    answer = session.answers.get(event.key)
    match event:
        case AnswerGiven():
            return answer is not None and answer.number == number
        case QuestionLeftOpen():
            left = session.left_open.get(event.key)
            return left is not None and left.number == number
        case EvidenceGiven():
            is_last = last.known[repr(_said_again(event))] == number
            return answer is not None and number > answer.number and is_last
        case NudgeKept(quote=quote):
            # The quotation of an answer that is gone would hand that answer out.
            return answer is not None and quote.removesuffix(" …") in " ".join(answer.text.split())


def _of_action(event: ActionAdded | ActionChanged | ActionDropped, last: Last) -> Event | None:
    """Actions in their last wording; one that was dropped only where a look back tells of it."""
    action = last.session.actions.get(event.action)
    if action is None:
        return None
    is_told = action.state != "dropped" or action.id in last.reviewed
    match event:
        case ActionAdded() if is_told:
            return replace(event, **{name: getattr(action, name) for name in TOLD})
        case ActionAdded(proposal=proposal) if proposal:
            return ProposalDeclined(proposal)
        case ActionChanged(fields=fields) if is_told and "state" in fields:
            return replace(event, fields={"state": fields["state"]})
        case ActionDropped() if is_told:
            return event
        case _:
            return None


def _is_said_still(event: Event, number: int, last: Last) -> bool:
    match event:
        case ActionReviewed() | AssumptionSettled():
            return number in _looked_at(last.session)
        case NextCallSet():
            return last.known[repr(_said_again(event))] == number
        case _:
            return True


def _looked_at(session: Session) -> Iterator[int]:
    for look in session.meetings.follow_ups:
        yield from (each.said.number for each in look.reviewed)
        yield from (each.said.number for each in look.settled)
