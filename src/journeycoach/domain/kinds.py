"""Every kind of answer: its text form is read into plain data and shown again as text.

The text form is what all three front ends send, what a worksheet holds, and what comes back into the
composer for editing: `read_answer(q, show_answer(q, v))` is `v` again.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, assert_never

from journeycoach.domain.amounts import Amount, read_money, read_number, read_percent, show_amount
from journeycoach.domain.dates import read_date, show_date
from journeycoach.domain.errors import AnswerRefusedError
from journeycoach.domain.options import (
    ask_for_option,
    numbered,
    numbers_in,
    option_begun,
    option_named,
    take_one,
)
from journeycoach.domain.packs import Column, Kind, Option, Question
from journeycoach.domain.separated import join_parts, split_parts
from journeycoach.domain.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from journeycoach.domain.events import Plain

CELL_MARK = "|"
RUNG_MARK = "->"
CELL_STEPS = (1, 5)
"""Lowest and highest step of a scale in a cell."""
NOTHING_HERE = "There is nothing here yet. Type an answer, or /skip to leave it open."


def read_answer(question: Question, text: str, today: date) -> Plain:
    """The answer as data, in the shape of the question's kind.

    text, long-text: str · choice: option id or free text · choices: list of those · scale: int ·
    number, money, percent: {"value", "unit", …} · date: ISO text · rows: list of {column: text} ·
    ladder: list of {"fact", "so": [text]}.
    Raises AnswerRefusedError with advice when the text cannot be read so.
    """
    text = clean(text).strip()
    if not text:
        raise AnswerRefusedError(question.id, NOTHING_HERE)
    match question.kind:
        case Kind.TEXT | Kind.LONG_TEXT:
            return text
        case Kind.CHOICE:
            return _pick(question.id, text, question.options)
        case Kind.CHOICES:
            return _picks(question, text)
        case Kind.SCALE:
            return _scale(question, text)
        case Kind.NUMBER | Kind.MONEY | Kind.PERCENT:
            return amount_to_plain(_amount(question, text))
        case Kind.DATE:
            return _day(question, text, today)
        case Kind.ROWS:
            return _rows(question, text, today)
        case Kind.LADDER:
            return _ladder(question, text)
        case _:
            assert_never(question.kind)


def show_answer(question: Question, value: Plain) -> str:
    """The text form of a value, as it comes back into the composer; empty for data of another shape."""
    match question.kind:
        case Kind.TEXT | Kind.LONG_TEXT:
            return str(value)
        case Kind.CHOICE:
            return label_of(str(value), question.options)
        case Kind.CHOICES:
            return ", ".join(label_of(str(pick), question.options) for pick in items(value))
        case Kind.SCALE:
            return str(value)
        case Kind.NUMBER | Kind.MONEY | Kind.PERCENT:
            amount = plain_to_amount(value)
            return show_amount(amount) if amount else ""
        case Kind.DATE:
            day = day_of(value)
            return show_date(day) if day else ""
        case Kind.ROWS:
            return "\n".join(_row_text(question, row) for row in items(value))
        case Kind.LADDER:
            return "\n".join(join_parts(rung_parts(rung), RUNG_MARK) for rung in items(value))
        case _:
            assert_never(question.kind)


def written(question: Question, text: str, value: Plain) -> str:
    """The text that is kept beside the value: as typed, but picks by their labels, whatever key chose them.

    Rows have all their cells and one way of writing the marks, and so have ladders.
    """
    match question.kind:
        case Kind.CHOICE | Kind.CHOICES | Kind.LADDER:
            return show_answer(question, value)
        case Kind.ROWS:
            lines = (line for line in clean(text).split("\n") if line.strip())
            return "\n".join(_row_written(question, line) for line in lines).strip()
        case Kind.TEXT | Kind.LONG_TEXT | Kind.SCALE | Kind.NUMBER | Kind.MONEY | Kind.PERCENT | Kind.DATE:
            return text.strip()
        case _:
            assert_never(question.kind)


def items(value: Plain) -> list[Plain]:
    """The members of a list, or nothing: answers that come from files may have any shape."""
    return value if isinstance(value, list) else []


def cells(row: Plain) -> Mapping[str, str]:
    """A row as text by column; anything else is an empty row."""
    return {key: str(cell) for key, cell in row.items()} if isinstance(row, dict) else {}


def rung_parts(rung: Plain) -> tuple[str, ...]:
    """A rung of a ladder as fact followed by what it means, step by step."""
    if not isinstance(rung, dict):
        return ()
    return (str(rung.get("fact", "")), *(str(part) for part in items(rung.get("so"))))


def day_of(value: Plain) -> date | None:
    """A day that is kept as ISO text, or None for data of another shape."""
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def label_of(pick: str, options: tuple[Option, ...]) -> str:
    """The label of an option by its id; own words as they are."""
    return next((option.label for option in options if option.id == pick), pick)


def amount_to_plain(amount: Amount) -> Plain:
    """An amount as JSON; figures are text so that no digit is lost."""
    data: dict[str, Plain] = {"value": str(amount.value), "unit": amount.unit}
    if amount.high is not None:
        data["high"] = str(amount.high)
    if amount.per:
        data["per"] = amount.per
    return data


def plain_to_amount(value: Plain) -> Amount | None:
    """The amount again, or None for data of another shape."""
    if not isinstance(value, dict) or "value" not in value:
        return None
    figure, high = _figure(value["value"]), _figure(value.get("high"))
    if figure is None:
        return None
    return Amount(value=figure, unit=str(value.get("unit", "")), high=high, per=str(value.get("per", "")))


MOST_DIGITS = 30
"""A figure of a session file with more of them is no figure that a person typed."""


def _figure(text: Plain) -> Decimal | None:
    try:
        figure = Decimal(str(text))
    except InvalidOperation:
        return None
    return figure if figure.is_finite() and abs(figure.adjusted()) < MOST_DIGITS else None


def _pick(question_id: str, text: str, options: tuple[Option, ...]) -> str:
    """The option that is meant, or own words; numbers alone that are no option's are a slip of the key."""
    if option := option_named(text, options):
        return option.id
    if options and numbers_in(text):
        advice = f"There are {len(options)} to choose from. Give 1 to {len(options)}, or your own words."
        advice = f"{advice} {numbered(options)}."
        raise AnswerRefusedError(question_id, advice)
    return text


