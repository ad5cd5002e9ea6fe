"""The plan as it stands: contents at the left, the document in the reading column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from journeycoach.domain.errors import CoachError
from journeycoach.tui.commands import PLAN
from journeycoach.tui.screens.overlays import ChooseScreen
from journeycoach.tui.text import plain
from journeycoach.tui.views import CLIENT_VIEW
from journeycoach.tui.widgets.document import Document, first_page_first
from journeycoach.tui.widgets.key_bar import KeyBar
from journeycoach.tui.widgets.top_line import Heading, TopLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from journeycoach.tui.services import Services
    from journeycoach.workshop.service import Workshop

WRITING = "Writing the plan …"
FORMATS = {
    "md": "Markdown, to read and to edit",
    "html": "HTML, to print or to send",
    "json": "JSON, for programs",
    "pdf": "PDF",
    "docx": "Word",
    "csv": "the actions as a table",
    "ics": "the actions for a calendar",
    "svg": "the journey as a picture",
    "png": "the same picture, for a message or a slide",
    "taskwarrior": "the actions for Taskwarrior",
    "todo.txt": "the actions for todo.txt",
    "todoist": "the actions for Todoist",
    "recap": "the last call as an e-mail",
}


class PlanScreen(Screen[None]):
    """Built and set in workers, as late as it is asked for; the screen never waits for either."""

    AUTO_FOCUS = "#document"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-medium"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]
    BINDINGS = [
        Binding(each.key, each.action, each.title, show=False)
        for each in PLAN
        if each.action and not each.action.startswith("app.")
    ]

    @dataclass
    class Written(Message):
        """The plan is there, as Markdown."""

        markdown: str

    @dataclass
    class Told(Message):
        """Something to say in the footer: where a file is now, or what went wrong."""

        text: str
        is_trouble: bool = False

    def __init__(self, services: Services, workshop: Workshop) -> None:
        super().__init__(id="plan")
        self._services = services
        self._workshop = workshop

    def compose(self) -> ComposeResult:
        yield TopLine(Heading(self._workshop.session.title or "New session", "", "the plan so far", "plan"))
        with Horizontal(id="room"):
            yield OptionList(id="contents")
            yield Static(WRITING, id="writing")
            yield Document(id="document")
        yield Static(id="complaint", markup=False)
        yield KeyBar(PLAN)

    def on_mount(self) -> None:
        self.query_one("#complaint").display = False
        if self._services.curtain.is_drawn:
            self.query_one(KeyBar).show(PLAN, CLIENT_VIEW)
        self.run_worker(self._write, thread=True)

    def on_plan_screen_written(self, event: Written) -> None:
        event.stop()
        self.query_one(Document).show(first_page_first(event.markdown))
        contents = self.query_one("#contents", OptionList)
        contents.clear_options()
        headings = re.findall(r"^(##?) (.+)$", event.markdown, flags=re.MULTILINE)
        contents.add_options(Option(plain(title)) for mark, title in headings if mark == "##")
        contents.highlighted = 0 if contents.option_count else None

    def on_document_page_set(self, event: Document.PageSet) -> None:
        event.stop()
        self.query_one("#writing").display = False

    def on_plan_screen_told(self, event: Told) -> None:
        event.stop()
        told = self.query_one("#complaint", Static)
        told.update(plain(event.text))
        told.set_class(not event.is_trouble, "-fine")
        told.display = True

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        document = self.query_one(Document)
        document.go_to(event.option_index)
        document.focus()

    def action_leave(self) -> None:
        self.dismiss()

    def action_actions(self) -> None:
        from journeycoach.tui.screens.actions import ActionsScreen

        screen = ActionsScreen(self._services.actions(self._workshop))
        self.app.push_screen(screen, self._write_anew)

    def _write_anew(self, changed: bool | None) -> None:  # noqa: FBT001 - what a screen that is left hands back
        if changed:
            self.run_worker(self._write, thread=True)

    def action_export(self) -> None:
        choices = {name: f"{name.ljust(13)}{FORMATS.get(name, '')}" for name in self._services.formats()}
        self.app.push_screen(ChooseScreen("Write the plan as", choices), self._export)

    def _export(self, wanted: str | None) -> None:
        if wanted is not None:
            self._told(lambda: f"Written to {self._services.export(self._workshop, wanted)}")

    def _told(self, deed: Callable[[], str]) -> None:
        def work() -> None:
            try:
                self.post_message(self.Told(deed()))
            except CoachError as error:
                self.post_message(self.Told(error.text, is_trouble=True))

        self.run_worker(work, thread=True)

    def _write(self) -> None:
        try:
            self.post_message(self.Written(self._services.plan_markdown(self._workshop)))
        except CoachError as error:
            self.post_message(self.Told(error.text, is_trouble=True))
