"""How long a call has been going on, exactly: pauses, sleep and a changed wall clock make no difference."""

from __future__ import annotations

from datetime import datetime  # noqa: TC003 - a field
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.call_events import (
    CallBegun,
    CallEnded,
    CallMoved,
    CallPaused,
    CallResumed,
    CallTimeSet,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeycoach.domain.call_events import ClockEvent
    from journeycoach.domain.meetings import Call


class Instant(Struct, frozen=True):
    """Now, by the clock that nobody can set and by the one on the wall."""

    ticks: int
    """Milliseconds since the computer was started, sleep included."""
    boot: str
    """Which start they are counted from."""
    at: datetime


class CallTime(Struct, frozen=True):
    """Where a call stands. All times are seconds that the clock was running."""

    planned: float
    """In all: what was planned, or what somebody has said since, added to what was used by then."""
    used: float
    by_stage: Mapping[str, float]
    """By stage id; under an empty one what was spent before the first."""
    stage: str
    """The one that the clock counts for now."""
    is_running: bool

    @property
    def left(self) -> float:
        """Until the end; under 0 when the call runs over."""
        return self.planned - self.used


class _Span(Struct, frozen=True):
    """From one mark to the next."""

    stage: str
    seconds: float
    is_running: bool


def call_time(call: Call, now: Instant) -> CallTime:
    """The time of a call as it stands now, or as it stood when it ended."""
    begun = call.marks[0].event
    planned = begun.minutes * 60.0 if isinstance(begun, CallBegun) else 0.0
    used, by_stage, span = 0.0, dict[str, float](), _Span("", 0.0, is_running=True)
    for event, span in _spans(call, now):
        if isinstance(event, CallTimeSet):
            planned = used + event.minutes * 60.0 + event.seconds
        if span.is_running:
            used += span.seconds
            by_stage[span.stage] = by_stage.get(span.stage, 0.0) + span.seconds
    return CallTime(planned, used, by_stage, span.stage, is_running=span.is_running and not call.is_over)


def _spans(call: Call, now: Instant) -> Iterator[tuple[ClockEvent, _Span]]:
    """Each mark with the span that follows it; the last one reaches to now."""
    stage, is_running = "", True
    ends = [(mark.event.ticks, mark.event.boot, mark.at) for mark in call.marks[1:]]
    ends.append((now.ticks, now.boot, now.at))
    for mark, (ticks, boot, at) in zip(call.marks, ends, strict=True):
        event = mark.event
        match event:
            case CallMoved(stage=entered):
                stage = entered
            case CallPaused() | CallEnded():
                is_running = False
            case CallBegun() | CallResumed() | CallTimeSet():
                is_running = True
        # Where the computer was started anew, the clock on the wall is all that is left.
        by_ticks, by_wall = (ticks - event.ticks) / 1000, (at - mark.at).total_seconds()
        seconds = by_ticks if event.boot == boot else by_wall
        yield event, _Span(stage, max(0.0, seconds), is_running)
