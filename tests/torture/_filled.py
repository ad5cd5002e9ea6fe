"""Answers to a whole method in which every text is one of those that are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.errors import AnswerRefusedError
from journeycoach.domain.kinds import CELL_MARK, RUNG_MARK, read_answer
from journeycoach.domain.not_known import leaves_open
from journeycoach.domain.packs import Kind
from journeycoach.domain.separated import join_parts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from journeycoach.domain.packs import Column, Pack, Question

FIXED = {Kind.NUMBER: "12", Kind.MONEY: "€300", Kind.PERCENT: "12%", Kind.DATE: "2027-01-05", Kind.SCALE: "4"}
"""Answers of kinds that take no text of an owner."""
TRIES = 40
"""Texts that a question may refuse, one after the other."""


def filled(pack: Pack, texts: Iterator[str], today: date) -> dict[str, str]:
    """The answers by question; a text that a question refuses goes by."""
    answers = {}
    for question in pack.questions():
        tries = (_answer(question, texts) for _ in range(TRIES))
        taken = next(
            (text for text in tries if not question.repeat and _is_taken(question, text, today)), None
        )
        answers.update({question.id: taken} if taken is not None else {})
    return answers


def _is_taken(question: Question, text: str, today: date) -> bool:
    if leaves_open(question, text):
        return False
    try:
        read_answer(question, text, today)
    except AnswerRefusedError:
        return False
    return True


def _answer(question: Question, texts: Iterator[str]) -> str:
    match question.kind:
        case Kind.TEXT | Kind.LONG_TEXT | Kind.CHOICE:
            return next(texts)
        case Kind.CHOICES:
            return f"1, {next(texts)}"
        case Kind.LADDER:
            return join_parts((next(texts), next(texts)), RUNG_MARK)
        case Kind.ROWS:
            rows = range(max(2, question.min or 1) if question.max != 1 else 1)
            return "\n".join(_row(question, number, texts) for number in rows)
        case _:
            return FIXED[question.kind]


def _row(question: Question, number: int, texts: Iterator[str]) -> str:
    return join_parts(tuple(_cell(column, number, texts) for column in question.columns), CELL_MARK)


def _cell(column: Column, number: int, texts: Iterator[str]) -> str:
    if column.kind is Kind.CHOICE:
        return column.options[number % len(column.options)].label
    return FIXED.get(column.kind) or " ".join(next(texts).split()) or "x"
