"""What is made at its first use, patterns and rules: a start reads no text, and should not pay for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from journeycoach.coach.rule import Rule, Wording


class Late:
    """A regular expression that is compiled at its first use."""

    def __init__(self, source: str, flags: re.RegexFlag | int = 0) -> None:
        self._source, self._flags = source, flags
        self._made: re.Pattern[str] | None = None

    def search(self, text: str) -> re.Match[str] | None:
        """Anywhere in the text."""
        return self._pattern().search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """At the start of the text."""
        return self._pattern().match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The whole text."""
        return self._pattern().fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, in order."""
        return self._pattern().finditer(text)

    def findall(self, text: str) -> list[str]:
        """Every match as text; only for patterns with one group at most."""
        return [match[match.re.groups] for match in self.finditer(text)]

    def split(self, text: str) -> list[str]:
        """What stands between the matches."""
        return self._pattern().split(text)

    def sub(self, repl: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """The text with its matches replaced."""
        return self._pattern().sub(repl, text, count)

    def _pattern(self) -> re.Pattern[str]:
        if self._made is None:
            self._made = re.compile(self._source, self._flags)
        return self._made


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
