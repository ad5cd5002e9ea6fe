"""Ids that can be foreseen."""

from __future__ import annotations

from itertools import count


class CountingIds:
    """Gives a1, a2, a3 … so that two runs write the same bytes."""

    def __init__(self, prefix: str = "a") -> None:
        self._prefix = prefix
        self._numbers = count(1)

    def new(self) -> str:
        """The next one."""
        return f"{self._prefix}{next(self._numbers)}"
