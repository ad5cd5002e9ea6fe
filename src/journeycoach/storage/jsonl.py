"""Sessions as files that are only ever appended to: docs/session-format.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.errors import NotKeptError, ReadOnlyError, SessionNameError
from journeycoach.domain.events import Header
from journeycoach.storage import disk
from journeycoach.storage.beside import stem
from journeycoach.storage.codec import FORMAT, decode_header, encode_header, rounded
from journeycoach.storage.failures import FileChangedError, not_kept, not_opened
from journeycoach.storage.logfile import LogFile
from journeycoach.storage.scan import UNFINISHED, Found, Place, scan
from journeycoach.storage.shapes import DamagedLineError
from journeycoach.storage.stamp import make_step
from journeycoach.storage.upgrade import Manner, manner_of
from journeycoach.workshop.ports import Damage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from journeycoach.domain.events import Event, Recorded
    from journeycoach.storage.desk import Desk


LOCKED = (
    "The file of this session can be read, but not written. Change its permissions, or copy it to a folder"
    " of yours and open it there."
)
UNKNOWN = (
    "The first line of this session's file is damaged, and with it the version: you can read it here."
    " To go on with it, mend it: {program} check --file {name} --mend"
)


class JsonlStore:
    """One window on a session file. The file alone tells what is kept, not what was meant to be in it."""

    def __init__(self, file: LogFile, desk: Desk) -> None:
        self._file = file
        self._desk = desk
        self._header = Header(FORMAT, "", stem(file.path), rounded(desk.clock.now()))
        """Stands in for a first line that is damaged."""
        self._manner = manner_of(FORMAT)
        self._last = 0
        """The highest number so far."""
        self._fresh: list[Recorded] = []
        """Read or written, and not handed out yet."""
        self._damage: list[Damage] = []
        self._changed = False
        """Whether the owner has been told that the file is not ours any more."""

    @classmethod
    def create(cls, path: Path, title: str, desk: Desk) -> JsonlStore:
        """A new file with nothing but its first line, durable. Raises OSError, FileExistsError among them."""
        line = encode_header(desk.new_header(title))
        return cls._begin(LogFile(path, disk.create(path, line)), desk)

    @classmethod
    def open(cls, path: Path, desk: Desk) -> JsonlStore:
        """A file as it is found: a torn end is set aside, damage is reported. Raises SessionNameError."""
        try:
            return cls._begin(LogFile.open(path), desk)
        except OSError as error:
            raise not_opened(stem(path), error) from error
        except NotKeptError as error:
            raise SessionNameError(error.text) from error

    @classmethod
    def look_at(cls, path: Path, desk: Desk) -> JsonlStore:
        """A file that is read and never written, not even mended. Raises SessionNameError."""
        try:
            return cls._begin(LogFile.look_at(path), desk)
        except OSError as error:
            raise not_opened(stem(path), error) from error
        except NotKeptError as error:
            raise SessionNameError(error.text) from error

    @property
    def size(self) -> int:
        """Bytes read and understood so far."""
        return self._file.offset

    @property
    def name(self) -> str:
        """Follows the file when it is renamed."""
        return stem(self._file.path)

    @property
    def path(self) -> Path:
        """Where the file is now."""
        return self._file.path

    @property
    def header(self) -> Header:
        """As read; where the first line is damaged, one that says what is known."""
        return self._header

    @property
    def window(self) -> str:
        """As the desk says."""
        return self._desk.window

    @property
    def damage(self) -> tuple[Damage, ...]:
        """In the order in which it was found."""
        return tuple(self._damage)

    @property
    def read_only(self) -> str:
        """A newer version, or a file that refuses writes."""
        return self._manner.read_only or ("" if self._file.writable else LOCKED)

    def news(self) -> tuple[Recorded, ...]:
        """Waits for no other window longer than its write takes; a file that cannot be read has no news."""
        try:
            if self._file.has_news():
                with self._file.locked(shared=True):
                    self._take(self._file.unread())
        except (OSError, NotKeptError):
            pass  # Nothing is lost by telling it later: append says what is wrong.
        return self._hand_out()

    def append(self, events: Sequence[Event], author: str) -> tuple[Recorded, ...]:
        """Keep a step. A file that another program has changed is left alone: the next try rescues first.

        Raises NotKeptError; FileChangedError when the file is not ours any more.
        """
        if self.read_only:
            raise ReadOnlyError(self.read_only)
        if not events:
            return self.news()
        if self._changed:
            self.rescue()
        try:
            with self._file.locked():
                self._catch_up()
                self._write(events, author)
        except FileChangedError:
            self._changed = True
            raise
        except OSError as error:
            raise not_kept(error) from error
        return self._hand_out()

    def rescue(self) -> str:
        """Copy all that this window has read and written to a new file, and go on there; the new name.

        Raises NotKeptError; the old file stays as it is.
        """
        try:
            copy = self._file.copy_beside()
        except OSError as error:
            raise not_kept(error) from error
        self._file.close()
        self._file = copy
        self._changed = False
        return self.name

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    @classmethod
    def _begin(cls, file: LogFile, desk: Desk) -> JsonlStore:
        try:
            store = cls(file, desk)
            store._start()
        except BaseException:
            file.close()
            raise
        return store

    def _start(self) -> None:
        """Read all there is; under the lock, so that nothing is half written by another window."""
        with self._file.locked(shared=not self._file.writable):
            data = self._file.unread()
            self._read_header(data)
            self._take(data[self._file.offset :])
            self._mend_tail(data[self._file.offset :])

    def _read_header(self, data: bytes) -> None:
        line, newline, _ = data.partition(b"\n")
        try:
            self._header = decode_header(line.removeprefix(b"\xef\xbb\xbf").removesuffix(b"\r"))
        except DamagedLineError:
            if newline:
                self._manner = Manner(None, UNKNOWN.format(name=self.name, program=self._desk.program))
            return
        if newline:
            self._manner = manner_of(self._header.version)
            self._file.accept(line + newline)

    def _mend_tail(self, tail: bytes) -> None:
        """Set a torn end aside if that is possible now; if not, say so, and leave it for the next append."""
        if self.read_only:
            self._report(tail, "")
            return
        try:
            self._set_aside(tail)
            if not self._file.offset:
                self._header = self._desk.new_header(self.name)
                self._file.add(encode_header(self._header))
        except (OSError, NotKeptError):
            self._report(tail, "")

    def _catch_up(self) -> None:
        data = self._file.unread()
        if data:
            done = self._take(data).end
            self._set_aside(data[done:])

    def _take(self, data: bytes) -> Found:
        place = Place(self._file.offset, self._last, self._file.read, self._manner.upgrade)
        found = scan(data, place)
        self._file.accept(data[: found.end])
        self._fresh += found.records
        self._damage += found.damage
        self._last = found.records[-1].number if found.records else self._last
        return found

    def _set_aside(self, tail: bytes) -> None:
        if tail:
            self._report(tail, self._file.set_aside(tail))

    def _report(self, tail: bytes, aside: str) -> None:
        if tail:
            self._damage.append(Damage(self._file.offset, len(tail), UNFINISHED, aside))

    def _write(self, events: Sequence[Event], author: str) -> None:
        step = make_step(events, author, self._desk, self._last + 1)
        self._file.add(b"".join(step.lines))
        self._last += len(step.records)
        self._fresh += step.records

    def _hand_out(self) -> tuple[Recorded, ...]:
        fresh, self._fresh = tuple(self._fresh), []
        return fresh
