"""The bytes of one log: appended to under a lock, never rewritten, and looked after when others meddle."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

from journeycoach.domain.errors import NotKeptError
from journeycoach.storage import disk
from journeycoach.storage.beside import find_moved, numbered, stem
from journeycoach.storage.failures import FileChangedError, not_kept
from journeycoach.storage.locks import locked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE_LIMIT = 64 * 2**20
"""Bytes in a log; a larger one is neither read nor written."""
MARK = 256
"""Bytes before the end that are compared, to notice a file that was overwritten in place."""


class LogFile:
    """An open log, and how far it has been read."""

    def __init__(self, path: Path, descriptor: int, *, writable: bool = True) -> None:
        self.path = path
        self.writable = writable
        self.offset = 0
        """Where the bytes end that have been accepted."""
        self._descriptor = descriptor
        self._identity: tuple[int, int] | None = None
        """What tells the file from others; known once it has been locked."""
        self._pieces: list[bytes] = []
        """All bytes accepted: what is rescued when the file is not ours any more."""
        self._in_doubt = b""
        """Bytes whose write failed and that could not be cut off again."""
        self._stale = False
        """After a failed write the system may have dropped pages: only a new descriptor tells the truth."""

    @classmethod
    def open(cls, path: Path) -> LogFile:
        """An existing log, read-only where it cannot be written. Raises OSError."""
        descriptor, writable = disk.open_log(path)
        return cls(path, descriptor, writable=writable)

    @classmethod
    def look_at(cls, path: Path) -> LogFile:
        """An existing log that nothing is written to, whoever may. Raises OSError."""
        return cls(path, disk.open_regular(path, os.O_RDONLY), writable=False)

    def close(self) -> None:
        """Let go of the file and its lock."""
        os.close(self._descriptor)

    def read(self) -> bytes:
        """All bytes accepted so far."""
        return b"".join(self._pieces)

    @contextmanager
    def locked(self, *, shared: bool = False) -> Iterator[None]:
        """Hold the file's lock, sure that it is still our file. Raises OSError, FileChangedError."""
        if self._stale:
            self._reopen()
        with locked(self._descriptor, shared=shared):
            self._stay_with_the_file()
            yield

    def has_news(self) -> bool:
        """Whether the size of the file is not what it was; cheap, and asked without the lock."""
        return not self._stale and os.fstat(self._descriptor).st_size != self.offset

    def unread(self) -> bytes:
        """What follows the accepted bytes. Raises OSError, FileChangedError."""
        mark = self._mark()
        size = os.fstat(self._descriptor).st_size
        if size > FILE_LIMIT:
            raise NotKeptError(TOO_LARGE)
        data = disk.read_from(self._descriptor, self.offset - len(mark), size - self.offset + len(mark))
        if not data.startswith(mark):
            self._give_up("was shortened or overwritten")
        return self._without_doubtful(data[len(mark) :])

    def accept(self, data: bytes) -> None:
        """Count bytes just read, or written, as part of the log."""
        if data:
            self._pieces.append(data)
            self.offset += len(data)

    def add(self, data: bytes) -> None:
        """Write behind the accepted bytes, durably, under the lock: all or nothing. Raises NotKeptError."""
        if self.offset + len(data) > FILE_LIMIT:
            raise NotKeptError(FULL)
        try:
            disk.write_all(self._descriptor, data)
            disk.sync(self._descriptor)
        except OSError as error:
            self._take_back(data)
            raise not_kept(error) from error
        self.accept(data)

    def set_aside(self, data: bytes) -> str:
        """Move everything behind the accepted bytes to a file beside the log; its name. Raises OSError."""
        path, piece = disk.create_numbered(lambda n: numbered(self.path, "damaged", n), data)
        os.close(piece)
        os.ftruncate(self._descriptor, self.offset)
        disk.sync(self._descriptor)
        return path.name

    def copy_beside(self) -> LogFile:
        """A new log with all accepted bytes, to go on with. Raises OSError."""
        path, descriptor = disk.create_numbered(lambda n: numbered(self.path, "rescued", n), self.read())
        copy = LogFile(path, descriptor)
        copy.accept(self.read())
        return copy

    def _mark(self) -> bytes:
        return self._pieces[-1][-MARK:] if self._pieces else b""

    def _take_back(self, data: bytes) -> None:
        self._stale = True
        try:
            os.ftruncate(self._descriptor, self.offset)
        except OSError:
            self._in_doubt = data

    def _without_doubtful(self, data: bytes) -> bytes:
        """Cut off what a failed write left, unless another window has already built on it."""
        doubtful, self._in_doubt = self._in_doubt, b""
        if not data or not doubtful.startswith(data):
            return data
        self._in_doubt = doubtful
        os.ftruncate(self._descriptor, self.offset)
        self._in_doubt = b""
        return b""

    def _reopen(self) -> None:
        self._stay_with_the_file()
        descriptor = disk.open_to_append(self.path)
        os.close(self._descriptor)
        self._descriptor = descriptor
        self._stale = False

    def _stay_with_the_file(self) -> None:
        """Follow a file that was renamed. Raises FileChangedError when its name means another, or nothing."""
        if self._identity is None:
            self._identity = disk.identity(self._descriptor)
        there = disk.identity_of(self.path)
        if there == self._identity:
            return
        if there is not None:
            self._give_up("was replaced")
        moved = find_moved(self.path, self._identity)
        if moved is None:
            self._give_up("was deleted")
        self.path = moved

    def _give_up(self, what: str) -> NoReturn:
        raise FileChangedError(
            f"Not kept: the file of this session {what} by another program. Send the answer again:"
            f" it goes, with all that came before it, into a new file beside {stem(self.path)}."
        )


TOO_LARGE = "This session's file is larger than 64 MB: it is not read, and nothing is added to it."
FULL = "Not kept: this session's file has reached 64 MB. Start a new session to go on."
