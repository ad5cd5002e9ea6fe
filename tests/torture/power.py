"""POWER: a power cut after every call to the disk, with all that may be missing of what was not synced."""

from __future__ import annotations

import errno
import os
import random
import sys
from contextlib import contextmanager, nullcontext, suppress
from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.errors import CoachError, NotKeptError
from journeycoach.domain.events import IdeaParked
from journeycoach.storage import disk
from tests.adapters.meddling import no_sync
from tests.adapters.power import Recorder, disks_after_a_cut
from tests.torture.frame import MissingError, Outcome, Torture
from tests.unit.storage.files import ideas, new_store, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from journeycoach.storage.jsonl import JsonlStore
    from tests.adapters.power import Disk

DISKS = 40
"""Disks for each moment."""


def run(rounds: int, scratch: Path) -> Outcome:
    """A session of so many answers, left once with a torn end, and once without room."""
    if sys.platform == "win32":
        raise MissingError("this system has no order to put the names in a folder on the disk")
    return _after_cuts(_recorded(scratch, rounds), scratch)


def control(rounds: int, scratch: Path) -> Outcome:
    """Without the sync of the file, then without the sync of its folder: both have to lose answers."""
    no_file = _after_cuts(_recorded(scratch, rounds, no_sync()), scratch)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(disk, "sync_folder", lambda _folder: None)
        recorder = _recorded(scratch, rounds)
    no_folder = _after_cuts(recorder, scratch)
    both = no_file.faults and no_folder.faults
    return Outcome(no_file.count + no_folder.count, no_file.faults + no_folder.faults if both else ())


def _recorded(folder: Path, answers: int, without: AbstractContextManager[None] | None = None) -> Recorder:
    """Every call of such a session, and when an answer was called kept."""
    _clear(folder)
    recorder = Recorder(folder)
    with recorder.recording(), without or nullcontext():
        store = new_store(folder)
        for number in range(answers):
            text = f"{number} " + "x" * (5000 if number % 4 == 3 else 20)
            if number == answers // 3:
                with _no_room(), suppress(NotKeptError):
                    store.append([IdeaParked(text)], "owner")
            store.append([IdeaParked(text)], "owner")
            recorder.kept(text)
            if number == answers // 2:
                store = _taken_up_again(store)
        store.close()
    return recorder


def _taken_up_again(store: JsonlStore) -> JsonlStore:
    """The file after a program that died in the middle of a line."""
    store.close()
    descriptor = os.open(store.path, os.O_WRONLY | os.O_APPEND)
    os.write(descriptor, b'{"torn')
    os.close(descriptor)
    return opened(store.path)


@contextmanager
def _no_room() -> Iterator[None]:
    """The disk takes half of what is written, and then no more."""
    real = os.write
    full: list[bool] = []

    def write(descriptor: int, data: bytes) -> int:
        if full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        full.append(True)
        return real(descriptor, data[: len(data) // 2])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "write", write)
        yield


def _after_cuts(recorder: Recorder, folder: Path) -> Outcome:
    count, faults = 0, []
    with no_sync():
        for kept, left in disks_after_a_cut(recorder, random.Random(3), DISKS):
            count += 1
            if fault := _fault_of(folder, left, kept):
                faults.append(f"disk {count}: {fault}")
    return Outcome(count, tuple(faults))


def _fault_of(folder: Path, left: Disk, kept: list[str]) -> str:
    """The session on such a disk begins with all that was kept, and takes one answer more."""
    _clear(folder)
    for path, data in left.items():
        path.write_bytes(data)
    try:
        store = opened(folder / "anna.journey.jsonl")
    except CoachError:
        return "kept answers, and no session" if kept else ""
    before = ideas(store.news())
    after = ideas(store.append([IdeaParked("after")], "owner"))
    store.close()
    if before[: len(kept)] != kept:
        return f"{len(kept)} answers were called kept, {len(before)} are there"
    return "" if after == ["after"] else "the next answer is not there"


def _clear(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()


TORTURE = Torture(
    "power",
    "No answer that was called kept is lost in a power cut, at whatever moment it comes.",
    run,
    control,
    short=6,
    full=30,
    control_rounds=4,
    unit="disks",
)
