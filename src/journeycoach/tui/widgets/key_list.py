"""The keys of a screen to be read: each with what it does, beside it or below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widget import Widget

from journeycoach.tui.commands import help_lines
from journeycoach.tui.text import plain

if TYPE_CHECKING:
    from textual.content import Content
    from textual.geometry import Size

    from journeycoach.tui.commands import Command


class KeyList(Widget, can_focus=False):
    """As tall as its lines come to at the width it is given."""

    DEFAULT_CSS = "KeyList { height: auto; }"

    def __init__(self, commands: tuple[Command, ...]) -> None:
        super().__init__()
        self._commands = commands

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        del container, viewport
        return len(help_lines(self._commands, width))

    def render(self) -> Content:
        return plain("\n".join(help_lines(self._commands, self.content_size.width)))
