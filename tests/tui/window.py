"""A terminal window with a program in it: what it sent, what that looks like, and how it ended."""

from __future__ import annotations

import json
import os
import signal
import sys
import termios
from pathlib import Path
from threading import Timer
from time import monotonic
from typing import TYPE_CHECKING

import pexpect
import pyte

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]

DEADLINE = 20.0
"""Seconds after which something that should show does not."""


class Window:
    """One window; `close` it in the end."""

    def __init__(self, command: list[str], *, rows: int = 24, columns: int = 80) -> None:
        env = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8", "PS1": "$ "}
        self.raw = b""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._process = pexpect.spawn(
            command[0],
            command[1:],
            dimensions=(rows, columns),
            env=env,
            timeout=DEADLINE,
            cwd=str(ROOT),
            use_poll=True,
        )
        self._process.delaybeforesend = None

    @property
    def text(self) -> str:
        """What can be read on the screen."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    @property
    def pid(self) -> int:
        """The program's process."""
        return int(self._process.pid)

    @property
    def is_alive(self) -> bool:
        """Whether the program runs."""
        return bool(self._process.isalive())

    @property
    def is_raw(self) -> bool:
        """Whether keys reach the program one by one, as they were pressed."""
        return not termios.tcgetattr(self._process.child_fd)[3] & termios.ICANON

    def send(self, data: str | bytes, *, gap: float | None = None) -> None:
        """Type: all at once, or with seconds between the keys."""
        if gap is None:
            self._process.send(data)
            return
        self._process.delaybeforesend = gap
        for key in data:
            self._process.send(key)
        self._process.delaybeforesend = None

    def signal(self, number: int) -> None:
        """Send the program a signal."""
        self._process.kill(number)

    def signal_child(self, number: int) -> None:
        """Send a signal to what the shell in the window runs."""
        children = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children").read_text()
        os.kill(int(children.split()[0]), number)

    def resize(self, rows: int, columns: int) -> None:
        """Drag the corner of the window."""
        self._screen.resize(rows, columns)
        self._process.setwinsize(rows, columns)

    def wait_for(self, shown: str) -> None:
        """Read until the text is on the screen."""
        self.wait_until(lambda: shown in self.text)

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        """Read until that is so."""
        self._read_until(is_so)
        assert is_so(), self.text

    def can_show(self, is_so: Callable[[], bool], seconds: float = DEADLINE) -> bool:
        """Read until that is so, at most for so long; whether it came to be."""
        self._read_until(is_so, seconds)
        return is_so()

    def read_for(self, seconds: float) -> None:
        """Read what comes in that time."""
        end = monotonic() + seconds
        self._read_until(lambda: monotonic() >= end)

    def wait_for_end(self) -> int:
        """Read until the program has ended; its exit code, a signal's number made negative."""
        self._read_until(lambda: False)
        self._process.wait()
        return int(
            self._process.exitstatus if self._process.signalstatus is None else -self._process.signalstatus
        )

    def close(self) -> None:
        """End the program, whatever it is doing, and take the window away."""
        if self._process.isalive():
            self.signal(signal.SIGKILL)
            self._process.wait()
        self._process.close()

    def hang_up(self, seconds: float = DEADLINE) -> int:
        """Close the window and wait for the program; its exit code, one that outstays is killed."""
        window = self._process.ptyproc
        window.fileobj.close()
        window.closed = self._process.closed = True
        window.terminated = self._process.terminated = True
        killer = Timer(seconds, os.kill, (window.pid, signal.SIGKILL))
        killer.start()
        try:
            return os.waitstatus_to_exitcode(os.waitpid(window.pid, 0)[1])
        finally:
            killer.cancel()

    def _read_until(self, is_done: Callable[[], bool], seconds: float = DEADLINE) -> None:
        end = monotonic() + seconds
        while not is_done() and monotonic() < end:
            try:
                data = self._process.read_nonblocking(1 << 16, timeout=min(0.05, seconds))
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                return
            self.raw += data
            self._stream.feed(data)


def sample(folder: Path, *options: str) -> list[str]:
    """The command that runs the sample app."""
    return [sys.executable, "-m", "tests.tui.sample", str(folder), *options]


def recorded(folder: Path, what: str) -> list[str]:
    """What the sample noted of that kind, in order."""
    lines = (
        (folder / "record").read_text(encoding="utf-8").splitlines() if (folder / "record").exists() else []
    )
    return [text for kind, text in map(json.loads, lines) if kind == what]
