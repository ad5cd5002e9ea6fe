"""The column that is comfortable to read, whatever the width of the window."""

from __future__ import annotations

from msgspec import Struct

WIDEST = 76
"""Cells, signs at the left included."""


class Column(Struct, frozen=True):
    """Where the column stands in the window, in cells."""

    left: int
    width: int


def column(available: int) -> Column:
    """The column in the middle of that many cells; a narrow window it fills."""
    width = max(1, min(WIDEST, available))
    return Column(max(0, available - width) // 2, width)
