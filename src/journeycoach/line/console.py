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

    @property
    def unsent(self) -> str:
        """What stood in the prompt that was broken off last."""

    def ask(self, prompt: str, begun: str = "") -> str:
        """The next line, begun with a text.

        Raises EOFError when there is none, KeyboardInterrupt on Ctrl+C.
        """


def listen(console: Console, prompt: str, begun: str, block: list[str]) -> str:
    """What is said next: a line, or the lines between two block marks.

    `block` holds these lines as they come, for when the conversation breaks off.
    """
    block.clear()
    line = console.ask(prompt, begun)
    if line.strip() != BLOCK:
        return line
    try:
        while (line := console.ask("")).strip() != BLOCK:
            block.append(line)
    except EOFError:
        pass
    text = "\n".join(block)
    block.clear()
    return text