def _picks(question: Question, text: str) -> list[Plain]:
    for option in question.options:
        if {",", ";"} & set(option.label):
            text = re.sub(re.escape(option.label), option.id, text, flags=re.IGNORECASE)
    parts = [part.strip() for part in text.replace("\n", ",").replace(";", ",").split(",")]
    meant = [each for part in parts if part for each in _several(part, question.options)]
    picked = [_pick(question.id, each, question.options) for each in meant]
    if not picked:
        raise AnswerRefusedError(question.id, NOTHING_HERE)
    return list(dict.fromkeys(picked))


def _several(part: str, options: tuple[Option, ...]) -> tuple[str, ...]:
    """The picks of one part: several where it is numbers alone, as in “1 2” or “3 and 4”."""
    is_one = not options or option_named(part, options) is not None
    return (part,) if is_one else numbers_in(part) or (part,)


def _scale(question: Question, text: str) -> int:
    low, high = question.min or 1, question.max or 10
    amount = read_number(text.split("/", maxsplit=1)[0])
    if amount is None or amount.high is not None or amount.value % 1 or not low <= amount.value <= high:
        raise AnswerRefusedError(question.id, f"Give a whole number, {low} to {high}.")
    return int(amount.value)


def _amount(question: Question, text: str) -> Amount:
    readers: Mapping[Kind, tuple[Callable[[str], Amount | None], str]] = {
        Kind.NUMBER: (read_number, "a number. Try 12, 1.2k, or 10 to 15"),
        Kind.MONEY: (read_money, "an amount of money. Try 300, €1,200, or 40 to 60 pounds"),
        Kind.PERCENT: (read_percent, "a share. Try 12%, or 1 in 8"),
    }
    reader, wanted = readers[question.kind]
    amount = reader(text)
    if amount is None:
        raise AnswerRefusedError(question.id, f"I couldn't read “{text[:40]}” as {wanted}.")
    return amount


def _day(question: Question, text: str, today: date) -> str:
    day = read_date(text, today)
    if day is None:
        advice = f"I couldn't read “{text[:40]}” as a date. Try 5 Apr, or “in two weeks”."
        raise AnswerRefusedError(question.id, advice)
    return day.isoformat()


