"""Standard error as the screen: whole writes, and no complaint once the terminal is gone."""

from __future__ import annotations

import os
import re
import select
from typing import TextIO

_MOVE = re.compile(r"(?=\x1b\[\d+;\d+H)")
"""Before the cursor is set to a place."""
_APART = "\x1b[H\n"
"""Changes nothing on the screen, and keeps what is drawn in different rows apart in a recording of it."""
_ENOUGH = 1 << 16
"""Characters kept back before they are written without being asked."""


class Outlet:
    """A file that swallows what a vanished terminal can no longer take.

    An error here would end the thread that writes, and then the program waits for that thread for ever.
    """

    def __init__(self, file: TextIO) -> None:
        self._descriptor = file.fileno()
        self._encoding = file.encoding
        self._waiting: list[str] = []
        self._size = 0
        self.is_gone = False
        """Whether the terminal has refused a write for good."""

    def fileno(self) -> int:
        """The descriptor under the file."""
        return self._descriptor

    def write(self, text: str) -> int:
        """Keep the text until `flush`, or until there is a lot of it; how many characters were taken."""
        self._waiting.append(text)
        self._size += len(text)
        if self._size > _ENOUGH:
            self.flush()
        return len(text)

    def flush(self) -> None:
        """Write what is kept, all of it, waiting for a slow terminal."""
        text = "".join(self._waiting)
        if self._has_rows():
            text = _MOVE.sub(_APART, text)
        data = text.encode(self._encoding, "backslashreplace")
        self._waiting.clear()
        self._size = 0
        while data and not self.is_gone:
            data = data[self._write(data) :]

    def _has_rows(self) -> bool:
        """Whether a line feed at the top goes down; in a single row it would scroll all away."""
        try:
            return os.get_terminal_size(self._descriptor).lines > 1
        except OSError:
            return True

    def _write(self, data: bytes) -> int:
        try:
            return os.write(self._descriptor, data)
        except BlockingIOError:
            select.select([], [self._descriptor], [])
        except OSError:
            self.is_gone = True
        return 0
