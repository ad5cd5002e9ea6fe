"""Which driver stands between the app and the terminal here."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from textual import constants

if TYPE_CHECKING:
    from textual.driver import Driver


def terminal_driver() -> type[Driver] | None:
    """Ours on Linux and macOS; None, which leaves the choice to the toolkit, on Windows and in a browser."""
    if sys.platform == "win32" or constants.DRIVER:
        return None
    from journeycoach.tui.terminal import Terminal

    return Terminal
