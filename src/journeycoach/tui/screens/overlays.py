"""Small screens over the one at hand: the path, a page of text, a question with a yes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.screen import ModalScreen

from journeycoach.tui.widgets.path import Path, Way

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Click, Key


class PathScreen(ModalScreen[None]):
    """The path, where the window is too narrow for it; any key puts it away."""

    def __init__(self, way: Way) -> None:
        super().__init__()
        self._way = way

    def compose(self) -> ComposeResult:
        with Vertical(classes="card"):
            yield Path(self._way)

    def on_key(self, event: Key) -> None:
        event.stop()
        self.dismiss()

    def on_click(self, event: Click) -> None:
        event.stop()
        self.dismiss()
