"""The ladder of commitment: what each step asks of a stranger, and what the steps before it have earned."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from journeycoach.domain.answers import Answers

TOPIC = "commitment.asks"


class Level(StrEnum):
    """How much a step asks, the least first."""

    ATTENTION = "attention"
    REPLY = "reply"
    CONTACT = "contact-details"
    SMALL = "small-payment"
    FULL = "full-payment"
    RECOMMENDATION = "recommendation"

    @property
    def rung(self) -> int:
        """Its place on the ladder, counted from 0."""
        return list(Level).index(self)

    @property
    def told(self) -> str:
        """What is asked, as it stands behind "asks for"."""
        return _TOLD[self]


_TOLD = {
    Level.ATTENTION: "their attention",
    Level.REPLY: "a reply",
    Level.CONTACT: "their contact details",
    Level.SMALL: "a small payment",
    Level.FULL: "the full price",
    Level.RECOMMENDATION: "a recommendation",
}


class Ask(Struct, frozen=True):
    """One step with what it asks."""

    number: int
    step: str
    """The stage it belongs to, as picked or typed."""
    text: str
    level: Level | None
    """None when the owner did not pick one."""
    earned: Level | None
    """The highest rung that an earlier step has reached without a jump; None for the first."""

    @property
    def skipped(self) -> tuple[Level, ...]:
        """The rungs that lie between what was earned and what is asked."""
        if self.level is None:
            return ()
        reached = -1 if self.earned is None else self.earned.rung
        between = tuple(Level)[reached + 1 : self.level.rung]
        # Who leaves an address answers by it.
        return () if between == (Level.REPLY,) else between

    @property
    def is_a_jump(self) -> bool:
        """Whether it asks for more than the next rung. The first step may ask for a reply without one."""
        return len(self.skipped) > (1 if self.earned is None else 0)


def read_asks(answers: Answers) -> tuple[Ask, ...]:
    """The steps in the owner's order, each with what those before it have earned."""
    asks: list[Ask] = []
    earned: Level | None = None
    for number, row in enumerate(answers.rows(TOPIC), start=1):
        level = next((each for each in Level if each == row.get("level", "")), None)
        ask = Ask(number, row.get("step", ""), row.get("ask", ""), level, earned)
        asks.append(ask)
        if level is not None and not ask.is_a_jump and (earned is None or level.rung > earned.rung):
            earned = level
    return tuple(asks)
