"""How wide text is when nobody knows the reader's font: as wide as the widest usual one would set it."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator

ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
BOLD = 1.2
"""How much wider bold letters are."""
MARKS = 2
"""Accents that one letter may carry; more would climb into the line above."""

_EMS = {
    0.3: "'Iijl",
    0.35: " ,.‘’·/:;\\|-f",
    0.42: "()[]tr!",
    0.55: '*Jcksz`"“”?L_–',
    0.64: "abdeghnopquvxyFTß$0123456789{}£€",
    0.7: "AEKPSVXYBZ",
    0.8: "CDGHNOQRU&w",
    0.88: "M#+<=>^~×",
    1.0: "mW%@…—→",
}
"""Widths in the height of the letters, by character: not less than in any of the usual sans-serif fonts."""
_BY_CHARACTER = {character: width for width, characters in _EMS.items() for character in characters}
_LATIN, _LETTER, _WIDE, _SIGN = 0.9, 1.15, 1.05, 1.45
_GIANTS = re.compile("[\u2e3a\u2e3b\ua9c1-\ua9df\ufdf0-\ufdff\U00012000-\U000123ff]")
"""Characters that are whole words or ornaments in one."""
_ORNATE = 12.0
_JOINER = "\N{ZERO WIDTH JOINER}"
_UNSEEN = ("Mn", "Me", "Cf", "Cc")


def set_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """How much room a line takes, in the unit of its size; hardly ever too little."""
    return sum(map(_ems, text)) * size * (BOLD if is_bold else 1)


class Measure(Struct, frozen=True):
    """What lines are set in."""

    size: float
    """The height of the letters."""
    room: float
    """The length of a line."""
    at_most: int
    """Lines."""
    is_bold: bool = False


def set_lines(text: str, measure: Measure) -> tuple[str, ...]:
    """The text in lines that fit the room; what is left over of it ends in an ellipsis."""
    ems = measure.room / measure.size / (BOLD if measure.is_bold else 1)
    lines: list[str] = []
    for line in _lines(tamed(text).split(), ems):
        lines.append(line)
        if len(lines) > measure.at_most:
            return (*lines[: measure.at_most - 1], _cut(lines[measure.at_most - 1], ems))
    return tuple(lines)


def tamed(text: str) -> str:
    """The text without towers of accents."""
    if text.isascii():
        return text
    kept, marks = [], 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        if marks <= MARKS:
            kept.append(character)
    return "".join(kept)


def _lines(words: list[str], ems: float) -> Iterator[str]:
    line, used = "", 0.0
    for word in words:
        width = sum(map(_ems, word))
        if line and used + _ems(" ") + width <= ems:
            line, used = f"{line} {word}", used + _ems(" ") + width
            continue
        if line:
            yield line
        *whole, line = _pieces(word, ems) if width > ems else [word]
        yield from whole
        used = sum(map(_ems, line))
    if line:
        yield line


def _pieces(word: str, ems: float) -> list[str]:
    """A word that is wider than the room, cut wherever it has to be; what nothing could hold is left out."""
    pieces, used = [""], 0.0
    for cluster in _clusters(word):
        width = sum(map(_ems, cluster))
        shown, width = (cluster, width) if width <= ems else (ELLIPSIS, _ems(ELLIPSIS))
        if used + width > ems:
            pieces.append("")
            used = 0.0
        pieces[-1] += shown
        used += width
    return pieces


def _clusters(word: str) -> Iterator[str]:
    """What is drawn as one: a letter with its accents, signs that are joined."""
    cluster = ""
    for character in word:
        if cluster and _ems(character) and not cluster.endswith(_JOINER):
            yield cluster
            cluster = ""
        cluster += character
    yield cluster


def _cut(line: str, ems: float) -> str:
    """The line with an ellipsis, after a whole word where that leaves half of it."""
    mark = f" {ELLIPSIS}"
    while line and sum(map(_ems, line)) + sum(map(_ems, mark)) > ems:
        line = line[:-1] if line.rfind(" ") < len(line) // 2 else line[: line.rfind(" ")]
    return f"{line.rstrip(' ,;:.')}{mark}" if line else ELLIPSIS


@cache
def _ems(character: str) -> float:
    known = _BY_CHARACTER.get(character)
    return _looked_up(character) if known is None else known


def _looked_up(character: str) -> float:
    category = unicodedata.category(character)
    if category in _UNSEEN:
        return 0
    if _GIANTS.match(character):
        return _ORNATE
    if category in ("So", "Sk", "Sm", "Co", "Cn", "No", "Nl"):
        return _SIGN
    if unicodedata.east_asian_width(character) in "WF":
        return _WIDE
    return _LATIN if ord(character) < 0x0530 else _LETTER
