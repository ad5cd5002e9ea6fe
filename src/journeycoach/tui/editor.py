"""A long answer in the owner's own editor: the text goes out and comes back, whatever the editor does."""

from __future__ import annotations

import os
import subprocess
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct
from textual.app import SuspendNotSupported

from journeycoach.domain.errors import CoachError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

NO_EDITOR = "No editor is set. Set EDITOR to the one you like, for instance: export EDITOR=nano"


class LeavesTerminal(Protocol):
    """An app that can leave the terminal to another program for a while."""

    def suspend(self) -> AbstractContextManager[None]:
        """As long as the context lasts."""


class Editor(Struct, frozen=True):
    """A command line, and the folder for the file it opens; None for the system's own."""

    command: Sequence[str]
    folder: Path | None = None

    def edit(self, app: LeavesTerminal, text: str) -> str:
        """The text as it came back. Raises CoachError when it did not: the old text is untouched then."""
        if not self.command:
            raise CoachError(NO_EDITOR)
        try:
            with app.suspend():
                return self._round_trip(text)
        except SuspendNotSupported as error:
            raise CoachError("An editor cannot be opened from here.") from error
        except (OSError, UnicodeDecodeError) as error:
            raise CoachError(f"{self.command[0]} could not be used. Your text is still there.") from error

    def _round_trip(self, text: str) -> str:
        """Out through a file that only the owner may read, and back."""
        descriptor, name = mkstemp(suffix=".txt", prefix="answer-", dir=self.folder, text=False)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            done = subprocess.run([*self.command, name], check=False)  # noqa: S603 - the owner's own choice
            if done.returncode:
                raise CoachError(f"{self.command[0]} ended with a failure. Your text is as it was.")
            return Path(name).read_text(encoding="utf-8").rstrip("\n")
        finally:
            with suppress(OSError):
                Path(name).unlink()
