"""CSV: texts that a spreadsheet would compute, in every column of a table and in its heads."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import strategies as st
from msgspec.structs import replace

from journeycoach.reports import cells
from journeycoach.reports.formats import formats
from journeycoach.reports.jobs import jobs_of, one_line
from journeycoach.resources import template_folders
from tests.adapters.naughty import groups
from tests.golden.documents import BAKERY
from tests.property.test_task_lists import FORMULAS, KEYS, hard
from tests.torture._search import checked, searched, spread, together
from tests.torture.frame import Outcome, Torture

if TYPE_CHECKING:
    from pathlib import Path

    from journeycoach.domain.document import Document

KNOWN = formats(template_folders())
HURTS = ("formulas", "separators", "line-ends", "tasks", "quotes", "zero-width", "surrogates", "numbers")
WAYS = (",", ";", "\t")
"""What parts cells, depending on the country of the spreadsheet."""


def run(rounds: int, _scratch: Path) -> Outcome:
    """Formulas and what parts cells, in every column; then so many texts of a search."""
    known = spread(max(rounds // 4, 1), tuple(text for name in HURTS for text in groups()[name]))
    return together(checked(known, _fault), searched(rounds, st.one_of(hard), _fault))


def control(rounds: int, scratch: Path) -> Outcome:
    """No apostrophe is put before a formula."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cells, "inert", str)
        return run(rounds, scratch)


def plan_saying(text: str) -> Document:
    """A plan of two actions that say it in every field, with one that says nothing between them."""
    said = dict.fromkeys(KEYS, text)
    acts = ({**said, "id": "1"}, {"id": "2", "what": "between"}, {**said, "id": "3", "state": "done"})
    return replace(BAKERY, business=text, actions=acts)


def _fault(text: str) -> str:
    plan = plan_saying(text)
    for name in ("csv", "todoist"):
        content = KNOWN[name].render(plan).decode("utf-8-sig")
        for mark in WAYS:
            if wrong := _wrong(content, mark):
                return f"{name}, cells parted by {mark!r}: {text!r:.80} {wrong}"
    read = list(csv.reader(io.StringIO(KNOWN["csv"].render(plan).decode("utf-8-sig"), newline="")))
    wanted = [job.what for job in jobs_of(plan)]
    if [row[0].replace("'", "") for row in read[1:]] != [what.replace("'", "") for what in wanted]:
        return f"csv: {text!r:.80} is not read back"
    head = cells.table([[one_line(text), "B"]]).decode("utf-8-sig")
    return f"as a head: {text!r:.80} {wrong}" if (wrong := _wrong(head, ",")) else ""


def _wrong(content: str, mark: str) -> str:
    table = list(csv.reader(io.StringIO(content, newline=""), delimiter=mark))
    # Behind a semicolon a blank makes it text; at the beginning of one of our own cells we take no chance.
    unseen = r"^[\s\u200b\ufeff]+" if mark == "," else "^[\u200b\ufeff]+"
    computed = [cell for row in table for cell in row if re.sub(unseen, "", cell).startswith(FORMULAS)]
    widths = {len(row) for row in table}
    if computed:
        return f"is computed: {computed[0]!r:.80}"
    return f"makes rows of {sorted(widths)} cells" if mark == "," and len(widths) > 1 else ""


TORTURE = Torture(
    "csv",
    "No cell of a table is computed, however a spreadsheet parts them, and every text is read back.",
    run,
    control,
    short=150,
    full=3000,
    control_rounds=60,
    unit="texts",
)
