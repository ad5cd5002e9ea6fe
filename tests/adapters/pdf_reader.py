"""A small reader of PDF, for what typst writes: the text as it is set, and what each part says it is."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_OBJECT = re.compile(rb"(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_STREAM = re.compile(rb"(.*?>>)\s*stream\r?\n(.*)\nendstream\Z", re.DOTALL)
_NESTED = rb"\((?:\\.|[^\\()]|\((?:\\.|[^\\()]|\((?:\\.|[^\\()])*\))*\))*\)"
"""A text in round brackets that may hold more of them, as long as each is closed."""
_STRING = rb"(?:%b|<[0-9A-Fa-f\s]*>)" % _NESTED
_SHOWN = re.compile(
    rb"/Lang\s*%b|/(?P<foot>Artifact)\b|/ActualText\s*(?P<meant>%b)|/(?P<font>\w+) [\d.]+ Tf|(?P<text>%b)"
    rb"|\b(?P<mark>BDC|BMC|EMC)\b" % (_STRING, _STRING, _STRING),
    re.DOTALL,
)
_FONTS = re.compile(rb"/Font<<(.*?)>>", re.DOTALL)
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_PLAIN = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b""}


class Part(NamedTuple):
    """An object of the file."""

    head: bytes
    """What it says of itself, without its texts."""
    content: bytes
    """Its stream, unpacked; empty when it has none."""


class Pdf:
    """A file that was read; only what typst 0.15 writes is understood."""

    def __init__(self, content: bytes) -> None:
        self._raw = {int(found[1]): found[2] for found in _OBJECT.finditer(content)}

    @property
    def heads(self) -> Iterator[str]:
        """What each object says of itself, without texts and streams: its kind, its actions, its links."""
        for raw in self._raw.values():
            yield re.sub(_STRING, b"()", self._part(raw).head, flags=re.DOTALL).decode("latin-1")

    @property
    def text(self) -> str:
        """All pages without their feet, in the order in which glyphs are set: left to right in any script."""
        fonts: dict[int, Mapping[int, str]] = {}
        catalogue = next(raw for raw in self._raw.values() if b"/Type/Catalog" in raw)
        root = _reference(catalogue, b"Pages")
        pages = self._pages(root) if root is not None else iter(())
        return "\n".join(self._page(page, fonts) for page in pages)

    def _pages(self, number: int) -> Iterator[bytes]:
        """The leaves of the tree of pages, in their order."""
        raw = self._raw[number]
        kids = re.search(rb"/Kids\s*\[([^\]]*)\]", raw)
        if kids is None:
            yield raw
            return
        for kid in re.findall(rb"(\d+) 0 R", kids[1]):
            yield from self._pages(int(kid))

    def _page(self, page: bytes, known: dict[int, Mapping[int, str]]) -> str:
        resources, contents = _reference(page, b"Resources"), _reference(page, b"Contents")
        if contents is None:
            return ""
        listed = _FONTS.search(self._raw[resources] if resources is not None else page)
        named = dict(re.findall(rb"/(\w+) (\d+) 0 R", listed[1] if listed else b""))
        for number in map(int, named.values()):
            known.setdefault(number, self._letters(number))
        letters = {name: known[int(number)] for name, number in named.items()}
        return "".join(_said(self._part(self._raw[contents]).content, letters))

    def _letters(self, font: int) -> dict[int, str]:
        """What each glyph of a font stands for."""
        table = _reference(self._raw[font], b"ToUnicode")
        content = self._part(self._raw[table]).content if table is not None else b""
        pairs = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]*)>\n", content)
        return {int(glyph, 16): bytes.fromhex(meant.decode()).decode("utf-16-be") for glyph, meant in pairs}

    @staticmethod
    def _part(raw: bytes) -> Part:
        found = _STREAM.match(raw)
        if not found:
            return Part(raw, b"")
        packed = b"/FlateDecode" in found[1]
        return Part(found[1], zlib.decompress(found[2]) if packed else found[2])


def _reference(raw: bytes, key: bytes) -> int | None:
    found = re.search(rb"/%b (\d+) 0 R" % key, raw)
    return int(found[1]) if found else None


def _said(content: bytes, letters: Mapping[bytes, Mapping[int, str]]) -> Iterator[str]:
    """What a page says; glyphs whose meaning it tells, and feet, are not read."""
    font: Mapping[int, str] = {}
    meant: list[bool] = []
    is_next = False
    for found in _SHOWN.finditer(content):
        if found["meant"]:
            is_next = True
            if not any(meant):
                yield _decoded(_bytes(found["meant"]))
        elif found["foot"]:
            is_next = True
        elif found["font"]:
            font = letters[found["font"]]
        elif found["mark"] == b"EMC":
            meant.pop()
        elif found["mark"]:
            meant.append(is_next)
            is_next = False
        elif found["text"] and not any(meant):
            glyphs = _bytes(found["text"])
            yield "".join(
                font.get(int.from_bytes(glyphs[at : at + 2]), "\ufffd") for at in range(0, len(glyphs), 2)
            )


def _decoded(text: bytes) -> str:
    if text.startswith(b"\xfe\xff"):
        return text[2:].decode("utf-16-be")
    return text.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")


def _bytes(string: bytes) -> bytes:
    if string.startswith(b"<"):
        return bytes.fromhex(string[1:-1].decode())
    return _ESCAPED.sub(lambda found: _unescaped(found[1]), string[1:-1])


def _unescaped(sign: bytes) -> bytes:
    return bytes((int(sign, 8),)) if sign.isdigit() else _PLAIN.get(sign, sign)
