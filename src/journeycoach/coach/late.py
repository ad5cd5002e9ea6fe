"""Rules and their wordings, found at their first use: a start reviews no text, and should not pay for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from journeycoach.coach.rule import Rule, Wording


class LateRules:
    """Rules that are looked for at the first review."""

    def __init__(self, find: Callable[[], Iterable[Rule]]) -> None:
        self._find = find

    def __iter__(self) -> Iterator[Rule]:
        return iter(self._find())


class LateWordings(Mapping[str, "Wording"]):
    """Wordings that are read at the first review."""

    def __init__(self, read: Callable[[], Mapping[str, Wording]]) -> None:
        self._read = read
        self._known: Mapping[str, Wording] | None = None

    def __getitem__(self, rule: str) -> Wording:
        return self._all()[rule]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def _all(self) -> Mapping[str, Wording]:
        if self._known is None:
            self._known = self._read()
        return self._known
