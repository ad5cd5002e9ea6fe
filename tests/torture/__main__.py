"""Runs the torture tests and prints a table of them: `python -m tests.torture --full`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING

from tests.torture.frame import MissingError, Outcome, Torture, found

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SHOWN = 10
"""Faults of one test that are printed."""
HEAD = "| test | count | result | control | seconds |\n|---|--:|---|---|--:|"


@dataclass(frozen=True)
class Row:
    """One test's line of the table."""

    torture: Torture
    outcome: Outcome | None
    """None when it was skipped."""
    control: Outcome | None
    seconds: float
    skipped: str = ""

    @property
    def is_good(self) -> bool:
        """Skipped, or without a fault while the control found one."""
        if self.outcome is None or self.control is None:
            return True
        return not self.outcome.faults and bool(self.control.faults)

    def __str__(self) -> str:
        if self.outcome is None or self.control is None:
            return f"| {self.torture.name} | 0 | skipped: {self.skipped} | | {self.seconds:.1f} |"
        count = f"{self.outcome.count:,} {self.torture.unit}"
        found_by_control = len(self.control.faults)
        control = (
            f"fails, as it must: {found_by_control}"
            if found_by_control
            else "PASSES: the test proves nothing"
        )
        return f"| {self.torture.name} | {count} | {_result(self.outcome)} | {control} | {self.seconds:.1f} |"


def main(arguments: Sequence[str]) -> int:
    """Run what was asked for; 1 when a test found a fault, or a control found none."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("--full", action="store_true", help="the long form: minutes instead of seconds")
    parser.add_argument("--only", action="append", metavar="NAME", help="this test; may be given again")
    chosen = parser.parse_args(arguments)
    tortures = [each for each in found() if not chosen.only or each.name in chosen.only]
    if not tortures:
        parser.error(f"there is no such test; there are: {', '.join(each.name for each in found())}")
    sys.stdout.write(f"{HEAD}\n")
    rows = []
    for each in tortures:
        rows.append(row_of(each, each.full if chosen.full else each.short))
        sys.stdout.write(f"{rows[-1]}\n")
        sys.stdout.flush()
    for row in rows:
        _tell_faults(row)
    return 0 if all(row.is_good for row in rows) else 1


def row_of(torture: Torture, rounds: int) -> Row:
    """Run one test and its control."""
    began = monotonic()
    try:
        with _progress(f"{torture.name}: {rounds:,} rounds"):
            outcome = _in_scratch(torture.run, rounds)
            control = _in_scratch(torture.control, torture.control_rounds)
    except MissingError as missing:
        return Row(torture, None, None, monotonic() - began, str(missing))
    return Row(torture, outcome, control, monotonic() - began)


def _in_scratch(attempt: Callable[[int, Path], Outcome], rounds: int) -> Outcome:
    with tempfile.TemporaryDirectory(prefix="torture-", ignore_cleanup_errors=True) as scratch:
        return attempt(rounds, Path(scratch).resolve())


def _result(outcome: Outcome) -> str:
    faults = len(outcome.faults)
    return " ".join(
        filter(
            None, (f"FAULTS: {faults}" if faults else "0 faults", f"({outcome.note})" * bool(outcome.note))
        )
    )


def _tell_faults(row: Row) -> None:
    faults = row.outcome.faults if row.outcome else ()
    for fault in faults[:SHOWN]:
        sys.stdout.write(f"{row.torture.name}: {fault}\n")
    if len(faults) > SHOWN:
        sys.stdout.write(f"{row.torture.name}: and {len(faults) - SHOWN} more\n")


class _progress:  # noqa: N801 - used as a block, like the functions it stands beside
    """A line that says what runs and for how long, rewritten every second on a terminal."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._over = Event()
        self._thread = Thread(target=self._tell, daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _tell(self) -> None:
        began = monotonic()
        end = "\r" if sys.stderr.isatty() else "\n"
        while True:
            sys.stderr.write(
                f"\033[2K{self._what}, {monotonic() - began:.0f} s{end}" if end == "\r" else f"{self._what}\n"
            )
            sys.stderr.flush()
            if self._over.wait(1 if end == "\r" else None):
                break
        sys.stderr.write("\033[2K" if end == "\r" else "")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
