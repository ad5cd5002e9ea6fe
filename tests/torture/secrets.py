"""SECRETS: an answer and a private note, looked for wherever they have no business to be."""

from __future__ import annotations

import base64
import urllib.parse
from typing import TYPE_CHECKING

import pytest

from journeycoach.cli import says
from journeycoach.cli.exits import OUR_ERROR
from journeycoach.storage.notes import FolderNotes
from tests.adapters.desk import a_desk
from tests.torture._shell import a_shell, commands
from tests.torture._window import NAME, a_window
from tests.torture.bytes import foreign
from tests.torture.frame import Outcome, Torture

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ANSWER = "Canary-7f3a & Söhne"
NOTE = "Warbler-9c1e"
FORMS = tuple(
    form.encode()
    for secret in (ANSWER, NOTE)
    for form in (
        secret.partition(" ")[0],
        urllib.parse.quote(secret),
        base64.b64encode(secret.encode()).decode(),
        secret.encode().hex(),
    )
)
"""As they are, in an address, in a mail, and as figures; an escape would keep the head of the first."""
BELONG = (".journey.jsonl", ".private.jsonl", ".draft")
"""Ends of the names of files that are there to hold what an owner says."""
LEFT = b"\x1b[?1049l"
"""The screen of the app is left, and that of the shell comes back."""
CRASHES = {
    "journeycoach.tui.widgets.composer:Composer._on_key": b"x",
    "journeycoach.tui.widgets.composer:Composer.insert_text": b"\x1b[200~more\x1b[201~",
    "journeycoach.tui.talk:Talk.press": b"x",
    "journeycoach.tui.talk:Talk._keep": b"more\r",
    "journeycoach.workshop.service:Workshop.answer": b"more\r",
    "journeycoach.storage.logfile:LogFile.add": b"more\r",
    "journeycoach.tui.orders:Orders.run": b"/plan\r",
    "journeycoach.storage.notes:FolderNotes.add": b"/note more\r",
    "journeycoach.tui.app:CoachApp.action_home": b"\x1b[20~",
    "journeycoach.tui.app:CoachApp.action_stop": b"\x11",
}
"""What is broken, and the keys that come upon it."""


def run(rounds: int, scratch: Path) -> Outcome:
    """Every command, broken as it speaks; private notes; then so many crashes of the app in a terminal."""
    faults = [*_broken_commands(scratch / "broken"), *_notes(scratch / "notes")]
    crashed = [_crash(place, scratch / f"app-{n}") for n, place in enumerate([*CRASHES][:rounds])]
    told = [fault for each in crashed for fault in each]
    return Outcome(len(crashed) + 2 * len([*commands(NAME)]), (*faults, *told))


def control(rounds: int, scratch: Path) -> Outcome:
    """An error is noted with all that was at hand when it happened."""
    places = [*CRASHES][:rounds]
    told = [_crash(place, scratch / f"{n}", "talkative") for n, place in enumerate(places)]
    return Outcome(rounds, tuple(fault for each in told for fault in each))


def _session(home: Path) -> None:
    """Of another day, with the answer and the note in it."""
    foreign(home, ["Mill", ANSWER])
    FolderNotes(home / f"{NAME}.private.jsonl", a_desk()).add(NOTE)


def _broken_commands(scratch: Path) -> Iterator[str]:
    with a_shell(scratch) as shell, pytest.MonkeyPatch.context() as patch:
        shell.home.rmdir()
        _session(shell.home)
        for name in ("document", "data"):
            patch.setattr(says, name, _fail)
        for command in commands(NAME):
            ended = shell(*command)
            if ended.code == 0 and command[0] != "plan":
                yield f"{' '.join(command)} broke and ended with 0"
            if ended.code == OUR_ERROR and (found := _told(ended.out + ended.err)):
                yield f"{' '.join(command)} tells {found!r} as it breaks"
        yield from _written(shell.home)


def _fail(*given: object, **_: object) -> None:
    raise ValueError(given)


def _notes(scratch: Path) -> Iterator[str]:
    """The private note is in nothing that is made for others."""
    with a_shell(scratch) as shell:
        shell.home.rmdir()
        _session(shell.home)
        for command in commands(NAME):
            ended = shell(*command)
            if NOTE.encode() in ended.out + ended.err:
                yield f"{' '.join(command)} tells a private note"


def _crash(place: str, scratch: Path, flaw: str = "fragile") -> Iterator[str]:
    """What is wrong after a crash there: a secret told or written, a success, a terminal left as it was."""
    home, aside, where = scratch / "home", scratch / "tmp", place.rpartition(":")[2]
    aside.mkdir(parents=True)
    _session(home)
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("TORTURE_BREAKS", place), ("TORTURE_SECRET", ANSWER), ("TMPDIR", str(aside))):
            patch.setenv(name, value)
        with a_window(home, flaw) as window:
            window.send(CRASHES[place])
            if not window.can_show(lambda: LEFT in window.raw):
                yield f"{where} broke and the program went on"
                return
            code = window.wait_for_end()
    after = window.raw.rpartition(LEFT)[2]
    if code == 0:
        yield f"{where} broke and the program ended with 0"
    if LEFT not in window.raw or b"\x1b[?25h" not in after:
        yield f"{where} broke and the terminal is not as it was"
    if found := _told(after):
        yield f"{where} broke and the screen tells {found!r}"
    yield from (f"{where} broke and {fault}" for folder in (home, aside) for fault in _written(folder))


def _told(data: bytes) -> bytes:
    return next((form for form in FORMS if form in data), b"")


def _written(folder: Path) -> Iterator[str]:
    """Files that hold a secret and are not there for it."""
    for path in folder.rglob("*"):
        if path.is_file() and not path.name.endswith(BELONG) and (found := _told(path.read_bytes())):
            yield f"{path.name} holds {found!r}"


TORTURE = Torture(
    "secrets",
    "A crash anywhere tells no answer and no note, is no success, and leaves the terminal as it was.",
    run,
    control,
    short=3,
    full=len(CRASHES),
    unit="crashes and commands",
)
