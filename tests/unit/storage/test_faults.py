"""Every single call to the system fails once: nothing kept is lost, nothing lost is called kept."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.errors import CoachError, NotKeptError
from journeycoach.domain.events import IdeaParked
from journeycoach.storage import disk, logfile
from tests.adapters.meddling import Fault, failing
from tests.unit.storage.files import ideas, ideas_in, new_store, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from journeycoach.storage.jsonl import JsonlStore

APPENDS = 4
CODES = (errno.ENOSPC, errno.EIO, errno.EROFS, errno.EACCES)


def runs() -> Iterator[tuple[int, bool, bool]]:
    """Which error, for how long, and with how much written."""
    for code in CODES:
        for for_ever in (False, True):
            for short in (False, True):
                yield code, for_ever, short


@pytest.mark.parametrize(("code", "for_ever", "short"), runs())
def test_whichever_call_fails_what_was_kept_is_there(
    tmp_path: Path, code: int, *, for_ever: bool, short: bool
) -> None:
    nth, hit = 0, True
    while hit:
        nth += 1
        folder = tmp_path / str(nth)
        folder.mkdir()
        store = new_store(folder, "first")
        fault = Fault(nth, code, for_ever, short)

        with failing(fault):
            kept = kept_ideas(store)
        hit = fault.hit

        # While no call works at all, a line that was written cannot be taken back until the next append.
        assert for_ever or ideas_in(store.path) == ["first", *kept], f"call {nth}"
        store.append([IdeaParked("after")], "owner")
        store.close()
        assert ideas_in(store.path) == ["first", *kept, "after"], f"call {nth}"
    assert nth > APPENDS * 6


def kept_ideas(store: JsonlStore) -> list[str]:
    """The ideas that the store says it has kept; a refusal is a sentence, nothing else."""
    kept = []
    for number in range(APPENDS):
        try:
            store.append([IdeaParked(f"idea {number}")], "owner")
        except NotKeptError:
            continue
        kept.append(f"idea {number}")
    return kept


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_whichever_call_fails_while_opening_it_opens_or_says_why(tmp_path: Path, code: int) -> None:
    nth, hit = 0, True
    while hit:
        nth += 1
        folder = tmp_path / str(nth)
        folder.mkdir()
        path = new_store(folder, "one").path
        with path.open("ab") as file:
            file.write(b'{"torn')
        fault = Fault(nth, code)

        with failing(fault):
            try:
                told = ideas(opened(path).news())
            except CoachError:
                told = ["one"]
        hit = fault.hit

        assert told == ["one"]
        assert ideas_in(path) == ["one"]


def test_an_answer_is_kept_again_when_there_is_room(tmp_path: Path) -> None:
    store = new_store(tmp_path, "one")
    with failing(Fault(1, errno.ENOSPC, for_ever=True)), pytest.raises(NotKeptError):
        store.append([IdeaParked("two")], "owner")

    (kept,) = store.append([IdeaParked("two")], "owner")

    assert kept.number == 2
    assert ideas_in(store.path) == ["one", "two"]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "share of the disk"),
        (errno.EROFS, "can only be read"),
        (errno.EIO, "reports a fault"),
        (errno.EFBIG, "may not grow"),
    ],
)
def test_the_sentence_says_what_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    store = new_store(tmp_path)

    def refuse(_descriptor: int, _data: bytes) -> int:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "write", refuse)

    with pytest.raises(NotKeptError, match=words):
        store.append([IdeaParked("one")], "owner")


def test_after_a_failed_sync_the_file_is_opened_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = new_store(tmp_path, "one")
    opened_files: list[Path] = []
    real = disk.open_to_append

    def watched(path: Path) -> int:
        opened_files.append(path)
        return real(path)

    def refuse(_descriptor: int) -> None:
        raise OSError(errno.EIO, "fault")

    monkeypatch.setattr(disk, "open_to_append", watched)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        assert kept_ideas(store) == []
    assert ideas_in(store.path) == ["one"]
    opened_files.clear()
    store.append([IdeaParked("three")], "owner")

    assert opened_files == [store.path]


def test_bytes_that_could_not_be_cut_off_are_cut_off_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = new_store(tmp_path, "one")

    def refuse(_descriptor: int, _size: int = 0) -> None:
        raise OSError(errno.EIO, "fault")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        patch.setattr(os, "ftruncate", refuse)
        assert kept_ideas(store) == []
    assert store.news() == ()
    news = store.append([IdeaParked("three")], "owner")

    assert ideas(news) == ["three"]
    assert ideas_in(store.path) == ["one", "three"]


def test_a_full_file_takes_no_more_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logfile, "FILE_LIMIT", 500)
    store = new_store(tmp_path, "one")

    with pytest.raises(NotKeptError, match="64 MB"):
        store.append([IdeaParked("x" * 400)], "owner")

    assert ideas_in(store.path) == ["one"]


def test_without_room_for_the_torn_end_the_session_opens_and_keeps_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = new_store(tmp_path, "one").path
    with path.open("ab") as file:
        file.write(b'{"torn')
    torn = path.read_bytes()

    def refuse(_path: Path, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(disk, "create", refuse)
        store = opened(path)
        assert ideas(store.news()) == ["one"]
        assert store.damage[0].aside == ""
        with pytest.raises(NotKeptError, match="full"):
            store.append([IdeaParked("two")], "owner")
        assert path.read_bytes() == torn
    store.append([IdeaParked("two")], "owner")

    assert ideas_in(path) == ["one", "two"]
