"""A session as it stands: the fold of everything that happened in it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from journeycoach.domain.call_events import CallEvent
from journeycoach.domain.events import (
    MAIN,
    ActionAdded,
    ActionChanged,
    ActionDropped,
    AnswerGiven,
    AnswerWithdrawn,
    Event,
    Evidence,
    EvidenceGiven,
    IdeaParked,
    Key,
    NudgeKept,
    OpenReason,
    PackChosen,
    Plain,
    ProposalDeclined,
    QuestionLeftOpen,
    Recorded,
    Redone,
    StageClosed,
    StageDeepened,
    StageHeard,
    SubjectChosen,
    TitleChanged,
    Undone,
    Unknown,
)
from journeycoach.domain.meetings import Meetings, answered, meetings_after
from journeycoach.domain.undo import undone_steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

LONGEST_THOUGHT = timedelta(minutes=10)
"""A longer silence was a break, and says nothing about the owner's pace."""
SHORTEST_THOUGHT = timedelta(seconds=1)
"""What came sooner was read from a file, or typed ahead: it says nothing about it, either."""


class Answer(Struct, frozen=True):
    """One answer as it stands, with who gave it and how they know."""

    key: Key
    question: str
    text: str
    value: Plain
    evidence: Evidence
    source: str
    author: str
    at: datetime
    number: int
    """The event that gave it."""
    changed: int = 0
    """The event at which it last took the place of a different answer; 0 when it never did."""


class LeftOpen(Struct, frozen=True):
    """A question without an answer, on purpose."""

    key: Key
    question: str
    reason: OpenReason
    whom: str
    number: int


class Action(Struct, frozen=True):
    """Something that somebody will do."""

    id: str
    stage: str
    what: str
    owner: str = ""
    due: str = ""
    done_when: str = ""
    when_then: str = ""
    state: str = "open"
    """open, done or dropped."""
    origin: Key | None = None
    proposal: str = ""
    agreed_at: datetime | None = None
    done_at: datetime | None = None
    """None while it is not done."""


class KeptNudge(Struct, frozen=True):
    """A finding that the owner let stand, with the words it is about."""

    rule: str
    key: Key
    quote: str
    reason: str = ""


class Leg(Struct, frozen=True):
    """A stage of one method, gone through for one subject."""

    pack: str
    stage: str
    subject: str = MAIN


class Session(Struct, frozen=True):
    """What is known now. Every field is computed from the log; nothing else is stored."""

    title: str = ""
    packs: tuple[str, ...] = ()
    """Methods used, the one that is asked now at the end."""
    noun: str = ""
    """What the method asked now is gone through for: avatars, events or the like; empty for one alone."""
    spoken: Mapping[str, str] = field(default_factory=dict)
    """By noun the avatar or event that the conversation is about."""
    begun: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By noun every avatar or event that was named, in that order; under no noun those of early logs."""
    answers: Mapping[Key, Answer] = field(default_factory=dict)
    earlier: Mapping[Key, tuple[Answer, ...]] = field(default_factory=dict)
    """Answers that others took the place of, oldest first."""
    left_open: Mapping[Key, LeftOpen] = field(default_factory=dict)
    actions: Mapping[str, Action] = field(default_factory=dict)
    settled: Mapping[str, str] = field(default_factory=dict)
    """Proposal id to the action it became; an empty text when it was declined."""
    kept_nudges: tuple[KeptNudge, ...] = ()
    parked: tuple[str, ...] = ()
    meetings: Meetings = Meetings()
    """What calls and looks back have added."""
    heard: tuple[Leg, ...] = ()
    closed: tuple[Leg, ...] = ()
    deepened: tuple[Leg, ...] = ()
    last_question: str = ""
    """The question that was answered or left open last."""
    last_key: Key | None = None
    seconds: Mapping[Key, float] = field(default_factory=dict)
    """How long each answer took, breaks left out."""
    updated: datetime | None = None
    events: int = 0
    unknown: int = 0
    """Events of a later version that this one cannot read."""

    def about(self, noun: str) -> str:
        """The avatar or event spoken of; the first one where none was named, or for no noun."""
        return self.spoken.get(noun, self.spoken.get("", MAIN)) if noun else MAIN

    def subjects(self, noun: str) -> tuple[str, ...]:
        """The first one, and every one that was named under this noun, in that order."""
        return tuple(dict.fromkeys((MAIN, *self.begun.get("", ()), *self.begun.get(noun, ()))))


def fold(records: Sequence[Recorded], title: str = "") -> Session:
    """The session that a whole log makes; `title` is the header's."""
    gone = undone_steps(records)
    return _apply_all(Session(title=title), (record for record in records if record.step not in gone))


