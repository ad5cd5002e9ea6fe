"""Looks for a text in bytes, in every way in which files write texts down."""

from __future__ import annotations

import base64
import html
import io
import json
import quopri
import re
import zipfile
import zlib
from contextlib import suppress
from urllib.parse import quote
from xml.sax.saxutils import escape

STREAMS = re.compile(rb"stream\r?\n(.*?)endstream|IDAT(.*)IEND", re.DOTALL)


def ways_of(text: str) -> frozenset[bytes]:
    """The text as it is, escaped, quoted, and encoded as a whole or from the midst of something longer."""
    raw = text.encode()
    escaped = (
        json.dumps(text)[1:-1],
        json.dumps(text, ensure_ascii=False)[1:-1],
        html.escape(text),
        escape(text),
        quote(text),
        ascii(text)[1:-1],
    )
    in_base64 = (base64.b64encode(b"\0" * shift + raw)[2 + shift : -4] for shift in range(3))
    others = (
        raw,
        text.encode("utf-16-le"),
        text.encode("utf-16-be"),
        raw.hex().encode(),
        quopri.encodestring(raw),
    )
    return frozenset(
        each for each in (*(way.encode() for way in escaped), *in_base64, *others) if len(each) > 7
    )


def is_in(text: str, content: bytes) -> bool:
    """Whether a file holds the text, packed or not."""
    ways = ways_of(text)
    return any(way in layer for layer in _layers(content) for way in ways)


def _layers(content: bytes) -> list[bytes]:
    """The bytes, the members of an archive, and the streams of a document or picture."""
    found = [content]
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            found += [archive.read(name) for name in archive.namelist()]
    for match in STREAMS.finditer(content):
        with suppress(zlib.error):
            found.append(zlib.decompressobj().decompress((match[1] or match[2]).lstrip(b"\r\n")))
    return found
