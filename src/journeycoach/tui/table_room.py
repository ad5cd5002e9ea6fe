"""How the columns of a table share a line: each by what stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from rich.cells import cell_len

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_WORD = 12
"""Cells that a column gets in any case for its longest word; a longer word may break."""


class Need(Struct, frozen=True):
    """What a column asks for, in cells."""

    least: int
    """Its longest word, up to LONGEST_WORD."""
    most: int
    """Its longest text: more would stay empty."""
    text: int
    """All its texts, end to end."""

    @classmethod
    def of(cls, texts: Sequence[str]) -> Need:
        """The need of a column with these texts, its heading among them."""
        words = [cell_len(word) for text in texts for word in text.split()]
        lengths = [cell_len(text) for text in texts]
        return cls(min(LONGEST_WORD, max(words, default=1)), max(1, *lengths, 1), max(1, sum(lengths)))


def widths(needs: Sequence[Need], room: int) -> tuple[int, ...]:
    """The width of each column, `room` cells at most; never less than one cell a column.

    What is left above the least goes, cell by cell, to the column that would be longest.
    """
    shared = [min(need.least, max(1, room // len(needs))) for need in needs]
    for _ in range(room - sum(shared)):
        short = [n for n, need in enumerate(needs) if shared[n] < need.most]
        if not short:
            break
        shared[max(short, key=lambda n: needs[n].text / shared[n])] += 1
    return tuple(shared)
