"""Exit codes of the full-screen front end that do not mean success."""

from __future__ import annotations

from typing import Final

CRASHED: Final = 70
"""A mistake of ours ended the app."""

HUNG_UP: Final = 129
"""The terminal went away, or was never there."""

INTERRUPTED: Final = 130
"""Ctrl+C, sent as a signal."""
