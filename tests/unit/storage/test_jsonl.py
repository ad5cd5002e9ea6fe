"""A session file among other programs: torn, damaged, replaced, shortened, deleted, renamed."""

from __future__ import annotations

import errno
import json
import os
import stat
from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.errors import NotKeptError, ReadOnlyError, SessionNameError
from journeycoach.domain.events import Header, IdeaParked
from journeycoach.storage import disk
from journeycoach.storage.codec import encode_header
from journeycoach.storage.failures import FileChangedError
from tests.adapters.clock import START
from tests.unit.storage.files import ideas, ideas_in, new_store, opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_files_are_the_owners_alone(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        store = new_store(tmp_path, "one")
    finally:
        os.umask(old)

    assert stat.S_IMODE(store.path.stat().st_mode) == 0o600


def test_each_line_is_an_object_that_ends_with_its_checksum(tmp_path: Path) -> None:
    store = new_store(tmp_path, "one\ntwo")

    first, second, rest = store.path.read_text("utf-8").split("\n")

    assert list(json.loads(first)) == ["journeycoach", "id", "title", "created", "crc"]
    assert list(json.loads(second)) == ["n", "step", "at", "by", "window", "kind", "text", "crc"]
    assert rest == ""


def test_a_torn_end_is_set_aside_with_every_byte_and_reported(tmp_path: Path) -> None:
    path = new_store(tmp_path, "one").path
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"n":2,"step":2,"at":"20')

    store = opened(path)

    (damage,) = store.damage
    assert (damage.offset, damage.length, damage.aside) == (len(whole), 24, "anna.damaged-1")
    assert (tmp_path / damage.aside).read_bytes() == b'{"n":2,"step":2,"at":"20'
    assert stat.S_IMODE((tmp_path / damage.aside).stat().st_mode) == 0o600
    assert path.read_bytes() == whole
    assert ideas(store.append([IdeaParked("two")], "owner")) == ["one", "two"]


def test_a_step_without_its_last_line_does_not_count_half(tmp_path: Path) -> None:
    store = new_store(tmp_path, "one")
    store.append([IdeaParked("two"), IdeaParked("three"), IdeaParked("four")], "owner")
    lines = store.path.read_bytes().splitlines(keepends=True)
    store.path.write_bytes(b"".join(lines[:-1]))

    again = opened(store.path)

    assert ideas(again.news()) == ["one"]
    assert (tmp_path / again.damage[0].aside).read_bytes() == b"".join(lines[2:4])


def test_a_damaged_line_in_the_middle_is_skipped_reported_and_left(tmp_path: Path) -> None:
    path = new_store(tmp_path, "one", "two", "three").path
    spoilt = path.read_bytes().replace(b'"two"', b'"twi"')
    path.write_bytes(spoilt)

    store = opened(path)

    assert ideas(store.news()) == ["one", "three"]
    assert [(found.aside, found.reason) for found in store.damage] == [("", "its checksum does not hold")]
    assert path.read_bytes() == spoilt


def test_neighbouring_damaged_lines_are_one_stretch(tmp_path: Path) -> None:
    path = new_store(tmp_path, "one", "two", "three", "four").path
    path.write_bytes(path.read_bytes().replace(b'"two"', b'"2wo"').replace(b'"three"', b'"3hree"'))

    assert len(opened(path).damage) == 1


def test_the_same_record_twice_counts_once_and_is_no_damage(tmp_path: Path) -> None:
    path = new_store(tmp_path, "one", "two").path
    header, first, second = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(header + first + second + first + second + header)

    store = opened(path)

    assert ideas(store.news()) == ["one", "two"]
    assert store.damage == ()


def test_another_record_with_the_same_number_is_reported(tmp_path: Path) -> None:
    first = new_store(tmp_path, "one", "two").path
    merged = first.read_bytes() + new_store_elsewhere(tmp_path, "other").splitlines(keepends=True)[1]
    first.write_bytes(merged)

    store = opened(first)

    assert ideas(store.news()) == ["one", "two"]
    assert [found.reason for found in store.damage] == ["its number was there before"]


def new_store_elsewhere(folder: Path, text: str) -> bytes:
    """The bytes of a second session of the same name."""
    (folder / "elsewhere").mkdir()
    return new_store(folder / "elsewhere", text).path.read_bytes()


def test_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    path = new_store(tmp_path, "one", "two").path
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))

    store = opened(path)

    assert (store.header.title, ideas(store.news()), store.damage) == ("Anna", ["one", "two"], ())


