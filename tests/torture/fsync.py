"""FSYNC: the system itself counts how often the program has a session file put on the disk."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

from tests.torture.frame import MissingError, Outcome, Torture
from tests.torture.program import READY, Program, is_kept

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.window import Window

STOP = "\x11"


def run(rounds: int, scratch: Path) -> Outcome:
    """So many answers, one by one."""
    return _counted(rounds, Program(scratch / "home"))


def control(rounds: int, scratch: Path) -> Outcome:
    """The program leaves it to the system."""
    return _counted(rounds, Program(scratch / "home", "unsynced"))


def _counted(answers: int, program: Program) -> Outcome:
    _expect_strace()
    trace = program.home.with_name("trace")
    watched = ("strace", "-f", "-qq", "-y", "-e", "trace=fsync,fdatasync", "-o", str(trace))
    window = program.window("start", "s", "--method", "torture", before=watched)
    try:
        faults = _answer(window, answers)
    finally:
        window.close()
    file = program.file("s").name
    syncs = sum("sync(" in line and file in line for line in trace.read_text("utf-8").splitlines())
    missing = [f"{syncs} syncs of the file for {answers} answers"] if syncs < answers else []
    return Outcome(answers, (*faults, *missing), f"{syncs} syncs")


def _answer(window: Window, answers: int) -> list[str]:
    """Give them, each after the one before was called kept, and go; those that never were."""
    window.wait_for(READY)
    faults = []
    for number in range(answers):
        window.send(f"T{number}x of the answers\r")
        if not window.can_show(lambda number=number: is_kept(window, f"T{number}x")):  # type: ignore[misc]
            faults.append(f"answer {number} was never called kept")
    window.send(STOP)
    window.wait_for_end()
    return faults


def _expect_strace() -> None:
    """Raises MissingError."""
    if shutil.which("strace") is None:
        raise MissingError("install strace")
    if subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False).returncode:
        raise MissingError("allow strace to trace (ptrace is forbidden here)")


TORTURE = Torture(
    "fsync",
    "Each answer that is called kept was put on the disk by a sync of its own.",
    run,
    control,
    short=4,
    full=60,
    control_rounds=3,
    unit="answers",
)
