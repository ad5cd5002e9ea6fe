"""RESIZE: a window that is dragged about, down to one cell, while somebody types."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from tests.torture._window import a_window, kept, terminated
from tests.torture.frame import Outcome, Torture
from tests.tui.window import DEADLINE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.window import Window

SEED = 7
SIZE = (40, 120)
LARGEST = (100, 300)
DIPS = 5
WORD = "word "
SHOWN = "why: Every answer"
EACH = 10
"""Changes of size between two words."""


def run(rounds: int, scratch: Path, flaw: str = "", seconds: float = DEADLINE) -> Outcome:
    """So many sizes, one after the other, with words typed between them."""
    chance = random.Random(SEED)
    with a_window(scratch, flaw) as window:
        window.read_for(0.3)
        typed = ""
        for number in range(rounds):
            if number % EACH == 0:
                window.send(WORD)
                typed += WORD
            window.resize(chance.randint(1, LARGEST[0]), chance.randint(1, LARGEST[1]))
            window.read_for(0.01)
        window.resize(*SIZE)
        window.send(b"\x15")
        is_back = _is_back(window, seconds)
        for _ in range(DIPS * is_back):
            # Small and back before the program has looked: it finds the size that it knew.
            window.resize(3, 10)
            window.resize(*SIZE)
            is_back = is_back and _is_back(window, seconds)
        faults = [] if is_back else ["the screen did not come back"]
        window.send(f"{typed}end\r")
        window.can_show(lambda: bool(kept(scratch)), seconds)
        if kept(scratch) != [f"{typed}end"]:
            faults.append(f"kept {kept(scratch)!r:.80}")
        code = terminated(window)
    return Outcome(rounds, (*faults, *([f"ended with {code}"] if code != 143 else [])))


def control(rounds: int, scratch: Path) -> Outcome:
    """A change of size is not looked at."""
    return run(rounds, scratch, "stiff", 1.0)


def _is_back(window: Window, seconds: float) -> bool:
    """Whether all is shown again and the box is empty, and stays so while the last sizes are drawn."""
    for _ in range(3):
        window.can_show(lambda: SHOWN in window.text and WORD not in window.text, seconds)
        window.read_for(0.2)
        if SHOWN in window.text and WORD not in window.text:
            return True
    return False


TORTURE = Torture(
    "resize",
    "A window of any size, changed at any moment, takes every word, and shows all again at its old size.",
    run,
    control,
    short=40,
    full=600,
    control_rounds=30,
    unit="sizes",
)
