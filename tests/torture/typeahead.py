"""TYPEAHEAD: answers typed before their questions are there, into a terminal that reads and one that lags."""

from __future__ import annotations

import select
from typing import TYPE_CHECKING

from tests.torture._window import a_window, kept
from tests.torture.frame import Outcome, Torture
from tests.tui.window import Window, recorded, sample

if TYPE_CHECKING:
    from pathlib import Path

GAPS = (0.0, 0.001, 0.005, 0.02, 0.05, 0.1)
"""Seconds between answers."""
ANSWERS = 20


def run(rounds: int, scratch: Path) -> Outcome:
    """Twenty answers at each of the gaps, every fourth with slips put right; half of the windows lag."""
    faults: list[str] = []
    rows = [(gap, is_read) for is_read in (True, False) for gap in GAPS]
    chosen = rows[:: max(len(rows) // rounds, 1)][:rounds]
    for number, (gap, is_read) in enumerate(chosen):
        home = scratch / f"home-{number}"
        with a_window(home) as window:
            _type(window, gap, is_read=is_read)
            window.wait_until(lambda home=home: len(kept(home)) >= ANSWERS)  # type: ignore[misc]
        faults += _wrong(kept(home), f"{gap * 1000:.0f} ms apart, {'read' if is_read else 'stalled'}")
    return Outcome(len(chosen) * ANSWERS, tuple(faults))


def control(_rounds: int, scratch: Path) -> Outcome:
    """An app on the toolkit's own text field, which takes Enter as a message."""
    window = Window(sample(scratch, "--naive"))
    try:
        window.wait_for("Question 1")
        window.send("".join(map(_keys, range(ANSWERS))) + "\x11")
        window.wait_for_end()
    finally:
        window.close()
    return Outcome(ANSWERS, tuple(_wrong(recorded(scratch, "answer"), "the toolkit's own")))


def _type(window: Window, gap: float, *, is_read: bool) -> None:
    # A window that is not read stands for a line that stalls: the program's output waits in the kernel.
    for number in range(ANSWERS):
        window.send(_keys(number))
        if is_read:
            window.read_for(gap)
        else:
            select.select([], [], [], gap)


def _keys(number: int) -> str:
    return f"wrong\x15answee\x7fr {number}x\x7f\r" if number % 4 == 0 else f"answer {number}\r"


def _wrong(found: list[str], how: str) -> list[str]:
    wanted = [f"answer {number}" for number in range(ANSWERS)]
    right = sum(one == other for one, other in zip(found, wanted, strict=False))
    return [] if found == wanted else [f"{how}: {right} of {ANSWERS} right: {found}"]


TORTURE = Torture(
    "typeahead",
    "Answers typed ahead, with slips put right, go one by one to question after question.",
    run,
    control,
    short=2,
    full=12,
    unit="answers",
)
