"""Texts that are known to hurt programs, from a file that says of each group why."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parents[1] / "data" / "naughty.json"


@cache
def groups() -> dict[str, tuple[str, ...]]:
    """The texts by the name of their group; some hold half characters, which no UTF-8 can."""
    data = json.loads(_FILE.read_text(encoding="ascii"))
    return {name: tuple(map(_text, group["texts"])) for name, group in data.items()}


@cache
def naughty() -> tuple[str, ...]:
    """All of them, in the order of the file."""
    return tuple(text for texts in groups().values() for text in texts)


def _text(entry: str | dict[str, str]) -> str:
    """A text as it stands there, or one that is written short: what, and how many times."""
    return entry if isinstance(entry, str) else entry["of"] * int(entry["times"])
