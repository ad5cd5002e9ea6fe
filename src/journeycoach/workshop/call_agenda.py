"""Where a led call stands: its clock, its agenda, and whether it falls behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.agenda import plan_call
from journeycoach.domain.agenda_now import ahead, nothing_put_off, set_at, set_plan, stage_times
from journeycoach.domain.call_clock import call_time
from journeycoach.domain.interview import Asking
from journeycoach.workshop import call_words as words
from journeycoach.workshop.beside import BesideTheQuestions

if TYPE_CHECKING:
    from journeycoach.domain.agenda import Agenda
    from journeycoach.domain.agenda_now import SetPlan, StageTime
    from journeycoach.domain.call_clock import CallTime
    from journeycoach.domain.meetings import Call, Mark

USUAL = 60
"""Minutes of a call, unless somebody says otherwise."""
LAG = 0.1
"""Behind by more than this part of the whole call is worth a word."""
LEAST_LAG = 180.0
"""Seconds behind that are worth no word in any call."""


class CallAgenda(BesideTheQuestions):
    """Everything about time that is only looked at. The coach's alone: no client's view shows it."""

    _told: float = 0.0
    """Seconds behind when it was said last; 0 when there was nothing to say since the plan was made."""

    _made: tuple[tuple[Mark, str, str], SetPlan] | None = None
    """The plan in force, with what it was made for: a panel asks for it each second."""

    @property
    def call(self) -> Call | None:
        """The call that goes on, or None."""
        return self._workshop.session.meetings.call

    @property
    def time(self) -> CallTime | None:
        """The clock of the call that goes on, or None."""
        return call_time(self.call, self._workshop.instant) if self.call else None

    @property
    def plan(self) -> SetPlan | None:
        """The agenda in force with what each stage had used when it was made; None without a call."""
        call, answers = self.call, self._workshop.answers
        if call is None:
            return None
        key = (set_at(call), answers.pack.id, answers.subject)
        if self._made is None or self._made[0] != key:
            self._made = (key, set_plan(call, self._workshop.log, answers))
        return self._made[1]

    @property
    def agenda(self) -> Agenda:
        """What there is time for from now on; without a call, in an hour."""
        return self.agenda_of(max(0.0, self.time.left / 60) if self.time else USUAL)

    def agenda_of(self, minutes: float, *, afresh: bool = False) -> Agenda:
        """What there would be time for in so many minutes from now.

        afresh: as if nothing had been put off in this call.
        """
        moment = self._workshop.moment
        at_hand = moment.question.id if isinstance(moment, Asking) and self.call else ""
        answers = self._workshop.answers
        return plan_call(nothing_put_off(answers) if afresh else answers, minutes, at_hand)

    @property
    def stages(self) -> tuple[StageTime, ...]:
        """Planned and used time of every stage; nothing without a call."""
        plan, clock = self.plan, self.time
        return stage_times(plan, clock, self._workshop.answers) if plan and clock else ()

    @property
    def ahead(self) -> float:
        """Seconds ahead of the agenda, under nought when behind; 0 without a call."""
        plan, clock = self.plan, self.time
        return ahead(plan, clock, self._workshop.answers) if plan and clock else 0.0

    def notice(self) -> str:
        """A word when the call has fallen behind further than it should, said once for each such stretch."""
        clock = self.time
        if clock is None or not clock.is_running:
            return ""
        lag = -self.ahead
        bound = max(LEAST_LAG, LAG * clock.planned)
        if lag < self._told + bound:
            return ""
        self._told = lag
        if clock.left < 60:
            return words.OVER
        return words.behind(lag / 60, clock.left, self.agenda)
