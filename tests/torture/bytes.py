"""BYTES: a session that somebody else wrote, full of commands to the terminal, opened in the real program."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeycoach.domain.events import ActionAdded, AnswerGiven, IdeaParked, Key, PackChosen, TitleChanged
from journeycoach.storage.jsonl import JsonlStore
from tests.adapters.desk import a_desk
from tests.adapters.naughty import groups
from tests.torture._search import spread
from tests.torture._window import NAME, a_window, terminated
from tests.torture.frame import Outcome, Torture

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


HURTS = ("escapes", "c1", "controls", "bidi")
FEW = 12
"""Texts of one session."""
SCREENS = (b"\x0c", b"\x1b", b"/walk\r", b"\x1b", b"\x1bOP", b"\x1b", b"/help\r", b"/edit\r", b"\x1b[20~")
"""The plan, the walk, the keys, the help, an answer again, all sessions; escape leaves each."""
QUIET = 0.4
"""Seconds in which a screen is drawn."""

COMMAND = re.compile(
    rb"\x1b(?:\[(?P<mode>[<-?]?)[0-9;:]*(?P<sign>[ -/]*[@-~])|(?P<string>[]PX^_].{0,6})|(?P<other>.))",
    re.DOTALL,
)
LOOSE = re.compile(
    rb"[\x00-\x07\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]"
)
"""Controls and turns of direction outside of any command."""


def run(rounds: int, scratch: Path, flaw: str = "") -> Outcome:
    """So many hostile texts, in sessions of a dozen; every screen is shown. Our own commands are known."""
    harmless = _shown(scratch / "harmless", ["words"] * FEW, flaw)
    ours, bells = _commands(harmless), set(LOOSE.findall(harmless))
    texts = spread(rounds, tuple(text for name in HURTS for text in groups()[name]))
    faults: list[str] = []
    for start in range(0, len(texts), FEW):
        raw = _shown(scratch / f"hostile-{start}", texts[start : start + FEW], flaw)
        if new := sorted(_commands(raw) - ours):
            faults.append(f"commands that are not ours: {new}")
        faults += [f"a loose control: {found!r}" for found in sorted(set(LOOSE.findall(raw)) - bells)]
    return Outcome(len(texts), tuple(faults))


def control(rounds: int, scratch: Path) -> Outcome:
    """Texts are shown as they are kept, by the toolkit as it comes."""
    return run(rounds, scratch, "raw")


def foreign(home: Path, texts: Sequence[str]) -> None:
    """A session of the torture method in which everything says one of the texts, in their order."""
    home.mkdir(parents=True)
    store = JsonlStore.create(home / f"{NAME}.journey.jsonl", texts[0], a_desk())
    answers = (
        AnswerGiven("torture-answer", Key("torture.answer", str(number)), text, text)
        for number, text in enumerate(texts, start=1)
    )
    said, other = texts[0], texts[-1]
    actions = (
        ActionAdded("a1", "torture", said, other, "", said, other),
        IdeaParked(other),
        TitleChanged(said),
    )
    store.append((PackChosen("torture"), *answers, *actions), said)
    store.close()


def _shown(home: Path, texts: Sequence[str], flaw: str) -> bytes:
    """All that the program sent to the terminal while every screen was shown."""
    foreign(home, texts)
    with a_window(home, flaw) as window:
        for keys in SCREENS:
            window.send(keys)
            window.read_for(QUIET)
        terminated(window)
        return window.raw


def _commands(raw: bytes) -> set[bytes]:
    """The kinds of commands to a terminal in what it was sent."""
    return {b" ".join(part or b"" for part in found.groups()) for found in COMMAND.finditer(raw)}


TORTURE = Torture(
    "bytes",
    "Whatever is kept in a session, the terminal is sent no command but those of our own screens.",
    run,
    control,
    short=12,
    full=96,
    control_rounds=12,
    unit="texts",
)
