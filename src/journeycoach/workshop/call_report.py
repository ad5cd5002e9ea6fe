"""What only the coach is told in a call: the hour stage by stage, flags, and lines that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.agenda import whole_minutes
from journeycoach.workshop import call_words as words
from journeycoach.workshop.wording import count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.agenda_now import StageTime
    from journeycoach.workshop.facilitation import Facilitation

NO_FLAGS = "Nothing is flagged. /flag marks the question at hand."
NOTHING_CAUGHT = "No line waits to be sorted. /catch keeps one."
NEXT_STEPS = "/sort N answer, action, decision, park or drop; /sort N alone does what is asked here."


def hour_lines(call: Facilitation) -> tuple[str, ...]:
    """The clock, then a line a stage, then what waits."""
    clock = call.time
    if clock is None:
        return (words.NO_CALL,)
    runs = "" if clock.is_running else " The clock stands; /resume starts it."
    head = f"{words.clock(clock.used)} of {words.clock(clock.planned)} used, {words.clock(clock.left)} left."
    return (f"{head} {_pace(call)}{runs}", *_stages(call), *_waiting(call))


def _pace(call: Facilitation) -> str:
    seconds = call.ahead
    if abs(seconds) < 60:
        return "On time."
    return f"{words.in_minutes(abs(seconds)).capitalize()} {'ahead' if seconds > 0 else 'behind'}."


def _stages(call: Facilitation) -> Iterator[str]:
    stages, plan = call.stages, call.plan
    shares = [each.planned / 60 for each in stages]
    closing = plan.agenda.closing if plan else 0.0
    planned = whole_minutes((*shares, closing), round(sum(shares) + closing))
    for each, minutes in zip(stages, planned, strict=False):
        yield _stage(each, minutes)
    if planned[-1]:
        yield f"To close: {count(planned[-1], 'minute')} for who does what, and the next call."


def _stage(stage: StageTime, minutes: int) -> str:
    parts = [f"{stage.stage.title}: {words.clock(stage.used)} of {count(minutes, 'minute')}"]
    parts += [_open(stage)] if stage.open else ["nothing open"]
    parts += [f"{stage.put_off} put off"] if stage.put_off else []
    return f"{', '.join(parts)}{' (here)' if stage.is_here else ''}"


def _open(stage: StageTime) -> str:
    must = f" ({stage.must} must be asked)" if stage.must else ""
    return f"{stage.open} open{must}"


def _waiting(call: Facilitation) -> Iterator[str]:
    meetings = call.session.meetings
    put_off = [question.label for key in meetings.put_off if (question := call.pack.asks_for(key.topic))]
    if put_off:
        yield f"Put off: {', '.join(put_off)}. /edit NAME puts one of them after all."
    if meetings.flags:
        yield f"{count(len(meetings.flags), 'flag')}: /flags"
    if meetings.waiting:
        yield f"{count(len(meetings.waiting), 'line')} to sort: /sort"


def flag_lines(call: Facilitation) -> tuple[str, ...]:
    """What to come back to, with numbers for /unflag."""
    lines = []
    for number, flag in enumerate(call.session.meetings.flags, 1):
        question = call.pack.find(flag.question)
        label = question.label if question else flag.question
        lines.append(f"{number} {label}{': ' if flag.text else ''}{flag.text}")
    return (*lines, "/edit NAME goes there; /unflag N takes the flag down.") if lines else (NO_FLAGS,)


def thought_lines(call: Facilitation) -> tuple[str, ...]:
    """What waits to be sorted, each with the question it seems to belong to."""
    lines = [f"{number} {each.text}{_seems(call, each.id)}" for number, each in call.session.meetings.to_sort]
    return (*lines, NEXT_STEPS) if lines else (NOTHING_CAUGHT,)


def _seems(call: Facilitation, thought: str) -> str:
    if call.looks_like_action(thought):
        return " → an action?"
    question = call.belongs(thought)
    return f" → “{question.label}”?" if question else ""
