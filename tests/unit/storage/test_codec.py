"""A line is what was written, byte for byte and type for type, or it is damaged."""

from __future__ import annotations

import gc
import json
import re
import zlib
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import get_args

import pytest

from journeycoach.domain.events import (
    ActionAdded,
    AnswerGiven,
    Event,
    Evidence,
    Header,
    IdeaParked,
    Key,
    Recorded,
    Undone,
    Unknown,
)
from journeycoach.storage.codec import (
    decode_event,
    decode_events,
    decode_header,
    encode_event,
    encode_header,
)
from journeycoach.storage.scan import Place, scan
from journeycoach.storage.shapes import CLASSES, RESERVED, DamagedLineError, shape_of
from tests.adapters.clock import START

FORMAT = Path(__file__).parents[3] / "docs" / "session-format.md"
WRONG: tuple[object, ...] = (None, True, [], 1.5)
ANSWER: dict[str, object] = {
    "n": 2,
    "step": 1,
    "at": "2026-03-02T09:30:00.000Z",
    "by": "owner",
    "window": "w1",
    "kind": "answer-given",
    "question": "q",
    "topic": "t",
    "subject": "main",
    "text": "Anna",
    "value": "Anna",
    "evidence": "heard",
    "source": "",
}


def sealed(item: object) -> bytes:
    """A line with a checksum that holds, whatever is in it."""
    body = json.dumps(item, separators=(",", ":"))[:-1].encode()
    return body + b',"crc":"%08x"}' % zlib.crc32(body)


def without(name: str) -> dict[str, object]:
    """The answer without a field."""
    return {key: value for key, value in ANSWER.items() if key != name}


def test_the_example_in_the_description_is_read_and_written_byte_for_byte() -> None:
    example = FORMAT.read_text("utf-8").split("```json\n")[1].split("```")[0].encode()
    first, rest = example.split(b"\n", 1)

    found = scan(rest, Place(0, 0))

    assert encode_header(decode_header(first)) == first + b"\n"
    assert (found.damage, found.end, len(found.records)) == ((), len(rest), 4)
    lines = [encode_event(record, more=record.number == 3) for record in found.records]
    assert b"".join(lines) == rest


def test_an_action_keeps_the_answer_it_came_from() -> None:
    record = Recorded(1, 1, START, "owner", "w1", ActionAdded("a", "s", "w", origin=Key("t", "u")))

    line = encode_event(record)

    assert b'"origin":{"topic":"t","subject":"u"}' in line
    assert decode_event(line[:-1]) == record


def test_every_kind_is_in_the_description_with_its_fields() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| (.*) \|$", FORMAT.read_text("utf-8"), re.MULTILINE)
    told = {kind: re.findall(r"`([a-z_]+)`", re.sub(r"\([^)]*\)", "", text)) for kind, text in rows}

    for kind, shape in ((kind, shape_of(event)) for kind, event in CLASSES.items()):
        assert told[kind] == [part.name for part in shape.parts]


def test_no_field_of_an_event_is_hidden_by_the_envelope() -> None:
    for shape in map(shape_of, CLASSES.values()):
        assert not RESERVED & {part.name for part in shape.parts}


def test_every_event_has_a_kind() -> None:
    assert len(CLASSES) == len(get_args(Event)) - 1


@pytest.mark.parametrize(
    "item",
    [
        *({**ANSWER, name: wrong} for name in ANSWER if name != "value" for wrong in WRONG),
        *(
            without(name)
            for name in ("n", "step", "at", "by", "window", "kind", "question", "topic", "text", "value")
        ),
        {**ANSWER, "n": 0},
        {**ANSWER, "n": 2**60},
        {**ANSWER, "step": 3},
        {**ANSWER, "at": "2026-03-02T09:30:00"},
        {**ANSWER, "at": "yesterday"},
        {**ANSWER, "at": "0001-01-01T00:00:00+14:00"},
        {**ANSWER, "value": 2**60},
        {**ANSWER, "kind": "action-changed", "action": "a1", "fields": {"what": 1}},
        {**ANSWER, "kind": "action-added", "action": "a", "stage": "s", "what": "w", "origin": {"topic": 1}},
        {**ANSWER, "kind": "undone", "target": True},
        {**ANSWER, "kind": "undone", "target": -1},
        {**ANSWER, "kind": "from-later", "mood": 2**60},
        [],
    ],
)
def test_a_wrong_type_is_a_damaged_line(item: object) -> None:
    line = sealed(item) if item else b'[1,"crc":"00000000"}'

    with pytest.raises(DamagedLineError):
        decode_event(line)
    with pytest.raises(DamagedLineError):
        decode_events([line])


