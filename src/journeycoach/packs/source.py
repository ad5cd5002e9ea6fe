"""One TOML file as data, with the lines its tables and keys stand on."""

from __future__ import annotations

import os
import re
import stat
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from journeycoach.domain.errors import PackError, Problem
from journeycoach.domain.late import Late
from journeycoach.domain.text import clean

if TYPE_CHECKING:
    from pathlib import Path

    from journeycoach.packs.cache import Cache

LARGEST = 1_000_000
"""Bytes; a method that a person can review is a tenth of it."""
DEEPEST_KEY = 8
"""Parts of a dotted key; thousands of them take the parser seconds."""

_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_HEADER = Late(r"^\s*\[{1,2}\s*([A-Za-z0-9_.\- ]+?)\s*\]{1,2}")
_DEEP_KEY = Late(rf"^[^=#\"'\n]*(?:\.[^=#\"'.\n]*){{{DEEPEST_KEY},}}", re.MULTILINE)
_ERROR_PLACE = Late(r" \(at (?:line (\d+), column \d+|end of document)\)$")


class Source(Struct, frozen=True):
    """A file that could be read as TOML."""

    name: str
    """The file's name as told to the owner: no folder."""
    data: dict[str, Any]
    lines: tuple[str, ...]

    def line_of(self, table: str, index: int, key: str = "") -> int | None:
        """Where the nth table of that name begins, or where it sets a key; counted from 1."""
        headers = [n for n, line in enumerate(self.lines) if (m := _HEADER.match(line)) and m[1] == table]
        if index >= len(headers):
            return None
        start = headers[index]
        for number in range(start + 1, len(self.lines)):
            line = self.lines[number]
            if _HEADER.match(line):
                break
            if key and re.match(rf"\s*{re.escape(key)}\s*[.=]", line):
                return number + 1
        return start + 1


def read_source(path: Path, cache: Cache | None = None) -> Source:
    """The file as data. Raises PackError when it is missing, too large, not UTF-8, or not TOML."""
    try:
        raw = _read(path)
    except FileNotFoundError as error:
        raise _refused(path, None, "There is no such file.") from error
    except OSError as error:
        raise _refused(path, None, f"It could not be read ({error.strerror}).") from error
    if len(raw) > LARGEST:
        raise _refused(
            path, None, f"It is larger than {LARGEST // 1000} kB. Split the method into smaller ones."
        )
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise _refused(path, line, "It is not UTF-8 text. Save it as UTF-8.") from error
    text = text.replace("\r\n", "\n")
    known = cache.find(raw) if cache else None
    if known is not None:
        return Source(path.name, known, tuple(text.split("\n")))
    source = _parse(path, text)
    if cache:
        cache.keep(raw, source.data)
    return source


def _read(path: Path) -> bytes:
    """The bytes of a plain file, without waiting for the other end of a pipe. Raises OSError, PackError."""
    descriptor = os.open(path, os.O_RDONLY | _AT_ONCE)
    try:
        mode = os.fstat(descriptor).st_mode
        if stat.S_ISDIR(mode):
            raise _refused(path, None, "This is a folder. Name a method's file, such as mine.toml.")
        if not stat.S_ISREG(mode):
            raise _refused(path, None, "This is not a plain file.")
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            return file.read(LARGEST + 1)
    finally:
        os.close(descriptor)


def _parse(path: Path, text: str) -> Source:
    deep = _DEEP_KEY.search(text)
    if deep:
        raise _refused(
            path, text[: deep.start()].count("\n") + 1, "A key has too many dots. Use plain tables."
        )
    import tomllib

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _ERROR_PLACE.search(str(error))
        line = int(place[1]) if place and place[1] else None
        what = _ERROR_PLACE.sub("", str(error))
        raise _refused(path, line, f"This is not valid TOML: {what}.") from error
    except (ValueError, RecursionError) as error:
        raise _refused(path, None, "Something in it is too deep or too large to be read.") from error
    return Source(path.name, _cleaned(data), tuple(text.split("\n")))


def _cleaned(value: Any) -> Any:
    match value:
        case str():
            return clean(value)
        case dict():
            return {clean(key): _cleaned(each) for key, each in value.items()}
        case list():
            return [_cleaned(each) for each in value]
        case _:
            return value


def _refused(path: Path, line: int | None, advice: str) -> PackError:
    return PackError((Problem(path.name, line, "", advice),))
