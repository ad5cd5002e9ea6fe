"""From a fact to what it does for the customer, one "so what" after the other."""

from __future__ import annotations

from journeycoach.domain.kinds import RUNG_MARK
from journeycoach.domain.not_known import says_not_known
from journeycoach.domain.separated import join_parts, split_parts
from journeycoach.tui.sheets.place import place_of, with_place
from journeycoach.tui.sheets.sheet import Complain, Fill, Outcome, Row, Send, Tone
from journeycoach.workshop.wording import AND_SO, ANOTHER_FACT, SO_WHAT

FACT = "a fact about what you sell, one you are proud of"

TAKEN = 1
"""Blank lines before the ladder at hand in a draft where all its rungs were taken; one more for the rung in
the composer and for each behind it."""


class Ladder:
    """Facts with their meanings. An empty Enter ends a fact's meanings, the next one the whole.

    The part in the composer stands between the rungs before it and, once Up went back, those after it.
    """

    takes_answer = True
    enter_does = "next"

    def __init__(self, text: str = "", *, most: int | None = None) -> None:
        self._most = most
        self._ladders = [_split(line) for line in text.split("\n") if line.strip()]
        self._current: list[str] = []
        self._later: list[str] = []
        """The rungs of the ladder at hand behind the part in the composer."""
        self._after: list[tuple[str, ...]] = []
        """The ladders behind the one at hand."""
        self._brought = ""
        """The part that was put into the composer for mending."""
        self.begins = self._go_on(*place_of(text))

    @property
    def rows(self) -> tuple[Row, ...]:
        """The ladders before, the one at hand rung by rung around the question it puts, those after."""
        before = [Row(" → ".join(ladder), tone=Tone.QUIET) for ladder in self._ladders]
        rungs = [Row(part, "→" if n else "") for n, part in enumerate(self._current)]
        later = [Row(part, "→") for part in self._later]
        after = [Row(" → ".join(ladder), tone=Tone.QUIET) for ladder in self._after]
        return (*before, *rungs, Row(self._asks, tone=Tone.HERE), *later, *after)

    @property
    def hint(self) -> str:
        """What belongs here."""
        return FACT if not self._current else "so that they …"

    def press(self, key: str, text: str) -> Outcome | None:
        """Up brings the part before back for mending, again and again as far as the first fact."""
        part = _part(text)
        is_begun = bool(part) and part != self._brought
        if key not in ("up", "shift+tab") or is_begun or not (self._current or self._ladders):
            return None
        if part:
            self._later.insert(0, part)
        if not self._current:
            self._after[:0] = [tuple(self._later)] if self._later else []
            self._later, self._current = [], list(self._ladders.pop())
        return Fill(self._bring(self._current.pop()))

    def enter(self, text: str) -> Outcome:
        """Takes a rung, or ends the ladder; where Up went back, goes on to the part that follows."""
        part = _part(text)
        if RUNG_MARK in part:
            return self._take_whole(text)
        if not (self._ladders or self._current or self._later or self._after) and says_not_known(part):
            return Send(part)
        if part:
            self._current.append(part)
        if self._later:
            return Fill(self._bring(self._later.pop(0)))
        if part:
            return Fill(self._bring(""))
        is_end = not self._current
        if self._current:
            self._ladders.append(tuple(self._current))
            self._current = []
        if self._after:
            first, *self._later = self._after.pop(0)
            return Fill(self._bring(first))
        return self._send() if is_end or self._is_full else Fill(self._bring(""))

    def draft(self, text: str) -> str:
        """Everything with the part at hand."""
        part = _part(text)
        whole = (*self._current, *([part] if part else []), *self._later)
        if not whole:
            return _text_form([*self._ladders, *self._after])
        lines = [_line(ladder) for ladder in (*self._ladders, whole, *self._after)]
        behind = len(self._later) + (1 if part else 0)
        return with_place(lines, len(self._ladders), TAKEN + behind)

    def _go_on(self, line: int, depth: int) -> str:
        """Take the ladder that was at hand up again; the rung that was begun."""
        if not depth or line >= len(self._ladders):
            return ""
        rungs = self._ladders[line]
        at = max(0, len(rungs) - (depth - TAKEN))
        self._ladders, self._after = self._ladders[:line], self._ladders[line + 1 :]
        self._current, self._later = list(rungs[:at]), list(rungs[at + 1 :])
        return self._bring(rungs[at] if at < len(rungs) else "")

    def _bring(self, part: str) -> str:
        self._brought = part
        return part

    @property
    def _asks(self) -> str:
        if not self._current:
            return ANOTHER_FACT if self._ladders and not (self._later or self._after) else "Which fact?"
        return SO_WHAT if len(self._current) == 1 or self._later else AND_SO

    @property
    def _is_full(self) -> bool:
        return len(self._ladders) >= (self._most or 1 << 30)

    def _take_whole(self, text: str) -> Outcome:
        lines = [line for line in text.split("\n") if line.strip()]
        first, *others = map(_split, lines)
        self._ladders += [(*self._current, *first, *self._later), *others, *self._after]
        self._current, self._later, self._after = [], [], []
        return self._send() if self._is_full else Fill(self._bring(""))

    def _send(self) -> Outcome:
        if not self._ladders:
            return Complain("Give one fact you are proud of, or /skip to leave it open.")
        return Send(_text_form(self._ladders))


def _part(text: str) -> str:
    return " ".join(text.split("\n")).strip()


def _split(line: str) -> tuple[str, ...]:
    return tuple(part for part in split_parts(line, RUNG_MARK) if part)


def _text_form(ladders: list[tuple[str, ...]]) -> str:
    return "\n".join(map(_line, ladders))


def _line(ladder: tuple[str, ...]) -> str:
    return join_parts(ladder, RUNG_MARK)
