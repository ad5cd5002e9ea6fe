"""Hypothesis strategies for everything that can happen in a session."""

from __future__ import annotations

from hypothesis import strategies as st

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
    TitleChanged,
    Undone,
    Unknown,
)
from journeycoach.storage.shapes import RESERVED

HARD = (
    "\x1b]52;c;x\x1b\\",
    "a\u2028b\u2029c\x85d",
    "\ud800",
    "\x7f\x9f\x00",
    'x","crc":"00000000"}',
    '\\"\n{[',
)
"""Texts that a line of JSON, or a terminal, could trip over."""

texts = st.text(max_size=40) | st.sampled_from(HARD)
keys = st.builds(Key, texts, texts)
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
unknown = st.builds(
    Unknown,
    texts.map("later-{}".format),
    st.dictionaries(texts.filter(lambda name: name not in RESERVED), plain, max_size=4),
)
known: st.SearchStrategy[Event] = st.one_of(
    st.builds(PackChosen, texts),
    st.builds(TitleChanged, texts),
    st.builds(AnswerGiven, texts, keys, texts, plain, evidence, texts),
    st.builds(AnswerWithdrawn, keys),
    st.builds(QuestionLeftOpen, texts, keys, st.sampled_from(OpenReason), texts),
    st.builds(EvidenceGiven, keys, evidence, texts),
    st.builds(NudgeKept, texts, keys, texts, texts),
    st.builds(StageHeard, texts),
    st.builds(StageClosed, texts),
    st.builds(StageDeepened, texts),
    st.builds(
        ActionAdded, texts, texts, texts, texts, texts, texts, texts, origin=st.none() | keys, proposal=texts
    ),
    st.builds(ActionChanged, texts, st.dictionaries(texts, texts, max_size=4)),
    st.builds(ActionDropped, texts),
    st.builds(ProposalDeclined, texts),
    st.builds(IdeaParked, texts),
    st.builds(Undone, numbers),
    st.builds(Redone, numbers),
)
events: st.SearchStrategy[Event] = known | unknown
