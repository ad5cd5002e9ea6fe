"""FULLDISK: the real program while the disk is full, files may not grow, or the folder is gone."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager, nullcontext, suppress
from typing import TYPE_CHECKING

from tests.torture.frame import MissingError, Outcome, Torture
from tests.torture.program import READY, Program, is_kept

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from tests.tui.window import Window

    Trouble = Callable[[Program, Window], AbstractContextManager[None]]

LONG = "and so it goes on " * 300
"""More than the last block of a file has room for."""
TICK = 1.5
"""Seconds after which a draft has been tried."""


@contextmanager
def full(program: Program, _window: Window) -> Iterator[None]:
    """Not one byte more fits on the disk."""
    filler = program.home / "filler"
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(1024))
    yield
    filler.unlink()


@contextmanager
def limited(program: Program, window: Window) -> Iterator[None]:
    """No file may become larger than the session is."""
    import resource

    if sys.platform != "linux":
        raise MissingError("the limits of another process can be set on Linux only")
    size = program.file("s").stat().st_size
    none = resource.RLIM_INFINITY
    resource.prlimit(window.pid, resource.RLIMIT_FSIZE, (size + 10, none))
    yield
    resource.prlimit(window.pid, resource.RLIMIT_FSIZE, (none, none))


@contextmanager
def taken_away(program: Program, _window: Window) -> Iterator[None]:
    """The folder is gone, as with a stick that was pulled out, and put back."""
    aside = program.home.with_name("aside")
    program.home.rename(aside)
    yield
    aside.rename(program.home)


TROUBLES: dict[str, Trouble] = {"full": full, "limited": limited, "taken-away": taken_away}


def run(rounds: int, scratch: Path) -> Outcome:
    """So many times each trouble that this machine can make."""
    done, faults = 0, []
    for number in range(rounds):
        for name, trouble in TROUBLES.items():
            home = scratch / f"{name}-{number}" / "home"
            with _small_disk(home) if trouble is full else nullcontext(home) as place:
                if place is not None:
                    done += 1
                    faults += [f"{name}: {fault}" for fault in _faults_of(Program(home), trouble)]
    skipped = "" if done == rounds * len(TROUBLES) else "the full disk is skipped: it takes root to mount one"
    return Outcome(done, tuple(faults), skipped)


def control(_rounds: int, scratch: Path) -> Outcome:
    """The program says kept whatever the disk says."""
    return Outcome(1, tuple(_faults_of(Program(scratch / "home", "boastful"), limited)))


@contextmanager
def _small_disk(home: Path) -> Iterator[Path | None]:
    """A disk of its own for a home; None where that cannot be had."""
    home.mkdir(parents=True)
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(home)]
    is_there = sys.platform == "linux" and os.geteuid() == 0
    is_there = is_there and subprocess.run(mount, capture_output=True, check=False).returncode == 0
    try:
        yield home if is_there else None
    finally:
        if is_there:
            subprocess.run(["umount", str(home)], check=True)


def _faults_of(program: Program, trouble: Trouble) -> list[str]:
    """One answer before it, one that is tried twice in it and once after it."""
    window = program.start("s")
    try:
        window.wait_for(READY)
        window.send("A0 before\r")
        window.wait_until(lambda: is_kept(window, "A0"))
        with trouble(program, window):
            faults = [*_tried(window, "A1 ", LONG), *_tried(window, "A1 ", "more")]
        window.send("\r")
        # The tick of so long an answer is above the screen.
        if not window.can_show(lambda: "all kept ✓" in window.text):
            faults.append(f"Enter does not keep it afterwards: {window.text[-300:]}")
    finally:
        window.close()
    there = [text for name in _sessions(program) for text in program.answers(name)]
    if sorted(set(there)) != ["A0 before", f"A1 {LONG}more"]:
        faults.append(f"afterwards there is {[text[:20] for text in there]}")
    return faults


def _tried(window: Window, begin: str, rest: str) -> list[str]:
    """Type, wait for the draft, press Enter: nothing ends, nothing is called kept, and it is said why."""
    window.send(f"\x1b[200~{begin if rest is LONG else ''}{rest}\x1b[201~")
    window.can_show(lambda: not window.is_alive, TICK)
    window.send("\r")
    window.can_show(lambda: "Not kept" in window.text or not window.is_alive, TICK)
    faults = [] if window.is_alive else ["the program has ended"]
    faults += ["it was called kept"] if is_kept(window, begin) else []
    faults += [] if "Not kept: " in window.text else ["nothing is said on the screen"]
    faults += [] if rest.rsplit(maxsplit=1)[-1] in window.text else ["the text is gone from the composer"]
    return faults


def _sessions(program: Program) -> list[str]:
    """The session, and where it went on."""
    return sorted(path.name.removesuffix(".journey.jsonl") for path in program.home.glob("*.journey.jsonl"))


TORTURE = Torture(
    "fulldisk",
    "While nothing can be kept the text stays in the composer, the screen says why, and Enter works later.",
    run,
    control,
    short=1,
    full=10,
    unit="troubles",
)
