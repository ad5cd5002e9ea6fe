"""Somebody who types lines, and all that was said to them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from journeycoach.domain.walk import walk_of
from journeycoach.line.interview import interview
from journeycoach.line.pipe import Pipe
from journeycoach.line.talk import Beside

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeycoach.workshop.facilitation import Facilitation
    from journeycoach.workshop.ports import DraftBox, PrivateNotes
    from journeycoach.workshop.service import Workshop


class Notes:
    """Private notes that are only remembered."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def add(self, text: str) -> None:
        """Always kept."""
        self.texts.append(text)

    def all(self) -> tuple[str, ...]:
        """Oldest first."""
        return tuple(self.texts)


class Desk:
    """What stands beside a plain interview in a test."""

    def __init__(self) -> None:
        self.private = Notes()
        self.drafts: DraftBox | None = None
        self.plans = 0
        """How often the plan was shown."""
        self.call: Facilitation | None = None

    def beside(self) -> Beside:
        """For the interview; notes are there once the session is."""
        return Beside(
            self._notes,
            self._show_plan,
            lambda _: self.drafts,
            lambda each: walk_of(each.answers, each.today),
            self.call,
        )

    def _notes(self, workshop: Workshop) -> PrivateNotes | None:
        return self.private if workshop.store else None

    def _show_plan(self, _: Workshop) -> None:
        self.plans += 1


def typed_into(workshop: Workshop, lines: Iterable[str], desk: Desk | None = None) -> str:
    """Everything that was said while these lines came through a pipe."""
    talk = io.StringIO()
    pipe = Pipe(io.StringIO("".join(f"{line}\n" for line in lines)), talk)
    interview(workshop, pipe, (desk or Desk()).beside())
    return talk.getvalue()
