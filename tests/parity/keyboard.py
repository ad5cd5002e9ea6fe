"""The keys that an owner presses in the app to do what a script tells."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, assert_never

from journeycoach.domain.events import Evidence, OpenReason
from journeycoach.domain.kinds import CELL_MARK, RUNG_MARK, items, read_answer
from journeycoach.domain.not_known import leaves_open
from journeycoach.domain.packs import Kind
from journeycoach.domain.separated import split_parts
from tests.parity.script import Accept, Answer, Deepen, Drop, GoOn, Knows, LeaveOpen, Right

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from journeycoach.domain.packs import Column, Option, Question
    from tests.parity.script import Deed

TODAY = date(2026, 3, 2)
DEED_KEYS: dict[type[Deed], str] = {Right: "enter", GoOn: "enter", Accept: "a", Drop: "d", Deepen: "g"}
Act = tuple[str, str]
"""What is pasted, if anything, and the key after it."""


def acts_of(deeds: Iterable[Deed], find: Callable[[str], Question | None]) -> Iterator[Act]:
    """What is pasted and pressed, in order; answers after the last stage are asked for by name."""
    told = tuple(deeds)
    last = max((index for index, deed in enumerate(told) if isinstance(deed, GoOn)), default=len(told))
    for index, deed in enumerate(told):
        if isinstance(deed, Answer) and index > last:
            yield f"/edit {deed.question}", "enter"
        yield from _acts(deed, find)


def _acts(deed: Deed, find: Callable[[str], Question | None]) -> Iterator[Act]:
    match deed:
        case Answer(question, text):
            asked = find(question)
            assert asked is not None
            yield from [(text, "enter")] if leaves_open(asked, text) else _answer(asked, text)
        case Knows(evidence=Evidence.HEARD, source=""):
            yield "", "f2"
        case Knows(evidence, source):
            yield f"/{evidence} {source}".strip(), "enter"
        case LeaveOpen(reason=OpenReason.SKIPPED):
            yield "/skip", "enter"
        case LeaveOpen(whom=whom):
            yield f"/unsure {whom}".strip(), "enter"
        case Right() | GoOn() | Accept() | Drop() | Deepen():
            yield "", DEED_KEYS[type(deed)]


def _answer(question: Question, text: str) -> Iterator[Act]:
    match question.kind:
        case Kind.TEXT | Kind.LONG_TEXT | Kind.NUMBER | Kind.MONEY | Kind.PERCENT | Kind.DATE:
            yield text, "enter"
        case Kind.SCALE:
            yield "", text[-1]
        case Kind.CHOICE:
            yield _pick(text, question.options)
        case Kind.CHOICES:
            yield from _picks(question, text)
        case Kind.ROWS:
            yield from _rows(question, text)
        case Kind.LADDER:
            yield from _ladder(question, text)
        case _:
            assert_never(question.kind)


def _pick(text: str, options: tuple[Option, ...]) -> Act:
    """The digit of an option, or own words."""
    labels = [option.label for option in options]
    return ("", str(labels.index(text) + 1)) if text in labels[:9] else (text, "enter")


def _picks(question: Question, text: str) -> Iterator[Act]:
    ids = [option.id for option in question.options]
    picked = [str(pick) for pick in items(read_answer(question, text, TODAY))]
    for pick in picked:
        if pick in ids:
            yield "", str(ids.index(pick) + 1)
    yield ", ".join(pick for pick in picked if pick not in ids), "enter"


def _rows(question: Question, text: str) -> Iterator[Act]:
    lines = text.split("\n")
    for line in lines:
        cells = split_parts(line, CELL_MARK)
        for column, cell in zip(question.columns, cells, strict=True):
            yield _cell(column, cell)
    if len(lines) != question.max:
        yield "", "enter"


def _cell(column: Column, cell: str) -> Act:
    labels = [option.label for option in column.options]
    return str(labels.index(cell) + 1) if cell in labels else cell, "tab"


def _ladder(question: Question, text: str) -> Iterator[Act]:
    ladders = text.split("\n")
    for ladder in ladders:
        for rung in split_parts(ladder, RUNG_MARK):
            yield rung, "enter"
        yield "", "enter"
    if len(ladders) != question.max:
        yield "", "enter"
