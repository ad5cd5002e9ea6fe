"""A conversation under way: who is heard, what is said, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from journeycoach.domain.text import visible
from journeycoach.workshop.beside import OWNER
from journeycoach.workshop.commands import COMMANDS, LED
from journeycoach.workshop.wording import COACH, YOU

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeycoach.domain.errors import CoachError
    from journeycoach.domain.walk import Encounter
    from journeycoach.line.console import Console
    from journeycoach.workshop.commands import Command, CommandSpec
    from journeycoach.workshop.facilitation import Facilitation
    from journeycoach.workshop.ports import Draft, DraftBox, PrivateNotes
    from journeycoach.workshop.service import Workshop
    from journeycoach.workshop.turn import Turn

ANSWER_LIMIT: Final = 100_000
"""Characters in one answer; a longer one is refused whole."""


class Beside(Struct, frozen=True):
    """What a conversation needs besides its workshop."""

    notes: Callable[[Workshop], PrivateNotes | None]
    """The private notes; None while there is no session to keep them beside."""
    show_plan: Callable[[Workshop], None]
    """Puts the plan so far where documents go."""
    drafts: Callable[[Workshop], DraftBox | None]
    """Where text that was not sent is kept."""
    walk: Callable[[Workshop], tuple[Encounter, ...]]
    """The road as the ideal customer meets it."""
    call: Facilitation | None = None
    """The call that is led from here; None where nobody leads."""


class LeaveError(Exception):
    """The owner stops here, on purpose."""


class CommandedError(Exception):
    """Instead of an answer came a command that leads elsewhere."""

    def __init__(self, command: Command) -> None:
        super().__init__(command.word)
        self.command = command


class BackError(Exception):
    """Instead of an answer came a word that leads back to where it was asked from."""


class Talk:
    """Holds the turn that the conversation is at."""

    def __init__(self, workshop: Workshop, console: Console, beside: Beside) -> None:
        self.workshop = workshop
        self.console = console
        self.beside = beside
        self.turn: Turn = workshop.turn()
        self.stage = ""
        """The stage that was named last."""
        self.proposals_of = ""
        """The stage whose proposals were announced."""
        self.probes = 0
        """How many probes were put to the question at hand."""
        self.draft: Draft | None = None
        """What was typed and not sent, the last time or just now."""
        self.begun = ""
        """What the next prompt holds already."""
        self.walked = ""
        """The key of the encounter at which a walk was left."""
        self.ways_back: frozenset[str] = frozenset()
        """Words that are no answers now and lead back; a question on the road has some."""
        self.block: list[str] = []
        """The lines of a longer text under way."""
        self.rows: dict[str, list[str]] = {}
        """Whole lines of tables that a command led away from, by their question."""

    @property
    def call(self) -> Facilitation | None:
        """The call that is led from here, or None."""
        return self.beside.call

    @property
    def commands(self) -> tuple[CommandSpec, ...]:
        """What can be typed: more for whoever leads a call."""
        return LED if self.call else COMMANDS

    @property
    def speaker(self) -> str:
        """Whose words are typed next: another name in a call in which several speak."""
        return self.workshop.speaker if self.call and self.workshop.speaker != OWNER else YOU

    def coach(self, text: str) -> None:
        """Something the coach says; an empty text is not said."""
        if text:
            self.console.say(f"{COACH}: {visible(text)}")

    def line(self, text: str) -> None:
        """A line that belongs to what was said before."""
        if text:
            self.console.say(f"  {visible(text)}".replace("\n", "\n  "))

    def sign(self, text: str) -> None:
        """A line that stands for itself, such as the sign that an answer is kept."""
        if text:
            self.console.say(visible(text))

    def gap(self) -> None:
        """An empty line before the next turn."""
        self.console.say("")

    def refuse(self, error: CoachError) -> None:
        """Say why something was not done."""
        self.coach(error.text)


def prompt(about: str = "", speaker: str = YOU) -> str:
    """What stands before the place to type: `You: ` or `You, who does it: `; a name when another speaks."""
    who = visible(speaker)
    return f"{who}, {visible(about)}: " if about else f"{who}: "
