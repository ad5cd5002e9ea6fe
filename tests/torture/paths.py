"""PATHS: names that would be paths, things that are no files where a session should be, generous umasks."""

from __future__ import annotations

import os
import shlex
import socket
import stat
import subprocess
import sys
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from tests.torture.frame import MissingError, Outcome, Torture
from tests.torture.program import ROOT, Program

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    Things = dict[str, Callable[[Path, Path], None]]

LONGEST = 5.0
"""Seconds for a refusal on a busy machine; a pipe that is opened waits for ever."""
NAMES = (
    *("../outside/new", "..", "../..", "/", "a/b", "a\\b", "C:\\new", "~", "~root", "$HOME/new", "%s%n"),
    *("con", "nul.txt", ".hidden", " ", "", "-", "--", "\n", "a\nb", "\x1b]2;x\x07", "*", "{0}", "🚀", "Ꮍ"),
    *("n" * 300, "x.journey.jsonl", "../outside/new.journey.jsonl", "\u202ecod.exe"),
)
COMMANDS = (
    *("start {} --plain", "rename base {}", "open {} --plain", "archive {}", "restore {}", "export {}"),
    *("plan {} -o -", "methods show {}", "start x --plain --method {}", "check --file {}", "walk {}"),
)
READERS = ("open odd --plain", "export odd", "plan odd -o -", "list", "check --file odd", "rename odd even")
UMASKS = ("000", "022")


class _Told(NamedTuple):
    code: int | None
    """None when it had to be stopped."""
    said: str


def run(rounds: int, scratch: Path) -> Outcome:
    """So many names in every command, then all things that are no file; for one name a sample of it all."""
    count, faults = 0, []
    readers = READERS if rounds > 1 else READERS[:2]
    for umask in UMASKS if rounds > 1 else UMASKS[:1]:
        world = _World(scratch / umask, Program(scratch / umask / "home"), umask)
        cases = [*product(COMMANDS, NAMES[:: max(1, len(NAMES) // rounds)][:rounds])]
        faults += [fault for command, name in cases for fault in world.faults_of(command, name)]
        faults += world.faults_of_things(THINGS, readers)
        faults += world.faults_of_modes()
        count += len(cases) + len(THINGS) * len(readers)
    return Outcome(count, tuple(faults))


def control(_rounds: int, scratch: Path) -> Outcome:
    """The program opens whatever has the name of a session."""
    world = _World(scratch, Program(scratch / "home", "trusting"), "022")
    return Outcome(1, tuple(world.faults_of_things({"link": link}, READERS[1:2])))


def link(path: Path, outside: Path) -> None:
    """To a session that lies outside."""
    path.symlink_to(outside / "victim.journey.jsonl")


def dangling(path: Path, outside: Path) -> None:
    """A link to a file that would be made."""
    path.symlink_to(outside / "made")


def pipe(path: Path, _outside: Path) -> None:
    """Whoever opens it waits."""
    os.mkfifo(path)


def folder(path: Path, _outside: Path) -> None:
    """With the name of a session."""
    path.mkdir()


def device(path: Path, _outside: Path) -> None:
    """Takes whatever is written, and says that all went well; a link to one where only root may make one."""
    if os.geteuid() == 0:
        os.mknod(path, 0o600 | stat.S_IFCHR, os.makedev(1, 3))
    else:
        path.symlink_to("/dev/null")


def plug(path: Path, _outside: Path) -> None:
    """A socket."""
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(os.path.relpath(path))


THINGS: Things = {each.__name__: each for each in (link, dangling, pipe, folder, device, plug)}


class _World:
    """A home, and beside it a folder that nothing may touch."""

    def __init__(self, place: Path, program: Program, umask: str) -> None:
        if sys.platform == "win32":
            raise MissingError("there are no named pipes, links or modes to try on this system")
        self.program = program
        self._umask = umask
        self._outside = place / "outside"
        self._outside.mkdir(parents=True)
        Program(self._outside).run("start", "victim", "--method", "torture", "--plain", typed="theirs\n")
        self._told("start base --method torture --plain", typed="ours\n")
        self._before = self._state()

    def faults_of(self, command: str, name: str) -> Iterator[str]:
        """One command with one name."""
        line = command.format(shlex.quote(name))
        told = self._told(line, typed="an answer\n")
        if told.code not in (0, 1, 2):
            yield f"{line}: code {told.code}: {told.said[-200:]}"
        yield from self._trespasses(line)

    def faults_of_things(self, things: Things, readers: Sequence[str]) -> Iterator[str]:
        """Each thing in the place of a session, and commands that would read it."""
        for (kind, make), command in product(things.items(), readers):
            odd = self.program.file("odd")
            make(odd, self._outside)
            told = self._told(command, typed="an answer\n")
            if told.code not in ((0,) if command == "list" else (1, 2)):
                yield f"{kind}: {command}: code {told.code}: {told.said[-200:]}"
            yield from self._trespasses(f"{kind}: {command}")
            self._clear("odd", "even")

    def faults_of_modes(self) -> Iterator[str]:
        """Files 0600 in folders 0700, all that there are."""
        for path in (self.program.home, *self.program.home.rglob("*")):
            mode = stat.S_IMODE(path.lstat().st_mode)
            if mode != (0o700 if path.is_dir() else 0o600):
                yield f"umask {self._umask}: {path.name} has the mode {mode:o}"

    def _trespasses(self, what: str) -> Iterator[str]:
        if self._state() != self._before:
            yield f"{what}: something outside has changed"
            self._before = self._state()

    def _state(self) -> Sequence[object]:
        """Everything beside the home."""
        place = self._outside.parent
        beside = [path for path in place.rglob("*") if not path.is_relative_to(self.program.home)]
        return sorted((str(path), path.is_file() and path.read_bytes()) for path in beside)

    def _told(self, line: str, typed: str = "") -> _Told:
        command = shlex.join(self.program.command)
        try:
            done = subprocess.run(
                ["bash", "-c", f"umask {self._umask}; exec {command} {line}"],
                cwd=ROOT,
                env=self.program.environment,
                input=typed,
                capture_output=True,
                encoding="utf-8",
                errors="replace",
                timeout=LONGEST,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return _Told(None, f"nothing within {LONGEST} s")
        is_crash = "Traceback" in done.stderr
        return _Told(70 if is_crash else done.returncode, done.stderr)

    def _clear(self, *names: str) -> None:
        for name in names:
            path = self.program.file(name)
            if path.is_dir() and not path.is_symlink():
                path.rmdir()
            else:
                path.unlink(missing_ok=True)


TORTURE = Torture(
    "paths",
    "No name leads out of the folder, nothing but a file is opened as a session, all files are the owner's.",
    run,
    control,
    short=1,
    full=len(NAMES),
    unit="commands",
)
