"""DRAFT: the program is killed while somebody types."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from tests.torture.frame import Outcome, Torture
from tests.torture.program import READY, Program, is_kept

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.window import Window

SEED = 5
QUIET = 1.5
"""Seconds after the last key: what was typed until then has to come back."""
WORDS = ("the", "shop", "opens", "at", "seven", "[b]", "{{x}}", "Größe", "=1+1", "日本", "🚀")


def run(rounds: int, scratch: Path) -> Outcome:
    """So many kills."""
    return _killed(rounds, Program(scratch / "home"))


def control(rounds: int, scratch: Path) -> Outcome:
    """No draft is kept."""
    return _killed(rounds, Program(scratch / "home", "forgetful"))


def _killed(rounds: int, program: Program) -> Outcome:
    """One window a kill: it shows the draft of the one before, sends it, and types the next."""
    chance = random.Random(SEED)
    drafts = [f"D{number}x " + " ".join(chance.choices(WORDS, k=5)) for number in range(rounds + 1)]
    faults: list[str] = []
    for number, draft in enumerate(drafts):
        window = program.open("s")
        try:
            window.wait_for(READY)
            if number and not _sends(window, drafts[number - 1]):
                faults.append(f"kill {number}: the draft {drafts[number - 1]!r} is not back")
            window.send(draft)
            window.can_show(lambda: False, QUIET)
        finally:
            window.close()
    there = program.answers("s")
    if there != drafts[:rounds]:
        faults.append(f"the drafts stand under other questions: {there}")
    return Outcome(rounds, tuple(faults))


def _sends(window: Window, draft: str) -> bool:
    """Send what is in the composer; whether it was the draft. If not, type it, to go on with."""
    is_back = window.can_show(lambda: draft in window.text, 3)
    window.send("\r" if is_back else f"{draft}\r")
    window.can_show(lambda: is_kept(window, draft))
    return is_back


TORTURE = Torture(
    "draft",
    "What was typed and not sent is back under its question after a kill.",
    run,
    control,
    short=1,
    full=100,
    control_rounds=1,
    unit="kills",
)
