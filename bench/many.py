"""Listing 10,000 sessions against an SQLite index of the same lines, and opening 10,000 events.

Run: python -m bench.many [--sessions N] [--rounds N]
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import statistics
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from bench.talking import PROMPTS
from journeycoach.domain.events import AnswerGiven, Key
from journeycoach.wiring.house import House, house

if TYPE_CHECKING:
    from collections.abc import Callable


def at(home: Path) -> House:
    """A house that has read nothing yet."""
    return house(str(home), [str(PROMPTS)], "journeycoach")


def filled(home: Path, sessions: int) -> None:
    """So many copies of one session of three answers."""
    made = at(home).start("torture", "n0")
    made.begin()
    for text in ("Mill Street Bakery", "Mrs Doyle", "people"):
        made.answer(text)
    (first,) = home.glob("*.journey.jsonl")
    content = first.read_bytes()
    for number in range(1, sessions):
        (home / f"n{number}.journey.jsonl").write_bytes(content)


def indexed(home: Path) -> Path:
    """The same lines in SQLite."""
    path = home / "index.sqlite"
    lines = at(home).sessions()[0]
    with closing(sqlite3.connect(path)) as index:
        index.execute("create table line (name, title, method, answered, asked, touched)")
        rows = (
            (each.name, each.title, each.method, each.answered, each.asked, str(each.touched))
            for each in lines
        )
        index.executemany("insert into line values (?, ?, ?, ?, ?, ?)", rows)
        index.commit()
    return path


def read(path: Path) -> int:
    """All lines of the index."""
    with closing(sqlite3.connect(path)) as index:
        return len(index.execute("select * from line order by name").fetchall())


def opened(home: Path, name: str) -> int:
    """A session as a window opens it: read, checked, folded."""
    workshop = at(home).resume(name)
    workshop.begin()
    return len(workshop.log)


def seconds(work: Callable[[], object]) -> tuple[float, float]:
    """On the clock, and of the processor."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - processor


def main() -> None:
    """Print medians and ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sessions", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as other:
        home = Path(folder)
        filled(home, given.sessions)
        print(
            "without the cache      {:.2f} s, {:.2f} of the processor".format(
                *seconds(lambda: at(home).sessions())
            )
        )
        path = indexed(home)
        assert read(path) == given.sessions
        pairs = [
            (seconds(lambda: at(home).sessions()), seconds(lambda: read(path))) for _ in range(given.rounds)
        ]
        told("list / SQLite index", pairs)
        long = at(Path(other)).start("torture", "long")
        long.begin()
        assert long.store is not None
        given_answers = [
            AnswerGiven("torture-answer", Key("torture.answer", str(n)), "warm bread", "warm bread")
            for n in range(1, 10_001)
        ]
        long.store.append(given_answers, "owner")
        assert opened(Path(other), "long") > 10_000
        times = [seconds(lambda: opened(Path(other), "long")) for _ in range(given.rounds)]
        wall, processor = (statistics.median(each) for each in zip(*times, strict=True))
        print(f"open 10,000 events     {wall:.2f} s, {processor:.2f} of the processor")
    print("load", *(f"{each:.1f}" for each in os.getloadavg()))


def told(name: str, pairs: list[tuple[tuple[float, float], tuple[float, float]]]) -> None:
    """Ratios, and how long the first takes."""
    middle = statistics.median
    clock, processor = (middle(ours[n] / floor[n] for ours, floor in pairs) for n in (0, 1))
    print(f"{name:<22} {processor:.1f} on the processor, {clock:.1f} on the clock")
    clock, processor = (middle(ours[n] for ours, _ in pairs) for n in (0, 1))
    print(f"{'list':<22} {clock:.2f} s, {processor:.2f} of the processor")


if __name__ == "__main__":
    main()
