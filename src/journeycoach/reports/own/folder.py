"""An owner's folder of templates as names and texts: plain files of it alone, and no endless ones."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from journeycoach.reports.failures import TemplateError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

SUFFIXES = (".j2", ".css", ".typ")
"""Of the files that are read; others may lie there."""
LARGEST, MOST = 1_000_000, 100
"""Bytes of a file, files of a folder."""

LEADS_AWAY = (
    "{path} is a link. A template folder holds plain files and folders only: put the file itself there."
)
NO_FILE = "{path} is no plain file. Take it out of the template folder, or put a text in its place."
TOO_LARGE = "{path} is larger than 1 MB, which no template is. Take it out of the template folder."
NO_TEXT = "{path} is not text in UTF-8. Save it as such, or take it out of the template folder."
TOO_MANY = "There are more than {most} templates in {folder}. Name the folder that holds yours alone."


def own_sources(folder: Path) -> Mapping[str, str]:
    """Every template and style sheet of a folder by its name, such as `markdown/plan.md.j2`.

    Raises TemplateError for a link, for what is no plain file, and for what is too large to be one.
    """
    found: dict[str, str] = {}
    for path in _files(folder):
        if len(found) == MOST:
            raise TemplateError(TOO_MANY.format(most=MOST, folder=folder))
        found[f"{path.parent.name}/{path.name}"] = _text(path)
    return found


def _files(folder: Path) -> Iterator[Path]:
    """Those one folder down, where ours are."""
    for inner in sorted(each for each in folder.iterdir() if each.is_dir() and each.name[0] != "."):
        paths = sorted(path for path in inner.iterdir() if path.suffix in SUFFIXES)
        if paths and inner.is_symlink():
            raise TemplateError(LEADS_AWAY.format(path=inner))
        yield from paths


def _text(path: Path) -> str:
    try:
        return _content(path).decode().replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise TemplateError(NO_TEXT.format(path=path)) from error


def _content(path: Path) -> bytes:
    """The bytes of what was looked at, whatever is put in its place meanwhile."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    if path.is_symlink():
        raise TemplateError(LEADS_AWAY.format(path=path))
    if not path.is_file():
        raise TemplateError(NO_FILE.format(path=path))
    with os.fdopen(os.open(path, flags), "rb") as file:
        about = os.fstat(file.fileno())
        if not stat.S_ISREG(about.st_mode):
            raise TemplateError(NO_FILE.format(path=path))
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise TemplateError(TOO_LARGE.format(path=path))
    return content
