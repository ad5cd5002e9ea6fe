"""Escaped lines laid out in 80 columns; what would begin a block is not left at the beginning of a line."""

from __future__ import annotations

import re
import unicodedata

from journeycoach.reports.escape import begins_block, line_start

COLUMNS = 80

_NARROW = re.compile("[ -\u02ff\u2010-\u2027\u20ac]*")
"""Most text in Latin letters: one column each, without looking up every character."""

_SHORT = 20
"""So many columns may be tied to the word before them; what is longer is escaped instead."""


def width(text: str) -> int:
    """Columns of a terminal: two for a wide character, none for one that sits on another."""
    return len(text) if _NARROW.fullmatch(text) else sum(map(_columns, text))


def wrapped(line: str, room: int) -> list[str]:
    """The line in pieces of at most `room` columns where its spaces allow, each fit to stand below another.

    The first piece is as it was: what stands before it decides whether it begins a line.
    """
    if width(line) <= room:
        return [line]
    pieces: list[str] = []
    used = room
    for chunk in _chunks(line):
        columns = width(chunk) + 1
        if pieces and used + columns <= room:
            pieces[-1] += f" {chunk}"
            used += columns
        else:
            pieces.append(line_start(chunk) if pieces else chunk)
            used = width(pieces[-1])
    return pieces


def _chunks(line: str) -> list[str]:
    chunks: list[str] = []
    for word in line.split(" "):
        if chunks and begins_block(word) and width(chunks[-1]) + width(word) < _SHORT:
            chunks[-1] += f" {word}"
        else:
            chunks.append(word)
    return chunks


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
