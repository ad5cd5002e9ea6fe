"""UNICODE: texts in many scripts, typed and pasted into the real program, and what is kept of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.text import clean
from tests.adapters.naughty import groups
from tests.torture._search import spread
from tests.torture._window import a_window, kept
from tests.torture.frame import Outcome, Torture

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.tui.window import Window

WRITTEN = ("zero-width", "emoji", "scripts", "combining", "right-to-left", "bidi", "quotes")
BATCH = 10
"""Answers that are sent before what was kept is looked at."""
MARK = "x"
"""Stands around each text, as what is blank at the ends of an answer is not kept."""


def run(rounds: int, scratch: Path, flaw: str = "") -> Outcome:
    """So many texts of all scripts, each typed and then pasted."""
    texts = [f"{MARK}{clean(text)}{MARK}" for text in spread(rounds, _written()) if "\n" not in clean(text)]
    faults: list[str] = []
    for way in ("typed", "pasted"):
        with a_window(scratch / way, flaw) as window:
            for start in range(0, len(texts), BATCH):
                _send(window, texts[start : start + BATCH], way)
                sent = len(texts[: start + BATCH])
                window.can_show(lambda way=way, sent=sent: len(kept(scratch / way)) >= sent)  # type: ignore[misc]
        faults += _wrong(texts, kept(scratch / way), way)
    return Outcome(2 * len(texts), tuple(faults))


def control(rounds: int, scratch: Path) -> Outcome:
    """The composer takes what Python calls printable, as the toolkit does."""
    return run(rounds, scratch, "choosy")


def _written() -> tuple[str, ...]:
    return tuple(text for name in WRITTEN for text in groups()[name])


def _send(window: Window, texts: Sequence[str], way: str) -> None:
    for text in texts:
        window.send(f"{text}\r" if way == "typed" else f"\x1b[200~{text}\x1b[201~")
        if way == "pasted":
            # A paste is over when the terminal is quiet for a moment: until then Enter may be part of it.
            window.read_for(0.05)
            window.send("\r")


def _wrong(wanted: Sequence[str], found: Sequence[str], way: str) -> list[str]:
    if len(wanted) != len(found):
        return [f"{way}: {len(found)} of {len(wanted)} were kept"]
    pairs = zip(wanted, found, strict=True)
    return [f"{way}: {one!a} was kept as {other!a}" for one, other in pairs if one != other]


TORTURE = Torture(
    "unicode",
    "A text of any script is kept code point for code point, typed or pasted.",
    run,
    control,
    short=20,
    full=200,
    control_rounds=12,
    unit="answers",
)
