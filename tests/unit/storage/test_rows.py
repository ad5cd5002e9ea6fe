"""Many lines read at once are the events of each line read alone, and nothing odd gets through."""

from __future__ import annotations

import zlib
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.events import AnswerGiven, Event, Key, Recorded
from journeycoach.storage.codec import LINE_LIMIT, MANY, decode_event, decode_events, encode_event
from journeycoach.storage.rows import OddLineError, decode_rows
from journeycoach.storage.shapes import DamagedLineError
from tests.adapters.any_event import events

AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def line_of(event: Event, number: int = 1) -> bytes:
    """Its line without the newline."""
    return encode_event(Recorded(number, number, AT, "owner", "w1", event)).removesuffix(b"\n")


def sealed(body: bytes) -> bytes:
    """A body with the checksum that holds for it."""
    return body + b',"crc":"%08x"}' % zlib.crc32(body)


ANSWER = line_of(AnswerGiven("a", Key("b"), "c", "d"))
BODY = ANSWER[: -len(b',"crc":"00000000"}')]

ODD = {
    "another checksum": ANSWER[:-3] + b'x"}',
    "a blank before the end": BODY + b',"crc":"%08x" }' % zlib.crc32(BODY),
    "a number that is none": sealed(BODY.replace(b'"n":1', b'"n":1.0')),
    "a step after its number": sealed(BODY.replace(b'"step":1', b'"step":2')),
    "a text that is none": sealed(BODY.replace(b'"text":"c"', b'"text":3')),
    "a value nested too deep": sealed(BODY.replace(b'"value":"d"', b'"value":' + b"[" * 40 + b"]" * 40)),
    "a value too large": sealed(BODY.replace(b'"value":"d"', b'"value":9007199254740993')),
    "a word of later": sealed(BODY.replace(b"assumed", b"dreamt")),
    "a kind of later": sealed(BODY.replace(b"answer-given", b"answer-sung")),
    "a time elsewhere": sealed(BODY.replace(b"09:30:00.000Z", b"11:30:00.000+02:00")),
    "no time": sealed(BODY.replace(b"2026-11-22T09:30:00.000Z", b"today")),
    "two objects": ANSWER + b"," + ANSWER,
    "nothing": b"",
}


@given(st.lists(events, min_size=1, max_size=5))
def test_rows_are_the_events_of_each_line(told: list[Event]) -> None:
    lines = [line_of(event, number) for number, event in enumerate(told, start=1)]

    try:
        rows = decode_rows(lines, LINE_LIMIT)
    except OddLineError:
        return

    assert rows == [decode_event(line) for line in lines]


def test_what_may_be_left_out_is_filled_in() -> None:
    body = BODY.replace(b',"evidence":"assumed","source":""', b"").replace(b',"subject":"main"', b"")

    assert decode_rows([sealed(body)], LINE_LIMIT) == [decode_event(ANSWER)]


@pytest.mark.parametrize("line", ODD.values(), ids=ODD.keys())
def test_an_odd_line_leaves_all_to_the_reader_of_one(line: bytes) -> None:
    with pytest.raises(OddLineError):
        decode_rows([ANSWER, line, ANSWER], LINE_LIMIT)


def test_a_line_over_the_limit_is_odd() -> None:
    with pytest.raises(OddLineError):
        decode_rows([ANSWER], len(ANSWER) - 1)


def test_objects_that_stand_across_lines_are_odd() -> None:
    across = [sealed(BODY + b',"x":[{"y":1'), sealed(b'1],"z":1'), ANSWER + b"," + ANSWER]

    with pytest.raises(OddLineError):
        decode_rows(across, LINE_LIMIT)


def test_many_lines_with_an_odd_one_are_read_as_one_by_one() -> None:
    later = ODD["a kind of later"]
    lines = [ANSWER] * MANY

    assert decode_events([*lines, later]) == [*map(decode_event, lines), decode_event(later)]
    with pytest.raises(DamagedLineError):
        decode_events([*lines, ODD["another checksum"]])
