"""ENV: surroundings that lack what a program takes for granted: a home, a locale, a terminal of some size."""

from __future__ import annotations

import subprocess
from time import monotonic
from typing import TYPE_CHECKING

from tests.torture.frame import Outcome, Torture
from tests.torture.program import ROOT, SECONDS, Program

if TYPE_CHECKING:
    from pathlib import Path

ANSWER = "Größe 5 € 日本"
START = ("start", "s", "--method", "torture")
FOREIGN = ("PYTHONUTF8=0", "PYTHONCOERCECLOCALE=0")
"""So that the locale counts, as it does in older programs."""
TERMINALS: dict[str, tuple[str, ...]] = {
    "dumb": ("env", "TERM=dumb"),
    "no TERM": ("env", "-u", "TERM"),
    "unheard-of TERM": ("env", "TERM=foo"),
    "linux": ("env", "TERM=linux"),
    "NO_COLOR": ("env", "NO_COLOR=1"),
    "a locale of 1970": ("env", "LANG=C", "LC_ALL=C", *FOREIGN),
    "latin-1": ("env", "PYTHONIOENCODING=latin-1", *FOREIGN),
    "0 x 0": ("sh", "-c", 'stty rows 0 cols 0; exec "$@"', "sh"),
    "1 x 1": ("sh", "-c", 'stty rows 1 cols 1; exec "$@"', "sh"),
    "5 x 10": ("sh", "-c", 'stty rows 5 cols 10; exec "$@"', "sh"),
}
"""For the app."""
SURROUNDINGS: dict[str, tuple[str, ...]] = {
    "nothing at all": ("env", "-i"),
    "a locale of 1970": ("env", "LANG=C", "LC_ALL=C", *FOREIGN),
    "ASCII or an error": ("env", "PYTHONIOENCODING=ascii:strict", *FOREIGN),
    "latin-1": ("env", "PYTHONIOENCODING=latin-1", *FOREIGN),
    "no such time zone": ("env", "TZ=Nowhere/Never"),
    "no time zones": ("env", "PYTHONTZPATH="),
    "COLUMNS below 0": ("env", "COLUMNS=-5", "LINES=x"),
}
"""For lines."""
HOMES = ("file", "file/below", "nowhere", "locked")
"""Homes in which nothing can be kept, or none that is there yet."""


def run(rounds: int, scratch: Path) -> Outcome:
    """The first so many of each kind."""
    faults: list[str] = []
    for number, (name, before) in enumerate(list(TERMINALS.items())[:rounds]):
        faults += _in_app(name, before, Program(scratch / f"app{number}" / "home"))
    for number, (name, before) in enumerate(list(SURROUNDINGS.items())[:rounds]):
        faults += _in_lines(name, before, Program(scratch / f"lines{number}" / "home"))
    for home in HOMES[:rounds]:
        faults += _without_a_home(_impossible(scratch / "homes", home))
    return Outcome(sum(min(rounds, len(kind)) for kind in (TERMINALS, SURROUNDINGS, HOMES)), tuple(faults))


def control(_rounds: int, scratch: Path) -> Outcome:
    """The program reads and prints as Python would have it."""
    name = "ASCII or an error"
    return Outcome(1, tuple(_in_lines(name, SURROUNDINGS[name], Program(scratch / "home", "careless"))))


def _in_app(name: str, before: tuple[str, ...], program: Program) -> list[str]:
    """One answer, typed at once: it waits for the app to be there."""
    window = program.window(*START, before=before)
    began = monotonic()
    try:
        window.can_show(lambda: window.is_raw or not window.is_alive)
        window.send(f"{ANSWER}\r")
        window.can_show(lambda: program.has(ANSWER) or not window.is_alive)
    finally:
        window.close()
    return [] if program.has(ANSWER) else [f"{name}: no answer is kept after {monotonic() - began:.0f} s"]


def _in_lines(name: str, before: tuple[str, ...], program: Program) -> list[str]:
    """One answer through a pipe."""
    home = [f"{each}={program.environment[each]}" for each in ("JOURNEYCOACH_HOME",)]
    done = subprocess.run(
        [*before, *(home if before[:2] == ("env", "-i") else []), *program.command, *START, "--plain"],
        cwd=ROOT,
        env=program.environment,
        input=f"{ANSWER}\n".encode(),
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
    is_good = done.returncode == 0 and b"Traceback" not in done.stderr and program.answers("s") == [ANSWER]
    return [] if is_good else [f"{name}: code {done.returncode}: {done.stderr[-200:]!r}"]


def _impossible(place: Path, kind: str) -> Path:
    """A home in which nothing can be kept; root may write in a locked one, and one not there yet is made."""
    place.mkdir(exist_ok=True)
    (place / "file").touch()
    (place / "locked").mkdir(0o500, exist_ok=True)
    return place / kind


def _without_a_home(home: Path) -> list[str]:
    """Said in one sentence before the first question, or all is well."""
    program = Program(home)
    done = program.run(*START, "--plain", typed=f"{ANSWER}\n")
    if done.returncode == 0 and program.answers("s") == [ANSWER]:
        return []
    is_told = (
        done.returncode == 1 and done.stderr.count("\n") == 1 and "Question" not in done.stdout + done.stderr
    )
    return [] if is_told else [f"{home.name}: code {done.returncode}: {(done.stdout + done.stderr)[-200:]}"]


TORTURE = Torture(
    "env",
    "Whatever is missing around it, the program keeps an answer, or says in a sentence why it cannot.",
    run,
    control,
    short=2,
    full=10,
    unit="surroundings",
)
