"""SHEET: formulas and what parts cells, in tables that a real spreadsheet opens where there is one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from journeycoach.reports import cells
from tests.adapters.naughty import groups
from tests.torture._files import KNOWN
from tests.torture._programs import in_spreadsheet
from tests.torture._search import spread
from tests.torture.csv import HURTS, plan_saying
from tests.torture.frame import Outcome, Torture

if TYPE_CHECKING:
    from pathlib import Path


def run(rounds: int, scratch: Path) -> Outcome:
    """So many tables, each with one of the texts in every column."""
    formulas = groups()["formulas"]
    texts = (*formulas, *spread(rounds, tuple(text for name in HURTS for text in groups()[name])))[:rounds]
    return Outcome(len(texts), tuple(_faults(texts, scratch)))


def control(rounds: int, scratch: Path) -> Outcome:
    """No apostrophe is put before a formula."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cells, "inert", str)
        return run(rounds, scratch)


def _faults(texts: tuple[str, ...], scratch: Path) -> list[str]:
    """All tables as one file: their heads are one more row of it."""
    file = scratch / "table.csv"
    file.write_bytes(b"".join(KNOWN["csv"].render(plan_saying(text)) for text in texts))
    shown = in_spreadsheet(file, scratch)
    computed = re.findall(r'table:formula="([^"]*)"', shown)
    linked = re.findall(r'xlink:href="([^"]*)"', shown)
    return [*(f"computes {each:.60}" for each in computed), *(f"leads to {each:.60}" for each in linked)]


TORTURE = Torture(
    "sheet",
    "A real spreadsheet computes no cell of a table, whatever is in it, and leads nowhere from it.",
    run,
    control,
    short=40,
    full=400,
    control_rounds=20,
    unit="texts",
)
