"""The stretch of a log that was held last: a call, or a look back since, with what followed on it.

What was said on the same day after the end of a call belongs to it, as captured lines are sorted then; so
does the hour after it, past midnight. Where nothing was held, it is the last day on which anything happened.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.call_events import CallBegun, CallPaused, CallTimeSet
from journeycoach.domain.events import Recorded  # noqa: TC001 - a field of values
from journeycoach.domain.meetings import Call, FollowUp  # noqa: TC001 - fields of values
from journeycoach.domain.undo import undone_steps

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from journeycoach.domain.session import Session

AFTER = timedelta(hours=1)
"""What is said so soon after a call, or after its time, belongs to it."""


class Talk(Struct, frozen=True):
    """The stretch of a log that is told of."""

    records: tuple[Recorded, ...]
    """Those that hold: nothing that was taken back."""
    day: date
    """On the owner's wall."""
    call: Call | None = None
    look: FollowUp | None = None
    """Where one looked back since the last call."""


def last_talk(
    log: Sequence[Recorded], session: Session, local: Callable[[datetime], datetime]
) -> Talk | None:
    """The last call with what followed on its day, else the last day; None where nothing happened yet."""
    gone = undone_steps(log)
    held = [record for record in log if record.step not in gone]
    if not held:
        return None
    call = session.meetings.calls[-1] if session.meetings.calls else None
    look = session.meetings.follow_ups[-1] if session.meetings.follow_ups else None
    if look and (call is None or _is_since(look, call)):
        return _after(held, look, local)
    if call is None:
        day = local(held[-1].at).date()
        return Talk(tuple(each for each in held if local(each.at).date() == day), day)
    return _around(held, call, local)


def _is_since(look: FollowUp, call: Call) -> bool:
    """Whether one looked back after a call, and not before it or in it."""
    return look.begun.number > call.first and not _is_of_call(look.begun.number, look.begun.at, call)


def _is_of_call(number: int, at: datetime, call: Call) -> bool:
    """Whether it was said in the call itself, and not after its end."""
    return number >= call.first and (number <= call.last if call.is_over else at <= _time_up(call) + AFTER)


def _time_up(call: Call) -> datetime:
    """When the time of a call is over by the wall clock, as it was set last; pauses push it on."""
    until = call.begun_at
    for mark, following in zip(call.marks, (*call.marks[1:], None), strict=True):
        match mark.event:
            case CallBegun(minutes=minutes):
                until = mark.at + timedelta(minutes=minutes)
            case CallTimeSet(minutes=minutes, seconds=seconds):
                until = mark.at + timedelta(minutes=minutes, seconds=seconds)
            case CallPaused() if following:
                until += following.at - mark.at
            case _:
                pass
    return until


def _around(held: Sequence[Recorded], call: Call, local: Callable[[datetime], datetime]) -> Talk:
    """A call with what followed: to the end of its day, or an hour after it."""
    ended = call.marks[-1].at

    def belongs(record: Recorded) -> bool:
        is_soon = call.is_over and _is_soon(record.at, ended, local)
        return record.number >= call.first and (is_soon or _is_of_call(record.number, record.at, call))

    return Talk(tuple(filter(belongs, held)), local(call.begun_at).date(), call)


def _after(held: Sequence[Recorded], look: FollowUp, local: Callable[[datetime], datetime]) -> Talk:
    """A look back with what followed, as with a call."""
    ended = next((each.at for each in held if each.number == look.last), look.begun.at)

    def belongs(record: Recorded) -> bool:
        is_of_it = record.number <= look.last or _is_soon(record.at, ended, local)
        return record.number >= look.begun.number and is_of_it

    return Talk(tuple(filter(belongs, held)), local(look.begun.at).date(), look=look)


def _is_soon(at: datetime, ended: datetime, local: Callable[[datetime], datetime]) -> bool:
    return at - ended <= AFTER or local(at).date() == local(ended).date()
