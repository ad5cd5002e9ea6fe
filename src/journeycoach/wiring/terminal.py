"""How wide the terminal is, asked as argparse asks, and without all that it asks through."""

from __future__ import annotations

import os
import sys

USUAL = 80
"""Columns where nobody says otherwise."""


def columns() -> int:
    """What the environment says, else the terminal that standard output is."""
    try:
        told = int(os.environ["COLUMNS"])
    except (KeyError, ValueError):
        told = 0
    return told if told > 0 else _of_terminal()


def _of_terminal() -> int:
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or USUAL  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):
        return USUAL
