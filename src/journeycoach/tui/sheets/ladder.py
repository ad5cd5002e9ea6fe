"""From a fact to what it does for the customer, one "so what" after the other."""

from __future__ import annotations

from journeycoach.domain.kinds import RUNG_MARK
from journeycoach.domain.separated import join_parts, split_parts
from journeycoach.tui.sheets.place import place_of, with_place
from journeycoach.tui.sheets.sheet import Complain, Fill, Outcome, Row, Send, Tone
from journeycoach.workshop.wording import AND_SO, ANOTHER_FACT, SO_WHAT

FACT = "a fact about what you sell, one you are proud of"

TAKEN, BEGUN = 1, 2
"""Blank lines before the ladder at hand in a draft: all its rungs were taken, or the last was just begun."""


class Ladder:
    """Facts with their meanings. An empty Enter ends a fact's meanings, the next one the whole."""

    takes_answer = True
    enter_does = "next"

    def __init__(self, text: str = "", *, most: int | None = None) -> None:
        self._most = most
        self._ladders = [_split(line) for line in text.split("\n") if line.strip()]
        self._current: list[str] = []
        self.begins = self._go_on(place_of(text)[1])

    @property
    def rows(self) -> tuple[Row, ...]:
        """The ladders so far, then the rungs of the one at hand and the question it puts."""
        before = [Row(" → ".join(ladder), tone=Tone.QUIET) for ladder in self._ladders]
        rungs = [Row(part, "→" if n else "") for n, part in enumerate(self._current)]
        return (*before, *rungs, Row(self._asks, tone=Tone.HERE))

    @property
    def hint(self) -> str:
        """What belongs here."""
        return FACT if not self._current else "so that they …"

    def press(self, key: str, text: str) -> Outcome | None:
        """Up brings the part before back for mending."""
        if key not in ("up", "shift+tab") or text.strip():
            return None
        if not self._current and self._ladders:
            self._current = list(self._ladders.pop())
        return Fill(self._current.pop()) if self._current else None

    def enter(self, text: str) -> Outcome:
        """Takes a rung, or ends the ladder."""
        part = " ".join(text.split("\n")).strip()
        if RUNG_MARK in part:
            return self._take_whole(text)
        if part:
            self._current.append(part)
            return Fill("")
        if self._current:
            self._ladders.append(tuple(self._current))
            self._current = []
            return self._send() if len(self._ladders) >= (self._most or 1 << 30) else Fill("")
        return self._send()

    def draft(self, text: str) -> str:
        """Everything with the part at hand."""
        part = " ".join(text.split("\n")).strip()
        if not part and not self._current:
            return _text_form(self._ladders)
        lines = [_line(ladder) for ladder in self._ladders]
        current = _line((*self._current, *([part] if part else [])))
        return with_place([*lines, current], len(lines), BEGUN if part else TAKEN)

    def _go_on(self, depth: int) -> str:
        """Take the ladder that was at hand up again; the rung that was begun."""
        if depth and self._ladders:
            self._current = list(self._ladders.pop())
        return self._current.pop() if depth == BEGUN and self._current else ""

    @property
    def _asks(self) -> str:
        if not self._current:
            return ANOTHER_FACT if self._ladders else "Which fact?"
        return SO_WHAT if len(self._current) == 1 else AND_SO

    def _take_whole(self, text: str) -> Outcome:
        lines = [line for line in text.split("\n") if line.strip()]
        first = (*self._current, *_split(lines[0]))
        self._ladders += [first, *map(_split, lines[1:])]
        self._current = []
        return self._send() if len(self._ladders) >= (self._most or 1 << 30) else Fill("")

    def _send(self) -> Outcome:
        if not self._ladders:
            return Complain("Give one fact you are proud of, or /skip to leave it open.")
        return Send(_text_form(self._ladders))


def _split(line: str) -> tuple[str, ...]:
    return tuple(part for part in split_parts(line, RUNG_MARK) if part)


def _text_form(ladders: list[tuple[str, ...]]) -> str:
    return "\n".join(map(_line, ladders))


def _line(ladder: tuple[str, ...]) -> str:
    return join_parts(ladder, RUNG_MARK)
