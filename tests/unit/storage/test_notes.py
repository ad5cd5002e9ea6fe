"""Private notes: a file of their own."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.errors import NotKeptError
from journeycoach.storage.notes import FolderNotes
from tests.adapters.desk import a_desk

if TYPE_CHECKING:
    from pathlib import Path


def test_there_is_no_file_before_the_first_note(tmp_path: Path) -> None:
    assert FolderNotes(tmp_path / "anna.private.jsonl", a_desk()).all() == ()
    assert list(tmp_path.iterdir()) == []


def test_the_file_is_the_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "anna.private.jsonl"

    FolderNotes(path, a_desk()).add("shy")

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_torn_note_is_set_aside_and_the_next_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "anna.private.jsonl"
    notes = FolderNotes(path, a_desk())
    notes.add("one")
    with path.open("ab") as file:
        file.write(b'{"torn')

    notes.add("two")

    assert notes.all() == ("one", "two")
    assert (tmp_path / "anna.private.damaged-1").read_bytes() == b'{"torn'


def test_a_note_is_kept_in_whatever_file_is_there_now(tmp_path: Path) -> None:
    path = tmp_path / "anna.private.jsonl"
    notes = FolderNotes(path, a_desk())
    notes.add("one")
    path.unlink()

    notes.add("two")

    assert notes.all() == ("two",)


def test_a_note_that_cannot_be_kept_says_so(tmp_path: Path) -> None:
    link = tmp_path / "anna.private.jsonl"
    link.symlink_to(tmp_path / "elsewhere")

    with pytest.raises(NotKeptError):
        FolderNotes(link, a_desk()).add("shy")
    with pytest.raises(NotKeptError):
        FolderNotes(tmp_path / "gone" / "anna.private.jsonl", a_desk()).add("shy")
