"""Writing to a terminal that may be slow or gone."""

from __future__ import annotations

import os
import termios
import tty
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from journeycoach.tui.outlet import Outlet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO


@pytest.fixture
def pipe() -> Iterator[tuple[int, TextIO]]:
    """Reading end and file of a pipe."""
    reader, writer = os.pipe()
    with open(writer, "w", encoding="utf-8") as file:  # noqa: PTH123 - a descriptor has no path
        yield reader, file


def test_what_was_written_comes_out_at_a_flush(pipe: tuple[int, TextIO]) -> None:
    reader, file = pipe
    outlet = Outlet(file)

    outlet.write("one ")
    outlet.write("✓")
    outlet.flush()

    assert os.read(reader, 100).decode() == "one ✓"
    os.close(reader)


@pytest.mark.parametrize(("lines", "between"), [(24, "\x1b[H\n"), (1, "")])
def test_rows_are_kept_apart_where_there_is_more_than_one(lines: int, between: str) -> None:
    terminal, keyboard = os.openpty()
    termios.tcsetwinsize(keyboard, (lines, 80))
    tty.setraw(keyboard)
    with open(keyboard, "w", encoding="utf-8") as file:  # noqa: PTH123 - a descriptor has no path
        outlet = Outlet(file)
        outlet.write("one\x1b[2;1Htwo")
        outlet.flush()
        shown = os.read(terminal, 100).decode()

    os.close(terminal)
    assert shown == f"one{between}\x1b[2;1Htwo"


def test_a_terminal_that_is_gone_is_no_error(pipe: tuple[int, TextIO]) -> None:
    reader, file = pipe
    outlet = Outlet(file)
    os.close(reader)

    outlet.write("one")
    outlet.flush()
    outlet.write("two")
    outlet.flush()

    assert outlet.is_gone


def test_a_slow_terminal_gets_everything(pipe: tuple[int, TextIO]) -> None:
    reader, file = pipe
    os.set_blocking(file.fileno(), False)
    outlet = Outlet(file)
    sent = "long " * 100_000
    got: list[bytes] = []
    reading = Thread(target=lambda: got.extend(iter(lambda: os.read(reader, 1 << 20), b"")))

    reading.start()
    outlet.write(sent)
    outlet.flush()
    file.close()
    reading.join()

    assert b"".join(got).decode() == sent
    os.close(reader)
