"""A session file that is only looked at, whatever happens to it."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.errors import SessionNameError
from journeycoach.domain.events import IdeaParked
from journeycoach.storage.watch import Watch
from journeycoach.workshop.following import ARCHIVED, DELETED
from tests.adapters.desk import a_desk
from tests.adapters.meddling import Fault, failing
from tests.unit.storage.files import ideas, new_store

if TYPE_CHECKING:
    from pathlib import Path

    from journeycoach.workshop.following import Sight


def watching(path: Path) -> Watch:
    """Looks at a file."""
    return Watch(path, a_desk("follow"))


def seen(sight: Sight) -> tuple[list[str], bool, str]:
    """The ideas, whether they are all there are, and what became of the file."""
    return ideas(sight.news), sight.is_anew, sight.trouble


def test_what_another_window_kept_is_seen_once(tmp_path: Path) -> None:
    store = new_store(tmp_path, "one")
    watch = watching(store.path)
    first = seen(watch.look())

    store.append([IdeaParked("two")], "owner")

    assert first == (["one"], False, "")
    assert seen(watch.look()) == (["two"], False, "")
    assert seen(watch.look()) == ([], False, "")


def test_a_torn_end_stays_as_it_is_until_its_line_is_whole(tmp_path: Path) -> None:
    path = new_store(tmp_path, "one", "two").path
    whole = path.read_bytes()
    path.write_bytes(whole[:-20])
    watch = watching(path)
    before = seen(watch.look())
    torn = path.read_bytes()

    path.write_bytes(whole)

    assert (before, torn) == ((["one"], False, ""), whole[:-20])
    assert seen(watch.look())[0] == ["two"]
    assert os.listdir(tmp_path) == [path.name]  # noqa: PTH208 - names are what is asked for


def test_a_file_that_cannot_be_written_can_be_looked_at(tmp_path: Path) -> None:
    path = new_store(tmp_path, "one").path
    path.chmod(0o400)

    assert seen(watching(path).look()) == (["one"], False, "")


def test_a_file_without_a_line_is_looked_at_and_left_empty(tmp_path: Path) -> None:
    path = tmp_path / "anna.journey.jsonl"
    path.touch()

    watch = watching(path)

    assert seen(watch.look()) == ([], False, "")
    assert (watch.title, path.stat().st_size) == ("anna", 0)


def test_a_renamed_and_an_archived_file_is_followed(tmp_path: Path) -> None:
    store = new_store(tmp_path, "one")
    watch = watching(store.path)
    watch.look()
    renamed = store.path.rename(tmp_path / "berta.journey.jsonl")
    store.append([IdeaParked("two")], "owner")
    after_renaming = seen(watch.look())

    (tmp_path / "archive").mkdir()
    renamed.rename(tmp_path / "archive" / renamed.name)

    assert after_renaming == (["two"], False, "")
    assert seen(watch.look()) == ([], False, ARCHIVED)


def test_a_deleted_file_is_told_and_one_that_comes_back_is_read_anew(tmp_path: Path) -> None:
    store = new_store(tmp_path, "one")
    watch = watching(store.path)
    watch.look()
    data = store.path.read_bytes()
    store.path.unlink()
    deleted = seen(watch.look())

    store.path.write_bytes(data)

    assert deleted == ([], False, DELETED)
    assert seen(watch.look()) == (["one"], True, "")


def test_a_file_in_the_place_of_another_is_read_anew(tmp_path: Path) -> None:
    store = new_store(tmp_path, "one", "two")
    watch = watching(store.path)
    watch.look()
    (tmp_path / "other").mkdir()

    new_store(tmp_path / "other", "three").path.replace(store.path)

    assert seen(watch.look()) == (["three"], True, "")
    assert seen(watch.look()) == ([], False, "")


def test_a_file_that_became_shorter_is_read_anew(tmp_path: Path) -> None:
    store = new_store(tmp_path, "one")
    whole = store.path.read_bytes()
    store.append([IdeaParked("two")], "owner")
    watch = watching(store.path)
    watch.look()

    store.path.write_bytes(whole)

    assert seen(watch.look()) == (["one"], True, "")


def test_a_file_that_cannot_be_reached_for_a_while_has_no_news(tmp_path: Path) -> None:
    store = new_store(tmp_path, "one")
    watch = watching(store.path)
    watch.look()

    with failing(Fault(1, errno.EIO, for_ever=True)):
        during = seen(watch.look())
    store.append([IdeaParked("two")], "owner")

    assert during == ([], False, "")
    assert seen(watch.look()) == (["two"], False, "")


def test_what_is_no_session_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SessionNameError, match="There is no session named 'anna'"):
        watching(tmp_path / "anna.journey.jsonl")
