"""Exit codes; docs/commands.md tells them to owners."""

from __future__ import annotations

from typing import Final

OK: Final = 0
REFUSED: Final = 1
"""Something falls short or was refused; the sentence says what."""
USAGE: Final = 2
"""The command line cannot be understood, or there is no terminal for what it asks."""
OUR_ERROR: Final = 70
INTERRUPTED: Final = 130
"""Ctrl+C."""
PIPE_CLOSED: Final = 141
"""Whoever read our output stopped reading: 128 and the number of that signal."""
