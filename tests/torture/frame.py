"""What a torture test is: an attempt to break something, and the same attempt with the protection taken off.

Every module of this folder that has a `TORTURE` is one. See "Torture" in CONTRIBUTING.md.
"""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Outcome:
    """What came of an attempt."""

    count: int
    """How many cases were tried: files, kills, answers."""
    faults: tuple[str, ...] = ()
    """A line for each promise that was broken; none is a pass."""
    note: str = ""
    """A figure worth showing, as in 'the slowest 0.3 s'."""


class MissingError(Exception):
    """Something that this machine lacks; the text says what to install or allow."""


@dataclass(frozen=True)
class Torture:
    """One attempt. `run` and `control` get a number of rounds and an empty folder of their own."""

    name: str
    proves: str
    """One sentence: what is true when no fault is found."""
    run: Callable[[int, Path], Outcome]
    control: Callable[[int, Path], Outcome]
    """The same with the protection taken off: it has to find faults, or `run` proves nothing."""
    short: int
    """Rounds while the suite runs: seconds, not minutes."""
    full: int
    """Rounds in the long form."""
    control_rounds: int = 1
    """Rounds of the control, in both forms: as many as it takes to be sure of a fault."""
    unit: str = "cases"
    """What `Outcome.count` counts, in the plural."""


def found() -> tuple[Torture, ...]:
    """Every torture test in this folder, in the order of its name. Its module is called as it is."""
    folder = str(Path(__file__).parent)
    names = sorted(
        module.name for module in pkgutil.iter_modules([folder]) if not _is_of_the_frame(module.name)
    )
    modules = (importlib.import_module(f"{__package__}.{name}") for name in names)
    return tuple(module.TORTURE for module in modules if hasattr(module, "TORTURE"))


def _is_of_the_frame(name: str) -> bool:
    return name.startswith(("_", "test_"))
