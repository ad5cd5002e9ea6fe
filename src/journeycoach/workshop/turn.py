"""What a front end shows next: one value, whatever the front end is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from journeycoach.coach.rule import Finding
    from journeycoach.domain.events import Evidence, Key
    from journeycoach.domain.interview import Moment, Progress
    from journeycoach.domain.packs import Question
    from journeycoach.domain.proposals import Proposed


class Kept(Struct, frozen=True):
    """An answer that is on the disk."""

    question: Question
    key: Key
    text: str
    understood: str
    """How an amount or a date was read, to be echoed; else empty."""
    evidence: Evidence | None
    """None for answers that are no claims."""
    author: str
    replaced: bool = False
    """Whether it took the place of an earlier answer, which keeps its place in the conversation."""


class HeardLine(Struct, frozen=True):
    """One line of a play-back; its number opens the answer."""

    question: Question
    label: str
    text: str
    evidence: Evidence | None
    is_open: bool = False
    author: str = ""
    """Who said it, where that was not the owner."""


class Turn(Struct, frozen=True):
    """One step of the conversation, complete: a front end needs to ask for nothing else."""

    moment: Moment
    progress: Progress
    kept: Kept | None = None
    """What the last deed kept, to be shown with its tick."""
    nudge: Finding | None = None
    """At most one, about the answer given last."""
    touched: tuple[Question, ...] = ()
    """Answers that the last change may touch; they are offered again."""
    heard: tuple[HeardLine, ...] = ()
    """The lines of a play-back, when the moment is one."""
    proposals: tuple[Proposed, ...] = ()
    """Actions to accept, change or drop, when the moment is that."""
    weak: int = 0
    """Kept weak spots of the stage, for the breath at its end."""
    score: tuple[str, ...] = ()
    """How far the stage carries and why, for the breath at its end."""
    note: str = ""
    """A sentence about the last deed: what was undone, parked, renamed."""
    display_number: int = 0
    """The number of a repeated question; 0 for others."""
