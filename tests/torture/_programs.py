"""Programs of others that read what we write, where this machine has them."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

from tests.torture.frame import MissingError

if TYPE_CHECKING:
    from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
OFFICES = ("soffice", "libreoffice")
PATIENCE = 60.0
"""Seconds that a program may take to start and to read one file."""


def _found(names: tuple[str, ...], install: str) -> str:
    for name in names:
        if program := shutil.which(name):
            return program
    raise MissingError(f"no {names[0]} here: install {install} to try this")


def in_browser(page: Path, scratch: Path) -> str:
    """The page as a browser has it after its scripts, if any, ran. Raises MissingError."""
    program = _found(BROWSERS, "chromium")
    profile = f"--user-data-dir={scratch / 'profile'}"
    options = ("--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000", profile)
    return _output(program, *options, "--dump-dom", page.as_uri())


def in_spreadsheet(table: Path, scratch: Path) -> str:
    """The table as a spreadsheet understands it, with its formulas. Raises MissingError."""
    program = _found(OFFICES, "libreoffice-calc")
    profile = f"-env:UserInstallation={(scratch / 'profile').as_uri()}"
    _output(program, profile, "--headless", "--convert-to", "fods", "--outdir", str(scratch), str(table))
    return (scratch / f"{table.stem}.fods").read_text("utf-8")


def _output(*command: str) -> str:
    try:
        ended = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=True)
    except (subprocess.SubprocessError, OSError) as error:
        raise MissingError(f"{command[0]} does not run here: {error}") from error
    return ended.stdout.decode("utf-8", "replace")
