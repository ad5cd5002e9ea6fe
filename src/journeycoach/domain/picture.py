"""The journey as a picture before it is drawn: what stands at each stage, and the line through the stages."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from decimal import Decimal


class Curve(StrEnum):
    """What the line through the stages stands for; a picture has one line."""

    FEELING = "feeling"
    """How the customer feels, 1 to 5."""
    MARK = "mark"
    """The owner's own mark for each stage, 1 to 10."""
    HOLDS = "holds"
    """How many times of ten the weakest step of each stage happens, 0 to 10."""

    @property
    def best(self) -> int:
        """The upper end of its scale."""
        return 5 if self is Curve.FEELING else 10

    @property
    def worst(self) -> int:
        """The lower end of its scale."""
        return 0 if self is Curve.HOLDS else 1

    @property
    def ticks(self) -> tuple[int, ...]:
        """The scores that are written along its scale."""
        return (1, 2, 3, 4, 5) if self is Curve.FEELING else (self.worst, 5, 10)


class Teller(StrEnum):
    """Whose word a point is; the two are never drawn alike."""

    OWNER = "owner"
    """Expected by the owner."""
    CUSTOMER = "customer"
    """Reported by customers."""


class Point(Struct, frozen=True):
    """Where the line passes at one stage."""

    score: int
    """On the scale of its curve."""
    words: str = ""
    """Why, as typed."""
    said_by: str = ""
    """As typed; empty where the owner named nobody."""
    teller: Teller = Teller.OWNER

    def in_fives(self, curve: Curve) -> int:
        """The score on a scale from 1 to 5, rounded down: only the best of ten is a five."""
        return max(1, self.score * 5 // curve.best)


class Chore(Struct, frozen=True):
    """An action that is still to be done."""

    what: str
    who: str
    """Empty when nobody has it."""
    day: str
    """As the plan writes it; empty without one."""


class MapStep(Struct, frozen=True):
    """One step of the customer's road."""

    what: str
    times: int | None = None
    """How many times of ten it happens, rounded down; None when that is not known."""
    who: tuple[str, ...] = ()
    """Who sees to it on the owner's side."""


class MapStage(Struct, frozen=True):
    """One stage; what is not known is empty."""

    title: str
    steps: tuple[MapStep, ...] = ()
    instead: str = ""
    """What other answers say they do, where the road has no step here."""
    channels: tuple[str, ...] = ()
    point: Point | None = None
    moment: str = ""
    """Why one failure here ends it, in the owner's words; empty where it does not."""
    breaks: tuple[str, ...] = ()
    """Where the road does not hold, the heaviest first."""
    chores: tuple[Chore, ...] = ()
    """What is due, the earliest first."""

    @property
    def is_drawn_from(self) -> bool:
        """Whether there is anything of the customer's side to draw."""
        return bool(self.steps or self.instead or self.channels or self.point)


class Count(Struct, frozen=True):
    """How many are counted at one stage: a bar of the funnel."""

    stage: str
    what: str
    now: Decimal
    """The lower end where a range was given."""
    high: Decimal | None = None
    """The upper end of a range."""
    wanted: Decimal | None = None
    says: str = ""
    """The number as the plan writes it, or the range."""
    aims: str = ""
    """The wanted number, likewise."""


class Legend(Struct, frozen=True):
    """Our own words in the picture, in the language of the plan."""

    curve: str = ""
    """What the line is, with its scale."""
    halved: str = ""
    """The same for a scale from 1 to 5."""
    they: str = "They"
    where: str = "Where"
    feel: str = "Feel"
    fails: str = "If it fails"
    breaks: str = "Breaks"
    due: str = "Due"
    moment: str = "moment of truth"
    reported: str = "reported by customers"
    expected: str = "expected by you"
    counts: str = "Counted at each stage"
    now: str = "now"
    wanted: str = "wanted"
    more: str = "and {count} more"
    stage: str = "Stage"
    score: str = "Score"
    why: str = "Why"
    whose: str = "Whose word"


class JourneyMap(Struct, frozen=True):
    """The journey of one kind of customer."""

    title: str
    subject: str
    """Whose journey it is, in the owner's words; empty when it is not known."""
    stages: tuple[MapStage, ...]
    curve: Curve | None = None
    """None where fewer than two points are known."""
    counts: tuple[Count, ...] = ()
    """The funnel; none where fewer than two stages are counted."""
    legend: Legend = Legend()

    @property
    def points(self) -> tuple[tuple[MapStage, Point], ...]:
        """The stages that the line passes, with where it passes."""
        return tuple((stage, stage.point) for stage in self.stages if stage.point is not None)
