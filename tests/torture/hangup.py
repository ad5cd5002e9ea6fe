"""HANGUP: windows are closed, and signals sent, while somebody types."""

from __future__ import annotations

import random
import signal
from typing import TYPE_CHECKING

from journeycoach.tui.exits import HUNG_UP
from tests.torture.frame import Outcome, Torture
from tests.torture.program import READY, Program

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.window import Window

SEED = 3
GRACE = 3.5
"""Seconds after which no process may be left."""
ENDS = ("closed", "SIGTERM", "SIGHUP", "SIGINT", "closed", "SIGTERM", "SIGHUP", "closed")
"""How windows end, as often as it happens in life."""


def run(rounds: int, scratch: Path) -> Outcome:
    """So many ends."""
    return _ended(rounds, Program(scratch / "home"))


def control(rounds: int, scratch: Path) -> Outcome:
    """The program hears nothing."""
    return _ended(rounds, Program(scratch / "home", "deaf"))


def _ended(rounds: int, program: Program) -> Outcome:
    chance = random.Random(SEED)
    faults = []
    for number in range(rounds):
        how = ENDS[number % len(ENDS)]
        window = program.open("s")
        try:
            window.wait_for(READY)
            if number and not _is_back(window, f"d{number - 1}x"):
                faults.append(f"end {number - 1}: the draft is lost")
            draft = f"d{number}x"
            window.send(f"\x15{draft}")
            window.wait_for(draft)
            window.can_show(lambda: False, chance.uniform(0, 0.05))
            fault = _fault_of(how, window)
        finally:
            window.close()
        faults += [f"end {number}: {how}: {fault}"] if fault else []
        faults += (
            [f"end {number}: {how}: the session is not free"]
            if program.run("check", "s").returncode > 1
            else []
        )
    return Outcome(rounds, tuple(faults))


def _is_back(window: Window, draft: str) -> bool:
    return window.can_show(lambda: draft in window.text, 2)


def _fault_of(how: str, window: Window) -> str:
    """It ends in time, with its code, and leaves the terminal as it was."""
    if how == "closed":
        code = window.hang_up(GRACE)
        return "" if code == HUNG_UP else f"code {code}"
    number = signal.Signals[how]
    window.signal(number)
    if not window.can_show(lambda: not window.is_alive, GRACE):
        return f"it lives on after {GRACE} s"
    code = window.wait_for_end()
    if code != 128 + number:
        return f"code {code}"
    return "" if b"\x1b[?1049l" in window.raw else "the terminal was not put back"


TORTURE = Torture(
    "hangup",
    "A window that is closed, or a signal, leaves no process, no lost draft and no spoilt terminal behind.",
    run,
    control,
    short=4,
    full=160,
    control_rounds=1,
    unit="ends",
)
