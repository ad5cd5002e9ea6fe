"""A terminal that may send anything and vanish at any moment."""

from __future__ import annotations

import os
import selectors
import signal
import sys
import termios
from contextlib import suppress
from threading import Thread, Timer
from typing import TYPE_CHECKING, Protocol, TextIO, cast, runtime_checkable

from textual import events
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size

from journeycoach.tui.bursts import gathered
from journeycoach.tui.exits import HUNG_UP
from journeycoach.tui.keystream import KeyStream, Pasted
from journeycoach.tui.outlet import Outlet

if TYPE_CHECKING:
    from io import TextIOWrapper

    from textual.app import App
    from textual.message import Message

PATIENCE = 2.0
"""Seconds a signalled program has to leave by itself."""

_TICK = 0.1
_QUIET = 0.01
"""Seconds of silence after which a paste that seems over is over."""

_RESTORE = (
    b"\x1b[?2004l\x1b[?7h\x1b[?2048l"
    b"\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l"
    b"\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l"
)
"""Undoes every mode the toolkit sets: paste marks, mouse, keyboard protocol, second screen, hidden cursor."""


@runtime_checkable
class HearsHangup(Protocol):
    """An app with something to put away before the program ends from outside."""

    def on_hangup(self) -> None:
        """Put it away, at once: the terminal may be gone, and there are two seconds."""


class Terminal(LinuxDriver):
    """The toolkit's driver for Linux and macOS, made to last.

    Bad bytes do not end the program. A closed terminal, SIGTERM, SIGHUP and SIGINT do, in order: the app is
    told, modes are restored, the exit code is 128 plus the signal's number; whatever hangs, the process is
    gone after `PATIENCE`. Leaving does not wait for the thread that listens. Ctrl+Z suspends as in a shell.
    The last size counts, however fast sizes change, and everything is drawn anew at it.
    """

    def __init__(
        self,
        app: App[object],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._outlet = Outlet(cast("TextIO", sys.__stderr__))
        self._file = cast("TextIOWrapper", self._outlet)
        self._ear, self._wake = os.pipe()
        self._is_watched = False
        self._has_left = False
        self._is_resuming = False

    def start_application_mode(self) -> None:
        """Take the terminal, and hear the signals that end a program."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        signal.signal(signal.SIGTERM, self._on_signal)
        signal.signal(signal.SIGHUP, self._on_signal)
        signal.signal(signal.SIGINT, self._on_signal)
        signal.signal(signal.SIGWINCH, self._on_resize)

    def disable_input(self) -> None:
        """Wake the listening thread, so that nobody waits for its next look round."""
        os.write(self._wake, b"\0")
        super().disable_input()
        os.read(self._ear, 1)

    def run_input_thread(self) -> None:
        """Listen until the app or the terminal ends."""
        keys, parser = KeyStream(), XTermParser(self._debug)
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            selector.register(self._ear, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                ready = {key.fd for key, _ in selector.select(_QUIET if keys.is_waiting else _TICK)}
                data = self._read() if self.fileno in ready else None
                if data == b"":
                    self._loop.call_soon_threadsafe(self._leave, HUNG_UP)
                    return
                self._deliver(keys.settle() if data is None else keys.feed(data), parser)

    def process_message(self, message: Message) -> None:
        """Pass on what was heard, but Ctrl+Z.

        With a size goes an order to draw everything: back at the size it knew, the toolkit would draw
        nothing, while the terminal has forgotten what a smaller window cut off.
        """
        if isinstance(message, events.Key) and message.key == "ctrl+z":
            self._loop.call_soon_threadsafe(self._app.action_suspend_process)
            return
        super().process_message(message)
        if isinstance(message, events.Resize):
            self.send_message(events.Callback(callback=self._draw_anew))

    def _read(self) -> bytes | None:
        """What the terminal sent, nothing yet as None, the end as no bytes."""
        try:
            return os.read(self.fileno, 1 << 16)
        except BlockingIOError:
            return None
        except OSError:
            return b""

    def _deliver(self, pieces: list[str | Pasted], parser: XTermParser) -> None:
        for piece in pieces:
            found = (events.Paste(piece.text),) if isinstance(piece, Pasted) else parser.feed(piece)
            for message in gathered(found):
                self.process_message(message)
        for message in parser.tick():
            self.process_message(message)

    def _on_resize(self, _number: int, _frame: object) -> None:
        """Measure in the loop: here the next signal could come between, and an older size be told last."""
        with suppress(RuntimeError):  # The loop has ended, so we are leaving already.
            self._loop.call_soon_threadsafe(self._measure)

    def _measure(self) -> None:
        if not self._in_band_window_resize:
            size = Size(*self._get_terminal_size())
            self.process_message(events.Resize(size, size))

    def _draw_anew(self) -> None:
        self._app.refresh()

    def _on_signal(self, number: int, _frame: object) -> None:
        self._watch(128 + number)
        with suppress(RuntimeError):  # The loop has ended, so we are leaving already.
            self._loop.call_soon_threadsafe(self._leave, 128 + number)

    def _leave(self, code: int) -> None:
        """Told once; a window that closes is heard as a signal and as the end of input."""
        if self._has_left:
            return
        self._has_left = True
        self._watch(code)
        try:
            if isinstance(self._app, HearsHangup):
                self._app.on_hangup()
        finally:
            self._app.exit(return_code=code)

    def _watch(self, code: int) -> None:
        """See to it that the process ends: threads and a terminal that is gone can hold it for ever."""
        if not self._is_watched:
            self._is_watched = True
            watchdog = Timer(PATIENCE, self._end, (code,))
            watchdog.daemon = True
            watchdog.start()

    def _end(self, code: int) -> None:
        restoring = Thread(target=self._restore_terminal, daemon=True)
        restoring.start()
        restoring.join(0.2)
        os._exit(code)

    def _restore_terminal(self) -> None:
        with suppress(OSError, termios.error):
            if self.attrs_before is not None:
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
            os.write(self._outlet.fileno(), _RESTORE)

    def _sigtstp_application(self, *_: object) -> None:
        if self._auto_restart:
            self.suspend_application_mode()
            self._must_signal_resume = True
        self._stop_like_a_job()
        self._resume()

    def _sigcont_application(self, *_: object) -> None:
        if self._is_watched:
            return
        if self._auto_restart and self._is_on and not self._is_resuming:
            # Stopped from outside, without a word: the shell has had the terminal since.
            self.suspend_application_mode()
        self._resume()

    def _stop_like_a_job(self) -> None:
        """Stop, with all of the job, until the shell goes on with it; not at all where there is no shell."""
        signal.signal(signal.SIGTSTP, signal.SIG_IGN)
        os.killpg(os.getpgrp(), signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        signal.raise_signal(signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, self._sigtstp_application)

    def _resume(self) -> None:
        """Take the terminal back; continued in the background, the toolkit stops us and we try again."""
        if not self._auto_restart or self._is_resuming:
            return
        self._is_resuming = True
        for _ in range(8):
            if not self._is_on:
                self.resume_application_mode()
        self._is_resuming = False

    @property
    def _is_on(self) -> bool:
        return self._key_thread is not None and self._key_thread.is_alive()
