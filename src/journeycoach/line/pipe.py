"""Lines from a pipe, a file, or a terminal that can do no more than lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.text import visible
from journeycoach.workshop.wording import was_typing

if TYPE_CHECKING:
    from typing import TextIO


class Pipe:
    """Reads a line for each prompt, and repeats it, so that what comes out reads as a conversation."""

    def __init__(self, lines: TextIO, talk: TextIO, *, echo: bool = True) -> None:
        self._lines = lines
        self._talk = talk
        self._echo = echo

    @property
    def is_person(self) -> bool:
        """Only where the terminal itself shows what is typed."""
        return not self._echo

    def say(self, line: str) -> None:
        """At once, so that nothing waits in a buffer while an answer is read."""
        self._talk.write(f"{line}\n")
        self._talk.flush()

    @property
    def unsent(self) -> str:
        """Nothing: a line is there as a whole or not at all."""
        return ""

    def ask(self, prompt: str, begun: str = "") -> str:
        """The next line without its end; a text cannot be begun here, so it is said. Raises EOFError."""
        if begun:
            self.say(visible(was_typing(begun)))
        self._talk.write(prompt)
        self._talk.flush()
        line = self._lines.readline()
        if not line:
            self.say("")
            raise EOFError
        if self._echo:
            self.say(visible(line.rstrip("\r\n")))
        return line.rstrip("\r\n")
