"""What was read before: parsed files, as TOML takes ten times as long as JSON, and checked methods.

Deleting the folder changes nothing but the time. Nothing in it is ever run: it may lie in a shared folder.
"""

from __future__ import annotations

import json
import os
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from msgspec import MsgspecError, Struct, msgpack

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Value = TypeVar("Value")
VERSION = 1
"""Counts the shapes of what is kept; another one is another file name."""
SEAL = 8
"""Letters of the checksum before a remembered value."""


class Cache(Struct, frozen=True):
    """A folder of parsed files, found by what is in them; the folder around it must be there."""

    folder: Path

    def find(self, raw: bytes) -> dict[str, Any] | None:
        """What the bytes were parsed into before, or None."""
        try:
            kept = msgspec.json.decode(self._path(raw).read_bytes())
        except (OSError, MsgspecError, ValueError, RecursionError):
            return None
        if (
            not isinstance(kept, dict)
            or kept.get("size") != len(raw)
            or not isinstance(kept.get("data"), dict)
        ):
            return None
        data: dict[str, Any] = kept["data"]
        return data

    def keep(self, raw: bytes, data: dict[str, Any]) -> None:
        """Remember it; where that cannot be done, nothing is lost."""
        # TOML dates have no JSON; a file with some is simply parsed each time.
        with suppress(TypeError):
            self._write(self._path(raw), json.dumps({"size": len(raw), "data": data}).encode())

    def recall(self, name: str, mark: str, kind: type[Value]) -> Value | None:
        """The value of a name that was remembered with this mark, or None."""
        try:
            kept = self._marked(name, mark).read_bytes()
            is_whole = kept[:SEAL] == b"%08x" % zlib.crc32(kept[SEAL:])
            return msgpack.decode(kept[SEAL:], type=kind) if is_whole else None
        except (OSError, MsgspecError):
            return None

    def remember(self, name: str, mark: str, value: object) -> None:
        """Keep a value that is plain all through, and no older one of its name.

        Where that cannot be done, nothing is lost.
        """
        body, path = msgpack.encode(value), self._marked(name, mark)
        with suppress(OSError):
            for old in self.folder.iterdir():
                if len(old.name) == len(path.name) and old.name.startswith(f"{VERSION}-{name}-"):
                    old.unlink(missing_ok=True)
        self._write(path, b"%08x" % zlib.crc32(body) + body)

    def _write(self, path: Path, content: bytes) -> None:
        beside = path.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self.folder.mkdir(0o700, exist_ok=True)
            with open(beside, "wb", opener=_for_the_owner) as file:
                file.write(content)
            beside.replace(path)

    def _marked(self, name: str, mark: str) -> Path:
        return self.folder / f"{VERSION}-{name}-{mark}.msgpack"

    def _path(self, raw: bytes) -> Path:
        return self.folder / f"{VERSION}-{zlib.crc32(raw):08x}-{zlib.adler32(raw):08x}.json"


def _for_the_owner(path: str, flags: int) -> int:
    """Whatever the umask: what is read here is believed. No link is followed."""
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0), 0o600)


def mark_of(pieces: Iterable[bytes]) -> str:
    """What tells these bytes, in this order, from others."""
    sizes, check, other = [], 0, 1
    for piece in pieces:
        sizes.append(len(piece))
        check, other = zlib.crc32(piece, check), zlib.adler32(piece, other)
    told = zlib.crc32(repr(sizes).encode())
    return f"{check:08x}-{other:08x}-{told:08x}"
