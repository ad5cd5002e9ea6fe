"""What stands between the coach's own panel and a client who sees the same screen."""

from __future__ import annotations


class Curtain:
    """Drawn, nothing of the coach's own is on any screen; it stays so until the coach draws it back.

    There is one for the whole process: another screen, another size or another session changes nothing.
    """

    def __init__(self) -> None:
        self.is_drawn = False
        """Whether the client may see the screen."""
        self.behind = ""
        """What stood in the composer and is the coach's own; it comes back with the panel."""

    def toggle(self) -> None:
        """Draw it, or draw it back."""
        self.is_drawn = not self.is_drawn
