"""SOAK: a conversation that does not end, in the app and line by line, and a session opened over and over."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from tests.torture.frame import MissingError, Outcome, Torture
from tests.torture.program import READY, Program
from tests.unit.storage.files import opened

if TYPE_CHECKING:
    from tests.tui.window import Window

BATCH = 20
"""Answers typed ahead."""
LEAST = 60
"""Answers in the app: fewer tell nothing."""
MOST = 200 * 2**20
"""Bytes of memory that the app may take."""
SLACK = 8 * 2**20
"""Bytes by which it may grow while the first answers bring up what a start does not need."""
PER_ANSWER = 12 * 2**10
"""Bytes by which an answer may make it grow: what was said stays in the conversation."""
SLOWEST = 1.0
"""Seconds in which a session of 10,000 answers is read again."""


def run(rounds: int, scratch: Path) -> Outcome:
    """So many answers line by line and a fifth of them in the app; then a fiftieth as many openings."""
    if not Path("/proc/self/status").exists():
        raise MissingError("how much memory another process takes is known on Linux only")
    program = Program(scratch / "home")
    in_app = max(LEAST, rounds // 5)
    faults = [*_in_app(program, in_app), *_in_lines(program, rounds)]
    seconds = _opened_again(program.file("lines"), max(4, rounds // 50), faults)
    return Outcome(rounds + in_app, tuple(faults), f"read again in {seconds:.2f} s")


def control(rounds: int, scratch: Path) -> Outcome:
    """The program never lets go of what it has drawn."""
    return Outcome(rounds, tuple(_in_app(Program(scratch / "home", "hoarding"), rounds)))


def _in_app(program: Program, answers: int) -> list[str]:
    """Each is kept, and the memory stays within its bounds."""
    window = program.start("s")
    try:
        window.wait_for(READY)
        if not _typed(window, program, 0):
            return ["the first answers are not kept"]
        first = _memory_of(window)
        for start in range(BATCH, answers, BATCH):
            if not _typed(window, program, start):
                return [f"the answers after {start} are not kept"]
        last = _memory_of(window)
    finally:
        window.close()
    allowed = SLACK + PER_ANSWER * (answers - BATCH)
    grown = f"{first >> 20} MB grew to {last >> 20} MB in {answers} answers"
    return [] if last < MOST and last - first < allowed else [grown]


def _typed(window: Window, program: Program, start: int) -> bool:
    """A batch, typed ahead; whether it reaches the file."""
    window.raw = b""
    window.send("".join(f"answer {number} of the soak\r" for number in range(start, start + BATCH)))
    return window.can_show(lambda: program.has(f"answer {start + BATCH - 1} of the soak"))


def _in_lines(program: Program, answers: int) -> list[str]:
    texts = [f"answer {number} of the soak" for number in range(answers)]
    lines = "".join(f"{text}\n" for text in texts)
    done = program.run("start", "lines", "--method", "torture", "--plain", typed=lines, seconds=None)
    there = program.answers("lines")
    return (
        []
        if there == texts
        else [f"line by line: code {done.returncode}, {len(there)} of {answers} are kept"]
    )


def _opened_again(path: Path, times: int, faults: list[str]) -> float:
    """How long the slowest took; what an opening leaves in memory is a fault."""
    seconds, before = 0.0, 0
    for number in range(times):
        began = perf_counter()
        store = opened(path)
        store.news()
        seconds = max(seconds, perf_counter() - began)
        store.close()
        del store
        gc.collect()
        before = before if number > 1 else sys.getallocatedblocks()
    left = sys.getallocatedblocks() - before
    faults += [f"{times} openings left {left} blocks of memory"] if left > 100 * times else []
    faults += [f"a session was read in {seconds:.1f} s"] if seconds > SLOWEST else []
    return seconds


def _memory_of(window: Window) -> int:
    """Bytes of the program's memory that are in use."""
    status = Path(f"/proc/{window.pid}/status").read_text("ascii")
    return 1024 * int(status.split("VmRSS:")[1].split()[0])


TORTURE = Torture(
    "soak",
    "Ten thousand answers and two hundred openings later the program takes hardly more memory than before.",
    run,
    control,
    short=100,
    full=10_000,
    control_rounds=LEAST,
    unit="answers",
)
