"""Whole commands, each as a ratio to a Python that does nothing, in turn, so that a busy moment meets all.

Run: python bench/cold.py [--rounds N]
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROGRAM = Path(sys.executable).with_name("journeycoach")
NOTHING = "python -c pass"
GOALS = {
    "--version": 2.5,
    "--help": 2.5,
    "list": 8.0,
    "export mill": 8.0,
    "plan mill -o -": 8.0,
}
"""Commands, and how many times as long as nothing they may take."""


def main() -> int:
    """Print each ratio with its goal; 1 when one is over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=21)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as home:
        prepare(home)
        taken = [{name: seconds(command_of(name), home) for name in (NOTHING, *GOALS)} for _ in range(rounds)]
    missed = [name for name, goal in GOALS.items() if told(name, taken) > goal]
    return int(bool(missed))


def prepare(home: str) -> None:
    """A session of an invented bakery; every command once, so that bytecode and parsed files are kept."""
    answers = Path(__file__).resolve().parents[1] / "prompts" / "demo.toml"
    seconds([str(PROGRAM), "run", "mill", "--answers", str(answers)], home)
    for name in GOALS:
        seconds(command_of(name), home)


def command_of(name: str) -> list[str]:
    """What is run."""
    return [sys.executable, "-c", "pass"] if name == NOTHING else [str(PROGRAM), *name.split()]


def seconds(command: list[str], home: str) -> float:
    """How long it takes, as it is once installed: nothing of this process's own settings of Python."""
    around = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    around["JOURNEYCOACH_HOME"] = home
    start = time.perf_counter()
    subprocess.run(command, env=around, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def told(name: str, taken: list[dict[str, float]]) -> float:
    """The median ratio, after a line with its spread and its goal."""
    ratios = [each[name] / each[NOTHING] for each in taken]
    middle, ms = statistics.median(ratios), statistics.median(each[name] for each in taken) * 1000
    goal = GOALS[name]
    print(f"{name:<16} {middle:6.2f}  ({min(ratios):.2f} to {max(ratios):.2f}; {ms:.0f} ms)  goal {goal:g}")
    return middle


if __name__ == "__main__":
    sys.exit(main())
