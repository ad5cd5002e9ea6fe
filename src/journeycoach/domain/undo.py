"""Undo and redo without end, as arithmetic over the log: nothing is ever taken out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from journeycoach.domain.call_events import (
    CallBegun,
    CallEnded,
    CallMoved,
    CallPaused,
    CallResumed,
    CallTimeSet,
    ClockEvent,
    QuestionPut,
)
from journeycoach.domain.errors import NothingToUndoError
from journeycoach.domain.events import PackChosen, Recorded, Redone, Undone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_STAYING: Final[Mapping[type, str]] = {
    CallBegun: "That the call has begun is not taken back: /end closes it.",
    CallPaused: "A pause is not taken back: /resume starts the clock again.",
    CallResumed: "That the clock runs again is not taken back: /pause stops it.",
    CallEnded: "The end of a call is not taken back: open NAME --facilitate begins another.",
}
"""What starts or stops the clock, with what to do instead of undo."""


def undone_steps(records: Sequence[Recorded]) -> frozenset[int]:
    """The steps that do not hold at the end of the log."""
    undone: set[int] = set()
    for record in records:
        match record.event:
            case Undone(step):
                undone.add(step)
            case Redone(step):
                undone.discard(step)
            case _:
                pass
    return frozenset(undone)


def step_to_undo(records: Sequence[Recorded], window: str) -> int:
    """The step that undo takes back: this window's last, else the session's last.

    Neither choosing the method is undone nor what is put in a call. Its clock is undone where it was set
    anew; what starts or stops it here stays, and undo does not reach past that to what came before.
    Raises NothingToUndoError.
    """
    gone = undone_steps(records)
    holding = [record for record in records if record.step not in gone]
    deeds = [record for record in holding if _is_deed(record)]
    own = [record.step for record in deeds if record.window == window]
    if staying := _staying_since(holding, window, own[-1] if own else 0):
        raise NothingToUndoError(f"{_STAYING[type(staying.event)]} /edit changes an answer.")
    if not deeds:
        raise NothingToUndoError("There is nothing left to undo.")
    return own[-1] if own else deeds[-1].step


def step_to_redo(records: Sequence[Recorded], window: str) -> int:
    """The step that redo brings back: the last one undone here, unless something was done since.

    Raises NothingToUndoError.
    """
    waiting: list[int] = []
    for record in records:
        match record.event:
            case Undone(step) if record.window == window:
                waiting.append(step)
            case Redone(step) if step in waiting:
                waiting.remove(step)
            case Undone() | Redone() | CallMoved() | QuestionPut():
                pass
            case _ if record.window == window:
                waiting.clear()
            case _:
                pass
    if not waiting:
        raise NothingToUndoError("There is nothing to bring back.")
    return waiting[-1]


def _staying_since(records: Sequence[Recorded], window: str, step: int) -> Recorded | None:
    """What this window did last after a step that started or stopped the clock; None for nothing."""
    found = (each for each in records if each.window == window and each.step > step)
    return next((each for each in reversed(tuple(found)) if type(each.event) in _STAYING), None)


def _is_deed(record: Recorded) -> bool:
    if isinstance(record.event, CallTimeSet):
        return True
    return not isinstance(record.event, Undone | Redone | PackChosen | ClockEvent | QuestionPut)
