"""Calls and looks back as the log tells them: what was said around the answers."""

from __future__ import annotations

from datetime import datetime  # noqa: TC003 - a field of values that are compared and printed
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from journeycoach.domain.call_events import (
    ActionReviewed,
    AssumptionSettled,
    CallBegun,
    CallEnded,
    CallEvent,
    CallMoved,
    CallPaused,
    CallResumed,
    CallTimeSet,
    ChangeTold,
    ClockEvent,
    DecisionMade,
    FlagLowered,
    FollowUpBegun,
    FollowUpEnded,
    NextCallSet,
    Outcome,
    QuestionDeferred,
    QuestionFlagged,
    QuestionPut,
    QuestionTakenUp,
    ReadingGiven,
    Sorted,
    ThoughtCaptured,
    ThoughtSorted,
    Verdict,
    WhyDeferred,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeycoach.domain.events import Recorded
    from journeycoach.domain.keys import Key


class Said(Struct, frozen=True):
    """Who said it, when, and as which event."""

    author: str
    at: datetime
    number: int


class Mark(Struct, frozen=True):
    """A moment at which the clock of a call was touched."""

    event: ClockEvent
    at: datetime
    """By the wall clock; counted with only when the computer was started anew in between."""


class Call(Struct, frozen=True):
    """One call, from its first mark on."""

    marks: tuple[Mark, ...]
    first: int
    """The event that began it."""
    last: int = 0
    """The event that ended it; 0 while it goes on."""
    deferred: tuple[Key, ...] = ()
    """What there was no time for, in the order it was put off; answered since or not."""
    closed_early: tuple[Key, ...] = ()
    """Of these, what went with a stage that was closed before its end."""

    @property
    def is_over(self) -> bool:
        """Whether it was ended."""
        return self.last > 0

    @property
    def begun_at(self) -> datetime:
        """By the wall clock."""
        return self.marks[0].at


class Put(Struct, frozen=True):
    """A question as the coach put it."""

    question: str
    text: str = ""
    """The words of a probe; empty for the question's own."""


class Flag(Struct, frozen=True):
    """A question to come back to."""

    key: Key
    question: str
    text: str
    said: Said


class Decision(Struct, frozen=True):
    """What was settled."""

    text: str
    stage: str
    said: Said


class Thought(Struct, frozen=True):
    """A line of quick capture, and what it became."""

    id: str
    text: str
    said: Said
    to: Sorted | None = None
    """None while it waits to be sorted."""
    target: str = ""


class Reading(Struct, frozen=True):
    """The coach's reading of an answer."""

    text: str
    said: Said


class Reviewed(Struct, frozen=True):
    """How one action stood at a look back."""

    action: str
    outcome: Outcome
    why: str
    said: Said


class Settled(Struct, frozen=True):
    """What became of one assumption."""

    key: Key
    verdict: Verdict
    text: str
    said: Said


class FollowUp(Struct, frozen=True):
    """One look back."""

    begun: Said
    since: str
    """ISO date of the look before; empty for the first."""
    reviewed: tuple[Reviewed, ...] = ()
    """The last word on each action, in the order they were first spoken of."""
    settled: tuple[Settled, ...] = ()
    changes: tuple[str, ...] = ()
    last: int = 0
    """The event that ended it; 0 while it goes on."""
    summary: str = ""

    @property
    def is_over(self) -> bool:
        """Whether it was ended."""
        return self.last > 0


class Meetings(Struct, frozen=True):
    """Everything that calls and looks back have added to a session."""

    calls: tuple[Call, ...] = ()
    put: Put | None = None
    """What was put out of its turn, or in other words, and is not answered yet."""
    flags: tuple[Flag, ...] = ()
    """Those that are up."""
    decisions: tuple[Decision, ...] = ()
    thoughts: tuple[Thought, ...] = ()
    readings: Mapping[Key, tuple[Reading, ...]] = field(default_factory=dict)
    next_call: str = ""
    follow_ups: tuple[FollowUp, ...] = ()

    @property
    def call(self) -> Call | None:
        """The call that goes on; None between calls."""
        return self.calls[-1] if self.calls and not self.calls[-1].is_over else None

    @property
    def put_off(self) -> tuple[Key, ...]:
        """What is not asked while the call goes on."""
        return self.call.deferred if self.call else ()

    @property
    def waiting(self) -> tuple[Thought, ...]:
        """Thoughts that nobody has sorted."""
        return tuple(each for each in self.thoughts if each.to is None)

    @property
    def to_sort(self) -> tuple[tuple[int, Thought], ...]:
        """What waits with its number, which a line keeps whatever is sorted before it."""
        return tuple((n, each) for n, each in enumerate(self.thoughts, 1) if each.to is None)


def meetings_after(meetings: Meetings, record: Recorded, event: CallEvent) -> Meetings:
    """The same with one more event; what makes no sense, such as a pause of no call, changes nothing."""
    said = Said(record.author, record.at, record.number)
    match event:
        case CallBegun() | CallPaused() | CallResumed() | CallTimeSet() | CallMoved() | CallEnded():
            return _clocked(meetings, event, said)
        case FollowUpBegun() | ActionReviewed() | AssumptionSettled() | ChangeTold() | FollowUpEnded():
            return replace(meetings, follow_ups=_looked_back(meetings.follow_ups, event, said))
        case _:
            return _spoken(meetings, event, said)


def answered(meetings: Meetings, question: str) -> Meetings:
    """The same once a question was answered or left open: it is not put any more."""
    return replace(meetings, put=None) if meetings.put and meetings.put.question == question else meetings


def _clocked(meetings: Meetings, event: ClockEvent, said: Said) -> Meetings:
    mark = Mark(event, said.at)
    if isinstance(event, CallBegun):
        return replace(meetings, calls=(*meetings.calls, Call((mark,), said.number)))
    call = meetings.call
    if call is None:
        return meetings
    last = said.number if isinstance(event, CallEnded) else 0
    return _with_call(meetings, replace(call, marks=(*call.marks, mark), last=last))


def _with_call(meetings: Meetings, call: Call) -> Meetings:
    return replace(meetings, calls=(*meetings.calls[:-1], call))


def _spoken(meetings: Meetings, event: CallEvent, said: Said) -> Meetings:
    match event:
        case QuestionPut(question, text):
            return replace(meetings, put=Put(question, text) if question else None)
        case QuestionDeferred() | QuestionTakenUp() | QuestionFlagged() | FlagLowered():
            return _about_a_question(meetings, event, said)
        case DecisionMade(text, stage):
            return replace(meetings, decisions=(*meetings.decisions, Decision(text, stage, said)))
        case ThoughtCaptured(thought, text):
            return replace(meetings, thoughts=(*meetings.thoughts, Thought(thought, text, said)))
        case ThoughtSorted(thought, to, target):
            return replace(meetings, thoughts=_sorted(meetings.thoughts, thought, to, target))
        case ReadingGiven(key, text):
            return replace(meetings, readings=_read(meetings.readings, key, text, said))
        case NextCallSet(when):
            return replace(meetings, next_call=when)
        case _:
            return meetings


def _about_a_question(
    meetings: Meetings,
    event: QuestionDeferred | QuestionTakenUp | QuestionFlagged | FlagLowered,
    said: Said,
) -> Meetings:
    call = meetings.call
    match event:
        case QuestionDeferred():
            return _with_call(meetings, _deferring(call, event)) if call else meetings
        case QuestionTakenUp(key=key):
            return _with_call(meetings, _taking_up(call, key)) if call else meetings
        case QuestionFlagged(question, key, text):
            return replace(meetings, flags=(*_other_flags(meetings, key), Flag(key, question, text, said)))
        case FlagLowered(key=key):
            return replace(meetings, flags=_other_flags(meetings, key))


def _other_flags(meetings: Meetings, key: Key) -> tuple[Flag, ...]:
    return tuple(flag for flag in meetings.flags if flag.key != key)


def _taking_up(call: Call, key: Key) -> Call:
    return replace(call, deferred=tuple(each for each in call.deferred if each != key))


def _deferring(call: Call, event: QuestionDeferred) -> Call:
    key, on_purpose = event.key, event.reason is WhyDeferred.STAGE
    deferred = call.deferred if key in call.deferred else (*call.deferred, key)
    early = (*call.closed_early, key) if on_purpose else call.closed_early
    return replace(call, deferred=deferred, closed_early=early)


def _sorted(thoughts: tuple[Thought, ...], name: str, to: Sorted, target: str) -> tuple[Thought, ...]:
    return tuple(replace(each, to=to, target=target) if each.id == name else each for each in thoughts)


def _read(
    readings: Mapping[Key, tuple[Reading, ...]], key: Key, text: str, said: Said
) -> Mapping[Key, tuple[Reading, ...]]:
    """One reading an author: a new one takes the place of the old."""
    rest = tuple(each for each in readings.get(key, ()) if each.said.author != said.author)
    return {**readings, key: (*rest, Reading(text, said)) if text else rest}


def _looked_back(follow_ups: tuple[FollowUp, ...], event: CallEvent, said: Said) -> tuple[FollowUp, ...]:
    if isinstance(event, FollowUpBegun):
        return (*follow_ups, FollowUp(said, event.since))
    if not follow_ups or follow_ups[-1].is_over:
        # Somebody settles one thing without a round of its own.
        follow_ups = (*follow_ups, FollowUp(said, ""))
    return (*follow_ups[:-1], _told(follow_ups[-1], event, said))


def _told(follow_up: FollowUp, event: CallEvent, said: Said) -> FollowUp:
    match event:
        case ActionReviewed(action, outcome, why):
            rest = tuple(each for each in follow_up.reviewed if each.action != action)
            return replace(follow_up, reviewed=(*rest, Reviewed(action, outcome, why, said)))
        case AssumptionSettled(key, verdict, text):
            others = tuple(each for each in follow_up.settled if each.key != key)
            return replace(follow_up, settled=(*others, Settled(key, verdict, text, said)))
        case ChangeTold(text):
            return replace(follow_up, changes=(*follow_up.changes, text))
        case FollowUpEnded(text):
            return replace(follow_up, last=said.number, summary=text)
        case _:
            return follow_up
