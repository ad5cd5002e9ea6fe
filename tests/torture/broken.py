"""The program with one protection taken off, for controls: `python -m tests.torture.broken FLAW start`."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from codecs import getincrementaldecoder
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING

import pytest

from journeycoach.cli.main import main
from journeycoach.domain import text, traces
from journeycoach.domain.errors import NotKeptError
from journeycoach.storage import disk, shelf, spots
from journeycoach.storage.drafts import FolderDrafts
from journeycoach.storage.logfile import LogFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATCH = pytest.MonkeyPatch()
FLAWS: dict[str, Callable[[], None]] = {}


def flaw(break_it: Callable[[], None]) -> Callable[[], None]:
    """Under its own name."""
    FLAWS[break_it.__name__] = break_it
    return break_it


@flaw
def late() -> None:
    """Says that an answer is kept, and writes a second later; the first of a session at once."""
    real = LogFile.add

    def add(file: LogFile, data: bytes) -> None:
        if file.read().count(b"\n") < 2:
            real(file, data)
            return
        later = Timer(1, real, (file, data))
        later.daemon = True
        later.start()

    PATCH.setattr(LogFile, "add", add)


@flaw
def unsynced() -> None:
    """Leaves it to the system when an answer reaches the disk."""
    PATCH.setattr(os, "fsync", lambda _descriptor: None)


@flaw
def forgetful() -> None:
    """Keeps no draft."""
    PATCH.setattr(FolderDrafts, "keep", lambda _box, _draft: None)


@flaw
def boastful() -> None:
    """Says that an answer is kept, whatever the disk says."""
    real = LogFile.add

    def add(file: LogFile, data: bytes) -> None:
        with suppress(NotKeptError):
            real(file, data)

    PATCH.setattr(LogFile, "add", add)


@flaw
def trusting() -> None:
    """Opens whatever has the name of a session."""
    PATCH.setattr(disk, "_SAFE", 0)
    PATCH.setattr(disk, "_expect_regular", lambda _descriptor: None)
    PATCH.setattr(disk, "identity_of", lambda path: (path.stat().st_dev, path.stat().st_ino))
    PATCH.setattr(spots, "_files", lambda folder: [path.name for path in folder.glob("*")])
    for module in (shelf, spots):
        PATCH.setattr(module, "is_regular", Path.exists)


@flaw
def careless() -> None:
    """Reads and prints as Python would have it."""
    PATCH.setattr("journeycoach.cli.main.prepare_streams", lambda: None)


@flaw
def hoarding() -> None:
    """Never lets go of a megabyte an answer."""
    real = LogFile.add
    hoard: list[bytes] = []

    def add(file: LogFile, data: bytes) -> None:
        hoard.append(os.urandom(2**20))
        real(file, data)

    PATCH.setattr(LogFile, "add", add)


@flaw
def deaf() -> None:
    """Hears no signal that ends a program."""
    from journeycoach.tui.terminal import Terminal

    real = Terminal.start_application_mode

    def start(terminal: Terminal) -> None:
        real(terminal)
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)

    PATCH.setattr(Terminal, "start_application_mode", start)
    PATCH.setattr(Terminal, "_leave", lambda _terminal, _code: None)


@flaw
def strict() -> None:
    """Takes no bytes but UTF-8."""
    from journeycoach.tui import keystream

    PATCH.setattr(keystream, "getincrementaldecoder", lambda name: lambda **_: getincrementaldecoder(name)())


@flaw
def choosy() -> None:
    """Types nothing but what this Python calls printable."""
    from journeycoach.tui.widgets import composer

    PATCH.setattr(composer, "_is_typed", lambda event: event.is_printable)


@flaw
def stiff() -> None:
    """Never looks how large the window is now."""
    from journeycoach.tui.terminal import Terminal

    PATCH.setattr(Terminal, "_measure", lambda _terminal: None)


@flaw
def raw() -> None:
    """Keeps and shows every text as it comes."""
    from journeycoach.tui import crash

    PATCH.setattr(text, "_is_harmless", lambda _text: True)
    PATCH.setattr(crash, "strip_controls_everywhere", lambda: None)


@flaw
def fragile() -> None:
    """Breaks where the environment says, as `module:Class.method`, with all it was given in its complaint."""
    module, _, names = os.environ["TORTURE_BREAKS"].partition(":")
    holder, _, name = names.rpartition(".")

    def broken(*given: object, **named: object) -> None:
        raise ValueError(given, named, os.environ["TORTURE_SECRET"])

    PATCH.setattr(getattr(import_module(module), holder), name, broken)


@flaw
def talkative() -> None:
    """Breaks, too, and shows and notes the error with all that was at hand."""
    fragile()
    from journeycoach.tui import crash

    def told(error: BaseException) -> Iterator[str]:
        return traceback.TracebackException.from_exception(error, capture_locals=True).format()

    PATCH.setattr(traces, "places", told)
    PATCH.setattr(crash, "places", told)


if __name__ == "__main__":
    FLAWS[sys.argv.pop(1)]()
    sys.exit(main())