def extend(session: Session, log: Sequence[Recorded], news: Sequence[Recorded], title: str = "") -> Session:
    """The session after the news at the end of the log; the same as folding the whole log again."""
    if any(isinstance(record.event, Undone | Redone) for record in news):
        return fold(log, title)
    return _apply_all(session, news)


class _Ledger:
    """A session while it is being written: plain dicts, so that ten thousand events fold at once."""

    def __init__(self, session: Session) -> None:
        self.answers = dict(session.answers)
        self.earlier = dict(session.earlier)
        self.left_open = dict(session.left_open)
        self.actions = dict(session.actions)
        self.settled = dict(session.settled)
        self.seconds = dict(session.seconds)
        self.kept_nudges = list(session.kept_nudges)
        self.packs = list(session.packs)
        self.noun, self.spoken, self.begun = session.noun, dict(session.spoken), dict(session.begun)
        self.parked = list(session.parked)
        self.meetings = session.meetings
        self.heard = list(session.heard)
        self.closed = list(session.closed)
        self.deepened = list(session.deepened)
        self.title, self.last_question, self.last_key = session.title, session.last_question, session.last_key
        self.updated, self.events, self.unknown = session.updated, session.events, session.unknown

    def leg(self, stage: str) -> Leg:
        """A stage of the method that is asked now, for what is spoken of now."""
        subject = self.spoken.get(self.noun, self.spoken.get("", MAIN))
        return Leg("".join(self.packs[-1:]), stage, subject)

    def close(self) -> Session:
        """The session as a value."""
        return Session(
            title=self.title,
            packs=tuple(self.packs),
            noun=self.noun,
            spoken=self.spoken,
            begun=self.begun,
            answers=self.answers,
            earlier=self.earlier,
            left_open=self.left_open,
            actions=self.actions,
            settled=self.settled,
            kept_nudges=tuple(self.kept_nudges),
            parked=tuple(self.parked),
            meetings=self.meetings,
            heard=tuple(self.heard),
            closed=tuple(self.closed),
            deepened=tuple(self.deepened),
            last_question=self.last_question,
            last_key=self.last_key,
            seconds=self.seconds,
            updated=self.updated,
            events=self.events,
            unknown=self.unknown,
        )


def _apply_all(session: Session, records: Iterable[Recorded]) -> Session:
    ledger = _Ledger(session)
    for record in records:
        _take(ledger, record)
        ledger.updated = record.at
        ledger.events += 1
    return ledger.close()


def _take(ledger: _Ledger, record: Recorded) -> None:
    match record.event:
        case AnswerGiven() | AnswerWithdrawn() | QuestionLeftOpen() | EvidenceGiven():
            _take_answer(ledger, record, record.event)
        case ActionAdded() | ActionChanged() | ActionDropped() | ProposalDeclined():
            _take_action(ledger, record, record.event)
        case event if isinstance(event, CallEvent):
            ledger.meetings = meetings_after(ledger.meetings, record, event)
        case _:
            _take_course(ledger, record.event)


def _take_answer(
    ledger: _Ledger, record: Recorded, event: AnswerGiven | AnswerWithdrawn | QuestionLeftOpen | EvidenceGiven
) -> None:
    match event:
        case AnswerGiven():
            _give(ledger, record, event)
        case AnswerWithdrawn(key):
            ledger.answers.pop(key, None)
            ledger.left_open.pop(key, None)
        case QuestionLeftOpen(question, key, reason, whom):
            ledger.left_open[key] = LeftOpen(key, question, reason, whom, record.number)
            _shelve(ledger, key)
            _leave_question(ledger, question, key)
        case EvidenceGiven(key, evidence, source):
            if key in ledger.answers:
                ledger.answers[key] = replace(ledger.answers[key], evidence=evidence, source=source)


