"""A plan file is the old one or the new one."""

from __future__ import annotations

import errno
import stat
from pathlib import Path

import pytest

from journeycoach.storage.atomic import write_atomically
from journeycoach.storage.failures import NotDoneError
from tests.adapters.meddling import Fault, failing


def test_a_new_file_is_the_owners_alone(tmp_path: Path) -> None:
    write_atomically(tmp_path / "plan.md", b"# Plan\n")

    assert (tmp_path / "plan.md").read_bytes() == b"# Plan\n"
    assert stat.S_IMODE((tmp_path / "plan.md").stat().st_mode) == 0o600


def test_permissions_stay_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    path.write_bytes(b"old")
    path.chmod(0o644)

    write_atomically(path, b"new")

    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o644)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_whichever_call_fails_the_file_is_whole_and_nothing_lies_beside_it(tmp_path: Path, code: int) -> None:
    path, nth, hit = tmp_path / "plan.md", 0, True
    path.write_bytes(b"old" * 100)
    while hit:
        nth += 1
        fault = Fault(nth, code, short=True)
        with failing(fault):
            told = told_by(path)
        hit = fault.hit

        assert path.read_bytes() in {b"old" * 100, b"new" * 100}
        assert told or path.read_bytes() == b"new" * 100
        assert list(tmp_path.iterdir()) == [path]
    assert nth > 3


def told_by(path: Path) -> str:
    """What an attempt to write says; empty when it went well."""
    try:
        write_atomically(path, b"new" * 100)
    except NotDoneError as error:
        return error.text
    return ""


def test_links_and_folders_are_refused_in_a_sentence(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"precious")
    (tmp_path / "link.md").symlink_to(target)
    (tmp_path / "folder.md").mkdir()

    with pytest.raises(NotDoneError, match="is a link"):
        write_atomically(tmp_path / "link.md", b"x")
    with pytest.raises(NotDoneError, match="is not a file"):
        write_atomically(tmp_path / "folder.md", b"x")
    with pytest.raises(NotDoneError, match="is gone"):
        write_atomically(tmp_path / "gone" / "plan.md", b"x")

    assert target.read_bytes() == b"precious"


def test_a_file_prepared_by_somebody_else_is_not_written_through(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"precious")
    (tmp_path / ".plan.md.1.new").symlink_to(target)

    write_atomically(tmp_path / "plan.md", b"x")

    assert target.read_bytes() == b"precious"


def test_when_the_last_move_fails_the_new_file_is_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.md"
    path.write_bytes(b"old")

    def refuse(_old: Path, _new: Path) -> None:
        raise OSError(errno.EACCES, "denied")

    monkeypatch.setattr(Path, "replace", refuse)

    with pytest.raises(NotDoneError, match="permissions"):
        write_atomically(path, b"new")

    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"old"]
