"""CALL: a coach, a second person and two who follow; any of them dies, and nothing is lost."""

from __future__ import annotations

import json
import random
import re
import signal
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.torture.frame import Outcome, Torture
from tests.torture.program import READY, Program, has_shown, is_kept

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.window import Window

SEED = 7
PATIENCE = 8
"""Seconds until an answer has to be in every window."""
NAME = "call"
COMMANDS = {
    "coach": ("open", NAME, "--facilitate", "--minutes", "60"),
    "second": ("open", NAME),
    "follow": ("follow", NAME),
    "lines": ("follow", NAME, "--plain"),
}
TYPING = ("coach", "second")
MARK = re.compile(r"T\d+x[0-9a-f]{6}")


@dataclass
class _Call:
    """Four windows on one session."""

    program: Program
    chance: random.Random
    windows: dict[str, Window] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)
    """What was called kept, in no order."""
    heard: list[str] = field(default_factory=list)
    """What the lines said in all their lives, each once, in their order."""
    faults: list[str] = field(default_factory=list)
    deaths: int = 0

    def hold(self, rounds: int) -> None:
        """So many answers, and a death now and then."""
        first = self.program.start(NAME)
        first.wait_for(READY)
        first.send("T0x000000\r")
        first.wait_until(lambda: is_kept(first, "T0x000000"))
        first.close()
        self.told.append("T0x000000")
        for name in COMMANDS:
            self._open(name)
        try:
            for number in range(1, rounds + 1):
                self._answer(number)
                if self.chance.random() < 0.25:
                    self._die_sending(number)
                if self.chance.random() < 0.25:
                    self._kill(self.chance.choice([*COMMANDS]))
            self._compare()
        finally:
            for window in self.windows.values():
                window.close()

    def _open(self, name: str) -> None:
        window = self.windows[name] = self.program.window(*COMMANDS[name])
        if not window.can_show(lambda: has_shown(window, READY)):
            self.faults.append(f"{name} does not open: {window.text[-300:]}")

    def _answer(self, number: int) -> None:
        """One answer from either window, or one from each at once; then each window has to show them."""
        is_race = self.chance.random() < 0.3
        who = TYPING if is_race else (self.chance.choice(TYPING),)
        texts = [f"T{number}x{self.chance.randrange(16**6):06x}" for _ in who]
        for name, text in zip(who, texts, strict=True):
            self.windows[name].send(f"\x15{text}\r")
        # Of two answers to one question the later stands on the screens; the lines, and the log, tell both.
        wanted = {name: texts if name == "lines" or not is_race else () for name in COMMANDS}
        if not is_race and self._shows(who[0], f"✓ {texts[0]}"):
            self.told.append(texts[0])
        for name, marks in wanted.items():
            for mark in marks:
                self._shows(name, mark)
        self._hear()

    def _shows(self, name: str, words: str) -> bool:
        window = self.windows[name]
        if window.can_show(lambda: has_shown(window, words), PATIENCE):
            return True
        self.faults.append(f"{name} never showed {words}: {window.text[-300:]}")
        return False

    def _hear(self) -> None:
        said = MARK.findall(self.windows["lines"].raw.decode("utf-8", "replace"))
        self.heard += [text for text in dict.fromkeys(said) if text not in self.heard]

    def _die_sending(self, number: int) -> None:
        """A death right behind Enter: the answer may be kept or not, but never lost once it was."""
        name = self.chance.choice(TYPING)
        self.windows[name].send(f"\x15T{number}x{self.chance.randrange(16**6):06x}\r")
        self._kill(name)

    def _kill(self, name: str) -> None:
        self._hear()
        self.deaths += 1
        self.windows[name].signal(signal.SIGKILL)
        self.windows[name].close()
        self._open(name)

    def _compare(self) -> None:
        lines = self.program.file(NAME).read_text(encoding="utf-8").splitlines()
        events = [json.loads(line) for line in lines[1:]]
        log = [event["text"] for event in events if event["kind"] == "answer-given"]
        if lost := [text for text in self.told if text not in log]:
            self.faults.append(f"lost: {lost}")
        self.windows["lines"].can_show(lambda: self._hears(log), PATIENCE)
        if self.heard != log:
            self.faults.append(f"followed in another order than the log's: {self.heard} for {log}")
        window = self.windows["follow"]
        if not window.can_show(lambda: _is_drawn(log, window.text), PATIENCE):
            screen = MARK.findall(window.text)
            self.faults.append(f"on the screen in another order than the log's: {screen} for {log[-1]}")

    def _hears(self, log: list[str]) -> bool:
        self._hear()
        return self.heard == log


def _is_drawn(log: list[str], text: str) -> bool:
    """Whether a screen ends with the last answer, all on it in the order of the log."""
    screen = MARK.findall(text)
    return screen[-1:] == log[-1:] and screen == [each for each in log if each in screen]


def run(rounds: int, scratch: Path) -> Outcome:
    """So many answers."""
    return _trial(rounds, Program(scratch / "home"))


def control(rounds: int, scratch: Path) -> Outcome:
    """The program says kept before it writes."""
    return _trial(rounds, Program(scratch / "home", "late"))


def _trial(rounds: int, program: Program) -> Outcome:
    call = _Call(program, random.Random(SEED))
    call.hold(rounds)
    return Outcome(rounds, tuple(call.faults), f"{len(call.told)} answers kept, {call.deaths} deaths")


TORTURE = Torture(
    "call",
    "What anybody keeps in a call is in every window, in the order of the log, whoever dies in between.",
    run,
    control,
    short=6,
    full=120,
    unit="answers",
)
