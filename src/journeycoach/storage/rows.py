"""Many lines at once: decoded together into typed rows, and made into events with few steps for each.

It takes nothing that the reader of one line would not take, and makes the same of it. Whatever is odd about
any of the lines, even a kind that this version does not know, leaves all of them to that reader.
"""

from __future__ import annotations

import zlib
from datetime import UTC, datetime
from functools import cache, partial, reduce
from operator import attrgetter, or_
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import NODEFAULT, MsgspecError, Struct, defstruct

from journeycoach.domain.events import Recorded
from journeycoach.storage.shapes import CLASSES, NUMBER_LIMIT, make_event, shape_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from journeycoach.domain.events import Event
    from journeycoach.storage.shapes import Part, Shape

_HEAD = (("n", int), ("step", int), ("at", str), ("by", str), ("window", str), ("crc", str))
_OPENS, _CLOSES = b',"crc":"', b'"}'
_SEAL = len(b',"crc":"00000000"}')


class OddLineError(ValueError):
    """Something about the lines is not as it mostly is."""


def decode_rows(lines: Sequence[bytes], longest: int) -> list[Recorded]:
    """The events of all lines, none of them longer than that. Raises OddLineError."""
    if max(map(len, lines)) > longest:
        raise OddLineError("a line is too long")
    try:
        rows = _decoder().decode(b"[" + b",".join(lines) + b"]")
        return _records(rows, lines)
    except (MsgspecError, ValueError, RecursionError) as error:
        raise OddLineError("a line is odd") from error


def _records(rows: Sequence[Any], lines: Sequence[bytes]) -> list[Recorded]:
    readers, check, moment, utc = _readers(), zlib.crc32, datetime.fromisoformat, UTC
    made = []
    for row, line in zip(rows, lines, strict=True):
        # The row's own mark is its line's: so each row stands in one line, and each line holds one row.
        is_sealed = line[-_SEAL:-10] == _OPENS and line[-2:] == _CLOSES
        if not is_sealed or row.crc != f"{check(line[:-_SEAL]):08x}":
            raise OddLineError("its checksum does not hold")
        number, step, at = row.n, row.step, moment(row.at)
        if not 0 < step <= number < NUMBER_LIMIT or at.tzinfo is not utc:
            raise OddLineError("its number or its time is odd")
        pick, make = readers[type(row)]
        made.append(Recorded(number, step, at, row.by, row.window, make([*pick(row)])))
    return made


@cache
def _decoder() -> msgspec.json.Decoder[Any]:
    rows: Any = reduce(or_, map(_row_of, CLASSES))
    return msgspec.json.Decoder(list[rows])


@cache
def _readers() -> Mapping[type, tuple[Callable[[Any], tuple[Any, ...]], Callable[[list[Any]], Event]]]:
    """What takes all values of a row at once, and what makes the event of those behind the envelope."""
    shapes = {_row_of(kind): shape_of(event) for kind, event in CLASSES.items()}
    return {row: (_picker(shape), _maker(shape)) for row, shape in shapes.items()}


def _picker(shape: Shape) -> Callable[[Any], tuple[Any, ...]]:
    names = [part.name for part in shape.parts]
    return attrgetter(*names) if len(names) > 1 else lambda row: (getattr(row, names[0]),)


@cache
def _row_of(kind: str) -> type[Struct]:
    """The type of a line that tells an event of a kind; what is no text is looked at when it is made."""
    shape = shape_of(CLASSES[kind])
    needed = [(part.name, _hint(part)) for part in shape.parts if part.default is NODEFAULT]
    others = [(part.name, _hint(part), part.default) for part in shape.parts if part.default is not NODEFAULT]
    return defstruct(f"Row_{kind}", [*_HEAD, *needed, *others], tag_field="kind", tag=kind, gc=False)


def _hint(part: Part) -> Any:
    return str if part.types == (str,) else Any


def _maker(shape: Shape) -> Callable[[list[Any]], Event]:
    odd = [(place, part.types, part.check) for place, part in enumerate(shape.parts) if part.types != (str,)]

    def make(values: list[Any]) -> Event:
        for place, types, check in odd:
            if type(values[place]) not in types and not check(values[place]):
                raise OddLineError("a value is odd")
        return make_event(shape, values)

    return make if odd else partial(make_event, shape)
