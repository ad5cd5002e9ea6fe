"""A person at a terminal: one prompt after the other, by questionary without any of its decoration."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import questionary
from prompt_toolkit.application import create_app_session
from prompt_toolkit.history import DummyHistory
from prompt_toolkit.output import create_output
from prompt_toolkit.output.vt100 import Vt100_Output
from prompt_toolkit.styles import Style

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

NAMES = ("qmark", "question", "answer", "instruction", "text", "aborting", "exiting")
PLAIN = Style([(name, "noinherit") for name in NAMES])
"""No colours and no bold: speakers are told apart by their names."""


class Keyboard:
    """Asks by a prompt with the usual editing keys, and says things to the same stream."""

    def __init__(self, talk: TextIO) -> None:
        self._talk = talk
        self._unsent = ""

    @property
    def unsent(self) -> str:
        """As the prompt had it when it ended."""
        return self._unsent

    @property
    def is_person(self) -> bool:
        """Always."""
        return True

    def say(self, line: str) -> None:
        """Plain lines; nothing is painted again."""
        self._talk.write(f"{line}\n")
        self._talk.flush()

    def ask(self, prompt: str, begun: str = "") -> str:
        """What was typed. Raises KeyboardInterrupt on Ctrl+C and EOFError on Ctrl+D in an empty line."""
        question = questionary.text(
            "", begun, qmark=prompt.rstrip(), style=PLAIN, history=DummyHistory(), enable_suspend=True
        )
        try:
            return str(question.unsafe_ask())
        except (EOFError, KeyboardInterrupt):
            self._unsent = question.application.current_buffer.text
            raise


@contextmanager
def prompts_on(talk: TextIO) -> Iterator[None]:
    """Prompts appear on this stream, and never ask the terminal where its cursor is."""
    output = create_output(stdout=talk)
    if isinstance(output, Vt100_Output):
        output.enable_cpr = False
    with create_app_session(output=output):
        yield
