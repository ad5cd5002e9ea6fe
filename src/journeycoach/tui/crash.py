"""The outermost guard: what the owner sees, and what is written down, when a mistake of ours ends the app."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from msgspec import Struct
from rich.text import Text
from textual.app import App

from journeycoach.domain.text import visible
from journeycoach.domain.traces import places
from journeycoach.tui.controls import strip_controls_everywhere
from journeycoach.tui.driver import terminal_driver
from journeycoach.tui.exits import CRASHED, HUNG_UP, INTERRUPTED

if TYPE_CHECKING:
    from pathlib import Path

APOLOGY = "I stopped because of an error of mine."


class Kept(Struct, frozen=True):
    """What is on the disk whatever happens to the app."""

    answers: int
    session: str
    """The name its owner gave it."""


class GuardedApp(App[None]):
    """An app whose crash shows neither answers nor code, restores the terminal and is no success.

    Subclasses say what is safe, and put the draft away when the terminal goes.
    """

    def __init__(self, *, crash_log: Path | None = None) -> None:
        super().__init__(driver_class=terminal_driver())
        self._crash_log = crash_log

    def what_is_kept(self) -> Kept | None:
        """What a crash leaves untouched; None while no session is open."""
        return None

    def on_hangup(self) -> None:
        """Called once before SIGTERM, SIGHUP or a closed terminal ends the app: no awaiting, two seconds."""

    def panic(self, *_: object) -> None:
        """End the app with our own words whatever the toolkit wanted to show."""
        self._handle_exception(RuntimeError())

    def farewell(self, error: BaseException) -> str:
        """Note the error in the log, and the words for the owner; this never fails."""
        where = ""
        if self._crash_log is not None and _note(error, self._crash_log):
            where = f" What went wrong is in {self._crash_log.name}, without your answers."
        try:
            kept = self.what_is_kept()
        except Exception:  # noqa: BLE001 - the guard stands even when what it asks is broken too
            kept = None
        return f"{_safe(kept)}{APOLOGY}{where}"

    def _handle_exception(self, error: Exception) -> None:
        self._return_code = CRASHED
        if self._exception is None:
            self._exit_renderables[:] = [Text(self.farewell(error))]
            self._exception = error
            self._exception_event.set()
        self._close_messages_no_wait()

    def _on_ready(self) -> None:
        if not gc.isenabled():
            gc.freeze()
            gc.enable()


def run(app: GuardedApp) -> int:
    """Run the app to its end; the program's exit code.

    Collects no garbage before the first frame: nothing made until then goes away.
    """
    if sys.__stdin__ is None or sys.__stderr__ is None:
        return HUNG_UP
    strip_controls_everywhere()
    gc.disable()
    try:
        app.run()
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the outermost guard
        sys.__stderr__.write(f"{app.farewell(error)}\n")
        return CRASHED
    finally:
        gc.enable()
    return app.return_code or 0


def _note(error: BaseException, log: Path) -> bool:
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
    with suppress(OSError), os.fdopen(os.open(log, flags, 0o600), "w", encoding="utf-8") as file:
        log.chmod(0o600)
        file.write("\n".join(["", *places(error), ""]))
        return True
    return False


def _safe(kept: Kept | None) -> str:
    if kept is None or kept.answers == 0:
        return ""
    answers = "answer is" if kept.answers == 1 else f"{kept.answers} answers are"
    return f"Your {answers} safe in {visible(kept.session)}. "