def _rows(question: Question, text: str, today: date) -> list[Plain]:
    lines = [line for line in text.split("\n") if line.strip()]
    fewest, most = question.min or 1, question.max
    if most is not None and len(lines) > most:
        wanted = "one line" if most == 1 else f"at most {most} lines"
        raise AnswerRefusedError(question.id, f"This one takes {wanted}.")
    rows = [_row(question, line, today) for line in lines]
    if len(rows) < fewest:
        raise AnswerRefusedError(question.id, f"Give at least {fewest} lines, one for each.")
    return list(rows)


def _row(question: Question, line: str, today: date) -> dict[str, Plain]:
    parts = _cell_texts(question, line)
    return {
        column.id: read_cell(question, column, part, today)
        for column, part in zip(question.columns, parts, strict=True)
    }


def _row_written(question: Question, line: str) -> str:
    columns = zip(question.columns, _cell_texts(question, line), strict=True)
    return join_parts(tuple(_cell_written(column, part) for column, part in columns), CELL_MARK)


def _cell_written(column: Column, text: str) -> str:
    option = option_begun(text, column.options)
    return option.label if option else text


def _cell_texts(question: Question, line: str) -> tuple[str, ...]:
    """The cells of a line as typed, one for each column; what is too much stays in the last."""
    parts = split_parts(line, CELL_MARK)
    last = len(question.columns) - 1
    if len(parts) > last + 1:
        parts = (*parts[:last], f" {CELL_MARK} ".join(parts[last:]))
    return (*parts, *[""] * (last + 1 - len(parts)))


def read_cell(question: Question, column: Column, text: str, today: date) -> str:
    """One cell as it is kept: text as typed, a pick as its option's id, a date in full.

    Raises AnswerRefusedError when a required cell is empty or the text cannot be read as its kind.
    """
    text = " ".join(clean(text).split("\n")).strip()
    if not text:
        if column.required:
            raise AnswerRefusedError(question.id, f"“{column.label}” is still empty. {_takes(column)}")
        return ""
    if column.kind is Kind.CHOICE:
        return _cell_pick(question.id, column, text)
    if column.kind is Kind.TEXT:
        return text
    low, high = CELL_STEPS
    asked = Question(question.id, question.topic, column.kind, "", "", column.label, min=low, max=high)
    value = read_answer(asked, text, today)
    return (
        show_date(date.fromisoformat(str(value))) if column.kind is Kind.DATE else show_answer(asked, value)
    )


_CELL_TAKES: Mapping[Kind, str] = {
    Kind.NUMBER: "Give a number, for instance 12 or 1.2k.",
    Kind.MONEY: "Give an amount, for instance 300 or £1.2k.",
    Kind.PERCENT: "Give a share, for instance 12% or 1 in 8.",
    Kind.DATE: "Give a day, for instance 5 Apr or next friday.",
    Kind.SCALE: f"Give a whole number, {CELL_STEPS[0]} to {CELL_STEPS[1]}.",
}


def _takes(column: Column) -> str:
    """What to type into an empty cell."""
    if column.kind is Kind.CHOICE:
        return take_one(column.options)
    return _CELL_TAKES.get(column.kind, "A word or two is enough.")


def _cell_pick(question_id: str, column: Column, text: str) -> str:
    """An option and nothing else: what is done with a row hangs on it, and other words would be lost."""
    option = option_begun(text, column.options)
    if option is None:
        raise AnswerRefusedError(question_id, ask_for_option(text, column))
    return option.id


def _row_text(question: Question, row: Plain) -> str:
    known = cells(row)
    parts = tuple(_cell_text(column, known.get(column.id, "")) for column in question.columns)
    return join_parts(parts, CELL_MARK)


def _cell_text(column: Column, cell: str) -> str:
    return label_of(cell, column.options) if column.kind is Kind.CHOICE else cell


def _ladder(question: Question, text: str) -> list[Plain]:
    rungs: list[Plain] = []
    for line in text.split("\n"):
        fact, *so = split_parts(line, RUNG_MARK)
        meanings: list[Plain] = [part for part in so if part]
        if fact or meanings:
            rungs.append({"fact": fact, "so": meanings})
    if not rungs:
        raise AnswerRefusedError(question.id, "Give one fact you are proud of, then what it means for them.")
    return rungs
