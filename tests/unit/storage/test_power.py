"""What was called kept is there after a power cut at any moment; without the syncs it would not be."""

from __future__ import annotations

import os
import random
from contextlib import nullcontext
from typing import TYPE_CHECKING

from journeycoach.domain.errors import CoachError
from journeycoach.domain.events import IdeaParked
from journeycoach.storage import disk
from tests.adapters.meddling import no_sync
from tests.adapters.power import Recorder, disks_after_a_cut
from tests.unit.storage.files import ideas, new_store, opened

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

    import pytest

    from tests.adapters.power import Disk

ANSWERS = 10
DISKS = 25
"""Disks for each moment."""


def test_no_answer_that_was_called_kept_is_lost(tmp_path: Path) -> None:
    assert lost_after(tmp_path, recorded(tmp_path)) == 0


def test_without_the_sync_of_the_file_answers_would_be_lost(tmp_path: Path) -> None:
    recorder = recorded(tmp_path, no_sync())

    assert lost_after(tmp_path, recorder) > 0


def test_without_the_sync_of_the_folder_answers_would_be_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(disk, "sync_folder", lambda _folder: None)
        recorder = recorded(tmp_path)

    assert lost_after(tmp_path, recorder) > 0


def recorded(folder: Path, without: AbstractContextManager[None] | None = None) -> Recorder:
    """A session of some answers, left and taken up again after a torn write."""
    recorder = Recorder(folder)
    with recorder.recording(), without or nullcontext():
        store = new_store(folder)
        for number in range(ANSWERS):
            text = f"{number} " + "x" * (5000 if number % 4 == 3 else 20)
            store.append([IdeaParked(text)], "owner")
            recorder.kept(text)
            if number == ANSWERS // 2:
                store.close()
                descriptor = os.open(store.path, os.O_WRONLY | os.O_APPEND)
                os.write(descriptor, b'{"torn')
                store = opened(store.path)
        store.close()
    return recorder


def lost_after(folder: Path, recorder: Recorder) -> int:
    """On how many disks an answer that was called kept is missing."""
    lost = 0
    with no_sync():
        for kept, left in disks_after_a_cut(recorder, random.Random(3), DISKS):  # noqa: S311
            lost += not holds(folder, left, kept)
    return lost


def holds(folder: Path, left: Disk, kept: list[str]) -> bool:
    """Whether the session on such a disk begins with all that was kept, and takes one answer more."""
    for path in folder.iterdir():
        path.unlink()
    for path, data in left.items():
        path.write_bytes(data)
    try:
        store = opened(folder / "anna.journey.jsonl")
    except CoachError:
        return not kept
    before = ideas(store.news())
    after = ideas(store.append([IdeaParked("after")], "owner"))
    store.close()
    return before[: len(kept)] == kept and after == ["after"]
