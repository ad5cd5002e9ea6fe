"""The command line, as an owner meets it, in a folder of its own."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from msgspec import Struct

from journeycoach.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path


class Ended(Struct, frozen=True):
    """What a command left behind."""

    code: int
    out: str
    err: str


class Shell:
    """Runs commands; what is typed into them comes through a pipe."""

    def __init__(self, home: Path, patch: pytest.MonkeyPatch, capture: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self._patch = patch
        self._capture = capture

    def __call__(self, *arguments: str, lines: tuple[str, ...] = ()) -> Ended:
        """One command to its end."""
        typed = "".join(f"{line}\n" for line in lines).encode()
        self._patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(typed), encoding="utf-8"))
        try:
            code = main(arguments)
        except SystemExit as end:
            code = int(end.code or 0)
        captured = self._capture.readouterr()
        return Ended(code, captured.out, captured.err)

    def file(self, name: str) -> Path:
        """A session's file."""
        return self.home / f"{name}.journey.jsonl"


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    """A command line whose sessions are in a folder of its own; the current folder is another one."""
    home = tmp_path / "home"
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.setenv("JOURNEYCOACH_HOME", str(home))
    monkeypatch.chdir(here)
    return Shell(home, monkeypatch, capsys)


@pytest.fixture
def fern(shell: Shell) -> Shell:
    """The same with a session `fern` that has two answers."""
    shell("start", "Fern", "--plain", lines=("Fern", "Garden work"))
    return shell
