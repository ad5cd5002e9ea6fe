"""What every sheet is: rows to look at, and keys that mean something while the composer is empty."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Protocol

from msgspec import Struct


class Tone(StrEnum):
    """How a row looks."""

    PLAIN = "plain"
    HERE = "here"
    """The row that the next key acts on."""
    QUIET = "quiet"


class Row(Struct, frozen=True):
    """One row of a sheet: a sign, a text that may wrap, and a small label at the right."""

    text: str
    sign: str = ""
    lead: str = ""
    """A name before the text, which then wraps beside it."""
    tone: Tone = Tone.PLAIN
    label: str = ""
    picks: str = ""
    """The key that a click on the row stands for; empty for rows that cannot be clicked."""


class Deed(StrEnum):
    """What a key asks of the workshop, beside an answer."""

    CONFIRM = "confirm"
    CHANGE = "change"
    """The argument is a question's id."""
    ACCEPT = "accept"
    ACCEPT_ALL = "accept-all"
    ALTER = "alter"
    """Open the fields of a proposal."""
    ALTERED = "altered"
    DECLINE = "decline"
    GO_ON = "go-on"
    DEEPEN = "deepen"
    LOOK = "look"
    PLAN = "plan"
    LEAVE = "leave"
    """Close the sheet, back to the one before."""


class Send(Struct, frozen=True):
    """The answer is complete, in its text form."""

    text: str


class Fill(Struct, frozen=True):
    """The sheet moved on; the composer now holds this text."""

    text: str


class Complain(Struct, frozen=True):
    """Nothing moved; what to do instead."""

    text: str


class Do(Struct, frozen=True):
    """Something is to be done with the workshop."""

    deed: Deed
    argument: str = ""


class Stay(Struct, frozen=True):
    """The key was used up; only the rows changed."""


STAY: Final = Stay()

Outcome = Send | Fill | Complain | Do | Stay


class Sheet(Protocol):
    """Remembers what was picked or filled in so far."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown above the composer."""

    @property
    def hint(self) -> str:
        """What stands in the composer while it is empty."""

    @property
    def begins(self) -> str:
        """What stands in the composer when the sheet comes up."""

    @property
    def takes_answer(self) -> bool:
        """Whether text sent from the composer answers a question; if not, it waits for the next one."""

    @property
    def enter_does(self) -> str:
        """What Enter does, in a word or two."""

    def press(self, key: str, text: str) -> Outcome | None:
        """What a key does while `text` is in the composer; None leaves the key to the composer."""

    def enter(self, text: str) -> Outcome:
        """What Enter does with the text in the composer."""

    def draft(self, text: str) -> str:
        """All that would be lost, with the text in the composer, as one text form."""
