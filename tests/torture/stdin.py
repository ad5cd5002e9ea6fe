"""STDIN: the program is started where nobody can type, or where a pipe or a file types."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

from tests.torture.frame import MissingError, Outcome, Torture
from tests.torture.program import ROOT, Program

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

LONGEST = 5.0
"""Seconds on a busy machine; a tenth of it on an idle one."""
MOST_WORK = 1.0
"""Seconds of computing: a program that asks a closed input again and again takes all there are."""
SOURCES = ("<&-", "</dev/null", "< <(true)", "< <(echo an answer)")
NO_TERMINAL = 2


class _End(NamedTuple):
    code: int | None
    """None when it had to be stopped."""
    said: str
    work: float
    """Seconds of computing."""


def run(rounds: int, scratch: Path) -> Outcome:
    """The app without a terminal, then so many answers through a pipe and from a file."""
    program = Program(scratch / "home")
    commands = ([*program.command], [*program.command, "start", "s"])
    faults = [fault for command in commands for fault in _without_a_terminal(command, program.environment)]
    for name, source in (("piped", "< <(cat {})"), ("filed", "< {}")):
        faults += _typed_by(name, source, rounds, program)
    return Outcome(2 * len(SOURCES) + 2 * rounds, tuple(faults))


def control(_rounds: int, scratch: Path) -> Outcome:
    """An app that does not look whether there is a terminal."""
    command = (sys.executable, "-m", "tests.tui.sample", str(scratch), "--naive")
    return Outcome(1, tuple(_without_a_terminal(command, dict(os.environ), SOURCES[1:2])))


def _without_a_terminal(
    command: Sequence[str], environment: dict[str, str], sources: Sequence[str] = SOURCES
) -> list[str]:
    """Each source has to end it at once, with one line that says what to do."""
    faults = []
    for source in sources:
        end = _end_of(command, source, environment)
        if end.code != NO_TERMINAL or end.said.count("\n") != 1 or end.work > MOST_WORK:
            faults.append(f"{source}: code {end.code}, {end.work:.1f} s of work, said {end.said[-200:]!r}")
    return faults


def _end_of(command: Sequence[str], source: str, environment: dict[str, str]) -> _End:
    if sys.platform == "win32":
        raise MissingError("there is no bash and no way to close an input on this system")
    import resource

    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    shell = ["timeout", "-k", "1", str(LONGEST), "bash", "-c", f'exec "$@" {source}', "bash", *command]
    done = subprocess.run(
        shell, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    work = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return _End(None if done.returncode in (124, 137) else done.returncode, done.stdout + done.stderr, work)


def _typed_by(name: str, source: str, answers: int, program: Program) -> list[str]:
    """All answers of a pipe, or of a file, are kept."""
    texts = [f"answer {number}" for number in range(answers)]
    lines = program.home.with_name(name)
    lines.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")
    command = [*program.command, "start", name, "--method", "torture", "--plain"]
    end = _end_of(command, source.format(lines), program.environment)
    there = program.answers(name)
    return [] if (end.code, there) == (0, texts) else [f"{name}: code {end.code}, {len(there)} kept: {there}"]


TORTURE = Torture(
    "stdin",
    "Without a terminal the program ends at once and says what to do; lines from a pipe or a file are kept.",
    run,
    control,
    short=3,
    full=200,
    unit="starts and answers",
)
