"""From the command to the first question, and to the first echo, against the smallest Textual app.

Both run in a terminal of their own, in turn, so that a busy moment meets both; 1 when the goal is missed.

Run: python bench/start.py [--rounds N] [--goal RATIO]
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

GOAL = 1.35
"""Times the smallest app."""
SIZE = struct.pack("HHHH", 32, 104, 0, 0)
KEY = b"~"
WHERE, HERE = b"\x1b[6n", b"\x1b[1;1R"
"""The question for the cursor's place, and an answer."""
PATIENCE = 30.0
"""Seconds."""
FLOOR = """
from textual.app import App
from textual.widgets import Input
class Floor(App):
    def compose(self):
        yield Input(placeholder="Ready")
Floor().run()
"""


@dataclass(frozen=True)
class Program:
    """A command, and what its first screen says."""

    name: str
    command: tuple[str, ...]
    ready: bytes


@dataclass(frozen=True)
class Started:
    """Seconds since the command was given."""

    ready: float
    echo: float


class Terminal:
    """A program in a pseudo-terminal, and all that it has written."""

    def __init__(self, program: Program, home: str) -> None:
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, SIZE)
        # Both as they are once installed: bytecode is kept.
        around = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        around |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "JOURNEYCOACH_HOME": home}
        self._began = time.perf_counter()
        self._process = subprocess.Popen(
            program.command, stdin=theirs, stdout=theirs, stderr=theirs, env=around, start_new_session=True
        )
        os.close(theirs)
        self._seen = b""

    def wait_for(self, text: bytes, start: int = 0) -> float:
        """Seconds from the start until the text has come. Raises TimeoutError."""
        while text not in self._seen[start:]:
            if not select.select([self._ours], [], [], PATIENCE)[0]:
                raise TimeoutError(self._seen[-2000:])
            self._read()
        return time.perf_counter() - self._began

    @property
    def pid(self) -> int:
        """The program's process."""
        return self._process.pid

    def type(self, keys: bytes) -> None:
        """Type, and wait for nothing."""
        os.write(self._ours, keys)

    def echo(self, key: bytes) -> float:
        """Type a key; seconds from the start until it is on the screen."""
        start = len(self._seen)
        self.type(key)
        return self.wait_for(key, start)

    def answer(self, key: bytes, text: bytes) -> float:
        """Type a key; seconds from then until the text has come."""
        self._drain()
        start, before = len(self._seen), time.perf_counter() - self._began
        self.type(key)
        return self.wait_for(text, start) - before

    def wait_for_end(self) -> None:
        """Read until the program has ended."""
        with suppress(OSError):
            while os.read(self._ours, 65536):
                pass
        self._process.wait()
        os.close(self._ours)

    def _drain(self) -> None:
        while select.select([self._ours], [], [], 0)[0]:
            self._read()

    def _read(self) -> None:
        """Take what has come; a program that asks where the cursor is waits for an answer."""
        new = os.read(self._ours, 65536)
        self._seen += new
        os.write(self._ours, HERE * new.count(WHERE))

    def end(self) -> None:
        """Nothing of it is left."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._ours)


def measured(program: Program, cache: Path) -> Started:
    """One start in a folder without sessions, beside a cache that knows the methods."""
    with tempfile.TemporaryDirectory() as home:
        shutil.copytree(cache, Path(home) / cache.name)
        terminal = Terminal(program, home)
        try:
            return Started(terminal.wait_for(program.ready), terminal.echo(KEY))
        finally:
            terminal.end()


OURS = Program("journeycoach", (sys.executable, "-m", "journeycoach", "start"), b"business")
SMALLEST = Program("smallest Textual app", (sys.executable, "-c", FLOOR), b"eady")


def main() -> int:
    """Print both ratios; 1 when one is over the goal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--goal", type=float, default=GOAL)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        around = os.environ | {"JOURNEYCOACH_HOME": home}
        subprocess.run([*OURS.command[:-1], "methods"], env=around, stdout=subprocess.DEVNULL, check=True)
        cache = Path(home) / ".cache"
        measured(OURS, cache), measured(SMALLEST, cache)
        rounds = [(measured(OURS, cache), measured(SMALLEST, cache)) for _ in range(given.rounds)]
    first = told("first question", [(ours.ready, floor.ready) for ours, floor in rounds])
    echo = told("first echo", [(ours.echo, floor.echo) for ours, floor in rounds])
    return int(max(first, echo) > given.goal)


def told(name: str, pairs: list[tuple[float, float]]) -> float:
    """The median ratio, after a line with its spread."""
    ratios = [ours / floor for ours, floor in pairs]
    middle = statistics.median(ratios)
    ours, floor = (statistics.median(each) * 1000 for each in zip(*pairs, strict=True))
    print(f"{name:<16} {middle:5.2f}  ({min(ratios):.2f} to {max(ratios):.2f}; {ours:.0f} to {floor:.0f} ms)")
    return middle


if __name__ == "__main__":
    sys.exit(main())
