"""Text set in lines of a width, counted in cells as terminals do: wide characters take two, joiners none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.cells import cell_len, chop_cells

if TYPE_CHECKING:
    from collections.abc import Iterator

TAB = 4
"""Cells that a tab is shown as."""

_NARROW = frozenset(
    map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x300), *range(0x370, 0x483), *range(0x2010, 0x2028)))
) - {"\xad"}
"""Characters of one cell, enough for nearly all lines in European languages, which are quick to set."""

_WIDE = "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60"
_CLOSING = "\u3001\u3002\uff0c\uff0e\uff01\uff1f\uff1a\uff1b\u300d\u300f\u3011\uff09\u30fc\u3005"
_ATTACHED = "\u0300-\u036f\u3099\u309a\ufe0f"
_PIECE = f" +|[{_WIDE}](?:[{_CLOSING}{_ATTACHED}]|\u200d.)*|[^ {_WIDE}]+"
"""Blanks, a wide character with what may not be parted from it, or a word; compiled only where needed."""


def wrap(text: str, width: int) -> tuple[str, ...]:
    """The lines of the text, none wider than `width` cells (at least 2); an empty text is one empty line."""
    width = max(2, width)
    lines: list[str] = []
    for line in text.expandtabs(TAB).split("\n"):
        lines.extend(_wrap_narrow(line, width) if _is_narrow(line) else _wrap_wide(line, width))
    return tuple(lines)


def count_lines(text: str, width: int) -> int:
    """How many lines `wrap` would make of the text."""
    if "\t" in text or not _is_narrow(text.replace("\n", " ")):
        return len(wrap(text, width))
    width = max(2, width)
    return sum(1 if len(line) <= width else len([*_wrap_narrow(line, width)]) for line in text.split("\n"))


def _is_narrow(line: str) -> bool:
    return line.isascii() or _NARROW.issuperset(line)


def _wrap_narrow(line: str, width: int) -> Iterator[str]:
    while len(line) > width:
        cut = line.rfind(" ", 0, width + 1)
        if not line[: max(cut, 0)].strip(" "):
            cut = width
        yield line[:cut].rstrip(" ")
        line = line[cut:].lstrip(" ")
        if not line:
            return
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
    for piece in re.findall(_PIECE, line):
        if cell_len(piece) <= width:
            yield piece
        else:
            yield from chop_cells(piece, width)
