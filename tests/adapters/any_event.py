"""Hypothesis strategies for everything that can happen in a session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from journeycoach.domain.call_events import (
    ActionReviewed,
    AssumptionSettled,
    CallBegun,
    CallEnded,
    CallMoved,
    CallPaused,
    CallResumed,
    CallTimeSet,
    ChangeTold,
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
from journeycoach.domain.events import (
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
    Redone,
    StageClosed,
    StageDeepened,
    StageHeard,
    SubjectChosen,
    TitleChanged,
    Undone,
    Unknown,
)
from journeycoach.storage.shapes import RESERVED

if TYPE_CHECKING:
    from collections.abc import Callable

HARD = (
    "\x1b]52;c;x\x1b\\",
    "a\u2028b\u2029c\x85d",
    "\ud800",
    "\x7f\x9f\x00",
    'x","crc":"00000000"}',
    '\\"\n{[',
)
"""Texts that a line of JSON, or a terminal, could trip over."""


def made(kind: Callable[..., Any], *parts: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Values of a class, all its fields in order; their annotations are for the type checker only."""
    return st.tuples(*parts).map(lambda given: kind(*given))


texts = st.text(max_size=40) | st.sampled_from(HARD)
keys = made(Key, texts, texts)
evidence = st.sampled_from(Evidence)
numbers = st.integers(1, 2**53 - 1)
plain: st.SearchStrategy[Plain] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)
unknown = made(
    Unknown,
    texts.map("later-{}".format),
    st.dictionaries(texts.filter(lambda name: name not in RESERVED), plain, max_size=4),
)
known: st.SearchStrategy[Event] = st.one_of(
    made(PackChosen, texts, texts),
    made(SubjectChosen, texts, texts),
    made(TitleChanged, texts),
    made(AnswerGiven, texts, keys, texts, plain, evidence, texts),
    made(AnswerWithdrawn, keys),
    made(QuestionLeftOpen, texts, keys, st.sampled_from(OpenReason), texts),
    made(EvidenceGiven, keys, evidence, texts),
    made(NudgeKept, texts, keys, texts, texts),
    made(StageHeard, texts),
    made(StageClosed, texts),
    made(StageDeepened, texts),
    made(ActionAdded, texts, texts, texts, texts, texts, texts, texts, st.none() | keys, texts),
    made(ActionChanged, texts, st.dictionaries(texts, texts, max_size=4)),
    made(ActionDropped, texts),
    made(ProposalDeclined, texts),
    made(IdeaParked, texts),
    made(Undone, numbers),
    made(Redone, numbers),
)
counts = st.integers(0, 2**53 - 1)
of_calls: st.SearchStrategy[Event] = st.one_of(
    made(CallBegun, counts, counts, texts),
    made(CallPaused, counts, texts),
    made(CallResumed, counts, texts),
    made(CallTimeSet, counts, counts, texts, counts),
    made(CallMoved, texts, counts, texts),
    made(CallEnded, counts, texts),
    made(QuestionPut, texts, texts),
    made(QuestionDeferred, texts, keys, st.sampled_from(WhyDeferred)),
    made(QuestionTakenUp, texts, keys),
    made(QuestionFlagged, texts, keys, texts),
    made(FlagLowered, texts, keys),
    made(DecisionMade, texts, texts),
    made(ThoughtCaptured, texts, texts),
    made(ThoughtSorted, texts, st.sampled_from(Sorted), texts),
    made(ReadingGiven, keys, texts),
    made(NextCallSet, texts),
)
of_follow_ups: st.SearchStrategy[Event] = st.one_of(
    made(FollowUpBegun, texts),
    made(ActionReviewed, texts, st.sampled_from(Outcome), texts),
    made(AssumptionSettled, keys, st.sampled_from(Verdict), texts),
    made(ChangeTold, texts),
    made(FollowUpEnded, texts),
)
events: st.SearchStrategy[Event] = known | of_calls | of_follow_ups | unknown
