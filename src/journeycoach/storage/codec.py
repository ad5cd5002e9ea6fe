"""One line of a session file, from and to its bytes.

A line is a UTF-8 JSON object. Its last key is `crc`: the CRC-32 of all its bytes before `,"crc":`, so that a
line is checked before it is parsed, and without writing it again. docs/session-format.md says the rest.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import MsgspecError

from journeycoach.domain.events import Header, Recorded
from journeycoach.domain.late import Late
from journeycoach.storage.shapes import ENVELOPE, NUMBER_LIMIT, DamagedLineError, read_event, write_event

if TYPE_CHECKING:
    import re

LINE_LIMIT = 4 * 2**20
"""Bytes in a line; a longer one is neither written nor read."""
MANY = 200
"""Lines from which on it pays to read all of them at once."""
FORMAT = 1
"""The version this program writes."""

Item = dict[str, Any]
Upgrade = Callable[[Item], Item]

_SEAL = len(b',"crc":"00000000"}')
_MORE = b',"more":true'
_ENVELOPE = itemgetter(*ENVELOPE)
_ENVELOPE_TYPES = (int, int, str, str, str, str)
_HIDDEN = Late("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""What JSON would write raw and a pager, an editor or a line splitter would trip over."""


def encode_event(record: Recorded, *, more: bool = False) -> bytes:
    """The line of an event with its newline; more says that the step goes on in the next line.

    Raises ValueError when the event cannot be written, or could not be read back.
    """
    kind, written = write_event(record.event)
    item: Item = {
        "n": record.number,
        "step": record.step,
        "at": _stamp(record.at),
        "by": record.author,
        "window": record.window,
        "kind": kind,
        **written,
    }
    if more:
        item["more"] = True
    return _seal(item)


def decode_event(line: bytes, upgrade: Upgrade | None = None) -> Recorded:
    """The event of a line without its newline. Raises DamagedLineError."""
    return _record(parse(line), upgrade)


def decode_events(lines: Sequence[bytes], upgrade: Upgrade | None = None) -> list[Recorded]:
    """All lines. Raises DamagedLineError when any of them is damaged."""
    if upgrade is None and len(lines) >= MANY:
        from journeycoach.storage.rows import OddLineError, decode_rows

        with suppress(OddLineError):
            return decode_rows(lines, LINE_LIMIT)
    return [_record(parse(line), upgrade) for line in lines]


def encode_header(header: Header) -> bytes:
    """The first line of a file, with its newline."""
    item: Item = {
        "journeycoach": header.version,
        "id": header.id,
        "title": header.title,
        "created": _stamp(header.created),
    }
    return _seal(item)


def decode_header(line: bytes) -> Header:
    """The header in a line without its newline, of whatever version. Raises DamagedLineError."""
    item = parse(line)
    version, ident, title = item.get("journeycoach"), item.get("id"), item.get("title")
    if type(version) is not int or not 0 < version < NUMBER_LIMIT:
        raise DamagedLineError("it is not the first line of a session")
    if type(ident) is not str or type(title) is not str:
        raise DamagedLineError("the session's id or title is missing")
    return Header(version, ident, title, _moment(item.get("created")))


def goes_on(line: bytes) -> bool:
    """Whether the step of a whole line has a further line."""
    return line.endswith(_MORE, 0, -_SEAL)


def end_step(line: bytes) -> bytes:
    """The same line as the last one of its step."""
    body = line[:-_SEAL].removesuffix(_MORE)
    return body + b',"crc":"%08x"}' % zlib.crc32(body)


def parse(line: bytes) -> Item:
    """The JSON object of a line whose checksum holds. Raises DamagedLineError and nothing else."""
    if len(line) > LINE_LIMIT:
        raise DamagedLineError("it is too long")
    if not line.endswith(b',"crc":"%08x"}' % zlib.crc32(line[:-_SEAL])):
        raise DamagedLineError("its checksum does not hold")
    try:
        item: Item = _QUICK.decode(line)
    except (MsgspecError, ValueError, RecursionError):
        item = _parse_fully(line)
    # Only an object can end as a seal ends.
    return item


def _parse_fully(line: bytes) -> Item:
    """What the quick reader may refuse, such as half of a character in two."""
    try:
        item: Item = _DECODER.decode(line.decode())
    except (ValueError, RecursionError) as error:
        raise DamagedLineError("it is not JSON") from error
    return item


def rounded(moment: datetime) -> datetime:
    """The moment as a line can hold it: UTC, whole milliseconds."""
    utc = moment.astimezone(UTC)
    return utc.replace(microsecond=utc.microsecond // 1000 * 1000)


def _record(item: Any, upgrade: Upgrade | None) -> Recorded:
    if type(item) is not dict:
        raise DamagedLineError("it is not a JSON object")
    if upgrade is not None:
        item = upgrade(item)
    try:
        values = _ENVELOPE(item)
    except KeyError as error:
        raise DamagedLineError(f"{error.args[0]} is missing") from error
    number, step, at, author, window, kind = values
    if tuple(map(type, values)) != _ENVELOPE_TYPES or not 0 < step <= number < NUMBER_LIMIT:
        raise DamagedLineError("its number, time or author is not what it should be")
    return Recorded(number, step, _moment(at), author, window, read_event(kind, item))


def _moment(text: Any) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
        return moment if moment.tzinfo is UTC else _absolute(moment)
    except (TypeError, ValueError, OverflowError) as error:
        raise DamagedLineError("its time cannot be read") from error


def _absolute(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("no time zone")
    return moment.astimezone(UTC)


def _stamp(moment: datetime) -> str:
    return rounded(moment).isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"


def _seal(item: Item) -> bytes:
    text = _HIDDEN.sub(_escape, _ENCODER.encode(item))
    body = text[:-1].encode()
    if len(body) + _SEAL > LINE_LIMIT:
        raise ValueError("too long")
    return body + b',"crc":"%08x"}\n' % zlib.crc32(body)


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def _refuse(constant: str) -> float:
    raise ValueError(constant)


def _finite(digits: str) -> float:
    value = float(digits)
    if value in (float("inf"), float("-inf")):
        raise ValueError(digits)
    return value


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)
_DECODER = json.JSONDecoder(parse_constant=_refuse, parse_float=_finite)
"""Says what a line means, and which lines are none."""
_QUICK = msgspec.json.Decoder()
"""Three times as fast; it refuses more, and reads the same from all that it takes."""
