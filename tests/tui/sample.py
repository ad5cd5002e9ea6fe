"""A small app on our parts, and the same on the toolkit's own, to be driven through a real terminal."""

from __future__ import annotations

import argparse
import json
import sys
import termios
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.widgets import Input, Static

from journeycoach.tui import terminal
from journeycoach.tui.crash import GuardedApp, Kept, run
from journeycoach.tui.widgets.composer import Composer
from journeycoach.tui.widgets.entries import Entry, Kind
from journeycoach.tui.widgets.transcript import Transcript

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

HOSTILE = "before \x1b]52;c;ZXZpbA==\x1b\\ \x1b[2J\x1b[6n\x9b31m \x07 after"
"""Sets the clipboard, clears the screen, asks where the cursor is, in a terminal that believes it."""


PATIENCE = 15.0
"""Seconds to leave in: more than any machine needs, less than a test waits."""


class Record:
    """What happened, one JSON value a line, for the test to read."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def note(self, what: str, text: str) -> None:
        """Add a line."""
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps([what, text]) + "\n")


class Sample(GuardedApp):
    """Asks question after question; `hang` and `crash` as answers do that."""

    AUTO_FOCUS = "Composer"
    BINDINGS: ClassVar[list[BindingType]] = [("ctrl+q", "quit")]

    def __init__(self, folder: Path) -> None:
        super().__init__(crash_log=folder / "crash.log")
        self._record = Record(folder / "record")
        self._count = 0

    def compose(self) -> ComposeResult:
        yield Transcript([Entry("first", Kind.COACH, "Question 1", "Coach")])
        yield Composer(self._commit)

    def what_is_kept(self) -> Kept:
        return Kept(self._count, "Mill Street [b]Bakery")

    def on_resize(self, event: events.Resize) -> None:
        self._record.note("size", f"{event.size.height} x {event.size.width}")

    def on_hangup(self) -> None:
        self._record.note("hung up over", self.query_one(Composer).text)

    def _commit(self, text: str) -> bool:
        if text == "crash":
            canary = "the owner's secret"
            raise ValueError(canary)
        self._count += 1
        self._record.note("answer", text)
        while text == "hang":
            pass
        said = HOSTILE if text == "hostile" else text
        self.query_one(Transcript).append(
            Entry(f"answer {self._count}", Kind.OWNER, said, "You"),
            Entry(f"question {self._count}", Kind.COACH, f"Question {self._count + 1}", "Coach"),
        )
        return True


class Jostled(terminal.Terminal):
    """In a window that goes back to 24 x 80 while its new size is being read."""

    def _get_terminal_size(self) -> tuple[int, int]:
        size = super()._get_terminal_size()
        termios.tcsetwinsize(self.fileno, (24, 80))
        return size


class Naive(App[None]):
    """What one would write first: it is here to fail."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._record = Record(folder / "record")

    def compose(self) -> ComposeResult:
        yield Static("Question 1", markup=False)
        yield Input()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.input.value = ""
        self._record.note("answer", event.value)
        self.query_one(Static).update(HOSTILE if event.value == "hostile" else event.value)


def main() -> int:
    """Run one of the two; the exit code."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--naive", action="store_true")
    parser.add_argument("--jostled", action="store_true")
    parser.add_argument("--patience", type=float, default=PATIENCE)
    chosen = parser.parse_args()
    if chosen.naive:
        naive = Naive(chosen.folder)
        naive.run()
        return naive.return_code or 0
    terminal.PATIENCE = chosen.patience
    app = Sample(chosen.folder)
    if chosen.jostled:
        app.driver_class = Jostled
    return run(app)


if __name__ == "__main__":
    sys.exit(main())
