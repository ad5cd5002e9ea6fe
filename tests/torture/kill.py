"""KILL: the program dies at any moment, is opened again, and what was called kept is compared."""

from __future__ import annotations

import random
import signal
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING

from tests.torture.frame import Outcome, Torture
from tests.torture.program import READY, Program, is_kept

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.window import Window

SEED = 11
SESSION_LENGTH = 30
"""Answers after which the next session begins."""
LIFE_LENGTH = 4
"""The most answers that a life gives."""
GRACE = 4.0
"""Seconds that a signal may take to end the program."""
SIGNALS = ("SIGKILL",) * 8 + ("SIGTERM", "SIGHUP")
SPICES = (
    "we open at seven",
    "Größe, café, 大きい, ελ",
    "rockets 🚀 and families 👩‍👩‍👧",
    "[b]bold[/ [@click=app.quit]out[/] [/]",
    "$(date) `date` ; exit | & > <",
    '{"n": 1, "crc": "00000000"} \\u0000',
    "=1+1; +49, @x",
    "{{ 7*7 }} {% raw %}",
    "# head | cell | ``` <b>x</b>",
)
LONG = "the same once more " * 30
"""Sent alone only: of several long ones sent at once the first are above the screen before it is drawn."""
TAILS = (b'{"n":99999,"step":99999,"at":"20', b"\0" * 400, bytes(range(128, 200)))
"""What a power cut leaves behind the last line."""


@dataclass
class _Trial:
    """All lives over one home."""

    program: Program
    chance: random.Random
    session: str = ""
    given: list[str] = field(default_factory=list)
    """Answers sent in this session."""
    told: list[str] = field(default_factory=list)
    """Those of them that were called kept."""
    faults: list[str] = field(default_factory=list)
    confirmed: int = 0
    sessions: int = 0
    openings: list[float] = field(default_factory=list)
    """Seconds that it took to open a session again."""

    def live(self) -> None:
        """One life, its death, and a look at what is there."""
        if not self.session or len(self.given) >= SESSION_LENGTH:
            self.sessions += 1
            self.session, self.given, self.told = f"s{self.sessions}", [], []
        faults = len(self.faults)
        window = self.program.open(self.session)
        try:
            self._live_in(window)
        finally:
            window.close()
        self._compare()
        self._spoil()
        if len(self.faults) > faults:
            self.session = ""

    def _live_in(self, window: Window) -> None:
        if self.chance.random() < 0.1:
            window.can_show(lambda: False, self.chance.uniform(0, 0.8))
        elif self._is_ready(window):
            for _ in range(self.chance.randint(1, LIFE_LENGTH)):
                if not self._answer(window):
                    break
        self._die(window)

    def _is_ready(self, window: Window) -> bool:
        began = monotonic()
        if not window.can_show(lambda: READY in window.text):
            self._complain(f"is not ready for an answer: {window.text[-300:]}")
            return False
        self.openings.append(monotonic() - began)
        return True

    def _answer(self, window: Window) -> bool:
        """Send one answer, or three at once; whether it lives on."""
        draw = self.chance.random()
        batch = [self._words() for _ in range(3 if self.chance.random() < 0.15 else 1)]
        if len(batch) == 1 and self.chance.random() < 0.1:
            batch = [f"{batch[0]} {LONG}".strip()]
        if draw < 0.1:
            window.send(batch[0][: self.chance.randrange(len(batch[0]))])
            return False
        self.given += batch
        for answer in batch:
            window.send(f"\x15{answer}\r")
        wait = 0.15 * self.chance.random() ** 2 if draw < 0.35 else 10
        seen = window.can_show(lambda: all(is_kept(window, answer) for answer in batch), wait)
        if not seen and wait == 10:
            self._complain(f"never said that it kept {batch}: {window.text[-300:]}")
        self._note(window, batch)
        return draw > 0.5

    def _words(self) -> str:
        return f"T{len(self.given)}x{self.chance.randrange(16**6):06x} {self.chance.choice(SPICES)}"

    def _note(self, window: Window, batch: list[str]) -> None:
        news = [answer for answer in batch if answer not in self.told and is_kept(window, answer)]
        self.told += news
        self.confirmed += len(news)

    def _die(self, window: Window) -> None:
        name = self.chance.choice(SIGNALS)
        window.signal(signal.Signals[name])
        if not window.can_show(lambda: not window.is_alive, GRACE):
            self._complain(f"lives {GRACE} s after {name}")
        # What it had written before it died was shown, too.
        window.can_show(lambda: False, 0.05)
        self._note(window, self.given[-3:])

    def _compare(self) -> None:
        try:
            there = self.program.answers(self.session)
        except (AssertionError, ValueError) as error:
            self._complain(f"cannot be read: {error}")
            return
        if lost := [answer for answer in self.told if answer not in there]:
            self._complain(f"has lost {lost}")
        if torn := [answer for answer in there if answer not in self.given]:
            self._complain(f"holds what nobody sent: {torn}")
        if there != [answer for answer in self.given if answer in there]:
            self._complain(f"has doubled or reordered answers: {there}")

    def _spoil(self) -> None:
        """What a power cut would leave behind the last line, after every second death."""
        path = self.program.file(self.session)
        if path.exists() and self.chance.random() < 0.5:
            with path.open("ab") as file:
                file.write(self.chance.choice(TAILS))

    def _complain(self, what: str) -> None:
        self.faults.append(f"life {len(self.openings)}, {self.session} {what}")


def run(rounds: int, scratch: Path) -> Outcome:
    """So many deaths."""
    return _trial(rounds, Program(scratch / "home"))


def control(rounds: int, scratch: Path) -> Outcome:
    """The program says kept before it writes."""
    return _trial(rounds, Program(scratch / "home", "late"))


def _trial(rounds: int, program: Program) -> Outcome:
    trial = _Trial(program, random.Random(SEED))
    for _ in range(rounds):
        trial.live()
    if trial.confirmed < rounds // 2:
        trial.faults.append(f"{trial.confirmed} answers were called kept: too few to prove anything")
    return Outcome(rounds, tuple(trial.faults), f"{trial.confirmed} answers, {_slow(trial.openings)}")


def _slow(seconds: list[float]) -> str:
    """How long the slowest but one in twenty took to open a session again."""
    ordered = sorted(seconds) or [0.0]
    return f"open again in {ordered[int(0.95 * (len(ordered) - 1))]:.1f} s"


TORTURE = Torture(
    "kill",
    "Every answer that was called kept is there after a death at any moment, whole, once and in its order.",
    run,
    control,
    short=10,
    full=300,
    control_rounds=4,
    unit="deaths",
)
