"""The workshop as whoever leads a call sees it: the same conversation, with a panel of their own beside it.

A client at the same screen sees the workshop alone, from one key to the next press of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual.binding import Binding

from journeycoach.domain.errors import CoachError
from journeycoach.domain.packs import Defect
from journeycoach.tui.commands import CLIENT_VIEW, LEADING, LED_WORKSHOP, PLAN_ANEW_KEY, key_sign
from journeycoach.tui.lead import Lead
from journeycoach.tui.press import Reply
from journeycoach.tui.screens.workshop import WorkshopScreen
from journeycoach.tui.text import plain
from journeycoach.tui.views import heading_of
from journeycoach.tui.widgets.answer_box import AnswerBox
from journeycoach.tui.widgets.panel import Panel
from journeycoach.tui.widgets.top_line import TopLine
from journeycoach.workshop.commands import Word, is_private
from journeycoach.workshop.wording import YOU

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from journeycoach.tui.commands import Command
    from journeycoach.tui.services import Opened, Services
    from journeycoach.workshop.facilitation import Facilitation

SOMEBODY_ELSE = "/"
"""No name: what stands for one that is typed."""
OWNER = "owner"
OPEN, OVER = "-led", "-over"
"""Classes of the screen: the panel may be seen; it has taken the place of the conversation."""


class CallScreen(WorkshopScreen):
    """One session in a call that is led from here."""

    BINDINGS = [
        Binding(each.key, each.action, each.title, show=False)
        for each in LEADING
        if each.key and each.action and each.key != "f5"
    ]

    def __init__(self, opened: Opened, services: Services, call: Facilitation) -> None:
        super().__init__(opened, services)
        self._lead = Lead(opened, call)
        self._behind = ""
        """What stood in the composer and is the coach's own, while a client is looking."""

    def compose_over(self) -> ComposeResult:
        """The panel for a narrow window."""
        yield Panel(key_sign(PLAN_ANEW_KEY), id="over")

    def compose_beside(self) -> ComposeResult:
        """The panel for a wide one."""
        yield Panel(key_sign(PLAN_ANEW_KEY), id="beside")

    @property
    def commands(self) -> tuple[Command, ...]:
        """While a client is looking, none that tells of what is the coach's own."""
        return CLIENT_VIEW if self.talk.is_client_looking else LED_WORKSHOP

    def on_mount(self) -> None:
        # The toolkit calls what is above on its own, after this.
        self._follow_curtain()
        self.set_interval(1.0, self.tick)

    # What is shown

    def _draw(self) -> None:
        self._lead.follow()
        super()._draw()
        self._draw_panel()

    def _draw_panel(self) -> None:
        """The panel, and who speaks."""
        if not self.talk.is_client_looking:
            board = self._lead.board
            for panel in self.query(Panel):
                panel.show(board)
        self.tick()
        speaker = self.talk.workshop.speaker
        box = self.query_one(AnswerBox)
        box.border_title = plain(YOU if speaker == OWNER else speaker)

    def tick(self) -> None:
        """The clock alone: nothing of the conversation is drawn for it."""
        heading = heading_of(self.talk)
        if not self.talk.is_client_looking:
            hour = self._lead.hour
            for panel in self.query(Panel):
                panel.tick(hour)
            if not self.has_class("-wide") and not self.has_class(OVER) and hour.time:
                heading = replace(heading, far=f"{hour.time} · {hour.pace}", far_short=hour.time)
        self.query_one(TopLine).show(heading)

    def _follow_curtain(self) -> None:
        """Show or hide what is the coach's own; what hides is not drawn once more."""
        is_open = not self.talk.is_client_looking
        self.set_class(is_open, OPEN)
        self.remove_class(OVER)
        self.talk.follow_curtain()

    # What keys do

    def action_curtain(self) -> None:
        """From the coach's view to the client's, and back."""
        self.talk.curtain.toggle()
        self._follow_curtain()
        if self.talk.is_client_looking:
            self._hide_typed()
        elif self._behind and not self.composer.text:
            self.composer.take(Reply(self._behind))
            self._behind = ""
        self.talk.typed(self.composer.text)
        self._draw()

    def _hide_typed(self) -> None:
        if is_private(self.composer.text):
            self._behind = self.composer.text
            self.composer.take(Reply(""))

    def action_path(self) -> None:
        """In a narrow window the panel in the place of the conversation; for a client the path."""
        if self.talk.is_client_looking:
            super().action_path()
        elif not self.has_class("-wide"):
            self.toggle_class(OVER)
            self.tick()

    def action_put(self, kind: str) -> None:
        try:
            self._lead.put(Defect(kind))
        except CoachError as error:
            self.talk.refuse(error.text, self.composer.text)
        else:
            self._draw()

    def action_plan_anew(self) -> None:
        self.composer.take(self.talk.run(Word.LEFT, self.composer.text))

    def action_speaker(self) -> None:
        from journeycoach.tui.screens.overlays import ChooseScreen

        names = {name: name for name in self._lead.people}
        choices = {OWNER: YOU, **names, SOMEBODY_ELSE: "somebody else"}
        self.app.push_screen(ChooseScreen("Whose words come next?", choices), self._speaks)

    def _speaks(self, name: str | None) -> None:
        from journeycoach.tui.screens.overlays import AskScreen

        if name == SOMEBODY_ELSE:
            self.app.push_screen(AskScreen("What is their name?", ""), self._speaks)
        elif name:
            self.talk.workshop.speak_as(name)
            self._draw_panel()
