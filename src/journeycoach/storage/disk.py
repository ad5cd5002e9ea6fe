"""The few ways in which this program touches files that must not be lost.

Every call goes through the module `os`, so that a test can make any one of them fail.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OPEN_FILES_MOVE = sys.platform != "win32"
"""Whether a file that is open can be renamed, replaced and removed."""
FILE_MODE = 0o600
FOLDER_MODE = 0o700

_NAMES = ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_NOINHERIT", "O_BINARY")
_SAFE = sum(getattr(os, name, 0) for name in _NAMES)
"""No links, no waiting for the other end of a pipe, nothing handed on to child processes."""
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS)


def open_regular(path: Path, flags: int) -> int:
    """A descriptor of a regular file. Raises OSError, also for links, pipes, devices and folders."""
    descriptor = os.open(path, flags | _SAFE, FILE_MODE)
    try:
        _expect_regular(descriptor)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def _expect_regular(descriptor: int) -> None:
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        raise OSError(errno.EINVAL, "not a regular file")


def open_to_append(path: Path) -> int:
    """A descriptor of an existing file that can be read, too. Raises OSError."""
    return open_regular(path, os.O_RDWR | os.O_APPEND)


def open_log(path: Path) -> tuple[int, bool]:
    """A descriptor to read and append with, and whether it can be written. Raises OSError."""
    try:
        return open_to_append(path), True
    except OSError as error:
        if error.errno not in _REFUSED:
            raise
        return open_regular(path, os.O_RDONLY), False


def open_new(path: Path) -> int:
    """A descriptor of a file that was not there. Raises OSError, FileExistsError among them."""
    return os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_EXCL | _SAFE, FILE_MODE)


def create(path: Path, data: bytes) -> int:
    """A new file, durable with its name and first bytes; nothing is left of a failure. Raises OSError."""
    descriptor = open_new(path)
    try:
        write_all(descriptor, data)
        sync(descriptor)
        sync_folder(path.parent)
    except BaseException:
        os.close(descriptor)
        with suppress(OSError):
            path.unlink()
        raise
    return descriptor


def create_numbered(name: Callable[[int], Path], data: bytes) -> tuple[Path, int]:
    """The first name that is free, from 1, made into a new file. Raises OSError."""
    number = 1
    while True:
        try:
            return name(number), create(name(number), data)
        except FileExistsError:
            number += 1


def write_all(descriptor: int, data: bytes) -> None:
    """One write, and more only where the system took less than all. Raises OSError."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def read_from(descriptor: int, start: int, size: int) -> bytes:
    """Up to size bytes; fewer at the end of the file. Raises OSError."""
    os.lseek(descriptor, start, os.SEEK_SET)
    pieces: list[bytes] = []
    while size > 0 and (piece := os.read(descriptor, size)):
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def sync(descriptor: int) -> None:
    """Put on the disk what was written to a file. Raises OSError.

    On macOS the usual call leaves it in the drive's own memory, which a power cut empties.
    """
    full = _full_sync()
    try:
        if full is not None:
            full(descriptor)
            return
    except OSError:
        pass  # Some file systems know the usual call only; it says what is wrong, if anything is.
    os.fsync(descriptor)


def _full_sync() -> Callable[[int], object] | None:
    if sys.platform == "win32":  # pragma: no cover
        return None
    import fcntl

    order = getattr(fcntl, "F_FULLFSYNC", None)
    return None if order is None else lambda descriptor: fcntl.fcntl(descriptor, order)


def sync_folder(folder: Path) -> None:
    """Make names in a folder durable. Raises OSError; does nothing where folders cannot be opened."""
    if sys.platform == "win32":  # pragma: no cover
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def identity(descriptor: int) -> tuple[int, int]:
    """What tells a file from every other one on this computer. Raises OSError."""
    info = os.fstat(descriptor)
    return info.st_dev, info.st_ino


def identity_of(path: Path) -> tuple[int, int] | None:
    """The same of what a path names, links not followed; None when it names nothing. Raises OSError."""
    try:
        info = path.stat(follow_symlinks=False)
    except FileNotFoundError:
        return None
    return info.st_dev, info.st_ino
