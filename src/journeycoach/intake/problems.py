"""Where a mistake in a file is: the mistakes are collected, and told together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NoReturn

from msgspec import Struct, field

from journeycoach.domain.errors import DataFileError, Problem

if TYPE_CHECKING:
    from pathlib import Path

SIZE_LIMIT = 1_000_000
"""Bytes; a longer file is no answers file."""


class Complaints(Struct):
    """The mistakes of one file, each with the line where its key stands."""

    file: str
    """The file as it was named on the command line."""
    text: str
    found: list[Problem] = field(default_factory=list)

    def add(self, key: str, advice: str) -> None:
        """Note a mistake under a key, which may be empty."""
        self.found.append(Problem(self.file, line_of(key, self.text), key, advice))

    def at(self, line: int | None, advice: str) -> None:
        """Note a mistake at a line."""
        self.found.append(Problem(self.file, line, "", advice))

    def tell(self) -> None:
        """Raise DataFileError when there are any."""
        if self.found:
            raise DataFileError(tuple(self.found))


def line_of(key: str, text: str) -> int | None:
    """The first line where a key is set, counted from 1; None where it is nowhere plain."""
    if not key:
        return None
    names = re.escape(key), re.escape(key.rpartition(".")[2])
    for name in names:
        found = re.search(
            rf"""^[ \t]*(\[+[^\]\n]*)?["']?{name}["']?[ \t]*(=|\]|:)|["']{name}["'][ \t]*:""",
            text,
            re.MULTILINE,
        )
        if found:
            return text.count("\n", 0, found.end()) + 1
    return None


def read_file(path: Path) -> str:
    """The text of a file someone hands in. Raises DataFileError for what cannot be one."""
    try:
        if not path.is_file():
            _refuse(path, "there is no such file" if not path.exists() else "this is not a plain file")
        if path.stat().st_size > SIZE_LIMIT:
            _refuse(path, "this is too large for a file of answers (over 1 MB)")
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataFileError((Problem(str(path), None, "", "this is not text in UTF-8"),)) from error
    except (OSError, ValueError) as error:
        raise DataFileError((Problem(str(path), None, "", "this cannot be read"),)) from error


def _refuse(path: Path, advice: str) -> NoReturn:
    raise DataFileError((Problem(str(path), None, "", advice),))
