"""A method that was kept is the method, until anything it hangs on has changed."""

from __future__ import annotations

import os
from shutil import copytree
from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.packs import Pack
from journeycoach.packs.cache import Cache, mark_of
from journeycoach.packs.kept import KeptPacks, kept_packs
from journeycoach.packs.methods import Library
from journeycoach.resources import prompts_folders

if TYPE_CHECKING:
    from pathlib import Path

(OURS,) = prompts_folders()
METHODS = Library((OURS,)).ids()
PACK = Pack("mine", "Mine", "It is mine.", ())


def kept(folder: Path, cache: Path) -> KeptPacks:
    """What is kept of one folder."""
    found = kept_packs(Cache(cache), (folder,))
    assert found is not None
    return found


@pytest.mark.parametrize("method", METHODS)
def test_a_kept_method_is_the_method_that_was_read(method: str, tmp_path: Path) -> None:
    pack = Library((OURS,)).pack(method)

    kept(OURS, tmp_path).keep(OURS / f"{method}.toml", pack)

    assert kept(OURS, tmp_path).find(OURS / f"{method}.toml") == pack


@pytest.mark.parametrize("name", ["topics.toml", "five-stage.toml", "other.toml"])
def test_nothing_that_was_kept_counts_once_a_file_beside_it_has_changed(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "prompts"
    copytree(OURS, folder)
    kept(folder, tmp_path).keep(folder / "mine.toml", PACK)

    with (folder / name).open("a") as file:
        file.write("# changed\n")

    assert kept(folder, tmp_path).find(folder / "mine.toml") is None


def test_an_older_one_goes_when_a_newer_one_is_kept(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for mark in ("00000001", "00000002"):
        KeptPacks(cache, mark).keep(OURS / "mine.toml", PACK)
        KeptPacks(cache, mark).keep(OURS / "mine-too.toml", PACK)

    assert KeptPacks(cache, "00000001").find(OURS / "mine.toml") is None
    assert KeptPacks(cache, "00000002").find(OURS / "mine.toml") == PACK
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("damage", [b"", b"0", b"00000000", b"00000000\x80"], ids=repr)
def test_a_damaged_file_is_no_method(damage: bytes, tmp_path: Path) -> None:
    kept(OURS, tmp_path).keep(OURS / "mine.toml", PACK)
    (file,) = tmp_path.glob("*.msgpack")
    file.write_bytes(damage)

    assert kept(OURS, tmp_path).find(OURS / "mine.toml") is None


def test_each_letter_counts_of_a_file_that_was_kept(tmp_path: Path) -> None:
    kept(OURS, tmp_path).keep(OURS / "mine.toml", PACK)
    (file,) = tmp_path.glob("*.msgpack")
    file.write_bytes(file.read_bytes().replace(b"It is mine", b"It is mime"))

    assert kept(OURS, tmp_path).find(OURS / "mine.toml") is None


def test_where_a_file_is_none_methods_are_read(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()

    assert kept_packs(Cache(tmp_path / "cache"), (tmp_path,)) is None
    assert kept_packs(None, (OURS,)) is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_nobody_waits_at_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")

    assert kept_packs(Cache(tmp_path / "cache"), (tmp_path,)) is None


def test_pieces_are_told_from_the_same_bytes_cut_elsewhere() -> None:
    assert len({mark_of(pieces) for pieces in ((b"ab", b"c"), (b"a", b"bc"), (b"abc",), (b"abd",), ())}) == 5
