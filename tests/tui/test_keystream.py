"""Keys and pastes are told apart however the bytes arrive."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.tui.keystream import END, START, KeyStream, Pasted

SENT = st.lists(st.sampled_from(["a", "é", "\x1b", "\x1b[A", "\r", START, END, "日", "\x11"])).map("".join)


def told(stream: KeyStream, *chunks: bytes) -> list[str | Pasted]:
    """All that the stream tells of the chunks, quiet after the last one."""
    pieces = [piece for chunk in chunks for piece in stream.feed(chunk)]
    return [*pieces, *stream.settle()]


def keys(pieces: list[str | Pasted]) -> str:
    """What was typed."""
    return "".join(piece for piece in pieces if isinstance(piece, str))


def test_a_paste_between_keys_is_told_in_its_place() -> None:
    assert told(KeyStream(), f"a{START}one\rtwo{END}b".encode()) == ["a", Pasted("one\ntwo"), "b"]


def test_a_paste_is_not_told_before_the_terminal_is_quiet() -> None:
    stream = KeyStream()

    assert stream.feed(f"{START}x{END}".encode()) == []
    assert stream.is_waiting


def test_an_end_inside_a_paste_does_not_end_it() -> None:
    pieces = told(KeyStream(), f"{START}one{END}\x11two".encode(), f"three{END}".encode())

    assert pieces == [Pasted("onetwothree")]


def test_two_pastes_stay_two() -> None:
    assert told(KeyStream(), f"{START}one{END}\r{START}two{END}".encode()) == [
        Pasted("one"),
        "\r",
        Pasted("two"),
    ]


def test_a_paste_without_end_waits_for_it_in_silence() -> None:
    stream = KeyStream()

    assert told(stream, f"{START}one".encode()) == []
    assert not stream.is_waiting
    assert told(stream, END.encode()) == [Pasted("one")]


def test_a_paste_loses_its_commands() -> None:
    assert told(KeyStream(), f"{START}a\x1b]52;c;eA==\x07\x00b\x9bc{END}".encode()) == [
        Pasted("a]52;c;eA==bc")
    ]


@given(SENT, st.lists(st.integers(0, 40)))
def test_where_the_bytes_are_cut_makes_no_difference(sent: str, cuts: list[int]) -> None:
    data = sent.encode()
    at = sorted({0, len(data), *(cut for cut in cuts if cut < len(data))})
    chunks = [data[i:j] for i, j in pairwise(at)]

    whole, cut = told(KeyStream(), data), told(KeyStream(), *chunks)

    assert keys(whole) == keys(cut)
    assert [p for p in whole if isinstance(p, Pasted)] == [p for p in cut if isinstance(p, Pasted)]


@given(st.binary())
def test_no_bytes_are_too_bad(data: bytes) -> None:
    shown = keys(told(KeyStream(), data))

    assert not any("\x7f" < c < "\xa0" for c in shown)


@pytest.mark.parametrize("key", ["\x1b", "\x1b[", "\x1b[2", "\x1b[20", "\x1b[200"])
def test_a_key_that_could_begin_a_paste_is_told_once_it_is_quiet(key: str) -> None:
    stream = KeyStream()

    assert stream.feed(key.encode()) == []
    assert stream.is_waiting
    assert stream.settle() == [key]


def test_any_other_key_is_told_at_once() -> None:
    assert KeyStream().feed(b"a\x1b[A") == ["a\x1b[A"]
