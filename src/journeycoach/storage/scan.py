"""From bytes to events: which lines count, which are damaged, and where a torn tail begins.

A line counts once it ends in a newline, its checksum holds, it parses, and its number is higher than the one
before. The lines of a step count together: those at the very end whose step goes on do not count yet.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

from msgspec import Struct, field

from journeycoach.storage.codec import Upgrade, decode_event, decode_events, goes_on
from journeycoach.storage.shapes import DamagedLineError
from journeycoach.workshop.ports import Damage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from journeycoach.domain.events import Recorded

UNFINISHED = "the end of a line or of a step is missing"
MANY = 1000
"""Lines from which on it pays to keep the garbage collector out."""


class Place(Struct, frozen=True):
    """Where in a file the bytes begin, and what came before them."""

    offset: int
    last: int
    """The number of the last event so far."""
    earlier: Callable[[], bytes] = bytes
    """All bytes before these; asked for only when a line is odd."""
    upgrade: Upgrade | None = None


class Found(Struct, frozen=True):
    """What the bytes hold."""

    records: tuple[Recorded, ...]
    damage: tuple[Damage, ...]
    end: int
    """How many of the bytes are done with; what follows is unfinished."""


class _Line(Struct, frozen=True):
    start: int
    text: bytes
    record: Recorded | None = None
    fault: str = ""

    @property
    def end(self) -> int:
        return self.start + len(self.text) + 1


def scan(data: bytes, place: Place) -> Found:
    """Every event that counts. Never raises, whatever the bytes are."""
    whole = data.rfind(b"\n") + 1
    texts = data[:whole].split(b"\n")[:-1]
    try:
        return _together(texts, whole, place)
    except ValueError:
        return _one_by_one(texts, place)


def sound_lines(data: bytes) -> tuple[bytes, ...]:
    """The lines of all events that count in a file, as they stand there."""
    texts = data.split(b"\n")[:-1]
    lines = _judged(texts, Place(0, 0))
    done = lines[: len(lines) - _open_lines(lines)]
    return tuple(line.text.removesuffix(b"\r") for line in done if line.record)


def _together(texts: Sequence[bytes], whole: int, place: Place) -> Found:
    """The usual case: every line is as it should be. Raises ValueError when one is not."""
    with _collector_waits(len(texts)):
        records = decode_events(texts, place.upgrade)
    last = place.last
    for record in records:
        if record.number <= last:
            raise ValueError("the numbers go back")
        last = record.number
    open_lines = _unfinished(texts)
    end = whole - sum(len(text) + 1 for text in texts[len(texts) - open_lines :])
    return Found(tuple(records[: len(records) - open_lines]), (), end)


def _unfinished(texts: Sequence[bytes]) -> int:
    """How many lines at the end belong to a step that has not ended."""
    lines = 0
    while lines < len(texts) and goes_on(texts[-1 - lines]):
        lines += 1
    return lines


def _one_by_one(texts: Sequence[bytes], place: Place) -> Found:
    lines = _judged(texts, place)
    done = lines[: len(lines) - _open_lines(lines)]
    records = tuple(line.record for line in done if line.record)
    end = done[-1].end if done else 0
    return Found(records, _stretches(done, place.offset), end)


def _judged(texts: Sequence[bytes], place: Place) -> list[_Line]:
    reader = _Reader(place, place.last)
    return [reader.read(text) for text in texts]


def _open_lines(lines: Sequence[_Line]) -> int:
    return _unfinished([line.text.removesuffix(b"\r") if line.record else b"" for line in lines])


class _Reader(Struct):
    """Judges line after line, knowing what it has read before."""

    place: Place
    last: int
    position: int = 0
    passed: set[bytes] = field(default_factory=set)
    """Lines that counted."""
    earlier: set[bytes] | None = None
    """Lines before the place, split only when one has to be compared."""

    def read(self, text: bytes) -> _Line:
        """The line with its event or its fault; a blank or repeated line has neither."""
        start, self.position = self.position, self.position + len(text) + 1
        clean = text.removesuffix(b"\r")
        if not clean:
            return _Line(start, text)
        try:
            record = decode_event(clean, self.place.upgrade)
        except DamagedLineError as error:
            return _Line(start, text, None, "" if self._is_known(clean) else str(error))
        if record.number <= self.last:
            return _Line(start, text, None, "" if self._is_known(clean) else "its number was there before")
        self.last = record.number
        self.passed.add(clean)
        return _Line(start, text, record)

    def _is_known(self, text: bytes) -> bool:
        if self.earlier is None:
            self.earlier = set(self.place.earlier().split(b"\n"))
        return text in self.passed or text in self.earlier


def _stretches(lines: Sequence[_Line], offset: int) -> tuple[Damage, ...]:
    """Damaged lines that follow each other are one stretch, with the first one's fault."""
    stretches: list[Damage] = []
    for line in lines:
        before = stretches[-1] if stretches else None
        if not line.fault:
            continue
        if before and before.offset + before.length == offset + line.start:
            length = offset + line.end - before.offset
            stretches[-1] = Damage(before.offset, length, before.reason)
        else:
            stretches.append(Damage(offset + line.start, line.end - line.start, line.fault))
    return tuple(stretches)


@contextmanager
def _collector_waits(lines: int) -> Iterator[None]:
    """Thousands of new objects, none of them garbage, would make the collector search again and again."""
    if lines < MANY or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
