"""From what a data file can hold to the text that a person would type."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, assert_never

from journeycoach.domain.kinds import CELL_MARK, RUNG_MARK
from journeycoach.domain.packs import Kind, Question
from journeycoach.domain.separated import join_parts
from journeycoach.domain.text import clean


class ShapeError(ValueError):
    """A value has a shape that its question does not take; the text is advice."""


def as_typed(question: Question, value: Any) -> str:
    """The text form of a value: figures as they are, lists as lines, rows and rungs with their marks.

    Raises ShapeError with advice.
    """
    match question.kind:
        case Kind.TEXT | Kind.LONG_TEXT | Kind.CHOICE:
            return _plain(value, "text in quotation marks")
        case Kind.SCALE | Kind.NUMBER | Kind.MONEY | Kind.PERCENT | Kind.DATE:
            return _plain(value, "a figure, or text in quotation marks")
        case Kind.CHOICES:
            picks = value if isinstance(value, list) else [value]
            return ", ".join(_plain(pick, "a list of picks") for pick in picks)
        case Kind.ROWS:
            return _lines(value, question, _row)
        case Kind.LADDER:
            return _lines(value, question, _rung)
        case _:
            assert_never(question.kind)


def one_line(text: str) -> str:
    """The words of a text on one line, no-break spaces and all."""
    return " ".join(clean(text).split("\n")).strip()


def _plain(value: Any, wanted: str) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float | date):
        raise ShapeError(f"give {wanted}")
    return value.isoformat() if isinstance(value, date) else str(value)


def _lines(value: Any, question: Question, line: Callable[[Any, Question], str]) -> str:
    if isinstance(value, str):
        return value
    lines = value if isinstance(value, list) else [value]
    return "\n".join(each if isinstance(each, str) else line(each, question) for each in lines)


def _row(value: Any, question: Question) -> str:
    names = [column.id for column in question.columns]
    if isinstance(value, Mapping):
        unknown = [name for name in value if name not in names]
        if unknown:
            raise ShapeError(f"there is no column “{unknown[0]}”; the columns are {', '.join(names)}")
        value = [value.get(name, "") for name in names]
    if not isinstance(value, list) or len(value) > len(names):
        raise ShapeError(f"give each row as a table or a list of {', '.join(names)}")
    return join_parts(
        tuple(one_line(_plain(cell, "words or figures in each cell")) for cell in value), CELL_MARK
    )


def _rung(value: Any, _: Question) -> str:
    if isinstance(value, Mapping) and set(value) <= {"fact", "so"}:
        so = value.get("so", [])
        value = [value.get("fact", ""), *(so if isinstance(so, list) else [so])]
    if not isinstance(value, list):
        raise ShapeError('give each fact as {fact = "…", so = ["what it means for them", "…"]}')
    return join_parts(tuple(one_line(_plain(part, "words")) for part in value), RUNG_MARK)
