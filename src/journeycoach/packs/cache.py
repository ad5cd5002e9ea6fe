"""Files that were parsed before, as JSON: reading TOML again takes ten times as long.

Deleting the folder changes nothing but the time.
"""

from __future__ import annotations

import json
import os
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from pathlib import Path

VERSION = 1
"""Counts the shapes of what is kept; another one is another file name."""


class Cache(Struct, frozen=True):
    """A folder of parsed files, found by what is in them; the folder around it must be there."""

    folder: Path

    def find(self, raw: bytes) -> dict[str, Any] | None:
        """What the bytes were parsed into before, or None."""
        try:
            kept = json.loads(self._path(raw).read_bytes())
        except (OSError, ValueError, RecursionError):
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
        path = self._path(raw)
        beside = path.with_suffix(f".{os.getpid()}")
        # TOML dates have no JSON; a file with some is simply parsed each time.
        with suppress(OSError, TypeError):
            text = json.dumps({"size": len(raw), "data": data})
            self.folder.mkdir(0o700, exist_ok=True)
            beside.write_text(text, encoding="utf-8")
            beside.replace(path)

    def _path(self, raw: bytes) -> Path:
        return self.folder / f"{VERSION}-{zlib.crc32(raw):08x}-{zlib.adler32(raw):08x}.json"
