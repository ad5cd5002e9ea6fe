"""Half-typed text: one file a window, taken over only from windows that are gone."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.errors import NotKeptError
from journeycoach.domain.events import Key
from journeycoach.storage import disk
from journeycoach.storage.drafts import FolderDrafts
from journeycoach.workshop.ports import Draft

if TYPE_CHECKING:
    from pathlib import Path


def a_draft(text: str) -> Draft:
    """For one question."""
    return Draft("who", Key("customer.who"), text)


def abandoned(folder: Path, window: str, text: str, age: int = 0) -> None:
    """The draft of a window that is gone, written some seconds ago."""
    box = FolderDrafts(folder, "anna", window)
    box.keep(a_draft(text))
    box.close()
    path = folder / f"anna.draft-{window}.json"
    info = path.stat()
    os.utime(path, (info.st_atime - age, info.st_mtime - age))


def test_a_draft_file_is_the_owners_alone(tmp_path: Path) -> None:
    FolderDrafts(tmp_path, "anna", "w1").keep(a_draft("An"))

    (path,) = tmp_path.iterdir()
    assert path.name == "anna.draft-w1.json"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_draft_of_a_window_that_lives_is_left_alone(tmp_path: Path) -> None:
    living = FolderDrafts(tmp_path, "anna", "w1")
    living.keep(a_draft("An"))
    living.keep(a_draft("Anna"))

    assert FolderDrafts(tmp_path, "anna", "w2").left_over() is None


def test_the_newest_comes_first_and_the_others_are_kept_for_later(tmp_path: Path) -> None:
    abandoned(tmp_path, "old", "older", age=60)
    abandoned(tmp_path, "new", "newer")

    first, second = (FolderDrafts(tmp_path, "anna", window) for window in ("w1", "w2"))

    assert first.left_over() == a_draft("newer")
    assert (tmp_path / "anna.draft-old.json").exists()
    assert second.left_over() == a_draft("older")


def test_drafts_that_say_the_same_are_offered_once(tmp_path: Path) -> None:
    abandoned(tmp_path, "old", "same", age=60)
    abandoned(tmp_path, "new", "same")
    box = FolderDrafts(tmp_path, "anna", "w1")

    assert box.left_over() == a_draft("same")
    assert box.left_over() is None
    assert [path.name for path in tmp_path.iterdir()] == ["anna.draft-w1.json"]


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"question":1}', b"[" * 100_000, b"\xff"])
def test_a_file_that_is_no_draft_is_passed_over(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "anna.draft-w0.json").write_bytes(data)

    assert FolderDrafts(tmp_path, "anna", "w1").left_over() is None
    assert (tmp_path / "anna.draft-w0.json").read_bytes() == data


def test_a_link_in_place_of_a_draft_is_not_followed(tmp_path: Path) -> None:
    abandoned(tmp_path, "w0", "An")
    (tmp_path / "anna.draft-w0.json").rename(tmp_path / "elsewhere")
    (tmp_path / "anna.draft-w0.json").symlink_to(tmp_path / "elsewhere")

    assert FolderDrafts(tmp_path, "anna", "w1").left_over() is None


def test_a_session_renamed_by_another_window_takes_the_draft_along(tmp_path: Path) -> None:
    box = FolderDrafts(tmp_path, "anna", "w1")
    box.keep(a_draft("An"))
    (tmp_path / "anna.draft-w1.json").rename(tmp_path / "bea.draft-w1.json")

    box.keep(a_draft("Anna"))

    assert [path.name for path in tmp_path.iterdir()] == ["bea.draft-w1.json"]


def test_a_draft_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(NotKeptError):
        FolderDrafts(tmp_path / "gone", "anna", "w1").keep(a_draft("An"))

    assert FolderDrafts(tmp_path / "gone", "anna", "w1").left_over() is None


def test_a_disk_that_fails_leaves_no_draft_half_taken_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    abandoned(tmp_path, "w0", "An")
    box = FolderDrafts(tmp_path, "anna", "w1")

    def refuse(*_given: object) -> bytes:
        raise OSError(errno.EIO, "fault")

    with monkeypatch.context() as patch:
        patch.setattr(disk, "read_from", refuse)
        assert box.left_over() is None
    assert box.left_over() == a_draft("An")


def test_a_draft_is_handed_over_on_a_full_disk_and_stays_where_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    abandoned(tmp_path, "w0", "An")

    def refuse(*_given: object) -> bytes:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(disk, "write_all", refuse)
        assert FolderDrafts(tmp_path, "anna", "w1").left_over() == a_draft("An")

    assert FolderDrafts(tmp_path, "anna", "w2").left_over() == a_draft("An")


def test_a_full_disk_is_told_as_what_it_means_for_a_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object) -> bytes:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(disk, "write_all", refuse)

    with pytest.raises(NotKeptError, match=r"on the screen only: the disk is full"):
        FolderDrafts(tmp_path, "anna", "w1").keep(a_draft("An"))

    assert list(tmp_path.iterdir()) == []


def test_a_draft_deleted_by_somebody_is_written_again(tmp_path: Path) -> None:
    box = FolderDrafts(tmp_path, "anna", "w1")
    box.keep(a_draft("An"))
    (tmp_path / "anna.draft-w1.json").unlink()
    (tmp_path / "else.draft-w1.json").write_bytes(b"{}")

    box.keep(a_draft("Anna"))

    assert (tmp_path / "anna.draft-w1.json").exists()


def test_a_draft_with_other_types_is_passed_over(tmp_path: Path) -> None:
    wrong = b'{"question":1,"topic":"t","subject":"s","text":"x"}'
    (tmp_path / "anna.draft-w0.json").write_bytes(wrong)

    assert FolderDrafts(tmp_path, "anna", "w1").left_over() is None
