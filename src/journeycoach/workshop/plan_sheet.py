"""What was read of a plan that comes back, and the session that it is held against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.deeds import Deed
    from journeycoach.domain.document import Document
    from journeycoach.domain.plan_marks import Mark


class TickedLine(Struct, frozen=True):
    """One entry with a box, as it is now."""

    number: int
    """0 where it has none."""
    text: str
    is_done: bool
    place: int
    """Its line in the file, from 1."""
    typed: str = ""
    """The line with its number, where that may be words: it does not stand out as in a plan."""


class Sheet(Struct, frozen=True):
    """What was read of a plan."""

    lines: tuple[TickedLine, ...]
    marks: tuple[Mark, ...]
    """None where the plan lost them on its way."""
    title: str = ""
    """Its first heading."""


class Now(Struct, frozen=True):
    """The session's side."""

    deeds: Sequence[Deed]
    document: Document
    answers: Answers
    today: date
