"""Where in a half-filled sheet the owner was, told by blank lines that no reader of the text minds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def with_place(lines: Sequence[str], line: int, depth: int) -> str:
    """The lines as one text, with `depth` blank ones before the line at hand."""
    return "\n".join((*lines[:line], *[""] * depth, *lines[line:]))


def place_of(text: str) -> tuple[int, int]:
    """The line at hand and the blank ones before it; (0, 0) where no place was told."""
    filled, blank = 0, 0
    for line in text.split("\n"):
        if line.strip() and blank:
            return filled, blank
        filled, blank = (filled + 1, 0) if line.strip() else (filled, blank + 1)
    return 0, 0


def without_place(text: str) -> str:
    """The filled lines alone."""
    return "\n".join(line for line in text.split("\n") if line.strip())
