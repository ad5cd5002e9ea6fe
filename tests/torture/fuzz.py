"""FUZZ: a session file after accidents: flipped bits, spliced pieces, shuffled lines, half of a merge."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.errors import CoachError
from journeycoach.storage import codec
from tests.adapters.meddling import no_sync
from tests.adapters.session_files import a_session, an_answer, noisy, reopened, take_aside
from tests.torture.frame import Outcome, Torture

if TYPE_CHECKING:
    from pathlib import Path

    from journeycoach.domain.events import Recorded

ANSWERS = 8
SEED = 7


def run(rounds: int, scratch: Path) -> Outcome:
    """So many files, each opened, written to and opened again."""
    chance = random.Random(SEED)
    path = scratch / "noise.journey.jsonl"
    faults = []
    with no_sync():
        data, records = a_session(scratch / "whole.journey.jsonl", ANSWERS)
        for number in range(rounds):
            path.write_bytes(noisy(data, chance))
            fault = _fault_of(path, records)
            faults += [f"file {number}: {fault}"] if fault else []
            take_aside(scratch)
    return Outcome(rounds, tuple(faults))


def control(rounds: int, scratch: Path) -> Outcome:
    """Nobody looks at the checksums."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(codec, "parse", codec._parse_fully)  # noqa: SLF001 - what `parse` does after its look
        return run(rounds, scratch)


def _fault_of(path: Path, records: tuple[Recorded, ...]) -> str:
    """A crash, an event that was never written, one out of order, or an answer that was kept and is gone."""
    try:
        news, store = reopened(path)
        # With its first line the version may be gone: then nothing is written to it.
        kept = () if store.read_only else store.append([an_answer(77)], "owner")
        store.close()
        after, again = reopened(path)
        again.close()
    except CoachError as error:
        return f"refused: {error}"
    except Exception as error:  # noqa: BLE001 - any crash is what is looked for
        return f"crashed: {type(error).__name__}: {error}"
    numbers = [record.number for record in news]
    if any(record not in records for record in news) or numbers != sorted(set(numbers)):
        return "it holds what was never written, or in another order"
    return "" if after == news + kept else "an answer given after the accident is not there"


TORTURE = Torture(
    "fuzz",
    "Whatever happens to the bytes of a session, what is read was written, in that order, and it goes on.",
    run,
    control,
    short=1000,
    full=20_000,
    control_rounds=300,
    unit="files",
)
