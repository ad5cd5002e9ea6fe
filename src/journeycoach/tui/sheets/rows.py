"""A table filled in cell by cell, the row at hand in the composer and the rows before it above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.errors import AnswerRefusedError
from journeycoach.domain.kinds import CELL_MARK, read_cell
from journeycoach.domain.not_known import says_not_known
from journeycoach.domain.packs import Kind
from journeycoach.domain.separated import join_parts, split_parts
from journeycoach.tui.sheets.place import place_of, with_place
from journeycoach.tui.sheets.sheet import STAY, Complain, Fill, Outcome, Row, Send, Tone

if TYPE_CHECKING:
    from datetime import date

    from journeycoach.domain.packs import Question

NEXT_KEYS = ("tab",)
BACK_KEYS = ("up", "shift+tab")
TOGETHER = "\N{NO-BREAK SPACE}"
"""Stands within the pair of a number and its option: lines break between pairs alone."""


class Rows:
    """Rows of cells. Enter or Tab takes the cell and goes on; an empty first cell ends the table.

    A line with `|` in it fills a whole row at once, and several lines several rows.
    """

    takes_answer = True
    enter_does = "next"

    def __init__(self, question: Question, text: str, today: date, *, only: int = 0) -> None:
        """A table that begins with a text; `only` is the one row to go through, from 1, 0 for all."""
        self._question = question
        self._today = today
        self._rows = [self._split(line) for line in text.split("\n") if line.strip()]
        self._only = only if 0 < only <= len(self._rows) else 0
        """After this row the table is sent as a whole; 0 for none."""
        self._row, self._column = (self._only - 1, 0) if self._only else self._place(text)

    @property
    def begins(self) -> str:
        """The cell at hand."""
        return self.cell

    @property
    def cell(self) -> str:
        """What the cell at hand holds, for the composer."""
        return self._rows[self._row][self._column] if self._row < len(self._rows) else ""

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows so far, and the columns of the one at hand, each filled in or by name."""
        before = [self._summary(n) for n in range(len(self._rows)) if n != self._row]
        return (*before[: self._row], *self._fields(), *before[self._row :])

    @property
    def hint(self) -> str:
        """What belongs in the cell."""
        column = self._question.columns[self._column]
        end = "; Enter when that is all" if self._may_end else ""
        how = "; a number or words, then Enter" if column.options else ""
        return f"{column.hint or column.label}{how}{end}"

    def press(self, key: str, text: str) -> Outcome | None:
        """Tab and the way back; the number of an option is typed like any cell, and Enter takes it."""
        if key in NEXT_KEYS:
            return self._take(text)
        if key in BACK_KEYS and not (key == "up" and text.strip() and text != self.cell):
            return self._back(text)
        return None

    def enter(self, text: str) -> Outcome:
        """Takes the cell; ends the table at an empty first one."""
        is_new_row = self._row >= len(self._rows)
        if not text.strip() and self._column == 0 and self._question.max != 1:
            return self._end() if is_new_row else self._remove_row()
        if not self._rows and says_not_known(text):
            return Send(text)
        if self._column == 0 and (CELL_MARK in text or "\n" in text.strip()):
            return self._fill_lines(text)
        return self._take(text)

    def draft(self, text: str) -> str:
        """All rows with the cell at hand."""
        rows = [list(row) for row in self._rows]
        if text.strip():
            if self._row >= len(rows):
                rows.append(self._blank())
            rows[self._row][self._column] = " ".join(text.split("\n"))
        if self._row >= len(rows) or not any(rows[self._row]):
            return self._text_form(rows)
        above = sum(any(row) for row in rows[: self._row])
        return with_place(self._text_form(rows).split("\n"), above, self._column + 1)

    def _place(self, text: str) -> tuple[int, int]:
        """Where the draft was left; else behind the last row, or at the beginning of a single one."""
        row, depth = place_of(text)
        if depth:
            return row, min(depth, len(self._question.columns)) - 1
        return (0, 0) if self._question.max == 1 else (len(self._rows), 0)

    def _take(self, text: str) -> Outcome:
        column = self._question.columns[self._column]
        is_new_row = self._row >= len(self._rows)
        if self._column == 0 and not text.strip() and is_new_row and self._question.max != 1:
            return STAY
        try:
            read = read_cell(self._question, column, text, self._today)
        except AnswerRefusedError as error:
            return Complain(error.text)
        if is_new_row:
            self._rows.append(self._blank())
        picked = next((option.label for option in column.options if option.id == read), "")
        self._rows[self._row][self._column] = picked or " ".join(text.split("\n")).strip()
        return self._next()

    def _next(self) -> Outcome:
        if self._column + 1 < len(self._question.columns):
            self._column += 1
            return Fill(self.cell)
        if self._row + 1 >= (self._only or self._question.max or 1 << 30):
            return Send(self._text_form(self._rows))
        self._row, self._column = self._row + 1, 0
        return Fill(self.cell)

    def _back(self, text: str) -> Outcome | None:
        if self._row == 0 and self._column == 0:
            return None
        if text.strip() and self._row < len(self._rows):
            self._rows[self._row][self._column] = " ".join(text.split("\n")).strip()
        if self._column:
            self._column -= 1
        else:
            self._row, self._column = self._row - 1, len(self._question.columns) - 1
        return Fill(self.cell)

    def _end(self) -> Outcome:
        if not self._rows:
            return Complain("Give one line at least, or /skip to leave it open.")
        return Send(self._text_form(self._rows))

    def _remove_row(self) -> Outcome:
        del self._rows[self._row]
        return Fill(self.cell)

    def _fill_lines(self, text: str) -> Outcome:
        lines = [self._split(line) for line in text.split("\n") if line.strip()]
        self._rows[self._row : self._row + 1] = lines
        self._row, self._column = min(self._row + len(lines), len(self._rows)), 0
        is_full = len(self._rows) >= (self._question.max or 1 << 30)
        return Send(self._text_form(self._rows)) if is_full else Fill(self.cell)

    @property
    def _may_end(self) -> bool:
        return self._column == 0 and bool(self._rows) and self._row >= len(self._rows)

    def _blank(self) -> list[str]:
        return [""] * len(self._question.columns)

    def _split(self, line: str) -> list[str]:
        parts = split_parts(line, CELL_MARK)
        last = len(self._question.columns) - 1
        if len(parts) > last + 1:
            parts = (*parts[:last], f" {CELL_MARK} ".join(parts[last:]))
        return [*parts, *self._blank()[len(parts) :]]

    def _text_form(self, rows: list[list[str]]) -> str:
        return "\n".join(join_parts(tuple(row), CELL_MARK) for row in rows if any(row))

    def _summary(self, n: int) -> Row:
        return Row(" · ".join(cell for cell in self._rows[n] if cell), str(n + 1), tone=Tone.QUIET)

    def _fields(self) -> list[Row]:
        columns = self._question.columns
        filled = self._rows[self._row] if self._row < len(self._rows) else self._blank()
        shown = []
        for n, column in enumerate(columns):
            is_here = n == self._column
            number = str(self._row + 1) if n == 0 and self._question.max != 1 else ""
            value = "…" if is_here else filled[n]
            tone = Tone.HERE if is_here else Tone.PLAIN
            shown.append(Row(value, number, column.label, tone))
            if is_here and column.kind is Kind.CHOICE:
                pairs = (f"{k} {option.label}" for k, option in enumerate(column.options, start=1))
                picks = "  ".join(pair.replace(" ", TOGETHER) for pair in pairs)
                shown.append(Row(picks, "", " ", Tone.QUIET))
        return shown
