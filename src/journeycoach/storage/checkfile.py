"""Is a session file whole, and if not, what can be read of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.errors import CoachError, ReadOnlyError
from journeycoach.domain.events import Header
from journeycoach.storage import disk
from journeycoach.storage.atomic import write_atomically
from journeycoach.storage.beside import numbered, set_aside, stem
from journeycoach.storage.codec import FORMAT, decode_event, decode_header, encode_header, end_step, goes_on
from journeycoach.storage.failures import not_done, not_opened, telling
from journeycoach.storage.logfile import LogFile
from journeycoach.storage.scan import UNFINISHED, Place, scan, sound_lines
from journeycoach.storage.shapes import DamagedLineError
from journeycoach.storage.upgrade import manner_of
from journeycoach.workshop.ports import Damage

if TYPE_CHECKING:
    from pathlib import Path


class FileReport(Struct, frozen=True):
    """What `check --file` tells."""

    name: str
    header: Header | None
    """None when the first line is damaged."""
    events: int
    """How many can be read."""
    damage: tuple[Damage, ...]
    aside: tuple[str, ...] = ()
    """Names of the files beside it that hold what was put aside when it was opened; oldest first."""

    @property
    def is_whole(self) -> bool:
        """Whether there is nothing to mend."""
        return self.header is not None and not self.damage


class Mended(Struct, frozen=True):
    """What `mend` did."""

    original: str
    """Name of the file beside it that holds every byte there was."""
    events: int
    """How many were read, and are in the session now."""


def check_file(path: Path) -> FileReport:
    """Look at a file without changing it. Raises CoachError when it cannot be read."""
    data = _read(path)
    header, start = _header(data)
    upgrade = manner_of(header.version).upgrade if header else None
    found = scan(data[start:], Place(start, 0, lambda: data[:start], upgrade))
    end = start + found.end
    tail = (Damage(end, len(data) - end, UNFINISHED),) if end < len(data) else ()
    with telling(f"The folder {path.parent} cannot be read"):
        aside = set_aside(path)
    return FileReport(stem(path), header, len(found.records), found.damage + tail, aside)


def mend(path: Path) -> Mended:
    """Write what can be read in place of the file, after copying the file as it is beside it.

    Windows that have the session open notice that its file was replaced.
    Raises ReadOnlyError for a newer version, and CoachError when it cannot be read or written.
    """
    try:
        file = LogFile.open(path)
    except OSError as error:
        raise not_opened(stem(path), error) from error
    try:
        with file.locked():
            data = file.unread()
            if disk.OPEN_FILES_MOVE:
                return _mend(path, data)
    except OSError as error:
        raise not_done(f"{stem(path)} cannot be mended", error) from error
    finally:
        file.close()
    return _mend(path, data)


def _mend(path: Path, data: bytes) -> Mended:
    header, start = _header(data)
    if header and (reason := manner_of(header.version).read_only):
        raise ReadOnlyError(reason)
    lines = list(sound_lines(data[start:]))
    if lines and goes_on(lines[-1]):
        lines[-1] = end_step(lines[-1])
    first = data[:start] if header else encode_header(_stand_in(path, lines))
    copy, descriptor = disk.create_numbered(lambda n: numbered(path, "before-mend", n), data)
    os.close(descriptor)
    write_atomically(path, first + b"".join(line + b"\n" for line in lines))
    return Mended(copy.name, len(lines))


def _read(path: Path) -> bytes:
    try:
        file = LogFile.open(path)
    except OSError as error:
        raise not_opened(stem(path), error) from error
    try:
        with file.locked(shared=True):
            return file.unread()
    except OSError as error:
        raise not_opened(stem(path), error) from error
    finally:
        file.close()


def _header(data: bytes) -> tuple[Header | None, int]:
    """The first line, and where the second begins; a damaged one is left to be found among the events."""
    line, newline, _ = data.partition(b"\n")
    try:
        return (decode_header(line), len(line) + 1) if newline else (None, 0)
    except DamagedLineError:
        return None, 0


def _stand_in(path: Path, lines: list[bytes]) -> Header:
    if not lines:
        raise CoachError(f"There is nothing in {path.name} that could be mended.")
    return Header(FORMAT, "", stem(path), decode_event(lines[0]).at)
