"""A conversation of 1,000 messages against one of 10, the smallest Textual app and a bare prompt.

Each runs in a terminal of its own, in turn; a figure is a ratio within one round.

Run: python -m bench.talking [--rounds N] [--keys N]
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench.start import FLOOR, Program, Terminal
from journeycoach.domain.events import AnswerGiven, Key
from journeycoach.wiring.house import house

PROMPTS = Path(__file__).parents[1] / "tests" / "data" / "prompts"
SIGNS = "~^|{}"
"""Keys that no order to a terminal is made of."""
PAUSE = 0.06
"""Seconds between keys: a hand's."""
PROMPT = """
import questionary
for number in range(1, 1000):
    questionary.text(f"Question {number} ?").unsafe_ask()
"""


@dataclass(frozen=True)
class Talked:
    """Milliseconds, and megabytes of memory at its highest."""

    ready: float
    key: float
    slow_key: float
    """95 of a hundred are sooner."""
    submit: float
    memory: float
    leave: float


class Talk:
    """One program in a terminal; `first` is the number of its question, 0 where it asks none.

    One that `keeps` its answers goes on at another question the next time.
    """

    def __init__(self, program: Program, home: str, first: int, *, keeps: bool = False) -> None:
        self._program, self._home, self._first, self._keeps = program, home, first, keeps

    def measured(self, keys: int) -> Talked:
        """Start, type, answer six times, leave."""
        terminal = Terminal(self._program, self._home)
        ready = terminal.wait_for(f"Question {self._first}".encode() if self._keeps else self._program.ready)
        time.sleep(2.5)  # What a program does once it stands is no part of a key.
        echoes = [_taken(terminal, SIGNS[n % len(SIGNS)].encode()) for n in range(keys)]
        terminal.type(b"\x7f" * keys)
        time.sleep(0.3)
        submits = [self._submit(terminal, self._first + n) for n in range(6)] if self._first else [0.0]
        memory = _memory(terminal.pid)
        start = time.perf_counter()
        terminal.type(b"\x03" if self._program.name == "questionary" else b"\x11")
        terminal.wait_for_end()
        leave = time.perf_counter() - start
        slow = sorted(echoes)[int(len(echoes) * 0.95)]
        middle = statistics.median
        self._first += len(submits) if self._keeps else 0
        seconds = (ready, middle(echoes), slow, middle(submits), leave)
        ready, key, slow_key, submit, leave = (each * 1e3 for each in seconds)
        return Talked(ready, key, slow_key, submit, memory, leave)

    @staticmethod
    def _submit(terminal: Terminal, number: int) -> float:
        terminal.type(f"answer {number}".encode())
        time.sleep(0.25)
        return terminal.answer(b"\r", f"Question {number + 1}".encode())


def _taken(terminal: Terminal, key: bytes) -> float:
    time.sleep(PAUSE)
    return terminal.answer(key, key)


def _memory(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def filled(home: Path, messages: int) -> None:
    """A session of so many messages, a question and an answer by turns."""
    made = house(str(home), [str(PROMPTS)], "journeycoach")
    workshop = made.start("torture", f"n{messages}")
    workshop.begin()
    store = workshop.store
    assert store is not None
    for number in range(1, messages // 2 + 1):
        text = f"answer {number}: a teacher with two children, who cannot find a quiet hour for it"
        store.append([AnswerGiven("torture-answer", Key("torture.answer", str(number)), text, text)], "owner")


def ours(home: Path, messages: int) -> Talk:
    """Our program on such a session."""
    filled(home, messages)
    start = (sys.executable, "-m", "journeycoach", "--prompts", str(PROMPTS), "open", f"n{messages}")
    first = messages // 2 + 1
    return Talk(Program("journeycoach", start, b""), str(home), first, keeps=True)


def all_talks(folder: str) -> dict[str, Talk]:
    """Everything that is compared."""
    floor = Program("textual", (sys.executable, "-c", FLOOR), b"eady")
    bare = Program("questionary", (sys.executable, "-c", PROMPT), b"Question 1")
    home = Path(folder)
    return {
        "1000": ours(home, 1000),
        "10": ours(home, 10),
        "textual": Talk(floor, folder, 0),
        "questionary": Talk(bare, folder, 1),
    }


def main() -> None:
    """Print the ratios of each pair."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--keys", type=int, default=40)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        talks = all_talks(folder)
        rounds = [
            {name: each.measured(given.keys) for name, each in talks.items()} for _ in range(given.rounds)
        ]
    for one, other in (("1000", "10"), ("1000", "textual"), ("10", "textual"), ("1000", "questionary")):
        for figure in ("ready", "key", "slow_key", "submit", "memory", "leave"):
            pairs = [(getattr(each[one], figure), getattr(each[other], figure)) for each in rounds]
            told(f"{one} / {other} {figure}", pairs)
    print("load", *(f"{each:.1f}" for each in os.getloadavg()))


def told(name: str, pairs: list[tuple[float, float]]) -> None:
    """A line with the median ratio, its spread and both medians; none where one of them is nothing."""
    if not all(min(pair) > 0 for pair in pairs):
        return
    ratios = [a / b for a, b in pairs]
    a, b = (statistics.median(each) for each in zip(*pairs, strict=True))
    spread = f"({min(ratios):.2f} to {max(ratios):.2f}; {a:.1f} to {b:.1f})"
    print(f"{name:<30} {statistics.median(ratios):6.2f}  {spread}")


if __name__ == "__main__":
    main()
