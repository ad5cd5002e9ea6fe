"""Whole files in one go: a reader sees the old one or the new one, never half of either."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from journeycoach.storage import disk
from journeycoach.storage.failures import NotDoneError, not_done

if TYPE_CHECKING:
    from pathlib import Path


def write_atomically(path: Path, data: bytes) -> None:
    """Put data in place of a file, durably; its permissions stay, a new file is the owner's alone.

    Raises NotDoneError, also for links and folders; the old file is then untouched.
    """
    try:
        mode = _mode_of(path)
        _replace(path, data, mode)
    except OSError as error:
        raise not_done(f"{path.name} cannot be written", error) from error


def _mode_of(path: Path) -> int:
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return disk.FILE_MODE
    if stat.S_ISLNK(mode):
        raise NotDoneError(f"{path.name} is a link, and links are not written through. Name the file itself.")
    if not stat.S_ISREG(mode):
        raise NotDoneError(f"{path.name} is not a file that can be replaced. Choose another name.")
    return stat.S_IMODE(mode)


def _replace(path: Path, data: bytes, mode: int) -> None:
    beside, descriptor = disk.create_numbered(lambda n: path.with_name(f".{path.name[:200]}.{n}.new"), data)
    try:
        if mode != disk.FILE_MODE:
            beside.chmod(mode)
    finally:
        os.close(descriptor)
    try:
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise
    disk.sync_folder(path.parent)
