"""What check tells of a file, and what mending makes of it."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.errors import CoachError, ReadOnlyError, SessionNameError
from journeycoach.domain.events import Header, IdeaParked
from journeycoach.storage import disk
from journeycoach.storage.checkfile import check_file, mend
from journeycoach.storage.codec import encode_header
from journeycoach.storage.failures import FileChangedError
from tests.adapters.clock import START
from tests.unit.storage.files import ideas_in, new_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def damaged(folder: Path) -> Path:
    """A session with a damaged line in the middle and a torn end."""
    path = new_store(folder, "one", "two", "three").path
    path.write_bytes(path.read_bytes().replace(b'"two"', b'"2wo"') + b'{"torn')
    return path


def test_a_whole_file_has_nothing_to_tell(tmp_path: Path) -> None:
    report = check_file(new_store(tmp_path, "one").path)

    assert report.is_whole
    assert (report.name, report.events, report.damage) == ("anna", 1, ())


def test_checking_names_the_pieces_that_were_put_aside(tmp_path: Path) -> None:
    path = new_store(tmp_path, "one").path
    for name in ("anna.damaged-2", "anna.damaged-10", "anna.private.damaged-1", "annabel.damaged-1"):
        (tmp_path / name).touch()

    report = check_file(path)

    assert report.is_whole
    assert report.aside == ("anna.damaged-2", "anna.damaged-10")


def test_checking_tells_all_damage_and_changes_nothing(tmp_path: Path) -> None:
    path = damaged(tmp_path)
    before = path.read_bytes()

    report = check_file(path)

    assert not report.is_whole
    assert (report.events, len(report.damage)) == (2, 2)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_mending_keeps_what_can_be_read_and_the_file_as_it_was(tmp_path: Path) -> None:
    path = damaged(tmp_path)
    before = path.read_bytes()

    mended = mend(path)

    assert (mended.original, mended.events) == ("anna.before-mend-1", 2)
    assert (tmp_path / "anna.before-mend-1").read_bytes() == before
    assert check_file(path).is_whole
    assert ideas_in(path) == ["one", "three"]


def test_mending_leaves_sound_lines_as_they_are(tmp_path: Path) -> None:
    path = damaged(tmp_path)
    lines = path.read_bytes().split(b"\n")

    mend(path)

    assert path.read_bytes().split(b"\n")[:-1] == [lines[0], lines[1], lines[3]]


def test_a_step_whose_last_line_is_damaged_keeps_its_other_lines(tmp_path: Path) -> None:
    store = new_store(tmp_path)
    store.append([IdeaParked("one"), IdeaParked("two")], "owner")
    store.path.write_bytes(store.path.read_bytes().replace(b'"two"', b'"2wo"'))

    mend(store.path)

    assert check_file(store.path).is_whole
    assert ideas_in(store.path) == ["one"]


def test_a_damaged_first_line_is_written_anew(tmp_path: Path) -> None:
    path = new_store(tmp_path, "one").path
    path.write_bytes(path.read_bytes().replace(b'"Anna"', b'"Enna"'))

    assert check_file(path).header is None
    mend(path)

    header = check_file(path).header
    assert header == Header(1, "", "anna", START)


def test_an_open_window_notices_that_its_file_was_mended(tmp_path: Path) -> None:
    store = new_store(tmp_path, "one")

    mend(store.path)

    with pytest.raises(FileChangedError):
        store.append([IdeaParked("two")], "owner")


def test_a_newer_version_is_not_mended(tmp_path: Path) -> None:
    path = tmp_path / "anna.journey.jsonl"
    path.write_bytes(encode_header(Header(2, "a", "Anna", START)) + b"odd\n")

    with pytest.raises(ReadOnlyError, match="newer"):
        mend(path)

    assert list(tmp_path.iterdir()) == [path]


def test_a_file_with_nothing_of_ours_in_it_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"\xff\xd8\xff")

    with pytest.raises(CoachError, match="nothing"):
        mend(path)

    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    for call in (check_file, mend):
        with pytest.raises(SessionNameError):
            call(tmp_path / "anna.journey.jsonl")


@pytest.mark.parametrize("call", [check_file, mend])
def test_a_disk_that_fails_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: Callable[[Path], object]
) -> None:
    path = damaged(tmp_path)

    def refuse(_descriptor: int, _start: int, _size: int) -> bytes:
        raise OSError(errno.EIO, "fault")

    monkeypatch.setattr(disk, "read_from", refuse)

    with pytest.raises(CoachError, match="reports a fault"):
        call(path)
