"""What an owner does in a workshop, as a value that any front end can be led by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.events import (
    ActionAdded,
    AnswerGiven,
    Event,
    Evidence,
    EvidenceGiven,
    OpenReason,
    ProposalDeclined,
    QuestionLeftOpen,
    StageClosed,
    StageDeepened,
    StageHeard,
)
from journeycoach.domain.kinds import CELL_MARK, RUNG_MARK
from journeycoach.domain.not_known import leaves_open
from journeycoach.domain.packs import Kind
from journeycoach.domain.separated import split_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from journeycoach.domain.events import Recorded
    from journeycoach.domain.packs import Question


class Answer(Struct, frozen=True):
    """An answer in the text form of its kind."""

    question: str
    text: str


class Knows(Struct, frozen=True):
    """How the owner knows what was said last."""

    evidence: Evidence
    source: str


class LeaveOpen(Struct, frozen=True):
    """The question stays without an answer."""

    question: str
    reason: OpenReason
    whom: str = ""


class Right(Struct, frozen=True):
    """The play-back is right."""


class Accept(Struct, frozen=True):
    """The proposed action goes on the plan."""

    proposal: str


class Drop(Struct, frozen=True):
    """The proposed action does not."""

    proposal: str


class GoOn(Struct, frozen=True):
    """To the next stage."""


class Deepen(Struct, frozen=True):
    """More questions about this stage."""


Deed = Answer | Knows | LeaveOpen | Right | Accept | Drop | GoOn | Deepen
KEYS: dict[type[Deed], str] = {Right: "", GoOn: "", Accept: "a", Drop: "d", Deepen: "/deeper"}
STEPS: dict[type[Event], Deed] = {StageHeard: Right(), StageClosed: GoOn(), StageDeepened: Deepen()}


def deeds_in(log: Iterable[Recorded]) -> tuple[Deed, ...]:
    """The deeds that a log tells of, without what follows from them by itself."""
    return tuple(deed for record in log if (deed := _deed(record.event)))


def _deed(event: Event) -> Deed | None:
    match event:
        case AnswerGiven(question=question, text=text):
            return Answer(question, text)
        case EvidenceGiven(evidence=evidence, source=source):
            return Knows(evidence, source)
        case QuestionLeftOpen(question=question, reason=reason, whom=whom):
            return LeaveOpen(question, reason, whom)
        case ActionAdded(proposal=proposal) if proposal:
            return Accept(proposal)
        case ProposalDeclined(proposal):
            return Drop(proposal)
        case StageHeard() | StageClosed() | StageDeepened():
            return STEPS[type(event)]
        case _:
            return None


def lines_of(deeds: Iterable[Deed], find: Callable[[str], Question | None]) -> Iterator[str]:
    """The lines that somebody types in the plain interview to do the same.

    Answers after the last stage are to questions that were not put: they are asked for by name.
    """
    told = tuple(deeds)
    last = max((index for index, deed in enumerate(told) if isinstance(deed, GoOn)), default=len(told))
    for index, deed in enumerate(told):
        if isinstance(deed, Answer) and index > last:
            yield f"/edit {deed.question}"
        yield from _lines(deed, find)


def _lines(deed: Deed, find: Callable[[str], Question | None]) -> Iterator[str]:
    match deed:
        case Answer(question, text):
            yield from _typed(find(question), text)
        case Knows(evidence, source):
            yield f"/{evidence} {source}".strip()
        case LeaveOpen(reason=OpenReason.SKIPPED):
            yield "/skip"
        case LeaveOpen(whom=whom):
            yield f"/unsure {whom}".strip()
        case Right() | GoOn() | Accept() | Drop() | Deepen():
            yield KEYS[type(deed)]


def _typed(question: Question | None, text: str) -> Iterator[str]:
    assert question is not None
    if leaves_open(question, text):
        yield text
    elif question.kind is Kind.ROWS:
        for line in text.split("\n"):
            cells = split_parts(line, CELL_MARK)
            yield from cells
            yield from [""] * (len(question.columns) - len(cells))
        if len(text.split("\n")) != question.max:
            yield ""
    elif question.kind is Kind.LADDER:
        for line in text.split("\n"):
            yield from split_parts(line, RUNG_MARK)
            yield ""
        if len(text.split("\n")) != question.max:
            yield ""
    elif "\n" in text:
        yield from ('"""', *text.split("\n"), '"""')
    else:
        yield text
