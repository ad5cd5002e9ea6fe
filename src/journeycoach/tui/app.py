"""The full-screen app: which screen is on, and what is safe when it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

from journeycoach.tui.crash import GuardedApp, Kept, run
from journeycoach.tui.editor import Editor
from journeycoach.tui.screens.workshop import WorkshopScreen

if TYPE_CHECKING:
    from journeycoach.tui.services import Opened, Services

DARK, LIGHT = "textual-dark", "textual-light"


class CoachApp(GuardedApp):
    """Home, the workshop and the plan, over whatever the services reach."""

    CSS_PATH = "coach.tcss"
    TITLE = "journeycoach"
    BINDINGS = [
        Binding("ctrl+q", "stop", "stop", show=False, priority=True),
        Binding("ctrl+c", "interrupt", "stop", show=False),
        Binding("f6", "change_theme", "light or dark", show=False),
        Binding("f9", "home", "all your sessions", show=False),
    ]

    def __init__(self, services: Services, start_with: Opened | None = None) -> None:
        super().__init__(crash_log=services.crash_log)
        self._services = services
        self._start_with = start_with
        self._editor = Editor(services.editor, services.scratch)
        self._is_interrupted = False

    def on_mount(self) -> None:
        self.theme = DARK
        if self._start_with is not None:
            self.push_screen(WorkshopScreen(self._start_with, self._editor))

    def what_is_kept(self) -> Kept | None:
        return None

    def action_stop(self) -> None:
        self.exit()

    def action_change_theme(self) -> None:
        self.theme = LIGHT if self.theme == DARK else DARK


def run_app(services: Services, start_with: Opened | None = None) -> int:
    """Run until the owner stops: at home, or in a session; the program's exit code."""
    return run(CoachApp(services, start_with))
