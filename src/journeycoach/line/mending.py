"""A table that is there already, mended line by line and cell by cell instead of being told anew."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from journeycoach.domain.errors import CoachError
from journeycoach.domain.kinds import CELL_MARK, show_answer
from journeycoach.domain.separated import join_parts, split_parts
from journeycoach.line.answers import hear_cell, hear_row
from journeycoach.line.asking import say_kept
from journeycoach.line.hearing import hear
from journeycoach.line.talk import BackError, CommandedError
from journeycoach.workshop import wording

if TYPE_CHECKING:
    from journeycoach.domain.packs import Question
    from journeycoach.line.talk import Talk
    from journeycoach.workshop.turn import Turn

WHICH_LINE: Final = "A number mends that line, n adds one at the end, Enter keeps it so."
WHICH_CELL: Final = "A number mends that cell, d takes the line out, Enter keeps it so."
NOTHING: Final = "nothing"
ONLY_LINE: Final = "This is the only line, and a table keeps one. Mend its cells instead."
NO_SUCH: Final = "There is no {what} of that number."


def table_of(talk: Talk, question: Question) -> list[str]:
    """The lines of the answer as they are typed; none where there is no answer yet."""
    old = talk.workshop.answers.answer(question.topic)
    return show_answer(question, old.value).split("\n") if old else []


class Mending:
    """A table with what has been mended of it so far, which outlasts a refusal and a break-off."""

    def __init__(self, talk: Talk, question: Question, row: int) -> None:
        """Of one line by its number, from 1, or of any for 0."""
        self._talk = talk
        self._question = question
        self._lines = table_of(talk, question)
        self._row = row if row <= len(self._lines) else 0
        self._whole = len(self._lines)
        """How many lines were told to their end; the one behind them is under way."""

    def hear(self) -> Turn | None:
        """The turn after it was mended; None for no change. What is broken off is kept as far as it stands.

        Raises AnswerRefusedError when the table as a whole cannot stand.
        """
        try:
            if self._row:
                self._mend_row(self._row)
            else:
                self._mend_any()
        except (EOFError, KeyboardInterrupt, CommandedError, BackError):
            self._keep_broken_off()
            raise
        return self._kept(self._lines)

    def _kept(self, lines: list[str]) -> Turn | None:
        if lines == table_of(self._talk, self._question):
            return None
        return self._talk.workshop.answer("\n".join(lines), self._question.id)

    def _keep_broken_off(self) -> None:
        """The line under way is left out where it cannot be read yet."""
        for lines in (self._lines, self._lines[: self._whole]):
            with suppress(CoachError):
                if turn := self._kept(lines):
                    say_kept(self._talk, turn.kept)
                return

    def _mend_any(self) -> None:
        talk, lines = self._talk, self._lines
        talk.coach(self._question.ask)
        while True:
            for number, each in enumerate(lines, start=1):
                talk.line(f"{number} {' · '.join(filter(None, split_parts(each, CELL_MARK)))}")
            talk.line(WHICH_LINE)
            said = hear(talk)
            if not said:
                return
            if said.casefold() == "n":
                self._add_row()
            elif said.isdecimal() and 0 < int(said) <= len(lines):
                self._mend_row(int(said))
            else:
                talk.coach(NO_SUCH.format(what="line"))

    def _add_row(self) -> None:
        if len(self._lines) < (self._question.max or len(self._lines) + 1):
            hear_row(self._talk, self._question, self._lines)
            self._whole = len(self._lines)
        else:
            self._talk.coach(f"There is room for {wording.count(len(self._lines), 'line')} only.")

    def _mend_row(self, row: int) -> None:
        """Mend one line cell by cell, or take it out."""
        talk, columns = self._talk, self._question.columns
        cells = list(split_parts(self._lines[row - 1], CELL_MARK))
        cells += [""] * (len(columns) - len(cells))
        while True:
            for number, column in enumerate(columns, start=1):
                talk.line(f"{number} {column.label}: {cells[number - 1] or NOTHING}")
            talk.line(WHICH_CELL)
            said = hear(talk)
            if not said or (said.casefold() == "d" and self._take_out(row)):
                return
            if said.isdecimal() and 0 < int(said) <= len(columns):
                cells[int(said) - 1] = hear_cell(talk, self._question, columns[int(said) - 1], 0)
                self._lines[row - 1] = join_parts(tuple(cells), CELL_MARK)
            elif said.casefold() != "d":
                talk.coach(NO_SUCH.format(what="cell"))

    def _take_out(self, row: int) -> bool:
        """Whether the line could be spared."""
        fewest = self._question.min or 1
        if len(self._lines) <= fewest:
            few = f"This table needs its {fewest} lines. Mend the cells of this one instead."
            self._talk.coach(ONLY_LINE if fewest == 1 else few)
            return False
        del self._lines[row - 1]
        self._row, self._whole = 0, len(self._lines)
        return True
