"""A document as the data that the typst template sets: plain text in runs, and how wide columns are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeycoach.reports.data import as_data
from journeycoach.reports.shown import heading, shown
from journeycoach.reports.widths import weights

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from journeycoach.domain.document import Document
    from journeycoach.reports.data import Drawn, Plain

UNTITLED = "Plan"
"""An accessible file has a title."""
LONGEST_HEADING = 255
"""Characters of the title that stand at the foot of every page: a page shows fewer."""

_LONG = re.compile(r"[^\s\u200b]{24}(?=[^\s\u200b]{6})")
_LANGUAGE = re.compile("[a-z]{2,3}")
_REGIONS = {"en": "GB"}


def for_typst(
    document: Document, written: Callable[[str], str], drawn: Drawn = lambda _: []
) -> dict[str, Plain]:
    """The whole plan; every text of it went through `written` at last. `drawn` makes pictures of a map."""
    data = _set(as_data(document, drawn), written)
    language = document.language if _LANGUAGE.fullmatch(document.language) else "en"
    day = document.made_on
    return {
        **(data if isinstance(data, dict) else {}),
        "heading": written(heading(document.title)[:LONGEST_HEADING]) or UNTITLED,
        "day": {"year": day.year, "month": day.month, "day": day.day},
        "language": language,
        "region": _REGIONS.get(language, ""),
    }


def _set(value: Plain, written: Callable[[str], str]) -> Plain:
    match value:
        case {"text": str(text), "voice": str(voice)}:
            return {"text": _breakable(written(shown(text, voice))), "voice": voice}
        case {"kind": "table", "head": list(head), "rows": list(rows)}:
            cells = {"head": _set(head, written), "rows": _set(rows, written)}
            return {"kind": "table", **cells, "weights": [*_weights([head, *rows])]}
        case dict():
            return {key: _set(each, written) for key, each in value.items()}
        case list():
            return [_set(each, written) for each in value]
        case _:
            return value


def _breakable(text: str) -> str:
    """Long words, such as addresses, may be broken every so often: a line of paper is not endless."""
    return _LONG.sub("\\g<0>\u200b", text)


def _weights(rows: Sequence[Plain]) -> list[int]:
    return weights([_text(cell) for cell in row] for row in rows if isinstance(row, list))


def _text(cell: Plain) -> str:
    runs = cell if isinstance(cell, list) else []
    return "".join(str(run["text"]) for run in runs if isinstance(run, dict))