def test_a_damaged_first_line_is_no_reason_not_to_open(tmp_path: Path) -> None:
    path = new_store(tmp_path, "one").path
    path.write_bytes(path.read_bytes().replace(b"Anna", b"Enna"))

    store = opened(path)

    assert (store.header.title, ideas(store.news()), len(store.damage)) == ("anna", ["one"], 1)


def test_a_file_whose_version_is_not_known_is_not_written(tmp_path: Path) -> None:
    path = new_store(tmp_path, "one").path
    path.write_bytes(path.read_bytes().replace(b"Anna", b"Enna") + b'{"torn')
    before = path.read_bytes()

    store = opened(path)

    with pytest.raises(ReadOnlyError, match="check --file anna --mend"):
        store.append([IdeaParked("two")], "owner")
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_session(tmp_path: Path) -> None:
    path = tmp_path / "bea.journey.jsonl"
    path.write_bytes(b"")

    opened(path).append([IdeaParked("one")], "owner")

    assert opened(path).header.title == "bea"
    assert ideas_in(path) == ["one"]


def test_a_newer_version_is_read_and_not_written(tmp_path: Path) -> None:
    path = new_store(tmp_path, "one").path
    lines = path.read_bytes().splitlines(keepends=True)
    newer = encode_header(Header(2, "a1", "Anna", START)) + lines[1] + b'{"torn'
    path.write_bytes(newer)

    store = opened(path)

    assert ideas(store.news()) == ["one"]
    assert "newer version" in store.read_only
    assert len(store.damage) == 1
    with pytest.raises(ReadOnlyError, match="newer version"):
        store.append([IdeaParked("two")], "owner")
    assert path.read_bytes() == newer


def test_a_whole_file_of_a_newer_version_is_not_damaged(tmp_path: Path) -> None:
    path = tmp_path / "anna.journey.jsonl"
    path.write_bytes(encode_header(Header(2, "a1", "Anna", START)))

    assert opened(path).damage == ()


def replaced(path: Path) -> None:
    """As a synchronising program does it."""
    copy = path.with_name("copy")
    copy.write_bytes(path.read_bytes())
    copy.replace(path)


def shortened(path: Path) -> None:
    """As an editor does it that keeps the file."""
    with path.open("r+b") as file:
        file.truncate(150)


