"""How a call stands against its agenda: planned, used, open, ahead or behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from journeycoach.domain.agenda import Agenda, plan_call, talk_pace
from journeycoach.domain.call_clock import Instant, call_time
from journeycoach.domain.call_events import CallBegun, CallTimeSet
from journeycoach.domain.interview import is_settled, open_questions
from journeycoach.domain.must_ask import must_ask
from journeycoach.domain.session import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.call_clock import CallTime
    from journeycoach.domain.events import Recorded
    from journeycoach.domain.meetings import Call, Mark
    from journeycoach.domain.packs import Question, Stage


class SetPlan(Struct, frozen=True):
    """The agenda as it was when the time was set last, with what had been used by then."""

    agenda: Agenda
    used: Mapping[str, float]
    """Seconds by stage id, before the agenda was made."""

    def planned(self, stage: str) -> float:
        """Seconds planned for a stage in the whole call: what it had used, and what the agenda gives it."""
        own = sum(slot.minutes for slot in self.agenda.slots if slot.stage.id == stage)
        return self.used.get(stage, 0.0) + own * 60


class StageTime(Struct, frozen=True):
    """One line of the agenda while the call goes on. Times are seconds."""

    stage: Stage
    planned: float
    used: float
    open: int
    """Questions of this pass that are still to be put."""
    must: int
    """Of these the must-ask set."""
    put_off: int
    is_here: bool


def nothing_put_off(answers: Answers) -> Answers:
    """The same answers, as if all were on the agenda of the call but what went with a stage closed early."""
    meetings = answers.session.meetings
    if meetings.call is None:
        return answers
    call = replace(meetings.call, deferred=meetings.call.closed_early)
    calls = (*meetings.calls[:-1], call)
    session = replace(answers.session, meetings=replace(meetings, calls=calls))
    return replace(answers, session=session)


def set_at(call: Call) -> Mark:
    """When the clock was set last; the plan in force was made then."""
    return next(mark for mark in reversed(call.marks) if isinstance(mark.event, CallBegun | CallTimeSet))


def set_plan(call: Call, log: Sequence[Recorded], answers: Answers) -> SetPlan:
    """The plan in force: made from the session as it stood when the clock was set last."""
    mark = set_at(call)
    at = call.marks.index(mark)
    clock = call_time(replace(call, marks=call.marks[: at + 1], last=0), _instant(mark))
    then = replace(answers, session=fold(tuple(_until(mark, log))))
    return SetPlan(plan_call(then, clock.left / 60), clock.by_stage)


def _instant(mark: Mark) -> Instant:
    return Instant(mark.event.ticks, mark.event.boot, mark.at)


def _until(mark: Mark, log: Sequence[Recorded]) -> Iterator[Recorded]:
    """The log up to the end of the step that set the clock: what it put off belongs to the plan."""
    step = next((each.step for each in log if each.event is mark.event), 0)
    return (each for each in log if each.step <= step)


def stage_times(plan: SetPlan, clock: CallTime, answers: Answers) -> tuple[StageTime, ...]:
    """Every stage of the method with its time, in order."""
    return tuple(_stage_time(stage, plan, clock, answers) for stage in answers.pack.stages)


def _stage_time(stage: Stage, plan: SetPlan, clock: CallTime, answers: Answers) -> StageTime:
    waiting = tuple(open_questions(stage, answers))
    must, put_off = must_ask(answers.pack), answers.session.meetings.put_off
    return StageTime(
        stage=stage,
        planned=plan.planned(stage.id),
        used=clock.by_stage.get(stage.id, 0.0),
        open=len(waiting),
        must=sum(question.id in must for question in waiting),
        put_off=sum(answers.key(question.topic) in put_off for question in stage.questions),
        is_here=stage.id == clock.stage,
    )


def ahead(plan: SetPlan, clock: CallTime, answers: Answers) -> float:
    """Seconds that the call is ahead of its agenda; under nought when it is behind."""
    planned = {item.question.id: item for item in plan.agenda.items}
    slow = talk_pace(answers)
    waiting = (question for stage in answers.pack.stages for question in open_questions(stage, answers))
    still = {
        each.id: planned[each.id].minutes if each.id in planned else each.minutes * slow for each in waiting
    }
    extra = (item for item in planned.values() if item.is_extra and _may_come(item.question, answers))
    to_come = sum(still.values()) + sum(item.minutes for item in extra)
    return clock.left - (to_come + plan.agenda.closing) * 60


def _may_come(question: Question, answers: Answers) -> bool:
    """Whether a deeper question can still be put: its stage is not done, and not deep already."""
    leg = answers.leg(answers.pack.stage_of(question.id))
    session = answers.session
    return not is_settled(question, answers) and leg not in session.closed and leg not in session.deepened
