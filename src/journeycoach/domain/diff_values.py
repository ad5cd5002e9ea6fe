"""What is other in one answer: words, figures, days, picks, and rows cell by cell."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.amounts import read_money, read_number, read_percent
from journeycoach.domain.diff_words import apart
from journeycoach.domain.kinds import cells, day_of, items, label_of, plain_to_amount, rung_parts, show_answer
from journeycoach.domain.packs import Kind
from journeycoach.domain.wording import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from journeycoach.domain.amounts import Amount
    from journeycoach.domain.packs import Column, Question
    from journeycoach.domain.session import Answer

ALIKE = 0.6
"""Rows of which so much is the same are one row that changed."""


class Change(Struct, frozen=True):
    """One thing that is other; an empty `before` is new, an empty `after` is gone."""

    before: str
    after: str
    where: str = ""
    """The row and the column; empty for the whole answer."""
    by: str = ""
    """How far a figure or a day has moved; empty for words."""
    is_figure: bool = False


def changes_in(question: Question | None, before: Answer, after: Answer) -> tuple[Change, ...]:
    """What is other between two answers to one question; the words, where the question is not known."""
    if question is None:
        return _words(before.text, after.text)
    match question.kind:
        case Kind.NUMBER | Kind.MONEY | Kind.PERCENT | Kind.SCALE:
            return _figure(question, before, after)
        case Kind.DATE:
            return (_day(day_of(before.value), day_of(after.value)),)
        case Kind.CHOICES:
            return tuple(_picks(question, before, after))
        case Kind.ROWS:
            return tuple(_rows(question, before, after))
        case Kind.LADDER:
            return tuple(_listed(_rungs(before), _rungs(after)))
        case Kind.TEXT | Kind.LONG_TEXT | Kind.CHOICE:
            return _words(_shown(question, before), _shown(question, after))


def _shown(question: Question, answer: Answer) -> str:
    return show_answer(question, answer.value) or answer.text


def _words(before: str, after: str) -> tuple[Change, ...]:
    return (Change(one_line(before), one_line(after)),) if before != after else ()


def _figure(question: Question, before: Answer, after: Answer) -> tuple[Change, ...]:
    one, other = (_amount(each) for each in (before, after))
    by = apart(one, other) if one and other else ""
    return (Change(_shown(question, before), _shown(question, after), by=by, is_figure=True),)


def _amount(answer: Answer) -> Amount | None:
    return plain_to_amount(answer.value) or read_number(str(answer.value))


def _day(before: date | None, after: date | None) -> Change:
    if before is None or after is None:
        return Change(str(before or ""), str(after or ""), is_figure=True)
    days = (after - before).days
    by = f"{abs(days)} {'day' if abs(days) == 1 else 'days'} {'later' if days > 0 else 'sooner'}"
    return Change(before.isoformat(), after.isoformat(), by=by, is_figure=True)


def day_moved(before: str, after: str) -> Change:
    """The same for two ISO dates, of which one may be empty."""
    return _day(day_of(before), day_of(after))


def _picks(question: Question, before: Answer, after: Answer) -> Iterator[Change]:
    one, other = ([label_of(str(p), question.options) for p in items(a.value)] for a in (before, after))
    yield from (Change(each, "") for each in one if each not in other)
    yield from (Change("", each) for each in other if each not in one)


def _rungs(answer: Answer) -> list[str]:
    return [" → ".join(rung_parts(rung)) for rung in items(answer.value)]


def _listed(before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    for one, other in _pairs(before, after):
        if one != other:
            yield Change(one, other)


def _pairs(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each line with the one that became of it; an empty text where there is none."""
    left = [line for line in before if line not in after]
    for line in after:
        if line in before:
            continue
        like = max(left, key=lambda each: _likeness(each, line), default="")
        if like and _likeness(like, line) >= ALIKE:
            left.remove(like)
            yield like, line
        else:
            yield "", line
    yield from ((line, "") for line in left)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _rows(question: Question, before: Answer, after: Answer) -> Iterator[Change]:
    """Rows that came, rows that went, and cells of those that stayed: a row is known by its first cell."""
    one, other = _by_name(question, before), _by_name(question, after)
    for name, row in other.items():
        if name in one:
            yield from _cells(question, name, one[name], row)
        else:
            yield Change("", _row_text(question, row))
    yield from (Change(_row_text(question, row), "") for name, row in one.items() if name not in other)


def _by_name(question: Question, answer: Answer) -> dict[str, Mapping[str, str]]:
    """The only row of a short form has no name: it is the same one whatever its cells say."""
    rows = [cells(row) for row in items(answer.value)]
    if question.max == 1:
        return dict(zip(("",), rows, strict=False))
    named: dict[str, Mapping[str, str]] = {}
    for row in rows:
        name = one_line(row.get(question.columns[0].id, "") if question.columns else "")
        named[name if name not in named else f"{name} ({len(named) + 1})"] = row
    return named


def _cells(
    question: Question, name: str, before: Mapping[str, str], after: Mapping[str, str]
) -> Iterator[Change]:
    for column in question.columns:
        one, other = (label_of(one_line(row.get(column.id, "")), column.options) for row in (before, after))
        if one != other:
            where = " · ".join(part for part in (name, column.label) if part)
            by = _cell_apart(column, one, other)
            yield Change(one, other, where, by, is_figure=bool(by))


def _cell_apart(column: Column, before: str, after: str) -> str:
    readers = {Kind.MONEY: read_money, Kind.PERCENT: read_percent}
    read = readers.get(column.kind, read_number)
    one, other = read(before), read(after)
    return apart(one, other) if one and other else ""


def _row_text(question: Question, row: Mapping[str, str]) -> str:
    parts = (label_of(one_line(row.get(column.id, "")), column.options) for column in question.columns)
    return " · ".join(part for part in parts if part)
