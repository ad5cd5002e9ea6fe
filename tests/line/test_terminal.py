"""At a real terminal: prompts, Ctrl+C, the end of input, and terminals that can do little."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pexpect
import pytest

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

if TYPE_CHECKING:
    from pathlib import Path

COMMAND = [sys.executable, "-m", "journeycoach"]
SECONDS = 30


class Terminal:
    """Commands at a terminal of their own, over one folder of sessions."""

    def __init__(self, home: Path) -> None:
        self._environment = {**os.environ, "JOURNEYCOACH_HOME": str(home), "TERM": "xterm-256color"}

    def run(self, *arguments: str, term: str = "") -> pexpect.spawn[str]:
        """A command that somebody types at."""
        environment = self._environment | ({"TERM": term} if term else {})
        return pexpect.spawn(
            COMMAND[0],
            [*COMMAND[1:], *arguments],
            env=environment,
            encoding="utf-8",
            timeout=SECONDS,
            use_poll=True,
        )

    def keep(self, name: str) -> None:
        """A session with one answer."""
        self._told("start", name, "--plain", typed=f"{name}\n")

    def answers(self, name: str) -> list[str]:
        """What is kept in a session."""
        return [answer["value"] for answer in json.loads(self._told("export", name))["answers"]]

    def names(self) -> list[str]:
        """The sessions that there are."""
        return self._told("names").split()

    def _told(self, *arguments: str, typed: str = "") -> str:
        told = subprocess.run(
            [*COMMAND, *arguments],
            env=self._environment,
            input=typed,
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        return told.stdout


def end_of(window: pexpect.spawn[str]) -> int | None:
    """The exit code, once it has ended."""
    window.expect(pexpect.EOF)
    window.close()
    code: int | None = window.exitstatus
    return code


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    """A terminal whose sessions are in a folder of their own."""
    return Terminal(tmp_path)


def test_interrupting_leaves_a_session_that_goes_on(terminal: Terminal) -> None:
    window = terminal.run("start", "Fern", "--plain")
    window.expect("You:")
    window.send("Fern\r")
    window.expect("Kept")
    window.expect("You:")
    window.send("half a wor")
    window.expect("wor")
    window.sendcontrol("c")
    window.expect("Your answer is safe in fern. Go on with: python -m journeycoach open fern")

    assert end_of(window) == 130
    assert terminal.answers("fern") == ["Fern"]


def test_what_was_typed_when_interrupted_is_begun_the_next_time(terminal: Terminal) -> None:
    terminal.keep("Fern")
    window = terminal.run("open", "fern", "--plain")
    window.expect("You:")
    window.send("half a wor")
    window.expect("wor")
    window.sendcontrol("c")
    assert end_of(window) == 130

    window = terminal.run("open", "fern", "--plain")
    window.expect("half a wor")
    window.send("d\r")
    window.expect("Kept")
    window.send("/quit\r")

    assert end_of(window) == 0
    assert terminal.answers("fern") == ["Fern", "half a word"]


def test_the_end_of_input_ends_politely(terminal: Terminal) -> None:
    window = terminal.run("start", "Fern", "--plain")
    window.expect("You:")
    window.send("Fern\r")
    window.expect("Kept")
    window.expect("You:")
    window.sendcontrol("d")

    assert end_of(window) == 0


@pytest.mark.parametrize("term", ["dumb", "unheard-of", "linux"])
def test_any_terminal_takes_an_answer(terminal: Terminal, term: str) -> None:
    window = terminal.run("start", "Fern", "--plain", term=term)
    window.expect("You:")
    window.send("Fern\r")
    window.expect("Kept")
    window.expect("You:")
    window.send("/quit\r")

    assert end_of(window) == 0
    assert terminal.answers("fern") == ["Fern"]


def test_nothing_is_coloured_and_nothing_completed(terminal: Terminal) -> None:
    window = terminal.run("start", "Fern", "--plain")
    window.expect("You:")
    window.send("Fern\t\r")
    window.expect("Kept")
    window.expect("You:")
    shown = window.before
    window.send("/quit\r")

    assert end_of(window) == 0
    assert "38;5;" not in shown


@pytest.mark.parametrize(("typed", "left"), [("n", ["fern"]), ("y", [])])
def test_deleting_takes_a_yes(terminal: Terminal, typed: str, left: list[str]) -> None:
    terminal.keep("Fern")
    window = terminal.run("delete", "fern")
    window.expect("Delete fern")
    window.send(f"{typed}\r")

    end_of(window)

    assert terminal.names() == left
