"""NOISE: what a bad line, a broken mouse, a cat on the keyboard or a hostile clipboard sends."""

from __future__ import annotations

import random
from time import monotonic
from typing import TYPE_CHECKING

from journeycoach.domain.text import clean
from journeycoach.tui.widgets.composer import LARGEST
from tests.torture._window import a_window, kept, terminated
from tests.torture.frame import Outcome, Torture
from tests.tui.window import DEADLINE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.window import Window

SEED = 7
NOISE = 20_000
"""Bytes of one burst."""
SIGNS = b"\x1b\x1b\x1b\x1b[[[]?;;0123456789<>=ABCDHIJKmhlrtcnqp !\"#$%&'()*+,-./:@_^|{}\xc3\x28\xff\x9b\x90"
"""No Enter in any spelling, and no key that leaves the conversation."""
PATIENCE = 3.0
"""Seconds in which a paste is in the box or refused."""
REFUSED = "too long"
PASTES: dict[str, tuple[str, str]] = {
    "commands": ("one\x1b]52;c;eA==\x07two", "one]52;c;eA==two"),
    "an end inside": ("one\x1b[201~\x11\rtwo", "one\x11\rtwo"),
    "nothing": ("a\x00b", "ab"),
    "three kinds of line ends": ("a\r\nb\rc\nd", "a\nb\nc\nd"),
    "all that fits": ("x" * LARGEST, "x" * LARGEST),
    "one too many": ("x" * (LARGEST + 1), ""),
    "a million": ("long " * 200_000, ""),
    "twenty thousand lines": ("line of it\n" * 20_000, ""),
}
"""What is pasted, and what of it stands in the box; nothing where it is refused."""


def run(rounds: int, scratch: Path, flaw: str = "") -> Outcome:
    """So many bursts of noise, then bytes that are no text, a mouse of 1985, and pastes."""
    faults: list[str] = []
    with a_window(scratch / "noise", flaw) as window:
        faults += _after(window, scratch / "noise", _bursts(rounds), seconds=60.0)
    with a_window(scratch / "bytes", flaw) as window:
        faults += _after(window, scratch / "bytes", _odd_bytes())
    slowest = 0.0
    with a_window(scratch / "pastes", flaw) as window:
        for name, (pasted, wanted) in PASTES.items():
            fault, seconds = _paste(window, scratch / "pastes", pasted, wanted)
            faults += [f"a paste with {name}: {fault}"] if fault else []
            slowest = max(slowest, seconds)
    count = rounds + len(_odd_bytes()) + len(PASTES)
    return Outcome(count, tuple(faults), f"the slowest paste {slowest:.1f} s")


def control(_rounds: int, scratch: Path) -> Outcome:
    """Bytes have to be UTF-8, as the toolkit's own driver wants them."""
    with a_window(scratch / "bytes", "strict") as window:
        faults = _after(window, scratch / "bytes", _odd_bytes()[:2], seconds=2.0)
    return Outcome(2, tuple(faults))


def _bursts(rounds: int) -> list[bytes]:
    chance = random.Random(SEED)
    return [bytes(chance.choices(SIGNS, k=NOISE)) + b"\x15" for _ in range(rounds)]


def _odd_bytes() -> list[bytes]:
    halves = [text.encode()[:-1] for text in ("é", "日", "😀", "👩‍👩‍👧")]
    mouse = [
        b"\x1b[M" + bytes((32 + button, 33 + x, 33 + y))
        for button in (0, 3, 64)
        for x, y in ((0, 0), (200, 90))
    ]
    return [
        *(bytes((number,)) for number in range(0x80, 0x100)),
        *halves,
        *mouse,
        b"\x1b[<0;1",
        b"\x1b[200",
        b"\x1b",
    ]


def _after(window: Window, home: Path, sent: list[bytes], seconds: float = DEADLINE) -> list[str]:
    """Send it all; what is wrong when it is over: answers nobody sent, or a program that takes none."""
    for each in sent:
        window.send(each)
        window.read_for(0.02)
    window.read_for(0.5)
    faults = [f"kept {text!r:.60} without Enter" for text in kept(home)]
    # Escape ends a sequence that was left open; then the box is emptied and an answer given.
    window.send(b"\x1b")
    window.read_for(0.5)
    window.send(b"\x15still here\r")
    window.can_show(lambda: "still here" in kept(home), seconds)
    found = kept(home)
    if "still here" not in found:
        return [*faults, "takes no answer afterwards"]
    code = terminated(window)
    return [*faults, f"ended with {code}"] if code != 143 else faults


def _paste(window: Window, home: Path, pasted: str, wanted: str) -> tuple[str, float]:
    before = len(kept(home))
    began = monotonic()
    window.send(f"\x1b[200~{pasted}\x1b[201~")
    if not wanted:
        window.can_show(lambda: REFUSED in window.text)
        seconds = monotonic() - began
        told = REFUSED in window.text
        window.send(b"\x15")
        window.read_for(0.2)
        fault = "" if told else "no word that it was refused"
        return fault or _late(seconds) or ("kept without Enter" if len(kept(home)) != before else ""), seconds
    window.read_for(0.1)
    window.send("\r")
    window.can_show(lambda: len(kept(home)) > before)
    seconds = monotonic() - began
    found = kept(home)[before:]
    if found != [clean(wanted)]:
        return f"kept as {[text[:60] for text in found]}", seconds
    return _late(seconds), seconds


def _late(seconds: float) -> str:
    return f"took {seconds:.1f} s" if seconds > PATIENCE else ""


TORTURE = Torture(
    "noise",
    "Bytes that are no keys end nothing and answer nothing; a paste comes whole, or not at all with a word.",
    run,
    control,
    short=2,
    full=60,
)
