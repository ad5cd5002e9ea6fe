"""Escaped lines laid out in 80 columns; what would begin a block is not left at the beginning of a line."""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate
from typing import TYPE_CHECKING

from journeycoach.reports.escape import line_start

if TYPE_CHECKING:
    from collections.abc import Iterator

COLUMNS = 80

_NARROW = re.compile("[\x05 -\u02ff\u2010-\u2027\u20ac]*")
"""Most text in Latin letters: one column each, without looking up every character."""

_TIE = "\x05"
"""A space that is not broken at if another can be; no escaped text holds this character."""

_BEFORE_A_BLOCK = re.compile(r" (?=(?:#{1,6}|[-+*]|[0-9]{1,9}[.)]|[-=:|]+)(?: |$)|[>|])")
_SPACE = re.compile(f"[ {_TIE}]")


def width(text: str) -> int:
    """Columns of a terminal: two for a wide character, none for one that sits on another."""
    return len(text) if _NARROW.fullmatch(text) else sum(map(_columns, text))


def wrapped(line: str, room: int) -> list[str]:
    """The line in pieces of at most `room` columns where its spaces allow, each fit to stand below another.

    The first piece is as it was: what stands before it decides whether it begins a line.
    """
    pieces = [piece.replace(_TIE, " ") for piece in _pieces(_BEFORE_A_BLOCK.sub(_TIE, line), room)]
    return [*pieces[:1], *map(line_start, pieces[1:])]


def _pieces(rest: str, room: int) -> Iterator[str]:
    while (fitting := _fitting(rest, room)) < len(rest) and (end := _end(rest, fitting)) is not None:
        yield rest[:end]
        rest = rest[end + 1 :]
    yield rest


def _end(text: str, fitting: int) -> int | None:
    """Where to break: at the last space that fits, else at the last tie, else at the first of either."""
    at = max(text.rfind(" ", 0, fitting + 1), 0) or max(text.rfind(_TIE, 0, fitting + 1), 0)
    found = None if at else _SPACE.search(text, fitting)
    return found.start() if found else at or None


def _fitting(text: str, room: int) -> int:
    """How many characters fit."""
    begin = text[: room + 1]
    if _NARROW.fullmatch(begin):
        return room
    columns = accumulate(map(_columns, text))
    return next((n for n, used in enumerate(columns) if used > room), len(text))


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
