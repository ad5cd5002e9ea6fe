"""Laws of the session file: what is read of it was written, in that order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from journeycoach.domain.events import Event, Recorded, Unknown
from journeycoach.storage.codec import decode_event, encode_event
from journeycoach.storage.scan import Place, scan
from journeycoach.storage.stamp import make_step
from tests.adapters.any_event import events, unknown
from tests.adapters.clock import START
from tests.adapters.desk import a_desk
from tests.adapters.meddling import no_sync
from tests.adapters.session_files import a_session, steps_within

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_cut_anywhere_holds_a_prefix_of_whole_steps(tmp_path: Path) -> None:
    with no_sync():
        data, records = a_session(tmp_path / "whole.journey.jsonl", 40)
    first = data.index(b"\n") + 1
    for cut in range(first, len(data) + 1):
        found = scan(data[first:cut], Place(first, 0))

        assert found.records == records[: steps_within(data, records, cut)]
        assert found.damage == ()


@given(event=events, number=st.integers(1, 2**52), more=st.booleans())
@settings(max_examples=300)
def test_every_event_is_read_back_as_it_was_written(event: Event, number: int, *, more: bool) -> None:
    record = Recorded(number, number, START, "owner", "w1", event)

    line = encode_event(record, more=more)

    assert decode_event(line[:-1]) == record
    assert line.endswith(b"\n")
    assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in line[:-1].decode())
    assert not {"\u2028", "\u2029"} & set(line.decode())


@given(unknown)
def test_an_unknown_kind_is_written_again_byte_for_byte(event: Unknown) -> None:
    line = encode_event(Recorded(1, 1, START, "owner", "w1", event))

    assert encode_event(decode_event(line[:-1])) == line


@given(st.lists(st.lists(events, min_size=1, max_size=3), max_size=6))
@settings(max_examples=100)
def test_reading_together_and_one_by_one_agree(steps: list[list[Event]]) -> None:
    data, first = b"", 1
    for step in steps:
        data += b"".join(make_step(step, "owner", a_desk(), first).lines)
        first += len(step)

    together = scan(data, Place(0, 0))
    one_by_one = scan(b"odd\n" + data, Place(0, 0))

    assert together.records == one_by_one.records
    assert (together.damage, len(one_by_one.damage)) == ((), 1)
    assert len(together.records) == first - 1


@given(st.binary(max_size=300))
def test_any_bytes_at_all_are_read_without_a_crash(data: bytes) -> None:
    found = scan(data, Place(0, 0))

    assert found.records == ()
    assert found.end == data.rfind(b"\n") + 1
