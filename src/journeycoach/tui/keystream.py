"""What a terminal sends, sorted into keys and pastes before anything can mistake one for the other.

A paste is taken out here, whole, because in a terminal that does not filter it the pasted text can end the
paste and go on as keys.
"""

from __future__ import annotations

import re
from codecs import getincrementaldecoder

from msgspec import Struct

from journeycoach.domain.text import clean

START = "\x1b[200~"
END = "\x1b[201~"

_C1 = re.compile("[\x80-\x9f]")


class Pasted(Struct, frozen=True):
    """One paste, whole, cleaned."""

    text: str


class KeyStream:
    """Turns the bytes of a terminal into text for the key parser, and pastes.

    Bytes that are no UTF-8 become replacement characters. Where a paste seems to end, or an escape
    sequence may go on to begin one, the stream waits: `settle` it once the terminal has been quiet.
    """

    def __init__(self) -> None:
        self._decoder = getincrementaldecoder("utf-8")(errors="replace")
        self._held = ""
        self.is_waiting = False
        """Whether something is held back only until the terminal falls quiet."""

    def feed(self, data: bytes) -> list[str | Pasted]:
        """What is certain now that these bytes came, in order."""
        self._held += self._decoder.decode(data)
        return self._take(settled=False)

    def settle(self) -> list[str | Pasted]:
        """What was held back, now that nothing came after it for a moment; a paste without end stays."""
        return self._take(settled=True) if self.is_waiting else []

    def _take(self, *, settled: bool) -> list[str | Pasted]:
        pieces: list[str | Pasted] = []
        self.is_waiting = False
        while (start := self._held.find(START)) >= 0:
            pieces.append(self._keys(start))
            end = _end_of_paste(self._held)
            if end < 0 or not settled:
                self.is_waiting = end >= 0
                return _worth_telling(pieces)
            pieces.append(self._paste(end))
        certain = len(self._held) - (0 if settled else _beginning_of_marker(self._held))
        self.is_waiting = certain < len(self._held)
        return _worth_telling([*pieces, self._keys(certain)])

    def _keys(self, length: int) -> str:
        keys, self._held = self._held[:length], self._held[length:]
        return _C1.sub("", keys)

    def _paste(self, end: int) -> Pasted:
        body, self._held = self._held[len(START) : end], self._held[end + len(END) :]
        return Pasted(clean(body.replace(END, "").replace(START, "")))


def _end_of_paste(text: str) -> int:
    """Where the paste at the front of the text ends, or -1: at the last end mark before another paste."""
    first = text.find(END)
    if first < 0:
        return -1
    following = text.find(START, first)
    return text.rfind(END, 0, following if following >= 0 else len(text))


def _beginning_of_marker(text: str) -> int:
    """How many characters at the end of the text may be the first ones of a paste mark."""
    return next((n for n in range(len(START) - 1, 0, -1) if text.endswith(START[:n])), 0)


def _worth_telling(pieces: list[str | Pasted]) -> list[str | Pasted]:
    return [piece for piece in pieces if piece != ""]
