"""What stands in the conversation, entry by entry, and how one entry is set in lines."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.text import visible
from journeycoach.tui.wrapping import count_lines, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

GUTTER = 2
"""Cells at the left of the text for a sign."""

KEPT = "✓ "
BAR = "┃ "
MARK = "▸ "


class Kind(StrEnum):
    """Who speaks, or what for."""

    COACH = "coach"
    OWNER = "owner"
    """An answer that is on the disk."""
    NUDGE = "nudge"
    """Advice on one answer; the owner may pass over it."""
    STAGE = "stage"
    """A new stage: its name as speaker, its aim as text."""
    OPEN = "open"
    """A question left open on purpose; it can be chosen like an answer."""
    HEARD = "heard"
    """One line of a list that the coach tells; it can be chosen like an answer."""
    SYSTEM = "system"
    ERROR = "error"


CHOOSABLE = frozenset({Kind.OWNER, Kind.OPEN, Kind.HEARD})


class Entry(Struct, frozen=True):
    """One turn of the conversation, or a heading in it."""

    key: str
    """Unlike every other entry's."""
    kind: Kind
    text: str
    speaker: str = ""
    label: str = ""
    """A word or two, small, at the right of the speaker."""
    note: str = ""
    """A quiet line or two below the text."""
    mark: str = ""
    """A character before the first line of text, for lists."""


class Line(Struct, frozen=True):
    """One line of the column: a sign in the gutter, text, and a small label at the right."""

    tone: str
    """What the line is, which decides its looks: a kind, `speaker`, `note` or `blank`."""
    text: str = ""
    label: str = ""
    sign: str = ""


BLANK = Line("blank")


def blanks_before(entry: Entry) -> int:
    """Empty lines above an entry that is not the first."""
    if entry.kind is Kind.HEARD:
        return 0
    return 2 if entry.kind is Kind.STAGE else 1


def height(entry: Entry, width: int) -> int:
    """How many lines the entry takes in a column of that many cells; cheaper than setting it."""
    texts = (text for text in (entry.text, entry.note) if text)
    return bool(entry.speaker or entry.label) + sum(count_lines(visible(t), width - GUTTER) for t in texts)


def lines(entry: Entry, width: int) -> tuple[Line, ...]:
    """The entry set in a column of that many cells, without the blank lines above it."""
    return tuple(_signed(entry, list(_unsigned(entry, width - GUTTER))))


def _unsigned(entry: Entry, width: int) -> Iterator[Line]:
    if entry.speaker or entry.label:
        tone = "stage" if entry.kind is Kind.STAGE else "speaker"
        yield Line(tone, _one_line(entry.speaker), _one_line(entry.label))
    if entry.text:
        tone = "aim" if entry.kind is Kind.STAGE else entry.kind.value
        yield from (Line(tone, line) for line in wrap(visible(entry.text), width))
    if entry.note:
        yield from (Line("note", line) for line in wrap(visible(entry.note), width))


def _signed(entry: Entry, unsigned: list[Line]) -> Iterator[Line]:
    first = {Kind.OWNER: KEPT, Kind.HEARD: entry.mark.ljust(GUTTER)}.get(entry.kind, "")
    for line in unsigned:
        sign = BAR if entry.kind is Kind.NUDGE else ""
        if first and line.tone == entry.kind.value:
            sign, first = first, ""
        yield Line(line.tone, line.text, line.label, sign)


def _one_line(text: str) -> str:
    return " ".join(visible(text).split())
