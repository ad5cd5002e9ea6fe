"""What happened in a session: facts in the past tense, and the envelope they are kept in."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

MAIN = "main"
"""The subject of an answer unless a method has several avatars, products or events."""


class Evidence(StrEnum):
    """How the owner knows what a claim says."""

    ASSUMED = "assumed"
    HEARD = "heard"
    MEASURED = "measured"


class OpenReason(StrEnum):
    """Why a question has no answer yet."""

    SKIPPED = "skipped"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Key:
    """What an answer is kept under."""

    topic: str
    subject: str = MAIN


Plain = str | int | float | bool | None | list["Plain"] | dict[str, "Plain"]
"""What JSON can hold."""


@dataclass(frozen=True, slots=True)
class PackChosen:
    """A method was started in this session."""

    pack: str


@dataclass(frozen=True, slots=True)
class TitleChanged:
    """The session was named or renamed."""

    title: str


@dataclass(frozen=True, slots=True)
class AnswerGiven:
    """An answer was kept; an earlier one under the same key stays in the log."""

    question: str
    key: Key
    text: str
    """As typed, the text form of its kind; read again into a value when needed."""
    value: Plain
    """As understood on the day it was given."""
    evidence: Evidence = Evidence.ASSUMED
    source: str = ""


@dataclass(frozen=True, slots=True)
class AnswerWithdrawn:
    """An answer was taken back; its question is open again."""

    key: Key


@dataclass(frozen=True, slots=True)
class QuestionLeftOpen:
    """A question was skipped, or its answer is not known yet."""

    question: str
    key: Key
    reason: OpenReason
    whom: str = ""
    """Who could tell, when the owner named somebody."""


@dataclass(frozen=True, slots=True)
class EvidenceGiven:
    """The owner said how they know."""

    key: Key
    evidence: Evidence
    source: str = ""


@dataclass(frozen=True, slots=True)
class NudgeKept:
    """The owner went on: the finding about these words stays quiet from now on."""

    rule: str
    key: Key
    quote: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class StageHeard:
    """The play-back of a stage was confirmed."""

    stage: str


@dataclass(frozen=True, slots=True)
class StageClosed:
    """The owner went on to the next stage."""

    stage: str


@dataclass(frozen=True, slots=True)
class StageDeepened:
    """The deeper questions of a stage are asked from now on."""

    stage: str


@dataclass(frozen=True, slots=True)
class ActionAdded:
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


@dataclass(frozen=True, slots=True)
class ActionChanged:
    """Some fields of an action were changed: what, owner, due, done_when, when_then, state."""

    action: str
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ActionDropped:
    """An action is no longer wanted."""

    action: str


@dataclass(frozen=True, slots=True)
class ProposalDeclined:
    """A proposed action was dropped before it became one."""

    proposal: str


@dataclass(frozen=True, slots=True)
class IdeaParked:
    """A thought for later, kept out of the way."""

    text: str


@dataclass(frozen=True, slots=True)
class Undone:
    """A step was taken back; the step stays in the log."""

    step: int


@dataclass(frozen=True, slots=True)
class Redone:
    """A step that had been taken back holds again."""

    step: int


@dataclass(frozen=True, slots=True)
class Unknown:
    """A fact of a later version: kept, counted, never changed."""

    kind: str
    data: Mapping[str, Plain] = field(default_factory=dict)


Event = (
    PackChosen
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
    | Unknown
)


@dataclass(frozen=True, slots=True)
class Recorded:
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


@dataclass(frozen=True, slots=True)
class Header:
    """The first line of a session file."""

    version: int
    id: str
    title: str
    created: datetime
