"""What every part of a led call stands on: one workshop, and who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.errors import CoachError
from journeycoach.domain.interview import Asking
from journeycoach.workshop.naming import question_named
from journeycoach.workshop.views import OWNER as OWNER  # noqa: PLC0414 - known from here by what leads
from journeycoach.workshop.views import stage_at

if TYPE_CHECKING:
    from journeycoach.domain.answers import Answers
    from journeycoach.domain.events import Event
    from journeycoach.domain.interview import Moment
    from journeycoach.domain.packs import Pack, Question
    from journeycoach.domain.session import Session
    from journeycoach.workshop.service import Workshop
    from journeycoach.workshop.turn import Turn

COACH = "coach"
"""Who leads, as long as no name was given."""


class BesideTheQuestions:
    """Keeps what is said in a call without moving the question that is put."""

    def __init__(self, workshop: Workshop, coach: str = COACH) -> None:
        self._workshop = workshop
        self.coach = coach
        """Who leads: stands beside readings, flags and the clock."""

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self._workshop.session

    @property
    def answers(self) -> Answers:
        """Its answers, by topic."""
        return self._workshop.answers

    @property
    def pack(self) -> Pack:
        """The method that is asked."""
        return self._workshop.pack

    @property
    def moment(self) -> Moment:
        """What is put to the client now."""
        return self._workshop.moment

    def turn(self, note: str = "") -> Turn:
        """The conversation as it stands, with something to say."""
        return self._workshop.turn(note)

    def _coach_keeps(self, *events: Event, note: str = "") -> Turn:
        """One step that the coach takes, whoever has been speaking."""
        workshop = self._workshop
        speaker = workshop.speaker
        workshop.speak_as(self.coach)
        try:
            return workshop.note_down(*events, note=note)
        finally:
            workshop.speak_as(speaker)

    def _question(self, wanted: str = "") -> Question:
        """The question meant: by name, else the one at hand, else the one answered last."""
        workshop = self._workshop
        if wanted:
            return question_named(wanted, workshop.answers, workshop.moment)
        moment = workshop.moment
        if isinstance(moment, Asking):
            return moment.question
        return self._answered_last()

    def _answered_last(self) -> Question:
        """Raises CoachError when nothing was answered yet."""
        found = self._workshop.pack.find(self._workshop.session.last_question)
        if found is None:
            raise CoachError("There is no answer yet to say this about.")
        return found

    @property
    def _stage(self) -> str:
        return stage_at(self._workshop.moment, self._workshop.pack).id
