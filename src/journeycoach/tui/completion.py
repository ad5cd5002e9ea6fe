"""The short list of commands while one is being typed."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from journeycoach.tui.sheets.sheet import Row, Tone
from journeycoach.workshop.commands import COMMANDS, SIGN, Takes, matching

if TYPE_CHECKING:
    from journeycoach.workshop.commands import CommandSpec

MOST = 6
"""Rows shown at a time."""
CLOSE: Final = 0.75
"""Likeness of two words, from 0 to 1, from which on one may be the other mistyped."""


class Completion:
    """What the text may become. Tab completes; arrows choose, and then Enter completes too."""

    def __init__(self, commands: tuple[CommandSpec, ...] = COMMANDS) -> None:
        self._commands = commands
        self._found: tuple[CommandSpec, ...] = ()
        self._at = -1

    @property
    def rows(self) -> tuple[Row, ...]:
        """The commands, those around the chosen one; empty when none is being typed."""
        first = max(0, min(self._at - MOST + 1, len(self._found) - MOST))
        return tuple(
            Row(spec.help, lead=spec.usage, tone=Tone.HERE if n == self._at else Tone.PLAIN)
            for n, spec in enumerate(self._found)
        )[first : first + MOST]

    def follow(self, text: str) -> None:
        """Look again after the text has changed."""
        found = matching(text, self._commands)
        if found != self._found:
            self._found, self._at = found, -1

    def press(self, key: str) -> str | None:
        """The completed text; an empty one when only the choice moved; None for keys of no concern."""
        if not self._found:
            return None
        if key in ("up", "down"):
            last = len(self._found)
            self._at = (last if self._at < 0 and key == "up" else self._at) + (-1 if key == "up" else 1)
            self._at %= last
            return ""
        if key == "tab" or (key == "enter" and self._at >= 0):
            return self._complete(self._found[max(0, self._at)])
        return None

    def _complete(self, spec: CommandSpec) -> str:
        self._found, self._at = (), -1
        return f"{SIGN}{spec.word}{'' if spec.takes is Takes.NOTHING else ' '}"


def mistyped(text: str, commands: tuple[CommandSpec, ...] = COMMANDS) -> str:
    """The command that an answer beginning with its sign may have been meant as; empty for none."""
    head = text.strip().partition(" ")[0]
    if not head.startswith(SIGN):
        return ""
    words = [spec.word.value for spec in commands]
    found = get_close_matches(head.removeprefix(SIGN).casefold(), words, 1, CLOSE)
    # A command's own name was told apart from an answer by what stands behind it.
    return f"{SIGN}{found[0]}" if found and f"{SIGN}{found[0]}" != head.casefold() else ""
