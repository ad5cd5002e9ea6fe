"""What happens around the questions: in a call that somebody leads, and when one looks back later.

The time of a call is told in ticks: milliseconds that no change of the wall clock touches, sleep included.
`boot` names the start of the computer that they are counted from; ticks of two starts say nothing together.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from journeycoach.domain.keys import Key


class Sorted(StrEnum):
    """What a quick thought turned out to be."""

    ANSWER = "answer"
    ACTION = "action"
    DECISION = "decision"
    PARKED = "parked"
    DROPPED = "dropped"


class Outcome(StrEnum):
    """How an action stands when one looks back."""

    DONE = "done"
    GOING_ON = "going-on"
    STUCK = "stuck"
    DROPPED = "dropped"


class Verdict(StrEnum):
    """What became of an assumption."""

    HELD = "held"
    FELL = "fell"
    OPEN = "open"


# The clock of a call


class CallBegun(Struct, frozen=True):
    """A call of so many minutes began."""

    minutes: int
    ticks: int
    boot: str = ""


class CallPaused(Struct, frozen=True):
    """The clock stands from here on."""

    ticks: int
    boot: str = ""


class CallResumed(Struct, frozen=True):
    """The clock goes on."""

    ticks: int
    boot: str = ""


class CallTimeSet(Struct, frozen=True):
    """So much time is left from now, whatever was planned."""

    minutes: int
    ticks: int
    boot: str = ""
    seconds: int = 0
    """Beside the minutes."""


class CallMoved(Struct, frozen=True):
    """What the clock counts from now on belongs to this stage."""

    stage: str
    ticks: int
    boot: str = ""


class CallEnded(Struct, frozen=True):
    """The call is over; what was deferred is open again."""

    ticks: int
    boot: str = ""


# What is said in it


class QuestionPut(Struct, frozen=True):
    """A question was put out of its turn, or in other words, for those who follow to see."""

    question: str
    """Empty when the conversation went back to its order."""
    text: str = ""
    """A probe that was put to the client; empty for the question's own words."""


class WhyDeferred(StrEnum):
    """What kept a question from being put."""

    TIME = "time"
    STAGE = "stage"
    """Its stage was closed early, on purpose: more time does not bring it back."""


class QuestionDeferred(Struct, frozen=True):
    """There was no time for a question: it is not put again until the call is over."""

    question: str
    key: Key
    reason: WhyDeferred = WhyDeferred.TIME


class QuestionTakenUp(Struct, frozen=True):
    """There is time for a question after all: it is put again in this call."""

    question: str
    key: Key


class QuestionFlagged(Struct, frozen=True):
    """Somebody wants to come back to a question."""

    question: str
    key: Key
    text: str = ""
    """Why, in a few words."""


class FlagLowered(Struct, frozen=True):
    """One came back to it, or need not."""

    question: str
    key: Key


class DecisionMade(Struct, frozen=True):
    """Something was settled in so many words."""

    text: str
    stage: str = ""


class ThoughtCaptured(Struct, frozen=True):
    """A line was caught in passing, to be sorted later."""

    thought: str
    """Stable id within the session."""
    text: str


class ThoughtSorted(Struct, frozen=True):
    """A thought found its place; what it became is an event of the same step."""

    thought: str
    to: Sorted
    target: str = ""
    """The question it answers, or the id of the action that it became."""


class ReadingGiven(Struct, frozen=True):
    """The coach's own reading of an answer, apart from the owner's words; an empty text takes it back."""

    key: Key
    text: str


class NextCallSet(Struct, frozen=True):
    """When one meets again: an ISO date, or a date and a time of day without a zone; empty for not yet."""

    when: str


# Looking back


class FollowUpBegun(Struct, frozen=True):
    """One looks back at what was agreed."""

    since: str = ""
    """The ISO date of the last look; empty for the first."""


class ActionReviewed(Struct, frozen=True):
    """How an action stands; a change of its state is an event of the same step."""

    action: str
    outcome: Outcome
    why: str = ""
    """What it is stuck on, or why it was dropped."""


class AssumptionSettled(Struct, frozen=True):
    """What was learnt about an answer that had been assumed."""

    key: Key
    verdict: Verdict
    text: str = ""
    """What was seen."""


class ChangeTold(Struct, frozen=True):
    """Something that is otherwise than at the last look."""

    text: str


class FollowUpEnded(Struct, frozen=True):
    """The look back is done."""

    text: str = ""
    """What it came to, in a sentence."""


CallEvent = (
    CallBegun
    | CallPaused
    | CallResumed
    | CallTimeSet
    | CallMoved
    | CallEnded
    | QuestionPut
    | QuestionDeferred
    | QuestionTakenUp
    | QuestionFlagged
    | FlagLowered
    | DecisionMade
    | ThoughtCaptured
    | ThoughtSorted
    | ReadingGiven
    | NextCallSet
    | FollowUpBegun
    | ActionReviewed
    | AssumptionSettled
    | ChangeTold
    | FollowUpEnded
)
ClockEvent = CallBegun | CallPaused | CallResumed | CallTimeSet | CallMoved | CallEnded
