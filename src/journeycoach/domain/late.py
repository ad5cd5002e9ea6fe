"""Patterns that are made at their first use: a start reads no text, and should not pay for them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


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