def _give(ledger: _Ledger, record: Recorded, event: AnswerGiven) -> None:
    before = ledger.answers.get(event.key)
    changed = before.changed if before else 0
    if before and before.value != event.value:
        changed = record.number
        _shelve(ledger, event.key)
    if ledger.updated is not None and event.key not in ledger.seconds:
        taken = record.at - ledger.updated
        if SHORTEST_THOUGHT <= taken <= LONGEST_THOUGHT:
            ledger.seconds[event.key] = taken.total_seconds()
    ledger.left_open.pop(event.key, None)
    ledger.answers[event.key] = Answer(
        key=event.key,
        question=event.question,
        text=event.text,
        value=event.value,
        evidence=event.evidence,
        source=event.source,
        author=record.author,
        at=record.at,
        number=record.number,
        changed=changed,
    )
    _leave_question(ledger, event.question, event.key)


def _leave_question(ledger: _Ledger, question: str, key: Key) -> None:
    ledger.last_question, ledger.last_key = question, key
    ledger.meetings = answered(ledger.meetings, question)


def _shelve(ledger: _Ledger, key: Key) -> None:
    before = ledger.answers.pop(key, None)
    if before:
        ledger.earlier[key] = (*ledger.earlier.get(key, ()), before)


def _take_action(
    ledger: _Ledger, record: Recorded, event: ActionAdded | ActionChanged | ActionDropped | ProposalDeclined
) -> None:
    match event:
        case ActionAdded():
            ledger.actions[event.action] = _action(event, record.at)
            if event.proposal:
                ledger.settled[event.proposal] = event.action
        case ActionChanged(action, changes):
            if action in ledger.actions:
                ledger.actions[action] = _changed(ledger.actions[action], changes, record.at)
        case ActionDropped(action):
            if action in ledger.actions:
                ledger.actions[action] = replace(ledger.actions[action], state="dropped")
        case ProposalDeclined(proposal):
            ledger.settled[proposal] = ""


def _changed(action: Action, changes: Mapping[str, str], at: datetime) -> Action:
    state = changes.get("state", action.state)
    return replace(
        action,
        what=changes.get("what", action.what),
        owner=changes.get("owner", action.owner),
        due=changes.get("due", action.due),
        done_when=changes.get("done_when", action.done_when),
        when_then=changes.get("when_then", action.when_then),
        state=state,
        done_at=(action.done_at or at) if state == "done" else None,
    )


def _action(event: ActionAdded, at: datetime) -> Action:
    return Action(
        id=event.action,
        stage=event.stage,
        what=event.what,
        owner=event.owner,
        due=event.due,
        done_when=event.done_when,
        when_then=event.when_then,
        origin=event.origin,
        proposal=event.proposal,
        agreed_at=at,
    )


def _take_course(ledger: _Ledger, event: Event) -> None:
    match event:
        case PackChosen() | SubjectChosen():
            _turn_to(ledger, event)
        case TitleChanged(title):
            ledger.title = title
        case NudgeKept(rule, key, quote, reason):
            ledger.kept_nudges.append(KeptNudge(rule, key, quote, reason))
        case StageHeard(stage):
            ledger.heard.append(ledger.leg(stage))
        case StageClosed(stage):
            ledger.closed.append(ledger.leg(stage))
        case StageDeepened(stage):
            _reopen(ledger, ledger.leg(stage))
        case IdeaParked(text):
            ledger.parked.append(text)
        case Unknown():
            ledger.unknown += 1
        case _:
            pass


def _turn_to(ledger: _Ledger, event: PackChosen | SubjectChosen) -> None:
    """The method used last stands at the end; a subject stands where it was begun."""
    if isinstance(event, PackChosen):
        ledger.packs = [*(pack for pack in ledger.packs if pack != event.pack), event.pack]
        ledger.noun = event.noun
        return
    ledger.noun = event.noun or ledger.noun
    ledger.spoken[event.noun] = event.subject
    begun = ledger.begun.get(event.noun, ())
    ledger.begun[event.noun] = begun if event.subject in begun else (*begun, event.subject)


def _reopen(ledger: _Ledger, leg: Leg) -> None:
    ledger.deepened.append(leg)
    for done in (ledger.heard, ledger.closed):
        while leg in done:
            done.remove(leg)