def overwritten(path: Path) -> None:
    """With as many bytes as there were."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.write(b"x" * size)


def deleted(path: Path) -> None:
    """For good."""
    path.unlink()


def restored(path: Path) -> None:
    """From a copy of an hour ago."""
    data = path.read_bytes()
    with path.open("wb") as file:
        file.write(data[: data.rindex(b"\n", 0, -1) + 1])


MEDDLING = pytest.mark.parametrize("meddle", [replaced, shortened, overwritten, deleted, restored])


@MEDDLING
def test_a_changed_file_is_noticed_before_the_next_answer_is_kept(
    tmp_path: Path, meddle: Callable[[Path], None]
) -> None:
    store = new_store(tmp_path, "one", "two")
    path = store.path
    meddle(path)
    after = path.read_bytes() if path.exists() else None

    with pytest.raises(FileChangedError, match="by another program"):
        store.append([IdeaParked("three")], "owner")

    assert (path.read_bytes() if path.exists() else None) == after


@MEDDLING
def test_after_the_notice_the_words_go_on_in_a_new_file(
    tmp_path: Path, meddle: Callable[[Path], None]
) -> None:
    store = new_store(tmp_path, "one", "two")
    meddle(store.path)
    store.news()
    with pytest.raises(FileChangedError):
        store.append([IdeaParked("three")], "owner")

    (kept,) = store.append([IdeaParked("three")], "owner")

    assert kept.number == 3
    assert store.name == "anna.rescued-1"
    assert ideas_in(tmp_path / "anna.rescued-1.journey.jsonl") == ["one", "two", "three"]


def test_a_rescue_can_be_asked_for(tmp_path: Path) -> None:
    store = new_store(tmp_path, "one")
    (tmp_path / "anna.rescued-1.journey.jsonl").write_bytes(b"taken")
    deleted(store.path)

    assert store.rescue() == "anna.rescued-2"
    assert ideas_in(store.path) == ["one"]


def test_a_folder_that_is_gone_keeps_nothing_and_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "sessions"
    folder.mkdir()
    store = new_store(folder, "one")
    deleted(store.path)
    folder.rmdir()

    for _ in range(2):
        with pytest.raises(NotKeptError):
            store.append([IdeaParked("two")], "owner")
    folder.mkdir()
    store.append([IdeaParked("two")], "owner")

    assert ideas_in(store.path) == ["one", "two"]


@pytest.mark.parametrize("new", ["bea.journey.jsonl", "archive/anna.journey.jsonl"])
def test_a_renamed_file_is_followed(tmp_path: Path, new: str) -> None:
    store = new_store(tmp_path, "one")
    (tmp_path / "archive").mkdir()
    store.path.rename(tmp_path / new)

    store.append([IdeaParked("two")], "owner")

    assert store.path == tmp_path / new
    assert ideas_in(tmp_path / new) == ["one", "two"]


def test_a_torn_end_left_by_another_window_is_set_aside_before_the_next_line(tmp_path: Path) -> None:
    store = new_store(tmp_path, "one")
    with store.path.open("ab") as file:
        file.write(b'{"n":2,"st')

    assert store.news() == ()
    store.append([IdeaParked("two")], "owner")

    assert ideas_in(store.path) == ["one", "two"]
    assert store.damage[0].aside == "anna.damaged-1"


@pytest.mark.skipif(os.name == "nt", reason="no such files there")
@pytest.mark.parametrize("kind", ["link", "pipe", "folder", "missing"])
def test_only_a_regular_file_is_opened(tmp_path: Path, kind: str) -> None:
    target = new_store(tmp_path, "one").path
    path = tmp_path / "odd.journey.jsonl"
    match kind:
        case "link":
            path.symlink_to(target)
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case _:
            pass

    with pytest.raises(SessionNameError, match="odd"):
        opened(path)


def test_a_file_beyond_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = new_store(tmp_path, "one").path
    with path.open("r+b") as file:
        file.truncate(65 * 2**20)

    with pytest.raises(SessionNameError, match="64 MB"):
        opened(path)


def test_a_file_that_cannot_be_written_is_read_only_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = new_store(tmp_path, "one").path
    with path.open("ab") as file:
        file.write(b'{"torn')
    before = path.read_bytes()

    def refuse(_path: Path) -> int:
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(disk, "open_to_append", refuse)
    store = opened(path)

    assert ideas(store.news()) == ["one"]
    assert "not written" in store.read_only
    assert [found.aside for found in store.damage] == [""]
    with pytest.raises(ReadOnlyError, match="permissions"):
        store.append([IdeaParked("two")], "owner")
    assert path.read_bytes() == before


def test_the_window_of_a_store_is_that_of_its_desk(tmp_path: Path) -> None:
    path = new_store(tmp_path).path

    assert opened(path, "w7").window == "w7"
