"""Where sessions lie and how their files are moved: no link is followed, no other file written over."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.storage import disk
from journeycoach.storage.beside import ARCHIVE, SESSION, belongs_to
from journeycoach.storage.failures import telling
from journeycoach.storage.names import is_name

if TYPE_CHECKING:
    from pathlib import Path


class Spot(Struct, frozen=True):
    """Where a session is."""

    folder: Path
    name: str

    @property
    def file(self) -> Path:
        """Its log."""
        return self.folder / f"{self.name}{SESSION}"


def make_folder(folder: Path) -> None:
    """The owner's alone; one that is there stays as it is. Raises OSError, also for a link."""
    folder.mkdir(disk.FOLDER_MODE, exist_ok=True)
    if folder.is_symlink():
        raise OSError(errno.ELOOP, "a link")


def is_regular(path: Path) -> bool:
    """Whether there is a file there that is no link; texts that cannot be a path lead nowhere."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except (OSError, ValueError):
        return False


def _files(folder: Path) -> list[str]:
    """Names of the regular files in a folder; none when there is no folder. Raises OSError."""
    try:
        with os.scandir(folder) as entries:
            return [entry.name for entry in entries if entry.is_file(follow_symlinks=False)]
    except FileNotFoundError:
        return []


def names_in(folder: Path) -> list[str]:
    """Every name that a session has there. Raises NotDoneError."""
    with telling(f"The folder {folder} cannot be read"):
        files = _files(folder)
    names = [file.removesuffix(SESSION) for file in files if file.endswith(SESSION)]
    return [name for name in names if is_name(name)]


def prefixes(folder: Path) -> set[str]:
    """Every name that a new session could be mistaken for, whatever is left of the old one."""
    try:
        return {entry.name.partition(".")[0] for entry in folder.iterdir()}
    except FileNotFoundError:
        return set()


def taken(folder: Path) -> set[str]:
    """What a new session there cannot be called. Raises OSError."""
    return prefixes(folder) | prefixes(folder / ARCHIVE)


def belongings(spot: Spot) -> tuple[str, ...]:
    """Names of the files that go where the session goes. Raises OSError."""
    return tuple(sorted(file for file in _files(spot.folder) if belongs_to(spot.name, file)))


def move(old: Spot, new: Spot, problem: str) -> None:
    """The log first: what belongs to it is found by its name. Raises NotDoneError."""
    with telling(problem):
        files = sorted(belongings(old), key=lambda file: file != old.file.name)
        for file in files:
            _move_file(old.folder / file, new.folder / f"{new.name}{file.removeprefix(old.name)}")
        disk.sync_folder(new.folder)
        disk.sync_folder(old.folder)


def _move_file(old: Path, new: Path) -> None:
    """Never over another file. Raises OSError."""
    try:
        os.link(old, new, follow_symlinks=False)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        old.rename(new)
    else:
        _let_go(old, new)


def _let_go(old: Path, new: Path) -> None:
    """Remove the old of two names for a file, or the new one where the old is held fast. Raises OSError."""
    try:
        old.unlink()
    except OSError:
        new.unlink()
        raise
