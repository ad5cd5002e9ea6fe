"""CUT: a session file that ends at any of its bytes, as after a crash in the middle of a write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.storage.logfile import LogFile
from tests.adapters.meddling import no_sync
from tests.adapters.session_files import a_session, an_answer, reopened, steps_within, take_aside
from tests.torture.frame import Outcome, Torture

if TYPE_CHECKING:
    from pathlib import Path

    from journeycoach.domain.events import Recorded


def run(rounds: int, scratch: Path) -> Outcome:
    """A session of so many answers, cut at every byte offset."""
    with no_sync():
        data, records = a_session(scratch / "whole.journey.jsonl", rounds)
        folder = scratch / "cut"
        folder.mkdir()
        cuts = [_fault_of(folder / "cut.journey.jsonl", cut, data, records) for cut in range(len(data) + 1)]
    return Outcome(len(cuts), tuple(filter(None, cuts)))


def control(rounds: int, scratch: Path) -> Outcome:
    """New answers are written behind a torn line."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LogFile, "set_aside", lambda file, data: file.accept(data) or "")
        return run(rounds, scratch)


def _fault_of(path: Path, cut: int, data: bytes, records: tuple[Recorded, ...]) -> str:
    """Open what is left, give one more answer, open it again; what is wrong with it."""
    path.write_bytes(data[:cut])
    news, store = reopened(path)
    left = path.read_bytes() + take_aside(path.parent)
    added = store.append([an_answer(77)], "owner")
    store.close()
    after, again = reopened(path)
    again.close()
    # Where the first line is torn, a new one stands before what was left of it.
    every_byte = left == data[:cut] or (cut <= data.index(b"\n") and left.endswith(data[:cut]))
    whole = records[: steps_within(data, records, cut)]
    if every_byte and news == whole and after == (*whole, *added) and not again.damage:
        return ""
    return f"cut at {cut}: {len(news)} of {len(whole)} events, then {len(after)}; no byte lost: {every_byte}"


TORTURE = Torture(
    "cut",
    "A file cut at any byte keeps every whole step, has the rest set aside, and takes the next answer.",
    run,
    control,
    short=6,
    full=40,
    control_rounds=2,
    unit="offsets",
)
