"""What the conversation asks of the screen around it."""

from __future__ import annotations

from enum import StrEnum


class Signal(StrEnum):
    """Something to draw anew, or another screen to open."""

    TURNED = "turned"
    """Something happened in the workshop."""
    MOVED = "moved"
    """Only the sheet, the completion or the complaint changed."""
    PLAN = "plan"
    WALK = "walk"
    REVIEW = "review"
    HELP = "help"
    NOTES = "notes"
    QUIT = "quit"
