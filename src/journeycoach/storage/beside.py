"""What a session's files are called, and which of them belong to it."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SESSION = ".journey.jsonl"
NOTES = ".private.jsonl"
ARCHIVE = "archive"
"""The folder, inside the folder of sessions, that takes those put away."""

_RESCUED = re.compile(r"\.rescued-[0-9]+$")
_BELONGINGS = re.compile(
    r"\.(journey\.jsonl|private\.jsonl|(private\.)?draft-[A-Za-z0-9]+\.json(\.new)?"
    r"|(private\.)?(damaged|before-mend|rescued)-[0-9]+)"
)


def stem(path: Path) -> str:
    """The name of the session that a log is called after; notes keep their `.private`."""
    return path.name.removesuffix(SESSION).removesuffix(".jsonl")


def numbered(path: Path, what: str, number: int) -> Path:
    """The n-th rescued, damaged or before-mend file beside a log."""
    if what != "rescued":
        return path.with_name(f"{stem(path)}.{what}-{number}")
    ending = SESSION if path.name.endswith(SESSION) else ""
    return path.with_name(f"{_RESCUED.sub('', stem(path))}.rescued-{number}{ending}")


def set_aside(path: Path) -> tuple[str, ...]:
    """The names of the damaged pieces beside a log, oldest first. Raises OSError."""
    before = f"{stem(path)}.damaged-"
    names = (name.removeprefix(before) for name in _names(path.parent) if name.startswith(before))
    return tuple(f"{before}{number}" for number in sorted(map(int, filter(str.isdecimal, names))))


def _names(folder: Path) -> list[str]:
    with os.scandir(folder) as entries:
        return [entry.name for entry in entries]


def belongs_to(name: str, file: str) -> bool:
    """Whether a file is the session's own, or beside it only for its sake."""
    return file.startswith(f"{name}.") and _BELONGINGS.fullmatch(file, len(name)) is not None


def find_moved(path: Path, identity: tuple[int, int]) -> Path | None:
    """Where a log has been renamed or archived to; None when it is in neither folder. Raises OSError."""
    ending = SESSION if path.name.endswith(SESSION) else NOTES
    home = path.parent.parent if path.parent.name == ARCHIVE else path.parent
    for folder in (home, home / ARCHIVE):
        if folder.is_dir() and (name := _name_of(folder, ending, identity)):
            return folder / name
    return None


def _name_of(folder: Path, ending: str, identity: tuple[int, int]) -> str | None:
    with os.scandir(folder) as entries:
        return next(
            (entry.name for entry in entries if entry.name.endswith(ending) and _is(entry, identity)), None
        )


def _is(entry: os.DirEntry[str], identity: tuple[int, int]) -> bool:
    info = entry.stat(follow_symlinks=False)
    return (info.st_dev, info.st_ino) == identity
