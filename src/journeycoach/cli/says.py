"""Documents go to standard output, talk goes to standard error; nothing that is printed can raise or act."""

from __future__ import annotations

import io
import os
import re
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from journeycoach.domain.text import clean, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

BLINK = 0.4
"""Seconds for which nobody wonders."""

_RAW = "[\x7f-\x9f\u2028\u2029\ud800-\udfff]"
"""What JSON may hold as it is, and a terminal would obey or a reader of lines would break."""


def prepare_streams() -> None:
    """Let every text be printed whatever the encoding, and have streams even where the caller closed them."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - for good
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace" if mode == "r" else "backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper) and not sys.stdin.isatty():
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")


def document(text: str) -> None:
    """Something to keep, to standard output; a pipe or a file gets UTF-8 whatever the locale says.

    It is cleaned: a session that came from elsewhere may hold what nobody typed here.
    """
    text = clean(text if text.endswith("\n") else f"{text}\n")
    if is_kept_elsewhere() and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.flush()
    else:
        sys.stdout.write(text)


def data(value: object, *, indent: int | None = 2) -> None:
    """The same for programs: JSON, in which every text reads back as it is and none acts on a terminal."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=indent)
    document(re.sub(_RAW, lambda found: f"\\u{ord(found[0]):04x}", text))


def talk(text: str) -> None:
    """Something to know, to standard error."""
    sys.stderr.write(f"{visible(text)}\n")
    sys.stderr.flush()


def has_person() -> bool:
    """Whether somebody can be asked."""
    return _is_terminal(sys.stdin) and _is_terminal(sys.stderr)


def is_kept_elsewhere() -> bool:
    """Whether standard output is a file or a pipe, and no terminal."""
    return not _is_terminal(sys.stdout)


@contextmanager
def patience(text: str) -> Iterator[None]:
    """Around work that may take a while: says so to a person when it takes longer than a blink."""
    if not _is_terminal(sys.stderr):
        yield
        return
    import threading

    timer = threading.Timer(BLINK, talk, (text,))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def is_agreed(question: str) -> bool:
    """Ask; anything but a yes is a no, and so is nobody to ask."""
    if not has_person():
        return False
    sys.stderr.write(visible(f"{question} [y/N] "))
    sys.stderr.flush()
    return sys.stdin.readline().strip().casefold() in ("y", "yes")


def hush() -> None:
    """Nobody reads on: throw away what is still to be written, so that nothing complains at the end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _is_terminal(stream: io.TextIOBase | object) -> bool:
    try:
        return isinstance(stream, io.TextIOBase) and stream.isatty()
    except ValueError:
        return False
