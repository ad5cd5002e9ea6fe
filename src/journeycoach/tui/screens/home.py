"""Home: every session, where it stands, and a new one at a key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from journeycoach.domain.errors import CoachError
from journeycoach.tui.commands import HOME
from journeycoach.tui.fitting import HEIGHTS, WIDTHS, fitting
from journeycoach.tui.messages import Entered
from journeycoach.tui.screens.overlays import AskScreen, ChooseScreen, ConfirmScreen, PageScreen
from journeycoach.tui.text import plain
from journeycoach.tui.widgets.key_bar import KeyBar
from journeycoach.tui.widgets.session_list import SessionList
from journeycoach.tui.widgets.top_line import Heading, TopLine
from journeycoach.workshop.wording import count

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult
    from textual.events import Key

    from journeycoach.tui.services import Opened, Services, SessionRow

INVITATION = (
    "Nothing is here yet.\n\n"
    "Press Enter, and I ask the first question: what is your business called?\n"
    "About 25 minutes later you hold a plan. Stop whenever you like; each answer is kept at once."
)


class HomeScreen(Screen[None]):
    """The list of sessions with search as one types."""

    AUTO_FOCUS = "SessionList"
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    BINDINGS = [
        Binding(each.key, each.action, each.title, show=False)
        for each in HOME
        if each.action and each.key != "enter" and not each.action.startswith("app.")
    ]

    @dataclass
    class Listed(Message):
        """The sessions have been read, or why they could not be."""

        rows: Sequence[SessionRow]
        trouble: str = ""

    @dataclass
    class Boarded(Message):
        """The page of all clients is there."""

        lines: Sequence[str]

    def __init__(self, services: Services) -> None:
        super().__init__(id="home")
        self._services = services

    def compose(self) -> ComposeResult:
        self.add_class(*fitting(self.app.size))
        yield TopLine(Heading("journeycoach"))
        yield Static(id="search", markup=False)
        yield SessionList()
        yield Static(plain(INVITATION), id="invitation")
        yield Static(id="complaint", markup=False)
        yield KeyBar(HOME)

    def on_mount(self) -> None:
        self.query_one("#invitation").display = False
        self.say("")

    def on_screen_resume(self) -> None:
        self.reload()

    def reload(self) -> None:
        """Read the sessions anew, beside the screen."""
        self.run_worker(self._list, thread=True, exclusive=True)

    def say(self, text: str) -> None:
        """Say what went wrong and what to do; nothing when all is well."""
        complaint = self.query_one("#complaint", Static)
        complaint.update(plain(text))
        complaint.display = bool(text)

    def on_home_screen_listed(self, event: Listed) -> None:
        event.stop()
        self.say(event.trouble)
        overdue = sum(row.is_overdue for row in event.rows)
        late = f" · {overdue} overdue" if overdue else ""
        far = f"{count(len(event.rows), 'session')}{late}"
        self.query_one(TopLine).show(Heading("journeycoach", far=far, far_short=far))
        is_empty = not event.rows and not event.trouble
        self.query_one("#invitation").display = is_empty
        self.query_one("#search").display = not is_empty
        self.query_one(SessionList).show(event.rows)

    def on_session_list_searched(self, event: SessionList.Searched) -> None:
        event.stop()
        shown = f"Search: {event.text}▏" if event.text else "Type to search."
        none = "   nothing found; Esc shows all" if event.text and not event.found else ""
        self.query_one("#search", Static).update(plain(f"{shown}{none}"))

    def on_session_list_opened(self, event: SessionList.Opened) -> None:
        event.stop()
        self._enter(lambda: self._services.open(event.row.name))

    def on_key(self, event: Key) -> None:
        if event.key == "enter" and self.query_one("#invitation").display:
            event.stop()
            self.action_new()

    def action_board(self) -> None:
        self.say("Reading every session …")
        self.run_worker(self._read_board, thread=True, exclusive=True, group="board")

    def _read_board(self) -> None:
        try:
            self.post_message(self.Boarded(self._services.board()))
        except CoachError as error:
            self.post_message(self.Boarded((error.text,)))

    def on_home_screen_boarded(self, event: Boarded) -> None:
        event.stop()
        self.say("")
        self.app.push_screen(PageScreen("Every client", event.lines))

    def action_open(self) -> None:
        row = self.query_one(SessionList).row
        if row is not None:
            self._enter(lambda: self._services.open(row.name))

    def action_new(self) -> None:
        try:
            methods = self._services.methods()
        except CoachError as error:
            self.say(error.text)
            return
        if len(methods) < 2:
            self._start(next(iter(methods), ""))
            return
        self.app.push_screen(ChooseScreen("Which method?", methods), self._start)

    def action_rename(self) -> None:
        row = self.query_one(SessionList).row
        if row is not None:
            self.app.push_screen(
                AskScreen("A new name", row.title),
                lambda title: self._do(lambda: self._services.rename(row.name, title)) if title else None,
            )

    def action_archive(self) -> None:
        row = self.query_one(SessionList).row
        if row is not None:
            back = f"It comes back with: {self._services.program} restore {row.name}"
            said = ["It leaves this list. Nothing is deleted.", back]
            self.app.push_screen(
                ConfirmScreen(f"Archive {row.title}?", said, "archives it"),
                lambda yes: self._do(lambda: self._services.archive(row.name)) if yes else None,
            )

    def action_delete(self) -> None:
        row = self.query_one(SessionList).row
        if row is not None:
            said = ["This cannot be undone. These files go:", *self._services.belongings(row.name)]
            self.app.push_screen(
                ConfirmScreen(f"Delete {row.title}?", said, "deletes it"),
                lambda yes: self._do(lambda: self._services.delete(row.name)) if yes else None,
            )

    def _start(self, method: str | None) -> None:
        if method is not None:
            self._enter(lambda: self._services.start(method))

    def _enter(self, opening: Callable[[], Opened]) -> None:
        try:
            self.post_message(Entered(opening()))
        except CoachError as error:
            self.say(error.text)

    def _do(self, deed: Callable[[], object]) -> None:
        try:
            deed()
        except CoachError as error:
            self.say(error.text)
        else:
            self.reload()

    def _list(self) -> None:
        try:
            self.post_message(self.Listed(self._services.rows()))
        except CoachError as error:
            self.post_message(self.Listed((), error.text))
