"""The walk along the road: one encounter at a time, with what breaks there and the way to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from msgspec import Struct
from textual.binding import Binding
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from journeycoach.domain.document import plain as words_of
from journeycoach.domain.errors import CoachError
from journeycoach.domain.walk import place_of
from journeycoach.tui.commands import WALK
from journeycoach.tui.text import plain
from journeycoach.tui.widgets.key_bar import KeyBar
from journeycoach.tui.widgets.top_line import Heading, TopLine
from journeycoach.tui.widgets.walk_card import WalkCard
from journeycoach.workshop import walk_words

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from journeycoach.domain.walk import Encounter
    from journeycoach.tui.commands import Command
    from journeycoach.tui.services import Services
    from journeycoach.workshop.service import Workshop

MOST = 9
"""Breaks that a single digit can name."""


class Left(Struct, frozen=True):
    """How a walk was left."""

    key: str = ""
    """The encounter to go on at; empty for the beginning."""
    at: int = 0
    """Its place, for when it is no longer on the road."""
    question: str = ""
    """The question that mends a break; empty when nothing is to be mended."""
    row: int = 0
    """The line of its answer, from 1; 0 for all of it."""


class WalkScreen(Screen[Left]):
    """Reads as a card; the road at the side says how far it is."""

    AUTO_FOCUS = "WalkCard"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-medium"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]
    BINDINGS = [
        *(
            Binding(each.key, each.action, each.title, show=False)
            for each in WALK
            if each.action and not each.action.startswith("app.")
        ),
        Binding("right,space", "next", show=False),
        Binding("b", "previous", show=False),
        Binding("q", "leave", show=False),
        *(Binding(str(number), f"mend({number})", show=False) for number in range(1, MOST + 1)),
    ]

    @dataclass
    class Drawn(Message):
        """The road is there."""

        encounters: tuple[Encounter, ...]

    @dataclass
    class Failed(Message):
        """It could not be drawn, and why."""

        text: str

    def __init__(self, services: Services, workshop: Workshop, before: Left | None = None) -> None:
        """A walk that goes on where the one before was left."""
        super().__init__(id="walk")
        self._services = services
        self._workshop = workshop
        self._before = before or Left()
        self._encounters: tuple[Encounter, ...] = ()
        self._at = 0

    def compose(self) -> ComposeResult:
        yield TopLine()
        with Horizontal(id="room"):
            yield OptionList(id="contents")
            yield WalkCard()
        yield Static(id="complaint", markup=False)
        yield KeyBar(WALK)

    def on_mount(self) -> None:
        self.query_one("#complaint").display = False
        self.query_one("#contents").can_focus = False
        self.run_worker(self._draw, thread=True)

    def _draw(self) -> None:
        try:
            self.post_message(self.Drawn(self._services.walk(self._workshop)))
        except CoachError as error:
            self.post_message(self.Failed(error.text))

    async def on_walk_screen_drawn(self, event: Drawn) -> None:
        event.stop()
        self._encounters = event.encounters
        self._at = place_of(self._before.key, event.encounters, self._before.at)
        contents = self.query_one("#contents", OptionList)
        contents.add_options(Option(plain(_in_short(each))) for each in event.encounters)
        await self._show()

    def on_walk_screen_failed(self, event: Failed) -> None:
        event.stop()
        self._complain(event.text)

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        await self._go(event.option_index)

    async def action_next(self) -> None:
        if self._at + 1 < len(self._encounters):
            await self._go(self._at + 1)
        elif self._encounters:
            self._complain(walk_words.ENDS)

    async def action_previous(self) -> None:
        await self._go(max(0, self._at - 1))

    def action_mend(self, number: int) -> None:
        """Leave for the answer that mends a break."""
        here = self._here
        if here is None or number > len(here.breaks):
            return
        broken = here.breaks[number - 1]
        if broken.question:
            self.dismiss(Left(here.key, self._at, broken.question, broken.row))
        else:
            self._complain(walk_words.NO_QUESTION)

    def action_edit(self) -> None:
        """Leave for the answer in which this encounter was told."""
        here = self._here
        if here is not None and here.question:
            self.dismiss(Left(here.key, self._at, here.question, here.row))

    def action_leave(self) -> None:
        self.dismiss(Left(self._here.key, self._at) if self._here else Left())

    @property
    def _here(self) -> Encounter | None:
        return self._encounters[self._at] if self._encounters else None

    async def _go(self, index: int) -> None:
        self._at = index
        await self._show()

    async def _show(self) -> None:
        here, count = self._here, len(self._encounters)
        self.query_one("#complaint").display = False
        far = f"{self._at + 1} of {count}" if here else ""
        title = self._workshop.session.title or "New session"
        self.query_one(TopLine).show(Heading(title, "", f"walking the road · {far}" if far else "", far))
        if here:
            self.query_one("#contents", OptionList).highlighted = self._at
        self.query_one(KeyBar).show(_keys(here), "")
        await self.query_one(WalkCard).show(here)

    def _complain(self, text: str) -> None:
        told = self.query_one("#complaint", Static)
        told.update(plain(text))
        told.add_class("-fine")
        told.display = True


def _in_short(encounter: Encounter) -> str:
    """The line of the contents: a sign where something breaks, and what is met."""
    return f"{walk_words.BREAK if encounter.breaks else ' '} {words_of(encounter.title)}"


def _keys(here: Encounter | None) -> tuple[Command, ...]:
    """The keys that do something here."""
    idle = {"1-9"} if here is None or not here.breaks else set()
    return tuple(each for each in WALK if each.key not in idle)
