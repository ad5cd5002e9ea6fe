"""The clock of a led call, and what is put off when there is not enough time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.call_events import (
    CallBegun,
    CallEnded,
    CallMoved,
    CallPaused,
    CallResumed,
    CallTimeSet,
    QuestionDeferred,
    QuestionTakenUp,
    WhyDeferred,
)
from journeycoach.domain.errors import CoachError
from journeycoach.domain.events import StageClosed, StageHeard
from journeycoach.domain.interview import is_settled, open_questions
from journeycoach.workshop import call_words as words
from journeycoach.workshop.call_agenda import USUAL, CallAgenda
from journeycoach.workshop.naming import stage_of_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeycoach.domain.call_clock import CallTime
    from journeycoach.domain.events import Event
    from journeycoach.domain.packs import Question
    from journeycoach.workshop.turn import Turn

LONGEST = 600
"""Minutes; more is a slip of the finger."""
STALE = -3600
"""Seconds left under which a call is taken for one that nobody ended."""


class CallHour(CallAgenda):
    """The deeds about time. Every one returns the turn after it, or raises CoachError with what to do."""

    def begin(self, minutes: int = USUAL) -> Turn:
        """Start the clock, and put off what the call has no time for, as a step of its own."""
        if self.call:
            raise CoachError("A call is going on already. /end closes it.")
        agenda = self.agenda_of(sound_length(minutes))
        instant = self._workshop.instant
        self._coach_keeps(CallBegun(minutes, instant.ticks, instant.boot), self._moved_event(self._stage))
        return self._coach_keeps(*self._deferring(agenda.waits), note=words.begun(agenda))

    def begin_or_go_on(self, minutes: int = USUAL) -> Turn:
        """Go on with the call that goes on; one that nobody ended is closed, and a new one begun."""
        self.close_stale()
        if not self.call:
            return self.begin(minutes)
        left = words.clock(self.time.left) if self.time else ""
        stands = "" if self.time and self.time.is_running else " The clock stands; /resume starts it."
        return self._workshop.turn(f"The call goes on: {left} left.{stands}")

    def close_stale(self) -> bool:
        """End a call whose time was up an hour ago; True when there was one."""
        clock = self.time
        if clock is None or clock.left > STALE:
            return False
        self.end()
        return True

    def pause(self) -> Turn:
        """Stop the clock, or start it again where it stands."""
        clock = self._going_on()
        if not clock.is_running:
            return self.resume()
        instant = self._workshop.instant
        note = f"The clock stands at {words.clock(clock.left)}. /resume starts it again."
        return self._coach_keeps(CallPaused(instant.ticks, instant.boot), note=note)

    def resume(self) -> Turn:
        """Let the clock go on."""
        clock = self._going_on()
        if clock.is_running:
            raise CoachError("The clock is running. /pause stops it.")
        instant = self._workshop.instant
        note = f"The clock goes on: {words.clock(clock.left)} left."
        return self._coach_keeps(CallResumed(instant.ticks, instant.boot), note=note)

    def add(self, minutes: int) -> Turn:
        """Make the call longer by so many minutes, from now where its time is up.

        What there is time for again is taken up.
        """
        seconds = max(0.0, self._going_on().left) + sound_length(minutes) * 60
        if seconds > LONGEST * 60:
            raise CoachError(f"No call has more than {LONGEST} minutes left. /left 90 sets what is left.")
        back = self._fitting_again(seconds / 60)
        more = f"{words.in_minutes(minutes * 60)} more: {words.clock(seconds)} left."
        note = words.joined(more, words.taken_up(back))
        return self._coach_keeps(*self._time_set(seconds), *self._taking_up(back), note=note)

    def left(self, minutes: int | None = None) -> Turn:
        """Plan what is left anew, for so many minutes or for what the clock has; one undo takes it back."""
        seconds = self._going_on().left if minutes is None else sound_length(minutes) * 60.0
        if seconds < 60:
            raise CoachError(words.OVER)
        agenda, back = self.agenda_of(seconds / 60), self._fitting_again(seconds / 60)
        events = (*self._time_set(seconds), *self._deferring(agenda.waits), *self._taking_up(back))
        note = words.joined(words.planned_anew(agenda, len(back)), words.taken_up(back))
        return self._coach_keeps(*events, note=note)

    def moved(self) -> bool:
        """Let the clock count for the stage that the conversation is in; True when it is another one."""
        clock = self.time
        if clock is None or clock.stage == self._stage:
            return False
        self._coach_keeps(self._moved_event(self._stage))
        return True

    def close_stage(self) -> Turn:
        """Put off what is open in the stage at hand, and go on to what was heard in it."""
        self._going_on()
        workshop = self._workshop
        stage, answers = stage_of_id(self._stage, workshop.pack), workshop.answers
        waiting = tuple(open_questions(stage, answers))
        if not waiting:
            raise CoachError(f"Nothing is open in {stage.title}. /left plans the rest of the time anew.")
        heard = any(is_settled(question, answers) for question in stage.questions)
        done = () if heard else (StageHeard(stage.id), StageClosed(stage.id))
        workshop.leave_jump()
        return self._coach_keeps(
            *self._deferring(waiting, WhyDeferred.STAGE), *done, note=words.put_off(waiting)
        )

    def end(self) -> Turn:
        """Stop the clock for good; what was put off is open again."""
        self._going_on()
        call, instant = self.call, self._workshop.instant
        back = len(call.deferred) if call else 0
        note = words.ended(self._going_on().used, back)
        self._told = 0.0
        return self._coach_keeps(CallEnded(instant.ticks, instant.boot), note=note)

    # Inside

    def _going_on(self) -> CallTime:
        if self.time is None:
            raise CoachError(words.NO_CALL)
        return self.time

    def _time_set(self, seconds: float) -> tuple[Event, ...]:
        """The clock set anew; one that stands goes on standing."""
        instant, stands = self._workshop.instant, not self._going_on().is_running
        minutes, rest = divmod(round(seconds), 60)
        self._told = 0.0
        pause = (CallPaused(instant.ticks, instant.boot),) if stands else ()
        return (CallTimeSet(minutes, instant.ticks, instant.boot, rest), *pause)

    def _fitting_again(self, minutes: float) -> tuple[Question, ...]:
        """What was put off and fits into so many minutes; a stage that was closed early stays closed."""
        call, answers = self.call, self._workshop.answers
        if call is None:
            return ()
        items = self.agenda_of(minutes, afresh=True).items
        wanted = set(call.deferred) - set(call.closed_early)
        return tuple(each.question for each in items if answers.key(each.question.topic) in wanted)

    def _taking_up(self, questions: Iterable[Question]) -> tuple[Event, ...]:
        answers = self._workshop.answers
        return tuple(QuestionTakenUp(each.id, answers.key(each.topic)) for each in questions)

    def _moved_event(self, stage: str) -> CallMoved:
        instant = self._workshop.instant
        return CallMoved(stage, instant.ticks, instant.boot)

    def _deferring(
        self, questions: Iterable[Question], why: WhyDeferred = WhyDeferred.TIME
    ) -> tuple[Event, ...]:
        answers = self._workshop.answers
        return tuple(QuestionDeferred(each.id, answers.key(each.topic), why) for each in questions)


def sound_length(minutes: int) -> int:
    """The minutes again. Raises CoachError for a number that is no length of a call."""
    if not 1 <= minutes <= LONGEST:
        raise CoachError(f"Give whole minutes, 1 to {LONGEST}.")
    return minutes
