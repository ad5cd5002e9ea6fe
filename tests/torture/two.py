"""TWO: several processes write answers into one session at the same time."""

from __future__ import annotations

import json
import multiprocessing
from contextlib import nullcontext, suppress
from itertools import count
from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.errors import NotKeptError
from journeycoach.domain.events import IdeaParked
from journeycoach.storage import logfile
from tests.torture.frame import Outcome, Torture
from tests.unit.storage.files import ideas, new_store, opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from journeycoach.domain.events import Recorded

    Program = Callable[[Path, str], None]

PROCESSES = 4
APPENDS = 200

Told = list[tuple[int, str]]
"""Numbers and texts, in the order in which a window was told of them."""


def run(rounds: int, scratch: Path) -> Outcome:
    """So many races of four processes."""
    faults = [fault for number in range(rounds) for fault in _race(scratch / str(number), racer)]
    return Outcome(rounds, tuple(faults))


def control(rounds: int, scratch: Path) -> Outcome:
    """Nobody waits for a lock."""
    faults = [fault for number in range(rounds) for fault in _race(scratch / str(number), racer_without_lock)]
    return Outcome(rounds, tuple(faults))


def racer(path: Path, window: str) -> None:
    """One process: it answers, and writes down what it was told, its own answers and those of others."""
    store = opened(path, window)
    told = _told(store.news())
    with suppress(NotKeptError):  # An answer that was refused is missed by the judge.
        for number in range(APPENDS):
            told += _told(store.append([IdeaParked(f"{window} {number}")], "owner"))
    store.close()
    path.with_name(f"told-{window}").write_text(json.dumps(told), encoding="utf-8")


def racer_without_lock(path: Path, window: str) -> None:
    """The same, with the lock taken off in this process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(logfile, "locked", lambda _descriptor, *, shared=False: nullcontext(shared))
        racer(path, window)


def _race(folder: Path, program: Program) -> Iterator[str]:
    """What went wrong in one race."""
    folder.mkdir()
    path = new_store(folder).path
    spawn = multiprocessing.get_context("spawn")
    windows = [f"w{number}" for number in range(PROCESSES)]
    racers = [spawn.Process(target=program, args=(path, window)) for window in windows]
    for each in racers:
        each.start()
    for each in racers:
        each.join()
    ends = [each.exitcode for each in racers]
    if any(ends):
        yield f"{folder.name}: processes ended with {ends}"
    else:
        yield from (f"{folder.name}: {fault}" for fault in _faults_of(path, windows))


def _faults_of(path: Path, windows: Sequence[str]) -> Iterator[str]:
    """Lost, torn, doubled, out of order, or told to a window in another order."""
    store = opened(path, "w9")
    records = store.news()
    store.close()
    if store.damage:
        yield f"{len(store.damage)} damaged stretches"
    if [record.number for record in records] != [
        number for number, _ in zip(count(1), records, strict=False)
    ]:
        yield "the numbers have gaps"
    for window in windows:
        mine = ideas(record for record in records if record.window == window)
        if mine != [f"{window} {number}" for number in range(APPENDS)]:
            yield f"of {APPENDS} answers of {window} there are {len(mine)}, or not in their order"
        told = json.loads(path.with_name(f"told-{window}").read_text(encoding="utf-8"))
        if told != [list(each) for each in _told(records[: len(told)])]:
            yield f"{window} was told another order"


def _told(records: Sequence[Recorded]) -> Told:
    return list(zip((record.number for record in records), ideas(records), strict=True))


TORTURE = Torture(
    "two",
    f"{PROCESSES} processes that each give {APPENDS} answers at once lose, tear, double and reorder nothing.",
    run,
    control,
    short=1,
    full=50,
    unit="races",
)
