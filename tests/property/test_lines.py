"""A line means to the quick reader what it means to the standard library, or it is left to that one."""

from __future__ import annotations

import json
import math
import zlib
from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journeycoach.storage.codec import parse
from journeycoach.storage.shapes import DamagedLineError

NUMBERS = st.one_of(
    st.integers(),
    st.integers(min_value=10**15, max_value=10**40),
    st.floats(allow_nan=False, allow_infinity=False),
)
TEXTS = st.text(st.characters(exclude_categories=()), max_size=12)
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), NUMBERS, TEXTS),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)
ODD = (
    "NaN",
    "-Infinity",
    "1e400",
    "-1e400",
    "1e-400",
    "9" * 5000,
    "18446744073709551616",
    "-0",
    "-0.0",
    "01",
    "1.",
    ".5",
    "+1",
    "1_0",
    "0x1",
    "1E5",
    '"\\ud800"',
    '"\\udc00\\ud800"',
    '"\\ud83d\\ude00"',
    '"\\u00e9"',
    '"\\x"',
    '"\x01"',
    '"\x7f"',
    "'a'",
    "[1,]",
    "[,1]",
    '{"a":1,"a":2}',
    '{"a":1,}',
    "{1:2}",
    "1 2",
    "1,2",
    "\x0b1",
    "\ufeff1",
    "// 1",
    "",
    "[" * 40 + "]" * 40,
    "true",
    "True",
)


def line_of(value: str) -> bytes:
    """A line whose one key has this text for its value, sealed as it should be."""
    body = f'{{"value":{value}'.encode("utf-8", "surrogatepass")
    return body + b',"crc":"%08x"}' % zlib.crc32(body)


def meant(line: bytes) -> str:
    """What the standard library reads; nothing when it refuses the line, or a number has no value."""

    def refuse(constant: str) -> float:
        raise ValueError(constant)

    def finite(digits: str) -> float:
        return float(digits) if math.isfinite(float(digits)) else refuse(digits)

    with suppress(ValueError):
        return repr(json.loads(line.decode(), parse_constant=refuse, parse_float=finite))
    return ""


def read(line: bytes) -> str:
    """What we read."""
    with suppress(DamagedLineError):
        return repr(parse(line))
    return ""


@pytest.mark.parametrize("text", ODD, ids=[ascii(text[:20]) for text in ODD])
def test_an_odd_value_means_what_it_should(text: str) -> None:
    assert read(line_of(text)) == meant(line_of(text))


@given(VALUES, st.booleans())
@settings(max_examples=300)
def test_every_value_is_read_alike(value: object, is_ascii: bool) -> None:  # noqa: FBT001 - given by name
    line = line_of(json.dumps(value, ensure_ascii=is_ascii))

    assert read(line) == meant(line)


@given(st.lists(st.sampled_from([*'{}[]",:\\utrfn0159.eE+- \t\n\x00\x1fé', "null", "\\ud83d"]), max_size=12))
@example(["1", "e", "5"])
@settings(max_examples=500)
def test_every_text_is_read_or_refused_alike(pieces: list[str]) -> None:
    line = line_of("".join(pieces))

    assert read(line) == meant(line)


@given(st.binary(max_size=12))
@settings(max_examples=300)
def test_all_bytes_are_read_or_refused_alike(raw: bytes) -> None:
    body = b'{"value":"' + raw + b'"'
    line = body + b',"crc":"%08x"}' % zlib.crc32(body)

    assert read(line) == meant(line)
