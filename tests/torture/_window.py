"""The app in a real terminal, on a session of the endless method, and what it has kept."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

from journeycoach.domain.events import AnswerGiven
from tests.adapters.session_files import reopened
from tests.torture.program import READY, Program

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.tui.window import Window

NAME = "torture"


@contextmanager
def a_window(home: Path, flaw: str = "") -> Iterator[Window]:
    """The session in `home`, or a new one, ready for an answer; ended in the end, whatever happened."""
    home.mkdir(parents=True, exist_ok=True)
    window = Program(home, flaw).open(NAME)
    try:
        window.wait_for(READY)
        yield window
    finally:
        window.close()


def terminated(window: Window) -> int:
    """Its exit code when it is ended as by a system that shuts down."""
    window.signal(signal.SIGTERM)
    return window.wait_for_end()


def kept(home: Path) -> list[str]:
    """The answers in the session, in their order; none while there is no session."""
    files = sorted(home.glob("*.journey.jsonl"))
    if not files:
        return []
    records, store = reopened(files[0])
    store.close()
    return [record.event.text for record in records if isinstance(record.event, AnswerGiven)]
