"""Answers as they are said back: whole, on one line, or as they were understood."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from journeycoach.domain.dates import read_date, show_date
from journeycoach.domain.kinds import cells, day_of, items, label_of, rung_parts, show_answer
from journeycoach.domain.packs import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from journeycoach.domain.events import Plain
    from journeycoach.domain.packs import Question


def in_full(question: Question, value: Plain) -> str:
    """An answer as a person would write it: a line for each row and each ladder, without the marks."""
    match question.kind:
        case Kind.ROWS:
            return "\n".join(" · ".join(filter(None, row.values())) for row in _rows(question, value))
        case Kind.LADDER:
            return "\n".join(_ladders(value))
        case Kind.TEXT | Kind.LONG_TEXT | Kind.CHOICE | Kind.CHOICES | Kind.SCALE:
            return show_answer(question, value)
        case Kind.NUMBER | Kind.MONEY | Kind.PERCENT | Kind.DATE:
            return show_answer(question, value)
        case _:
            assert_never(question.kind)


def in_brief(question: Question, value: Plain) -> str:
    """An answer on one line: of rows the first cells, of a ladder the rungs."""
    match question.kind:
        case Kind.ROWS:
            texts = (column.id for column in question.columns if column.kind is Kind.TEXT)
            first = next(texts, question.columns[0].id)
            return ", ".join(cell for row in _rows(question, value) if (cell := row.get(first, "")))
        case Kind.LADDER:
            return "; ".join(_ladders(value))
        case Kind.TEXT | Kind.LONG_TEXT | Kind.CHOICE | Kind.CHOICES | Kind.SCALE:
            return show_answer(question, value)
        case Kind.NUMBER | Kind.MONEY | Kind.PERCENT | Kind.DATE:
            return show_answer(question, value)
        case _:
            assert_never(question.kind)


def played_back(question: Question, value: Plain) -> str:
    """An answer for its owner to confirm, on one line.

    A table of one row is told whole: a number that is not said back cannot be put right.
    """
    is_one_row = question.kind is Kind.ROWS and question.max == 1
    return in_full(question, value) if is_one_row else in_brief(question, value)


def understood(question: Question, value: Plain, today: date) -> str:
    """How an amount or a date was understood, to be echoed back; empty for kinds that need no echo."""
    match question.kind:
        case Kind.DATE:
            day = day_of(value)
            return show_date(day, today) if day else ""
        case Kind.NUMBER | Kind.MONEY | Kind.PERCENT:
            return show_answer(question, value)
        case Kind.ROWS:
            return _rows_understood(question, value, today)
        case Kind.TEXT | Kind.LONG_TEXT | Kind.CHOICE | Kind.CHOICES | Kind.SCALE | Kind.LADDER:
            return ""
        case _:
            assert_never(question.kind)


def _rows(question: Question, value: Plain) -> list[Mapping[str, str]]:
    """Every row by column, its picks by their labels."""
    options = {column.id: column.options for column in question.columns}
    return [
        {name: label_of(cell, options.get(name, ())) for name, cell in cells(row).items()}
        for row in items(value)
    ]


def _ladders(value: Plain) -> list[str]:
    return [" → ".join(rung_parts(rung)) for rung in items(value)]


def _rows_understood(question: Question, value: Plain, today: date) -> str:
    dates = [column.id for column in question.columns if column.kind is Kind.DATE]
    found = [read_date(cells(row).get(name, ""), today) for row in items(value) for name in dates]
    return ", ".join(show_date(day, today) for day in found if day)
