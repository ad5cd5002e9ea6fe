"""Laws of the session file: whatever happens to its bytes, what is read of it was written, in that order."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from journeycoach.domain.events import AnswerGiven, Event, Key, Recorded, Unknown
from journeycoach.storage.codec import decode_event, encode_event
from journeycoach.storage.jsonl import JsonlStore
from journeycoach.storage.scan import Place, scan
from journeycoach.storage.stamp import make_step
from tests.adapters.any_event import events, unknown
from tests.adapters.clock import START
from tests.adapters.desk import a_desk
from tests.adapters.meddling import no_sync

if TYPE_CHECKING:
    from pathlib import Path

CASES = 2000
"""Files made wrong in one run."""
WORDS = (
    "x",
    "é日本👩‍👩‍👧",
    "[bold]x[/",
    "line\u2028sep\x85",
    "=1+1",
    "a" * 60,
    "{{7*7}}",
    "\x1b]52;c;x\x1b\\",
)
TOKENS = (
    b"\0" * 50,
    b"\n",
    b"\r\n",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"[" * 5000,
    b'{"n":1,',
    b"NaN",
    b"1e999",
    b"9" * 5000,
    b'"\\ud800"',
    b"\xe2\x80\xa8",
    b"null\n",
    b"[]\n",
    b"{}\n",
    b'{"n":-1,"crc":"00000000"}\n',
    b"<<<<<<< HEAD\n",
    b"=======\n",
    b"\x1a",
)


def an_answer(number: int) -> AnswerGiven:
    """One of forty, none like the other."""
    text = f"{number} {WORDS[number % len(WORDS)]}"
    return AnswerGiven(f"q{number}", Key("t"), text, [text, number])


def a_session(path: Path, answers: int) -> tuple[bytes, tuple[Recorded, ...]]:
    """A file as it is written, and its events."""
    store = JsonlStore.create(path, "Anna", a_desk())
    for number in range(answers):
        extra = [an_answer(1000 + number)] if number % 7 == 0 else []
        store.append([an_answer(number), *extra], "owner")
    store.close()
    whole = JsonlStore.open(path, a_desk())
    records = whole.news()
    whole.close()
    return path.read_bytes(), records


def reopened(path: Path) -> tuple[tuple[Recorded, ...], JsonlStore]:
    """What a new window is told."""
    store = JsonlStore.open(path, a_desk("w9"))
    return store.news(), store


def steps_within(data: bytes, records: tuple[Recorded, ...], cut: int) -> int:
    """How many events belong to steps whose last line ends before the cut."""
    whole = data[:cut].count(b"\n") - 1
    while 0 < whole < len(records) and records[whole].step != records[whole].number:
        whole -= 1
    return max(whole, 0)


def test_a_file_cut_anywhere_holds_a_prefix_of_whole_steps(tmp_path: Path) -> None:
    with no_sync():
        data, records = a_session(tmp_path / "whole.journey.jsonl", 40)
    first = data.index(b"\n") + 1
    for cut in range(first, len(data) + 1):
        found = scan(data[first:cut], Place(first, 0))

        assert found.records == records[: steps_within(data, records, cut)]
        assert found.damage == ()


def test_after_any_cut_every_byte_is_there_and_the_next_answer_is_kept(tmp_path: Path) -> None:
    with no_sync():
        data, records = a_session(tmp_path / "whole.journey.jsonl", 8)
        first = data.index(b"\n")
        path = tmp_path / "cut.journey.jsonl"
        for cut in range(len(data) + 1):
            path.write_bytes(data[:cut])
            news, store = reopened(path)
            kept = path.read_bytes() + set_aside(tmp_path)
            (added,) = store.append([an_answer(77)], "owner")
            store.close()
            after, again = reopened(path)
            again.close()

            assert kept == data[:cut] or (cut <= first and kept.endswith(data[:cut]))
            assert news == records[: steps_within(data, records, cut)]
            assert after == (*news, added)
            assert again.damage == ()


def set_aside(folder: Path) -> bytes:
    """What was moved beside the session, taken away so that the next case finds the folder clean."""
    data = b""
    for piece in folder.glob("*.damaged-*"):
        data += piece.read_bytes()
        piece.unlink()
    return data


def test_noise_never_crashes_invents_or_reorders(tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311
    with no_sync():
        data, records = a_session(tmp_path / "whole.journey.jsonl", 8)
        path = tmp_path / "noise.journey.jsonl"
        for _ in range(CASES):
            path.write_bytes(noisy(data, chance))
            news, store = reopened(path)
            # With its first line the version may be gone: then nothing is written to it.
            kept = () if store.read_only else store.append([an_answer(77)], "owner")
            store.close()
            after, again = reopened(path)
            again.close()
            set_aside(tmp_path)

            assert all(record in records for record in news)
            assert [record.number for record in news] == sorted({record.number for record in news})
            assert after == news + kept


def noisy(data: bytes, chance: random.Random) -> bytes:
    """The file after one to six accidents."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(made) + 1)
        match chance.randrange(8):
            case 0 if made:
                made[min(at, len(made) - 1)] ^= 1 << chance.randrange(8)
            case 1:
                made[at:at] = chance.choice(TOKENS)
            case 2:
                del made[at:]
            case 3:
                del made[at : at + chance.randint(1, 200)]
            case 4:
                made[at:at] = made[chance.randrange(len(made) + 1) :][: chance.randint(1, 300)]
            case 5:
                made[at : at + 20] = chance.randbytes(20)
            case 6:
                made += chance.choice(TOKENS)
            case _:
                lines = bytes(made).split(b"\n")
                chance.shuffle(lines)
                made = bytearray(b"\n".join(lines))
    return bytes(made)


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
