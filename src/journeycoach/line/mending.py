"""A table that is there already, mended line by line and cell by cell instead of being told anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from journeycoach.domain.kinds import CELL_MARK, show_answer
from journeycoach.domain.separated import join_parts, split_parts
from journeycoach.line.answers import hear_cell, hear_row
from journeycoach.line.hearing import hear
from journeycoach.workshop import wording

if TYPE_CHECKING:
    from journeycoach.domain.packs import Question
    from journeycoach.line.talk import Talk
    from journeycoach.workshop.turn import Turn

WHICH_LINE: Final = "A number mends that line, n adds one at the end, Enter keeps it so."
WHICH_CELL: Final = "A number mends that cell, d takes the line out, Enter keeps it so."
NOTHING: Final = "nothing"
NO_SUCH: Final = "There is no {what} of that number."


def table_of(talk: Talk, question: Question) -> list[str]:
    """The lines of the answer as they are typed; none where there is no answer yet."""
    old = talk.workshop.answers.answer(question.topic)
    return show_answer(question, old.value).split("\n") if old else []


def mend_table(talk: Talk, question: Question, row: int) -> Turn | None:
    """The turn after a table was mended: its line of that number, from 1, or any for 0. None for no change.

    Raises AnswerRefusedError when the table as a whole cannot stand.
    """
    before = table_of(talk, question)
    after = (
        _mend_row(talk, question, before, row)
        if 0 < row <= len(before)
        else _mend_any(talk, question, before)
    )
    if after == before:
        return None
    return talk.workshop.answer("\n".join(after), question.id)


def _mend_any(talk: Talk, question: Question, lines: list[str]) -> list[str]:
    lines = list(lines)
    talk.coach(question.ask)
    while True:
        for number, each in enumerate(lines, start=1):
            talk.line(f"{number} {' · '.join(filter(None, split_parts(each, CELL_MARK)))}")
        talk.line(WHICH_LINE)
        said = hear(talk)
        if not said:
            return lines
        if said.casefold() == "n":
            if len(lines) < (question.max or len(lines) + 1):
                hear_row(talk, question, lines)
            else:
                talk.coach(f"There is room for {wording.count(len(lines), 'line')} only.")
        elif said.isdecimal() and 0 < int(said) <= len(lines):
            lines = _mend_row(talk, question, lines, int(said))
        else:
            talk.coach(NO_SUCH.format(what="line"))


def _mend_row(talk: Talk, question: Question, lines: list[str], row: int) -> list[str]:
    """The lines with one of them mended, or without it."""
    cells = list(split_parts(lines[row - 1], CELL_MARK))
    cells += [""] * (len(question.columns) - len(cells))
    while True:
        for number, column in enumerate(question.columns, start=1):
            talk.line(f"{number} {column.label}: {cells[number - 1] or NOTHING}")
        talk.line(WHICH_CELL)
        said = hear(talk)
        if said.casefold() == "d":
            return [*lines[: row - 1], *lines[row:]]
        if not said:
            return [*lines[: row - 1], join_parts(tuple(cells), CELL_MARK), *lines[row:]]
        if said.isdecimal() and 0 < int(said) <= len(question.columns):
            cells[int(said) - 1] = hear_cell(talk, question, question.columns[int(said) - 1], 0)
        else:
            talk.coach(NO_SUCH.format(what="cell"))
