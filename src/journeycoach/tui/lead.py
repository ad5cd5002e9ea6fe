"""Leading a call from one window: what the panel shows, and what its keys do."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from journeycoach.domain.errors import CoachError
from journeycoach.tui.board import board_of, hour_of
from journeycoach.tui.commands import PROBE_KEYS
from journeycoach.workshop.putting import keep_in_view, put_probe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.packs import Defect
    from journeycoach.tui.board import Board, Hour
    from journeycoach.tui.services import Opened
    from journeycoach.workshop.facilitation import Facilitation


class Lead:
    """The coach's side of one window's conversation. The client's side knows nothing of it."""

    def __init__(self, opened: Opened, call: Facilitation) -> None:
        self._opened = opened
        self._workshop = opened.workshop
        self._call = call
        self._to_come = 0.0
        """Seconds that all that is planned still takes; only a turn changes it."""

    def follow(self) -> None:
        """After each turn: let the log tell what is put, for those who follow.

        A disk that takes nothing is told of by the next answer.
        """
        with suppress(CoachError), self._speaking():
            keep_in_view(self._workshop)
        time = self._call.time
        self._to_come = time.left - self._call.ahead if time else 0.0

    @property
    def hour(self) -> Hour:
        """The clock now; cheap enough for every second."""
        time = self._call.time
        return hour_of(self._call, time.left - self._to_come if time else 0.0)

    @property
    def board(self) -> Board:
        """All of the panel but the clock."""
        return board_of(self._call, self._workshop, self._notes(), PROBE_KEYS)

    @property
    def people(self) -> tuple[str, ...]:
        """Who may speak on the client's side, besides the owner."""
        return self._call.people()

    def put(self, kind: Defect) -> None:
        """Put the question in the words of its probe of this kind, or in its own again.

        Raises CoachError when there is none, NotKeptError when the log did not take it.
        """
        probe = next((each.text for each in self.board.probes if each.kind == kind.value), "")
        if not probe:
            raise CoachError("This question has no such probe.")
        with self._speaking():
            put_probe(self._workshop, probe)

    @contextmanager
    def _speaking(self) -> Iterator[None]:
        """What is put is the coach's, whoever answers."""
        speaker = self._workshop.speaker
        self._workshop.speak_as(self._call.coach)
        try:
            yield
        finally:
            self._workshop.speak_as(speaker)

    def _notes(self) -> tuple[str, ...]:
        with suppress(CoachError):
            notes = self._opened.notes()
            return notes.all() if notes else ()
        return ()
