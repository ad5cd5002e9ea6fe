"""Reports as files: what they are called, and that all are made before the first is written."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.errors import CoachError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from journeycoach.domain.document import Document
    from journeycoach.reports.format import Format

_NOT_IN_NAMES = re.compile(r"[^\w.-]+")
_SUFFIX = re.compile(r"\.[a-z]\w*", re.IGNORECASE)


class Target(Struct, frozen=True):
    """Where reports go."""

    session: str
    """The session's name: the files are called after it."""
    path: Path | None = None
    """A folder or a file; the current folder when there is none."""


class Written(Struct, frozen=True):
    """A report that is in its place."""

    path: Path
    remark: str = ""
    """What it does not show as it was typed; empty when it shows everything."""


def write_report(
    document: Document,
    formats: Sequence[Format],
    target: Target,
    write: Callable[[Path, bytes], None],
) -> tuple[Written, ...]:
    """The files written, one a format. `write` puts a whole file in the place of the old one.

    Raises CoachError when there is no such folder, or when a template is at fault: then nothing is written.
    """
    made = [(path_for(each, target, alone=len(formats) == 1), each.render(document)) for each in formats]
    for path, content in made:
        write(path, content)
    remarks = (each.remark(document) for each in formats)
    return tuple(Written(path, remark) for (path, _), remark in zip(made, remarks, strict=True))


def path_for(each: Format, target: Target, *, alone: bool) -> Path:
    """The file for a format. A file that was named keeps its suffix when its format is `alone`."""
    path = target.path or Path()
    if path.is_dir():
        return path / f"{_file_name(target.session)}{each.suffix}"
    if not path.parent.is_dir():
        raise CoachError(f"There is no folder {path.parent}. Make it first, or choose another place.")
    if not _SUFFIX.fullmatch(path.suffix):
        return path.with_name(f"{path.name}{each.suffix}")
    return path if alone else path.with_suffix(each.suffix)


def _file_name(session: str) -> str:
    return _NOT_IN_NAMES.sub("-", session).strip("-.") or "plan"
