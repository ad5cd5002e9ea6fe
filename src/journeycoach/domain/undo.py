"""Undo and redo without end, as arithmetic over the log: nothing is ever taken out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.call_events import CallMoved, ClockEvent, QuestionPut
from journeycoach.domain.errors import NothingToUndoError
from journeycoach.domain.events import PackChosen, Recorded, Redone, Undone

if TYPE_CHECKING:
    from collections.abc import Sequence


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

    Neither choosing the method is undone, nor the clock of a call, nor what is put in it.
    Raises NothingToUndoError.
    """
    gone = undone_steps(records)
    steps = [record for record in records if _is_deed(record) and record.step not in gone]
    own = [record for record in steps if record.window == window]
    chosen = own or steps
    if not chosen:
        raise NothingToUndoError("There is nothing left to undo.")
    return chosen[-1].step


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


def _is_deed(record: Recorded) -> bool:
    return not isinstance(record.event, Undone | Redone | PackChosen | ClockEvent | QuestionPut)
