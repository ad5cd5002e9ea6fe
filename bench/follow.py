"""How soon a window that follows shows what was kept in another, with both in terminals of their own.

Run: python bench/follow.py [--answers N]
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import re
import resource
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from dataclasses import dataclass, field

ANSI = re.compile(rb"\x1b\[[0-9;?<>=]*[a-zA-Z]|\x1b[()][A-Z0-9]")
GOAL = 0.25
"""Seconds: 95 of a hundred answers are to be seen sooner."""
PATIENCE = 10.0


@dataclass
class Window:
    """A program in a terminal, and what it has written since it was asked last."""

    command: list[str]
    home: str
    pid: int = 0
    descriptor: int = 0
    written: bytes = field(default=b"")

    def open(self) -> None:
        """Start it, 120 by 40."""
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:  # pragma: no cover
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", JOURNEYCOACH_HOME=self.home)
            os.execv(sys.executable, [sys.executable, "-m", "journeycoach", *self.command])  # noqa: S606
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))

    def close(self) -> None:
        """End it."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)

    @property
    def text(self) -> bytes:
        """What was written, without orders to the terminal."""
        return ANSI.sub(b"", self.written)


def wait(*awaited: tuple[Window, str]) -> list[float]:
    """When each of the windows first showed its words."""
    windows = [window for window, _ in awaited]
    seen: dict[int, float] = {}
    end = time.monotonic() + PATIENCE
    while len(seen) < len(windows):
        ready, _, _ = select.select([w.descriptor for w in windows], [], [], 1.0)
        now = time.monotonic()
        for window, wanted in awaited:
            if window.descriptor in ready:
                window.written += os.read(window.descriptor, 1 << 16)
            if window.descriptor not in seen and wanted.encode() in window.text:
                seen[window.descriptor] = now
        assert now < end, [w.text[-400:] for w in windows]
    return [seen[w.descriptor] for w in windows]


def delays(answers: int, home: str) -> tuple[list[float], list[float]]:
    """Seconds from the coach's key until the tick in their own window, and until the other one shows it."""
    coach, follow = Window(["open", "bench", "--facilitate"], home), Window(["follow", "bench"], home)
    coach.open()
    wait((coach, "commands"))
    follow.open()
    wait((follow, "Awareness"))
    ticks, sights = [], []
    for n in range(answers):
        name = f"bakery{n:04}x"
        os.write(coach.descriptor, b"/edit business-name\r")
        time.sleep(0.3)
        os.write(coach.descriptor, f"\x15{name}".encode())
        # At every point between two looks, in turn.
        time.sleep(0.2 + n * 37 % 100 / 1000)
        coach.written = follow.written = b""
        begun = time.monotonic()
        os.write(coach.descriptor, b"\r")
        ticked, seen = wait((coach, f"✓ {name}"), (follow, name))
        ticks.append(ticked - begun)
        sights.append(seen - begun)
    coach.close()
    follow.close()
    return ticks, sights


def idle(home: str, seconds: float) -> float:
    """The part of one core that a window takes that follows a session in which nothing happens."""
    follow = Window(["follow", "bench"], home)
    follow.open()
    wait((follow, "Awareness"))
    time.sleep(1.0)
    before = _spent(follow.pid)
    time.sleep(seconds)
    part = (_spent(follow.pid) - before) / seconds
    follow.close()
    return part


def _spent(pid: int) -> float:
    with open(f"/proc/{pid}/stat", encoding="utf-8") as file:  # noqa: PTH123
        parts = file.read().rsplit(")", 1)[1].split()
    return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Print both delays from the key, and what following costs while nothing happens."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--answers", type=int, default=60)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        begin = [sys.executable, "-m", "journeycoach", "start", "bench", "--plain"]
        env = {**os.environ, "JOURNEYCOACH_HOME": home}
        subprocess.run(begin, input=b"Bench bakery\n", env=env, capture_output=True, check=True)
        ticks, sights = delays(wanted.answers, home)
        cost = idle(home, 10.0)
    for name, times in (("ticked", ticks), ("seen", sights)):
        middle, high = statistics.median(times), statistics.quantiles(times, n=20)[18]
        verdict = "" if high < GOAL else f"  over {GOAL * 1000:.0f} ms"
        print(f"{name:8} median {middle * 1000:4.0f} ms   p95 {high * 1000:4.0f} ms{verdict}")
    print(f"{'idle':8} {cost * 100:.1f} % of a core")
    print(f"peak memory of a child {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main()