@pytest.mark.parametrize(
    "value", ["NaN", "Infinity", "1e999", "-1e999", "9" * 5000, "[" * 100_000, "[" * 40 + "]" * 40, '{"a":']
)
def test_numbers_and_depths_beyond_the_limits_are_damaged_lines(value: str) -> None:
    body = sealed(ANSWER)[:-18].replace(b'"value":"Anna"', b'"value":' + value.encode())
    line = body + b',"crc":"%08x"}' % zlib.crc32(body)

    with pytest.raises(DamagedLineError):
        decode_event(line)
    with pytest.raises(ValueError):  # noqa: PT011
        decode_events([line])


def test_a_line_beyond_four_megabytes_is_neither_written_nor_read() -> None:
    long = "x" * (4 * 2**20)

    with pytest.raises(ValueError, match="long"):
        encode_event(Recorded(1, 1, START, "owner", "w1", IdeaParked(long)))
    with pytest.raises(DamagedLineError, match="long"):
        decode_event(sealed({**ANSWER, "text": long}))


def test_two_objects_in_one_line_are_damage() -> None:
    line = sealed(ANSWER) + b"," + sealed(ANSWER)[:-18]
    line += b',"crc":"%08x"}' % zlib.crc32(line)

    with pytest.raises(DamagedLineError):
        decode_events([line])


def test_an_unknown_field_of_a_known_kind_is_no_damage() -> None:
    event = decode_event(sealed({**ANSWER, "mood": "cheerful"})).event

    assert event == AnswerGiven("q", Key("t"), "Anna", "Anna", Evidence.HEARD)


def test_fields_with_a_default_may_be_missing() -> None:
    for name in ("evidence", "source", "subject"):
        event = decode_event(sealed(without(name))).event

        assert isinstance(event, AnswerGiven)


def test_a_word_of_a_later_version_makes_an_unknown_event_not_a_damaged_one() -> None:
    event = decode_event(sealed({**ANSWER, "evidence": "sworn"})).event

    assert isinstance(event, Unknown)
    assert (event.kind, event.data["evidence"]) == ("answer-given", "sworn")


def test_an_unknown_event_cannot_pass_for_a_known_one() -> None:
    for event in (Unknown("idea-parked", {"text": "x"}), Unknown("from-later", {"n": 1})):
        with pytest.raises(ValueError, match=r"idea-parked|from-later"):
            encode_event(Recorded(1, 1, START, "owner", "w1", event))


def test_times_are_kept_in_utc_and_whole_milliseconds() -> None:
    there = datetime(2026, 3, 2, 12, 30, 0, 999_999, timezone(timedelta(hours=3)))

    line = encode_event(Recorded(1, 1, there, "owner", "w1", Undone(1)))

    assert b'"at":"2026-03-02T09:30:00.999Z"' in line
    assert decode_event(line[:-1]).at == datetime(2026, 3, 2, 9, 30, 0, 999_000, UTC)


@pytest.mark.parametrize(
    "change",
    [
        {"journeycoach": "1"},
        {"journeycoach": 0},
        {"journeycoach": True},
        {"id": 1},
        {"title": None},
        {"created": None},
        {"created": "x"},
    ],
)
def test_a_header_of_wrong_types_is_damaged(change: dict[str, object]) -> None:
    header = {"journeycoach": 1, "id": "a", "title": "T", "created": "2026-03-02T09:30:00.000Z"}

    assert decode_header(sealed(header)) == Header(1, "a", "T", START)
    with pytest.raises(DamagedLineError):
        decode_header(sealed(header | change))


def test_lines_that_only_make_sense_together_are_damage() -> None:
    bodies = (b'[{"a":1', b'{"b":2}],{"c":3')
    halves = [body + b',"crc":"%08x"}' % zlib.crc32(body) for body in bodies]

    with pytest.raises(DamagedLineError):
        decode_events(halves)


def test_an_upgrade_is_applied_before_the_line_is_read() -> None:
    older = sealed({**without("text"), "words": "Anna"})

    found = scan(older + b"\n", Place(0, 0, upgrade=lambda item: item | {"text": item["words"]}))

    assert [type(record.event) for record in found.records] == [AnswerGiven]


def test_blank_lines_are_passed_over() -> None:
    line = sealed(ANSWER)

    found = scan(b"\n\n" + line + b"\n\r\n", Place(0, 0))

    assert (len(found.records), found.damage) == (1, ())


def test_reading_many_lines_leaves_the_garbage_collector_as_it_was() -> None:
    lines = b"".join(sealed({**ANSWER, "n": number, "step": number}) + b"\n" for number in range(1, 1101))

    for wanted in (True, False):
        (gc.enable if wanted else gc.disable)()
        try:
            assert len(scan(lines, Place(0, 0)).records) == 1100
            assert gc.isenabled() is wanted
        finally:
            gc.enable()
