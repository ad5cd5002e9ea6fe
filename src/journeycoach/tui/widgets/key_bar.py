"""The footer: the keys that matter now, and whether everything is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from journeycoach.tui.commands import key_sign

if TYPE_CHECKING:
    from journeycoach.tui.commands import Command

GAP = 3
NARROW = 60
"""Cells under which the gaps are smaller."""


class KeyBar(Widget, can_focus=False):
    """One line of keys with a state at the right, which stays whatever has to go."""

    COMPONENT_CLASSES = {"key-bar--key", "key-bar--label", "key-bar--state", "key-bar--trouble"}

    def __init__(self, commands: tuple[Command, ...] = ()) -> None:
        super().__init__()
        self._commands = commands
        self._state = ""
        self._is_trouble = False

    @property
    def state(self) -> str:
        """What stands at the right."""
        return self._state

    def show(self, commands: tuple[Command, ...], state: str, *, is_trouble: bool = False) -> None:
        """Show other keys, or another state."""
        now = (commands, state, is_trouble)
        if now != (self._commands, self._state, self._is_trouble):
            self._commands, self._state, self._is_trouble = now
            self.refresh()

    def render(self) -> Content:
        gap = GAP if self.size.width >= NARROW else GAP - 1
        shown = self._fitting(self.size.width - cell_len(self._state) - (gap if self._state else 0), gap)
        key, label = self.get_visual_style("key-bar--key"), self.get_visual_style("key-bar--label")
        parts = [Content.assemble((key_sign(c.key), key), (f" {c.label}", label)) for c in shown]
        keys = Content(" " * gap).join(parts)
        rest = " " * max(0, self.size.width - keys.cell_length - cell_len(self._state))
        tone = "key-bar--trouble" if self._is_trouble else "key-bar--state"
        return Content.assemble(keys, rest, (self._state, self.get_visual_style(tone)))

    def _fitting(self, room: int, gap: int) -> list[Command]:
        shown = [command for command in self._commands if command.label]
        while shown and sum(_width(command) + gap for command in shown) - gap > room:
            shown.remove(max(shown, key=lambda command: command.rank))
        return shown


def _width(command: Command) -> int:
    return cell_len(key_sign(command.key)) + 1 + cell_len(command.label)
