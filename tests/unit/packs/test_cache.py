"""Parsed files that are kept: the same data, and never in the way."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from journeycoach.packs.cache import Cache
from journeycoach.packs.source import read_source

if TYPE_CHECKING:
    from pathlib import Path

TEXT = b'[method]\nid = "mine"\nminutes = 1.5\nlist = ["a", { b = true }]\n'


def test_a_kept_file_reads_the_same(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_bytes(TEXT)
    cache = Cache(tmp_path / "cache")

    first = read_source(tmp_path / "mine.toml", cache)

    assert cache.find(TEXT) == first.data
    assert read_source(tmp_path / "mine.toml", cache) == first == read_source(tmp_path / "mine.toml")


def test_a_changed_file_is_parsed_again(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.keep(TEXT, {"old": True})

    assert cache.find(TEXT + b"\n") is None


def test_a_damaged_cache_is_no_reason_not_to_read(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_bytes(TEXT)
    cache = Cache(tmp_path / "cache")
    cache.keep(TEXT, {})
    for file in cache.folder.iterdir():
        file.write_text("{")

    assert read_source(tmp_path / "mine.toml", cache).data["method"]["id"] == "mine"


def test_a_folder_that_cannot_be_made_is_no_reason_not_to_read(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_bytes(TEXT)
    (tmp_path / "file").write_text("")

    assert (
        read_source(tmp_path / "mine.toml", Cache(tmp_path / "file" / "cache")).data["method"]["id"] == "mine"
    )


def test_a_file_with_a_date_is_parsed_each_time(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_bytes(b"day = 2026-03-02\n")
    cache = Cache(tmp_path / "cache")

    read_source(tmp_path / "mine.toml", cache)

    assert not (tmp_path / "cache").exists()


def test_the_folder_around_it_is_left_to_whoever_keeps_sessions_there(tmp_path: Path) -> None:
    Cache(tmp_path / "sessions" / "cache").keep(TEXT, {})

    assert not (tmp_path / "sessions").exists()


@pytest.mark.skipif(os.name == "nt", reason="there are no such modes here")
def test_what_is_kept_is_its_owners_alone(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    old = os.umask(0)
    try:
        cache.keep(b"a = 1", {"a": 1})
        cache.remember("name", "mark", 1)
    finally:
        os.umask(old)

    assert {stat.S_IMODE(path.stat().st_mode) for path in cache.folder.iterdir()} == {0o600}
