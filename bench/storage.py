"""Keeping and opening a session, as ratios to the simplest program that could do it.

Run: python bench/storage.py [--events N] [--rounds N]
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journeycoach.domain.events import AnswerGiven, Evidence, Key, Recorded
from journeycoach.storage.desk import Desk
from journeycoach.storage.jsonl import JsonlStore
from journeycoach.storage.stamp import make_step

if TYPE_CHECKING:
    from collections.abc import Callable

ANSWER = "Anna, 38, a teacher with two children, who cannot find a quiet hour for it"
APPENDS = 200
"""Appends in one timing."""


class _Clock:
    def now(self) -> datetime:
        return datetime.now(UTC)

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone()


class _Ids:
    def __init__(self) -> None:
        self._numbers = count(1)

    def new(self) -> str:
        return f"i{next(self._numbers)}"


@dataclass(frozen=True)
class Measured:
    """Two timings of the same rounds, in seconds."""

    name: str
    ours: list[float]
    floor: list[float]

    def __str__(self) -> str:
        ratios = [a / b for a, b in zip(self.ours, self.floor, strict=True)]
        low, middle, high = min(ratios), statistics.median(ratios), max(ratios)
        ms = statistics.median(self.ours) * 1000
        return f"{self.name:<62} {middle:6.2f}  ({low:.2f} to {high:.2f}; {ms:.3f} ms)"


def main() -> None:
    """Print a line for each goal."""
    parser = argparse.ArgumentParser(description="Ratios of keeping and opening a session.")
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=9)
    given = parser.parse_args()
    desk = Desk(_Clock(), _Ids(), "w1")
    with tempfile.TemporaryDirectory() as folder:
        for events in (100, given.events):
            print(measure_append(Path(folder) / f"a{events}.journey.jsonl", desk, (events, given.rounds)))
        path = Path(folder) / "load.journey.jsonl"
        filled(path, desk, given.events).close()
        for name, floor in FLOORS.items():
            title = f"open {given.events} events / {name}"
            print(measure(title, partial(opened, path, desk), partial(floor, path), given.rounds))


def filled(path: Path, desk: Desk, events: int) -> JsonlStore:
    """A session with so many answers."""
    JsonlStore.create(path, "Anna", desk).close()
    with path.open("ab") as file:
        for number in range(events):
            file.writelines(make_step([answer(number)], "owner", desk, number + 1).lines)
    return JsonlStore.open(path, desk)


def answer(number: int) -> AnswerGiven:
    """One of forty questions."""
    text = f"{number}: {ANSWER}"
    return AnswerGiven(f"customer-{number % 40}", Key(f"customer.topic-{number % 40}"), text, text)


def measure_append(path: Path, desk: Desk, size: tuple[int, int]) -> Measured:
    """Keeping one answer, against a bare write and fsync of the same bytes."""
    events, rounds = size
    store = filled(path, desk, events)
    line = path.read_bytes().rstrip().rpartition(b"\n")[2] + b"\n"
    bare = os.open(path.with_name("bare"), os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def ours() -> None:
        for number in range(APPENDS):
            store.append([answer(number)], "owner")

    def floor() -> None:
        for _ in range(APPENDS):
            os.write(bare, line)
            os.fsync(bare)

    return measure(f"keep an answer after {events} / bare append + fsync", ours, floor, rounds)


def measure(name: str, ours: Callable[[], object], floor: Callable[[], object], rounds: int) -> Measured:
    """Both in turn, so that a noisy machine disturbs both alike."""
    timings = [(seconds(ours), seconds(floor)) for _ in range(rounds)]
    return Measured(name, [a for a, _ in timings], [b for _, b in timings])


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def opened(path: Path, desk: Desk) -> int:
    """All events of a session, checked and typed."""
    store = JsonlStore.open(path, desk)
    news = store.news()
    store.close()
    return len(news)


def line_by_line(path: Path) -> list[dict[str, object]]:
    """The least that a reader of JSON Lines does."""
    with path.open("rb") as file:
        return [json.loads(line) for line in file]


def typed_line_by_line(path: Path) -> list[Recorded]:
    """The same, and then the same events, with neither checksum nor check of types."""
    with path.open("rb") as file:
        next(file)
        return [_typed(json.loads(line)) for line in file]


def _typed(item: dict[str, Any]) -> Recorded:
    key = Key(item["topic"], item["subject"])
    known = Evidence(item["evidence"])
    event = AnswerGiven(item["question"], key, item["text"], item["value"], known, item["source"])
    at = datetime.fromisoformat(item["at"])
    return Recorded(item["n"], item["step"], at, item["by"], item["window"], event)


FLOORS: dict[str, Callable[[Path], object]] = {
    "json line by line": line_by_line,
    "json line by line + plain building of the same events": typed_line_by_line,
}

if __name__ == "__main__":
    main()
