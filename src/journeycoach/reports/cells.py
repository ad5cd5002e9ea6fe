"""Tables as CSV that a spreadsheet shows and never computes."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_UNSEEN = "\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff"
_SIGNS = "[=+\\-@\uff1d\uff0b\uff0d\uff20]"
_FORMULA = re.compile(f"[\\s{_UNSEEN}]*{_SIGNS}")
"""The signs that begin a formula, full width too, behind blanks and what cannot be seen."""
_FORMULA_WITHIN = re.compile(f'(?<=;)(?=["{_UNSEEN}]*{_SIGNS})')
"""Where one would begin in a country whose spreadsheets part cells by semicolons: quotation marks that
commas part do not hold such a cell together."""


def table(rows: Iterable[Sequence[str]]) -> bytes:
    """The rows with every cell in quotation marks; a byte order mark tells Excel that it is UTF-8."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerows([inert(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def inert(cell: str) -> str:
    """The cell, with an apostrophe before what could be taken for a formula."""
    cell = _FORMULA_WITHIN.sub("'", cell)
    return f"'{cell}" if _FORMULA.match(cell) or cell.startswith("\t") else cell
