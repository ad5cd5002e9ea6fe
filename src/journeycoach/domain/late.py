"""Patterns that are made at their first use: a start reads no text, and should not pay for them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


_NOTHING = re.compile("(?!)")
FIGURES = "0123456789"


class Late:
    """A regular expression that is compiled at its first use."""

    def __init__(self, source: str, flags: re.RegexFlag | int = 0, needs: tuple[str, ...] | str = ()) -> None:
        self.source, self.flags = source, flags
        self.needs = needs
        """Whatever matches holds one of these, in small letters; without any of them nothing is compiled."""
        self._made: re.Pattern[str] | None = None

    def search(self, text: str) -> re.Match[str] | None:
        """Anywhere in the text."""
        return self._for(text).search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """At the start of the text."""
        return self._for(text).match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The whole text."""
        return self._for(text).fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, in order."""
        return self._for(text).finditer(text)

    def findall(self, text: str) -> list[str]:
        """Every match as text; only for patterns with one group at most."""
        return [match[match.re.groups] for match in self.finditer(text)]

    def split(self, text: str) -> list[str]:
        """What stands between the matches."""
        return self._for(text).split(text)

    def sub(self, repl: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """The text with its matches replaced."""
        pattern = self._for(text)
        return text if pattern is _NOTHING else pattern.sub(repl, text, count)

    def _for(self, text: str) -> re.Pattern[str]:
        if self._made is None:
            # Beyond ASCII, letters have more than one small form: those texts are left to the pattern.
            if self.needs and text.isascii() and not any(map(text.lower().__contains__, self.needs)):
                return _NOTHING
            self._made = re.compile(self.source, self.flags)
        return self._made
