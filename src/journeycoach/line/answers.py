"""Answers that are given piece by piece: rows cell by cell, and facts with what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from msgspec.structs import replace

from journeycoach.domain.errors import AnswerRefusedError
from journeycoach.domain.kinds import CELL_MARK, RUNG_MARK, read_answer, read_cell, show_answer
from journeycoach.domain.not_known import says_not_known
from journeycoach.domain.packs import Kind
from journeycoach.domain.separated import join_parts, split_parts
from journeycoach.line.hearing import hear
from journeycoach.workshop import wording

if TYPE_CHECKING:
    from journeycoach.domain.packs import Column, Question
    from journeycoach.line.talk import Talk

MOST_LINES = 1_000
"""Of one answer; nobody types more."""


def hear_answer(talk: Talk, question: Question, gathered: list[str]) -> str:
    """The text form of the next answer, whatever its kind; empty for an empty line.

    `gathered` holds the lines so far, the last perhaps not whole, for when the conversation breaks off.
    """
    match question.kind:
        case Kind.ROWS | Kind.LADDER:
            return _hear_lines(talk, question, gathered)
        case Kind.TEXT | Kind.LONG_TEXT | Kind.CHOICE | Kind.CHOICES | Kind.SCALE:
            return hear(talk)
        case Kind.NUMBER | Kind.MONEY | Kind.PERCENT | Kind.DATE:
            return hear(talk)
        case _:
            assert_never(question.kind)


def readable(talk: Talk, question: Question, gathered: list[str]) -> list[str]:
    """The lines that say something by themselves; the last may have been broken off."""
    alone = replace(question, min=1, max=None)
    return [line for line in gathered if _can_be_read(alone, line, talk)]


def show_line(talk: Talk, question: Question, line: str) -> str:
    """A line of a table or a ladder that can be read, to look at."""
    read = read_answer(replace(question, min=1, max=None), line, talk.workshop.today)
    mark = CELL_MARK if question.kind is Kind.ROWS else RUNG_MARK
    return " · ".join(part for part in split_parts(show_answer(question, read), mark) if part)


def _can_be_read(question: Question, line: str, talk: Talk) -> bool:
    try:
        read_answer(question, line, talk.workshop.today)
    except AnswerRefusedError:
        return False
    return True


def _hear_lines(talk: Talk, question: Question, gathered: list[str]) -> str:
    most = question.max or MOST_LINES
    fewest = (question.min or 1) if question.kind is Kind.ROWS else 1
    while len(gathered) < most and not says_not_known("".join(gathered)):
        if question.kind is Kind.ROWS:
            more = hear_row(talk, question, gathered)
        else:
            more = _hear_rung(talk, gathered)
        if not more and not 0 < len(gathered) < fewest:
            break
        if not more:
            talk.coach(f"This one needs at least {wording.count(fewest, 'line')}.")
    return "\n".join(gathered)


def hear_row(talk: Talk, question: Question, gathered: list[str]) -> bool:
    """One row more; False when its first cell is left empty."""
    columns, row = question.columns, len(gathered)
    text = hear_cell(talk, question, replace(columns[0], required=False), row)
    if not text:
        return False
    if not gathered and says_not_known(text):
        gathered.append(text)
        return True
    if len(columns) > 1 and len(split_parts(text, CELL_MARK)) > 1:
        return _take_whole(talk, question, gathered, text)
    cells = [text]
    gathered.append(join_parts((text,), CELL_MARK))
    for column in columns[1:]:
        cells.append(hear_cell(talk, question, column, row))
        gathered[-1] = join_parts(tuple(cells), CELL_MARK)
    return True


def _take_whole(talk: Talk, question: Question, gathered: list[str], text: str) -> bool:
    """A row typed at once, with marks between its cells; asked for again when it cannot be read."""
    try:
        read_answer(replace(question, min=1, max=None), text, talk.workshop.today)
    except AnswerRefusedError as error:
        talk.refuse(error)
        return hear_row(talk, question, gathered)
    gathered.append(text)
    return True


def hear_cell(talk: Talk, question: Question, column: Column, row: int) -> str:
    """What is said for one cell, once it can be read; `row` is counted from 0, and the first has hints."""
    while True:
        text = " ".join(hear(talk, _cell_prompt(column, row)).split("\n"))
        try:
            read_cell(question, column, text, talk.workshop.today)
        except AnswerRefusedError as error:
            talk.refuse(error)
        else:
            return text


def _cell_prompt(column: Column, row: int) -> str:
    picks = " · ".join(f"{number} {option.label}" for number, option in enumerate(column.options, start=1))
    hint = picks or (column.hint if row == 0 else "")
    return f"{column.label} ({hint})" if hint else column.label


def _hear_rung(talk: Talk, gathered: list[str]) -> bool:
    """One fact more with what it means; False when there is no further fact."""
    if gathered:
        talk.coach(wording.ANOTHER_FACT)
    fact = " ".join(hear(talk).split("\n"))
    if not fact:
        return False
    gathered.append(fact)
    if len(split_parts(fact, RUNG_MARK)) > 1 or (len(gathered) == 1 and says_not_known(fact)):
        return True
    parts = [fact]
    talk.coach(wording.SO_WHAT)
    while meaning := " ".join(hear(talk).split("\n")):
        parts.append(meaning)
        gathered[-1] = join_parts(tuple(parts), RUNG_MARK)
        talk.coach(wording.AND_SO)
    return True
