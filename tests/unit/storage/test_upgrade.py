"""Every version that was ever written loads, and files of later ones are left alone."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import get_args

import pytest

from journeycoach.domain.events import Event
from journeycoach.storage.codec import FORMAT, Item
from journeycoach.storage.upgrade import UPGRADES, manner_of
from tests.unit.storage.files import ideas, opened

SESSIONS = Path(__file__).parents[2] / "data" / "sessions"


def copied(version: int, name: str, folder: Path) -> Path:
    """A file as that version wrote it."""
    return Path(shutil.copy(SESSIONS / f"v{version}" / f"{name}.journey.jsonl", folder))


def test_every_version_has_a_file_and_a_way_to_today() -> None:
    versions = range(1, FORMAT + 1)

    assert sorted(path.name for path in SESSIONS.iterdir()) == [f"v{version}" for version in versions]
    assert list(UPGRADES) == list(versions)[:-1]


@pytest.mark.parametrize("version", range(1, FORMAT + 1))
def test_every_kind_of_every_version_loads_without_damage(tmp_path: Path, version: int) -> None:
    path = copied(version, "every-kind", tmp_path)
    before = path.read_bytes()

    store = opened(path)
    records = store.news()

    assert store.damage == ()
    assert {type(record.event) for record in records} == set(get_args(Event))
    assert path.read_bytes() == before


@pytest.mark.parametrize("version", range(1, FORMAT + 1))
def test_torn_and_damaged_files_of_every_version_load(tmp_path: Path, version: int) -> None:
    torn, damaged = (opened(copied(version, name, tmp_path)) for name in ("torn", "damaged"))

    assert (ideas(torn.news()), len(torn.damage)) == (["one", "two"], 1)
    assert (ideas(damaged.news()), len(damaged.damage)) == (["one", "three"], 1)


def test_lines_of_an_older_version_pass_through_every_step() -> None:
    def add(name: str) -> Item:
        return {name: True}

    upgrades = {1: lambda item: item | add("two"), 2: lambda item: item | add("three")}

    manner = manner_of(1, upgrades, today=3)

    assert manner.upgrade is not None
    assert manner.upgrade({"n": 1}) == {"n": 1, "two": True, "three": True}
    assert manner.read_only == ""


def test_a_later_version_is_read_only() -> None:
    assert "newer version" in manner_of(FORMAT + 1).read_only
