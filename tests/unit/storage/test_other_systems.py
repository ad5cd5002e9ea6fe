"""What other systems do differently, with their parts faked: locks, syncs, and files that are held fast."""

from __future__ import annotations

import errno
import importlib
import os
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.events import Key
from journeycoach.storage import disk, locks
from journeycoach.storage.checkfile import check_file, mend
from journeycoach.storage.drafts import FolderDrafts
from journeycoach.storage.failures import NotDoneError
from journeycoach.storage.logfile import FILE_LIMIT
from journeycoach.storage.spots import Spot, move
from journeycoach.workshop.ports import Draft
from tests.unit.storage.files import ideas_in, new_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class ByteLocks:
    """Locks as Windows has them: on bytes, exclusive, with an error when they are taken."""

    LK_NBLCK, LK_UNLCK = 2, 0

    def __init__(self) -> None:
        self.taken: dict[int, int] = {}
        """The place that is locked, by the file."""

    def locking(self, descriptor: int, mode: int, size: int) -> None:
        """At the place where the file stands."""
        assert size == 1
        file = os.fstat(descriptor).st_ino
        if mode == self.LK_UNLCK:
            del self.taken[file]
        elif file in self.taken:
            raise PermissionError(errno.EACCES, "taken")
        else:
            self.taken[file] = os.lseek(descriptor, 0, os.SEEK_CUR)


@pytest.fixture
def windows_locks(monkeypatch: pytest.MonkeyPatch) -> Iterator[ByteLocks]:
    """The module as it comes up on Windows; afterwards as it is here."""
    here = dict(vars(locks))
    byte_locks = ByteLocks()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "platform", "win32")
        patch.setitem(sys.modules, "msvcrt", byte_locks)
        importlib.reload(locks)
    yield byte_locks
    vars(locks).update(here)


def test_on_windows_one_lock_keeps_the_other_window_out(windows_locks: ByteLocks, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"text")
    one, other = (os.open(path, os.O_RDWR) for _ in range(2))

    assert locks.try_lock(one)
    assert not locks.try_lock(other)
    locks.unlock(one)

    assert locks.try_lock(other, shared=True)
    assert os.lseek(one, 0, os.SEEK_CUR) == 0
    assert all(FILE_LIMIT < place < 2**31 for place in windows_locks.taken.values())
    os.close(one)
    os.close(other)


def test_on_macos_the_drive_itself_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[int, int]] = []
    fcntl = SimpleNamespace(F_FULLFSYNC=51, fcntl=lambda descriptor, order: told.append((descriptor, order)))
    monkeypatch.setitem(sys.modules, "fcntl", fcntl)
    monkeypatch.setattr(os, "fsync", lambda _descriptor: told.append((0, 0)))

    disk.sync(7)

    assert told == [(7, 51)]


def test_where_the_drive_cannot_be_told_the_usual_call_has_the_last_word(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_descriptor: int, _order: int = 0) -> None:
        raise OSError(errno.ENOTSUP, "not here")

    monkeypatch.setitem(sys.modules, "fcntl", SimpleNamespace(F_FULLFSYNC=51, fcntl=refuse))
    monkeypatch.setattr(os, "fsync", refuse)

    with pytest.raises(OSError, match="not here"):
        disk.sync(7)


@pytest.fixture
def held_fast(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that are open can be neither replaced nor removed nor renamed."""
    if sys.platform != "linux":
        pytest.skip("asks the system which files are open")
    monkeypatch.setattr(disk, "OPEN_FILES_MOVE", False)
    for name in ("replace", "rename", "unlink"):
        monkeypatch.setattr(os, name, _refusing_if_open(getattr(os, name)))


def _refusing_if_open(real: object) -> object:
    def call(*given: str | Path, **named: object) -> object:
        held = {os.path.realpath(entry) for entry in os.scandir("/proc/self/fd")}
        if any(str(path) in held for path in given):
            raise PermissionError(errno.EACCES, "the file is open")
        return real(*given, **named)  # type: ignore[operator]

    return call


def a_draft(text: str) -> Draft:
    """Under the first question."""
    return Draft("q1", Key("shop.name"), text)


@pytest.mark.usefixtures("held_fast")
def test_where_open_files_are_held_fast_the_last_draft_survives_its_window(tmp_path: Path) -> None:
    box = FolderDrafts(tmp_path, "anna", "w1")
    for text in ("Mrs Doyle of the tea shop", "Mrs", "Mrs D"):
        box.keep(a_draft(text))
    box.close()

    second = FolderDrafts(tmp_path, "anna", "w2")
    assert second.left_over() == a_draft("Mrs D")
    second.close()
    assert FolderDrafts(tmp_path, "anna", "w3").left_over() == a_draft("Mrs D")


@pytest.mark.usefixtures("held_fast")
def test_there_a_draft_that_was_sent_is_not_offered_again(tmp_path: Path) -> None:
    box = FolderDrafts(tmp_path, "anna", "w1")
    box.keep(a_draft("Mrs"))
    box.keep(a_draft(""))
    box.close()

    assert FolderDrafts(tmp_path, "anna", "w2").left_over() is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("held_fast")
def test_there_a_draft_goes_along_with_the_session_that_is_made(tmp_path: Path) -> None:
    box = FolderDrafts(tmp_path, "first-answer", "w1")
    box.keep(a_draft("Mrs"))
    box.follow(tmp_path, "anna")
    box.keep(a_draft("Mrs D"))
    box.close()

    assert FolderDrafts(tmp_path, "anna", "w2").left_over() == a_draft("Mrs D")


@pytest.mark.usefixtures("held_fast")
def test_there_a_damaged_file_can_be_mended(tmp_path: Path) -> None:
    store = new_store(tmp_path, "one", "two", "three")
    store.close()
    store.path.write_bytes(store.path.read_bytes().replace(b'"two"', b'"twi"'))

    mend(store.path)

    assert check_file(store.path).is_whole
    assert ideas_in(store.path) == ["one", "three"]


@pytest.mark.usefixtures("held_fast")
def test_there_a_session_that_is_open_keeps_its_one_name(tmp_path: Path) -> None:
    store = new_store(tmp_path, "one")

    with pytest.raises(NotDoneError):
        move(Spot(tmp_path, "anna"), Spot(tmp_path, "bea"), "anna cannot be renamed")

    assert [path.name for path in tmp_path.iterdir()] == ["anna.journey.jsonl"]
    store.close()
