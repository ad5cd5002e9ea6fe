"""Where lines are said and heard, whatever is at the other end."""

from __future__ import annotations

from typing import Final, Protocol

BLOCK: Final = '"""'
"""A line of these marks alone begins a longer text; the next such line ends it."""


class Console(Protocol):
    """A person at a keyboard, or a pipe."""

    @property
    def is_person(self) -> bool:
        """Whether somebody can be asked again."""

    def say(self, line: str) -> None:
        """Show one or more lines. What is said has been cleaned for the screen."""

    def ask(self, prompt: str) -> str:
        """The next line. Raises EOFError when there is none, KeyboardInterrupt on Ctrl+C."""


def listen(console: Console, prompt: str) -> str:
    """What is said next: a line, or the lines between two block marks."""
    line = console.ask(prompt)
    return _block(console) if line.strip() == BLOCK else line


def _block(console: Console) -> str:
    lines: list[str] = []
    try:
        while (line := console.ask("")).strip() != BLOCK:
            lines.append(line)
    except EOFError:
        pass
    return "\n".join(lines)
