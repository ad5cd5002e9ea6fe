"""What happened in a session: facts in the past tense, and the envelope they are kept in."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct, field

from journeycoach.domain.call_events import CallEvent
from journeycoach.domain.keys import MAIN as MAIN  # noqa: PLC0414 - known from here by all others
from journeycoach.domain.keys import Key as Key  # noqa: PLC0414, TC001 - the same

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


class Evidence(StrEnum):
    """How the owner knows what a claim says."""

    ASSUMED = "assumed"
    HEARD = "heard"
    MEASURED = "measured"


class OpenReason(StrEnum):
    """Why a question has no answer yet."""

    SKIPPED = "skipped"
    UNSURE = "unsure"


Plain = str | int | float | bool | None | list["Plain"] | dict[str, "Plain"]
"""What JSON can hold."""


class PackChosen(Struct, frozen=True):
    """A method was started in this session."""

    pack: str
    noun: str = ""
    """What it is gone through once for each of, such as `avatar`; empty for most."""


class SubjectChosen(Struct, frozen=True):
    """The answers that follow are about this avatar, product or event; `main` is the first."""

    subject: str
    noun: str = ""
    """What it is one of, such as `avatar`; empty in logs of a time when all were in one list."""


class TitleChanged(Struct, frozen=True):
    """The session was named or renamed."""

    title: str


class AnswerGiven(Struct, frozen=True):
    """An answer was kept; an earlier one under the same key stays in the log."""

    question: str
    key: Key
    text: str
    """As typed, the text form of its kind; read again into a value when needed."""
    value: Plain
    """As understood on the day it was given."""
    evidence: Evidence = Evidence.ASSUMED
    source: str = ""


class AnswerWithdrawn(Struct, frozen=True):
    """An answer was taken back; its question is open again."""

    key: Key


class QuestionLeftOpen(Struct, frozen=True):
    """A question was skipped, or its answer is not known yet."""

    question: str
    key: Key
    reason: OpenReason
    whom: str = ""
    """Who could tell, when the owner named somebody."""


class EvidenceGiven(Struct, frozen=True):
    """The owner said how they know."""

    key: Key
    evidence: Evidence
    source: str = ""


class NudgeKept(Struct, frozen=True):
    """The owner went on: the finding about these words stays quiet from now on."""

    rule: str
    key: Key
    quote: str
    reason: str = ""


class StageHeard(Struct, frozen=True):
    """The play-back of a stage was confirmed."""

    stage: str


class StageClosed(Struct, frozen=True):
    """The owner went on to the next stage."""

    stage: str


class StageDeepened(Struct, frozen=True):
    """The deeper questions of a stage are asked from now on."""

    stage: str


class ActionAdded(Struct, frozen=True):
    """An action was agreed."""

    action: str
    """Stable id within the session."""
    stage: str
    what: str
    owner: str = ""
    due: str = ""
    """ISO date, or empty when none was named."""
    done_when: str = ""
    when_then: str = ""
    origin: Key | None = None
    """The answer it came from."""
    proposal: str = ""
    """The proposal it was accepted from, so that it is not proposed again."""


class ActionChanged(Struct, frozen=True):
    """Some fields of an action were changed: what, owner, due, done_when, when_then, state."""

    action: str
    fields: Mapping[str, str] = field(default_factory=dict)


class ActionDropped(Struct, frozen=True):
    """An action is no longer wanted."""

    action: str


class ProposalDeclined(Struct, frozen=True):
    """A proposed action was dropped before it became one."""

    proposal: str


class IdeaParked(Struct, frozen=True):
    """A thought for later, kept out of the way."""

    text: str


class Undone(Struct, frozen=True):
    """A step was taken back; the step stays in the log."""

    step: int


class Redone(Struct, frozen=True):
    """A step that had been taken back holds again."""

    step: int


class Unknown(Struct, frozen=True):
    """A fact of a later version: kept, counted, never changed."""

    kind: str
    data: Mapping[str, Plain] = field(default_factory=dict)


Event = (
    PackChosen
    | SubjectChosen
    | TitleChanged
    | AnswerGiven
    | AnswerWithdrawn
    | QuestionLeftOpen
    | EvidenceGiven
    | NudgeKept
    | StageHeard
    | StageClosed
    | StageDeepened
    | ActionAdded
    | ActionChanged
    | ActionDropped
    | ProposalDeclined
    | IdeaParked
    | Undone
    | Redone
    | CallEvent
    | Unknown
)


class Recorded(Struct, frozen=True):
    """An event with its envelope, as the log holds it."""

    number: int
    """Counted from 1 in the order of the lock."""
    step: int
    """Number of the first event of the same deed; undo takes back whole steps."""
    at: datetime
    """Absolute, UTC."""
    author: str
    window: str
    """Which window wrote it: undo takes back this window's last step first."""
    event: Event


class Header(Struct, frozen=True):
    """The first line of a session file."""

    version: int
    id: str
    title: str
    created: datetime
