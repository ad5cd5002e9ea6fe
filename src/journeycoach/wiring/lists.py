"""Lists of sessions, which remember the line of each session whose file stays as it was.

What is remembered lies in a cache: deleting it changes nothing but the time that the next list takes.
"""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from journeycoach.domain.errors import CoachError
from journeycoach.packs.cache import mark_of
from journeycoach.storage.beside import SESSION
from journeycoach.workshop.listing import Listed  # noqa: TC001 - read again from the cache by its type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from journeycoach.packs.methods import Library
    from journeycoach.storage.shelf import FolderShelf
    from journeycoach.workshop.ports import Clock

    Read = Callable[[str], tuple[Listed, datetime | None]]

FRESH = timedelta(seconds=2)
"""A file written to so lately may be written to again without a sign of it: its line is not remembered."""
LAYERS = ("domain", "storage", "workshop", "wiring")
"""Code that makes a line of a file."""


class Line(Struct, frozen=True):
    """What a list says of a session, and the file that it was read from."""

    stamp: tuple[int, ...]
    """What changes with every change of the file."""
    updated: datetime | None
    listed: Listed


class Folder(Struct, frozen=True):
    """Sessions of one folder, and what reads one of them."""

    name: str
    """What its lines are remembered under."""
    path: Path
    shelf: FolderShelf
    read: Read
    """The line of a session, and when it was last written to. Raises CoachError."""


class Lists(Struct, frozen=True):
    """The lines of folders of sessions, by what is remembered of them."""

    methods: Library
    clock: Clock

    def of(self, folder: Folder) -> tuple[tuple[Listed, ...], tuple[str, ...]]:
        """One line a session in the order of their names, and a sentence for each that cannot be read."""
        name, mark = f".{folder.name}", self._mark()
        known = self._known(name, mark)
        lines: dict[str, Line] = {}
        unread: list[str] = []
        for session in folder.shelf.names():
            try:
                lines[session] = _line(folder, session, known.get(session))
            except CoachError as error:
                unread.append(f"{session}: {error.text}")
        self._keep(name, mark, {session: line for session, line in lines.items() if self._stays(line)}, known)
        return tuple(map(self._dated, lines.values())), tuple(unread)

    def _known(self, name: str, mark: str) -> dict[str, Line]:
        cache = self.methods.cache
        return (cache.recall(name, mark, dict[str, Line]) if cache and mark else None) or {}

    def _keep(self, name: str, mark: str, lines: dict[str, Line], known: dict[str, Line]) -> None:
        if self.methods.cache and mark and lines != known and not self.methods.left_out:
            self.methods.cache.remember(name, mark, lines)

    def _mark(self) -> str:
        """Stands for the methods and the code that a line hangs on; empty where nothing can be kept."""
        methods = self.methods.mark()
        return f"{methods}-{mark_of(_code())[:8]}" if methods else ""

    def _stays(self, line: Line) -> bool:
        if line.listed.read_only or not line.stamp:
            return False
        written = max(line.stamp[2:4]) / 1e9
        return written < (self.clock.now() - FRESH).timestamp()

    def _dated(self, line: Line) -> Listed:
        """The line with its day as today's clock shows it: the owner may have travelled."""
        day = self.clock.local(line.updated).date() if line.updated else None
        return replace(line.listed, touched=day)


def _line(folder: Folder, name: str, known: Line | None) -> Line:
    # The stamp first: what is written after it shows at the next look.
    stamp = _stamp(folder.path / f"{name}{SESSION}")
    if known is not None and stamp and known.stamp == stamp:
        return known
    listed, updated = folder.read(name)
    return Line(stamp, updated, replace(listed, touched=None))


def _stamp(path: Path) -> tuple[int, ...]:
    try:
        there = path.stat()
    except OSError:
        return ()
    can_be_kept_in = int(os.access(path, os.W_OK))
    return (there.st_ino, there.st_size, there.st_mtime_ns, there.st_ctime_ns, can_be_kept_in)


def _code() -> Iterator[bytes]:
    """When the code was written: another one may make another line of a file."""
    for layer in LAYERS:
        with os.scandir(Path(__file__).parents[1] / layer) as files:
            for file in sorted((file for file in files if file.is_file()), key=lambda file: file.name):
                yield f"{file.name} {file.stat().st_size} {file.stat().st_mtime_ns}".encode()
    yield msgspec.__version__.encode()
