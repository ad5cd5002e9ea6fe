"""The full-screen app: which screen is on, and what is safe when it ends."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rich.text import Text
from textual.app import SystemCommand
from textual.binding import Binding

from journeycoach.tui.commands import offered_on, sign_of
from journeycoach.tui.crash import GuardedApp, Kept, run
from journeycoach.tui.exits import INTERRUPTED
from journeycoach.tui.screens.workshop import WorkshopScreen
from journeycoach.tui.views import goodbye
from journeycoach.workshop.wording import NOT_FOR_THIS_VIEW

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.screen import Screen

    from journeycoach.tui.commands import Command
    from journeycoach.tui.messages import Entered, Stopped
    from journeycoach.tui.services import Opened, Services

DARK, LIGHT = "textual-dark", "textual-light"
AGAIN = 3.0  # Seconds in which a second Ctrl+C stops.


class CoachApp(GuardedApp):
    """Home, the workshop and the plan, over whatever the services reach."""

    CSS_PATH = "coach.tcss"
    TITLE = "journeycoach"
    BINDINGS = [
        Binding("ctrl+q", "stop", "stop", show=False, priority=True),
        Binding("ctrl+c", "interrupt", "stop", show=False),
        Binding("f1", "help", "keys", show=False),
        Binding("f6", "change_theme", "light or dark", show=False),
        Binding("f9", "home", "all your sessions", show=False),
    ]

    def __init__(self, services: Services, start_with: Opened | None = None) -> None:
        super().__init__(crash_log=services.crash_log)
        self._services = services
        self._start_with = start_with
        self._is_interrupted = False

    @property
    def session_screen(self) -> WorkshopScreen | None:
        """The session at hand; None at home."""
        return next((each for each in self.screen_stack if isinstance(each, WorkshopScreen)), None)

    def on_mount(self) -> None:
        self.theme = DARK
        if self._start_with is None:
            self.action_home()
        else:
            self.push_screen(self._screen_of(self._start_with))

    def what_is_kept(self) -> Kept | None:
        """The answers of the session at hand."""
        session = self.session_screen.talk.workshop.session if self.session_screen else None
        return Kept(len(session.answers), session.title) if session else None

    def on_hangup(self) -> None:
        if self.session_screen is not None:
            self.session_screen.put_away()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        for command in self._offered(screen):
            if command.action:
                run_it = partial(self.run_action, command.action, screen)
                yield SystemCommand(command.title, sign_of(command), run_it)

    def on_entered(self, event: Entered) -> None:
        self.switch_screen(self._screen_of(event.opened))

    def _screen_of(self, opened: Opened) -> WorkshopScreen:
        if opened.call is None:
            return WorkshopScreen(opened, self._services)
        from journeycoach.tui.screens.call import CallScreen

        return CallScreen(opened, self._services, opened.call)

    def on_stopped(self, event: Stopped) -> None:
        event.stop()
        self.action_stop()

    def action_stop(self) -> None:
        self._leave(0)

    def action_interrupt(self) -> None:
        if self._is_interrupted:
            self._leave(INTERRUPTED)
        self._is_interrupted = True
        self.set_timer(AGAIN, lambda: setattr(self, "_is_interrupted", False))
        self.notify("^c again stops. Everything is kept.", markup=False, timeout=AGAIN)

    def action_help(self) -> None:
        from journeycoach.tui.screens.overlays import KeysScreen

        if not self.screen.is_modal:
            self.push_screen(KeysScreen(self._offered(self.screen)))

    def _offered(self, screen: Screen[object]) -> tuple[Command, ...]:
        return screen.commands if isinstance(screen, WorkshopScreen) else offered_on(screen.id or "")

    def action_change_theme(self) -> None:
        self.theme = LIGHT if self.theme == DARK else DARK

    def action_home(self) -> None:
        from journeycoach.tui.screens.home import HomeScreen

        self.on_hangup()
        screen = self.session_screen
        if screen is not None and screen.holds_back():
            return
        if screen is not None and self._services.curtain.is_drawn:
            # Other clients are no business of the one who sees this screen.
            screen.talk.refuse(NOT_FOR_THIS_VIEW, screen.composer.text)
            return
        while len(self.screen_stack) > 2:
            self.pop_screen()
        change = self.switch_screen if len(self.screen_stack) == 2 else self.push_screen
        change(HomeScreen(self._services))

    def _leave(self, code: int) -> None:
        """Put the draft away and say what is kept, where."""
        self.on_hangup()
        screen = self.session_screen
        if screen is not None and screen.holds_back():
            return
        said = Text(goodbye(screen.talk, self._services.program)) if screen else None
        self.exit(return_code=code, message=said)


def run_app(services: Services, start_with: Opened | None = None) -> int:
    """Run until the owner stops, from home or from a session; the program's exit code."""
    return run(CoachApp(services, start_with))
