"""Text set in lines of a width, counted in cells as terminals do: wide characters take two, joiners none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.cells import cell_len, chop_cells

if TYPE_CHECKING:
    from collections.abc import Iterator

TAB = 4
"""Cells that a tab is shown as."""

_NARROW = re.compile("[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u20ac]*")
"""Lines in which every character is one cell: nearly all in European languages, and quick to set."""

_NARROW_TEXT = re.compile("[\n -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u20ac]*")

_WIDE = "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60"
_CLOSING = "\u3001\u3002\uff0c\uff0e\uff01\uff1f\uff1a\uff1b\u300d\u300f\u3011\uff09\u30fc\u3005"
_ATTACHED = "\u0300-\u036f\u3099\u309a\ufe0f"
_PIECE = re.compile(f" +|[{_WIDE}](?:[{_CLOSING}{_ATTACHED}]|\u200d.)*|[^ {_WIDE}]+")
"""Blanks, a wide character with the punctuation that may not begin a line, or a word."""


def wrap(text: str, width: int) -> tuple[str, ...]:
    """The lines of the text, none wider than `width` cells (at least 2); an empty text is one empty line."""
    width = max(2, width)
    lines: list[str] = []
    for line in text.expandtabs(TAB).split("\n"):
        if len(line) <= width and _NARROW.fullmatch(line):
            lines.append(line)
        else:
            lines.extend(_wrap_narrow(line, width) if _NARROW.fullmatch(line) else _wrap_wide(line, width))
    return tuple(lines)


def count_lines(text: str, width: int) -> int:
    """How many lines `wrap` would make of the text."""
    if not _NARROW_TEXT.fullmatch(text):
        return len(wrap(text, width))
    width = max(2, width)
    return sum(1 if len(line) <= width else _count_narrow(line, width) for line in text.split("\n"))


def _count_narrow(line: str, width: int) -> int:
    return sum(1 for _ in _wrap_narrow(line, width))


def _wrap_narrow(line: str, width: int) -> Iterator[str]:
    while len(line) > width:
        cut = line.rfind(" ", 0, width + 1)
        if not line[: max(cut, 0)].strip(" "):
            cut = width
        yield line[:cut].rstrip(" ")
        line = line[cut:].lstrip(" ")
    if line:
        yield line


def _wrap_wide(line: str, width: int) -> Iterator[str]:
    current, used = "", 0
    for piece in _pieces(line, width):
        cells = cell_len(piece)
        if used + cells > width:
            if current.strip(" "):
                yield current.rstrip(" ")
            current, used = "", 0
            if piece.startswith(" "):
                continue
        current, used = current + piece, used + cells
    if current.strip(" "):
        yield current.rstrip(" ")


def _pieces(line: str, width: int) -> Iterator[str]:
    for piece in _PIECE.findall(line):
        if cell_len(piece) <= width:
            yield piece
        else:
            yield from chop_cells(piece, width)
