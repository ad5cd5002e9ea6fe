"""Commands of the program in this process: what is typed goes in by a pipe, what is printed is bytes."""

from __future__ import annotations

import io
import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from journeycoach.cli.main import main
from journeycoach.reports.names import format_names
from journeycoach.resources import template_folders

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
BINARY = ("docx", "pdf", "png")
WITH_RETURNS = ("ics", "csv", "todoist")
"""Formats whose standards want a carriage return, or allow one."""
READERS = ("owner", "page", "team", "customer")


@dataclass(frozen=True)
class Ended:
    """What a command left behind."""

    code: int
    out: bytes
    err: bytes


class Shell:
    """Runs commands over the sessions of one folder."""

    def __init__(self, home: Path, patch: pytest.MonkeyPatch) -> None:
        self.home = home
        self._patch = patch

    def __call__(self, *arguments: str, typed: bytes = b"") -> Ended:
        """One command to its end."""
        streams = {
            name: io.BytesIO(typed if name == "stdin" else b"") for name in ("stdin", "stdout", "stderr")
        }
        for name, stream in streams.items():
            self._patch.setattr(f"sys.{name}", io.TextIOWrapper(stream, encoding="utf-8", write_through=True))
        try:
            code = main(arguments)
        except SystemExit as end:
            code = int(end.code or 0)
        return Ended(code, streams["stdout"].getvalue(), streams["stderr"].getvalue())


@contextmanager
def a_shell(scratch: Path) -> Iterator[Shell]:
    """A shell whose sessions and current folder are its own."""
    home, here = scratch / "home", scratch / "here"
    home.mkdir(parents=True)
    here.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JOURNEYCOACH_HOME", str(home))
        patch.chdir(here)
        yield Shell(home, patch)


def commands(name: str) -> Iterator[tuple[str, ...]]:
    """Every command that shows something of a session, in all formats and for all readers."""
    for words in ("list", "list --json", "names"):
        yield tuple(words.split())
    for words in (
        "export",
        "worksheet",
        "walk",
        "check",
        "check --json",
        "check --file",
        "actions",
        "actions --json",
    ):
        command, *options = words.split()
        yield (command, name, *options)
    yield "methods", "gaps", name
    for form in format_names(template_folders()):
        for reader in READERS:
            yield "plan", name, "--to", form, "--for", reader, "-o", "-"


def wrong_with(command: tuple[str, ...], ended: Ended) -> str:
    """What no command may do, whatever a session says; empty when all is well."""
    if ended.code not in (0, 1) or (ended.code == 1 and command[0] != "check"):
        return f"ended with {ended.code}: {ended.err[-200:]!r}"
    form = command[3] if command[0] == "plan" else ""
    for told in (ended.err, b"" if form in BINARY else ended.out):
        try:
            text = told.decode()
        except UnicodeDecodeError as error:
            return f"is no UTF-8: {error}"
        text = text.replace("\r\n", "\n") if form in WITH_RETURNS else text
        if found := CONTROL.search(text):
            return f"prints {found[0]!r} in {text[max(found.start() - 40, 0) : found.end() + 20]!r}"
        if "Traceback" in text or "error of mine" in text:
            return f"broke: {text[-200:]}"
    return ""
