"""How wide the columns of a table have to be, compared with each other, where a page sets the whole width."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WIDEST, EDGES = 60, 3
"""Characters that count at most for a column, and what its edges take."""


def weights(rows: Iterable[Sequence[str]]) -> list[int]:
    """One weight a column, by the longest word in it and its longest cell."""
    return [max(map(_need, column)) for column in zip(*rows, strict=True)]


def _need(text: str) -> int:
    longest = max(map(len, text.split()), default=0)
    return min(max(int(len(text) ** 0.75), longest), WIDEST) + EDGES
