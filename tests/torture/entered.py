"""ENTERED: hurtful texts for every kind of answer, typed and pasted into the app, and through a pipe."""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from textual.events import Paste

from journeycoach.domain.not_known import says_not_known
from journeycoach.domain.packs import Kind, Pack, Stage
from journeycoach.domain.text import clean
from journeycoach.tui.press import Reply
from journeycoach.tui.talk import Talk
from journeycoach.workshop.commands import parse
from tests.adapters.kinds import of_kind
from tests.torture._search import spread
from tests.torture._shell import CONTROL, a_shell
from tests.torture.frame import Outcome, Torture
from tests.torture.naughty import kept_in
from tests.torture.program import METHOD
from tests.tui.keys import key
from tests.tui.workroom import House, a_window

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from textual.events import Event

    from tests.tui.workroom import Window

WAYS = ("typed", "pasted")
WORDS = (Kind.TEXT, Kind.LONG_TEXT)
NUMBERED = (Kind.CHOICE, Kind.CHOICES, Kind.SCALE)
"""Kinds whose answers are picked by a digit in the empty box, as soon as it is pressed."""
TYPED = 120
"""Characters of the longest text that is typed; longer ones are pasted."""
SIGNS = re.compile(r"[\s|\\>;,-]+")
"""Blanks, and what the text forms of tables, ladders and picks part their pieces by."""


def run(rounds: int, scratch: Path) -> Outcome:
    """So many texts for each kind and each way, others every time, and as many lines of the pipe."""
    faults = [
        fault
        for number, (kind, way) in enumerate((kind, way) for kind in Kind for way in WAYS)
        for fault in asyncio.run(_enter(kind, _texts(rounds, number), way))
    ]
    lines = _texts(rounds * len(Kind), 0)
    return Outcome(rounds * len(Kind) * len(WAYS) + len(lines), (*faults, *_piped(lines, scratch)))


def control(rounds: int, _scratch: Path) -> Outcome:
    """A text that is refused is taken out of the box."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Talk, "refuse", lambda _talk, _advice, _text: Reply(""))
        return Outcome(rounds, tuple(asyncio.run(_enter(Kind.NUMBER, _texts(rounds, 0), "pasted"))))


def _texts(most: int, turn: int) -> tuple[str, ...]:
    """Texts of the corpus, from another place of it at each turn."""
    texts = spread(10_000)
    begin = turn * 7 % max(len(texts) // most, 1)
    return spread(most, texts[begin:])


async def _enter(kind: Kind, texts: Sequence[str], way: str) -> list[str]:
    """Each text as the answer to a question of its own; what became of it that should not."""
    questions = tuple(replace(of_kind(kind), id=f"q{n}", topic=f"a.q{n}") for n in range(len(texts) + 1))
    stage = Stage("first", "First", "All of it.", questions)
    faults = []
    async with a_window(House(Pack("many", "Many", "One kind.", (stage,)))) as window:
        for text in texts:
            if fault := await _one(window, kind, text, way):
                faults.append(f"{kind}, {way}: {text!r:.60} {fault}")
            if window.app._exception is not None:  # noqa: SLF001 - the only trace of it that is left
                return [*faults, f"{kind}, {way}: {text!r:.60} ended the app"]
    return faults


async def _one(window: Window, kind: Kind, text: str, way: str) -> str:
    before = len(window.answers)
    wanted = clean(text)
    is_typed = way == "typed" and len(wanted) <= TYPED
    wanted = wanted.replace("\t", " ") if is_typed else wanted
    await _send(window, [*(_keys(wanted) if is_typed else [Paste(text)]), key("enter")])
    answers = window.answers[before:]
    picked = is_typed and kind in NUMBERED and wanted[:1].isdigit()
    fault = _wrong(window, kind, wanted, answers) if not picked else ""
    if len(answers) != 1:
        await _go_on(window)
    return fault


def _keys(text: str) -> list[Event]:
    return [key("ctrl+j" if character == "\n" else character) for character in text]


async def _send(window: Window, events: Sequence[Event]) -> None:
    for event in events:
        event.set_sender(window.app)
        window.app.post_message(event)
    await window.settle()


async def _go_on(window: Window) -> None:
    """Leave the question open, whatever is in the box and on the sheet."""
    await window.press("escape")
    window.composer.text = ""
    await window.enter("/skip")
    await window.press("enter")


def _wrong(window: Window, kind: Kind, wanted: str, answers: Sequence[tuple[str, str]]) -> str:
    if len(answers) > 1:
        return f"is {len(answers)} answers"
    if answers:
        return (
            f"is kept as {answers[0][1]!r:.60}" if kind in WORDS and answers[0][1] != wanted.strip() else ""
        )
    if parse(wanted) is not None or says_not_known(wanted) or not wanted.strip():
        return ""
    screen = window.app.session_screen
    sheet = screen.talk.now.sheet if screen else None
    there = window.composer.text + (sheet.draft(window.composer.text) if sheet else "")
    return "" if SIGNS.sub("", wanted) in SIGNS.sub("", there) else f"is gone; there is {there!r:.60}"


def _piped(texts: Sequence[str], scratch: Path) -> list[str]:
    """Lines to the plain interview: each is kept as it is."""
    pieces = (line.strip() for text in texts for line in clean(text).split("\n"))
    lines = [line for line in pieces if line and parse(line) is None and not says_not_known(line)]
    typed = "".join(f"{line}\n" for line in lines).encode()
    with a_shell(scratch) as shell:
        ended = shell(*METHOD, "start", "Piped", "--plain", "--method", "torture", typed=typed)
        found = list(kept_in(shell, "piped"))
    told = (ended.out + ended.err).decode()
    faults = [f"a pipe ends with {ended.code}: {told[-200:]}"] if ended.code else []
    faults += ["a pipe prints a control"] if CONTROL.search(told) else []
    lost = [line for line in dict.fromkeys(lines) if line not in found]
    return [*faults, *(f"a pipe loses {line!r:.80}" for line in lost)]


TORTURE = Torture(
    "entered",
    "Any text for any kind of answer is kept as typed, or refused and still there; no key of it is lost.",
    run,
    control,
    short=2,
    full=120,
    control_rounds=4,
    unit="answers",
)
