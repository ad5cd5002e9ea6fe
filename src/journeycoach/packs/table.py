"""Reading one table of a data file, key by key: every mistake is noted, and reading goes on."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct, field

from journeycoach.domain.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.packs.source import Source

AnyEnum = TypeVar("AnyEnum", bound=StrEnum)


class Table(Struct):
    """A table being read; what was never asked for is a mistake."""

    source: Source
    path: str
    """The header, such as stages.questions."""
    index: int
    """Which of the tables under that header."""
    data: dict[str, Any]
    problems: list[Problem]
    known: set[str] = field(default_factory=set)
    name: str = ""
    """How the table is told to the author, such as its id."""

    def blame(self, key: str, advice: str) -> None:
        """Note a mistake at a key of this table."""
        line = self.source.line_of(self.path, self.index, key.split(".", maxsplit=1)[0])
        told = ".".join(part for part in (self.path, self.name, key) if part)
        self.problems.append(Problem(self.source.name, line, told, advice))

    def text(self, key: str, *, needed: bool = False) -> str:
        """A text; empty when it is missing."""
        value = self._take(key)
        if value is None or value == "":
            if needed:
                self.blame(key, "This is missing. Give a text in quotation marks.")
            return ""
        if not isinstance(value, str):
            self.blame(key, "Give a text in quotation marks.")
            return ""
        return value.strip()

    def flag(self, key: str, *, default: bool) -> bool:
        """Yes or no, written true or false."""
        value = self._take(key)
        if value is None:
            return default
        if not isinstance(value, bool):
            self.blame(key, "Write true or false, without quotation marks.")
            return default
        return value

    def whole(self, key: str) -> int | None:
        """A whole number, or None."""
        value = self._take(key)
        if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
            self.blame(key, "Give a whole number, without quotation marks.")
            return None
        return value

    def number(self, key: str, default: float) -> float:
        """A number of any kind."""
        value = self._take(key)
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
            self.blame(key, "Give a number, without quotation marks.")
            return default
        return float(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        value = self._take(key)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            self.blame(key, 'Give a list of texts: ["one", "two"].')
            return ()
        return tuple(value)

    def choice(self, key: str, members: type[AnyEnum], *, needed: bool = False) -> AnyEnum | None:
        """One of the members' values, or None."""
        text = self.text(key)
        if not text:
            if needed:
                self.blame(key, f"This is missing. Give one of: {', '.join(members)}.")
            return None
        try:
            return members(text)
        except ValueError:
            self.blame(key, f"“{text}” is not known here. {_suggest(text, [str(each) for each in members])}")
            return None

    def tables(self, key: str) -> Iterator[Table]:
        """The small tables of a list such as examples, options or columns."""
        value = self._take(key)
        if value is None:
            return
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            self.blame(key, "Give a list of tables: [{ … }, { … }].")
            return
        for each in value:
            inner = Table(
                self.source, self.path, self.index, each, self.problems, name=f"{self.name}.{key}".strip(".")
            )
            yield inner
            inner.finish()

    def inner(self, key: str) -> Table | None:
        """A table inside this one, such as probes."""
        value = self._take(key)
        if value is None:
            return None
        if not isinstance(value, dict):
            self.blame(key, f"Give a table: {key} = {{ … }}.")
            return None
        return Table(
            self.source, self.path, self.index, value, self.problems, name=f"{self.name}.{key}".strip(".")
        )

    def finish(self) -> None:
        """Note every key that nobody reads, with the one that was probably meant."""
        for key in self.data:
            if key not in self.known:
                self.blame(key, f"Nothing reads this key. {_suggest(key, sorted(self.known))}")

    def _take(self, key: str) -> Any:
        self.known.add(key)
        return self.data.get(key)


def _suggest(text: str, known: list[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(text, known, n=1)
    return f"Did you mean “{close[0]}”?" if close else f"Known are: {', '.join(known)}."
