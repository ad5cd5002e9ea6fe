"""Commands that lead the conversation elsewhere, each to a new turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.events import OpenReason
from journeycoach.line.calling import order_call
from journeycoach.line.talk import LeaveError
from journeycoach.workshop import wording
from journeycoach.workshop.choosing import gap_lines, subject_lines
from journeycoach.workshop.commands import Command, Word
from journeycoach.workshop.naming import question_named, stage_named

if TYPE_CHECKING:
    from journeycoach.line.talk import Talk
    from journeycoach.workshop.turn import Turn


def move(talk: Talk, command: Command) -> Turn:
    """The turn after a command. Raises CoachError where it leads nowhere, LeaveError for /quit."""
    workshop = talk.workshop
    match command.word:
        case Word.SKIP | Word.UNSURE:
            reason = OpenReason.SKIPPED if command.word is Word.SKIP else OpenReason.UNSURE
            return _leave_open(talk, reason, command.argument)
        case Word.BACK:
            return workshop.back()
        case Word.EDIT:
            return _edit(talk, command.argument)
        case Word.DEEPER:
            return workshop.deepen(stage_named(command.argument, workshop.pack))
        case Word.METHOD | Word.ABOUT:
            return _turn_to(talk, command)
        case Word.UNDO:
            return workshop.undo()
        case Word.REDO:
            return workshop.redo()
        case Word.CLOSE | Word.END:
            order_call(talk, command)
            return workshop.turn()
        case _:
            raise LeaveError


def _turn_to(talk: Talk, command: Command) -> Turn:
    """Another method, or another avatar or event; without a name, what there is to choose from."""
    workshop = talk.workshop
    if command.argument:
        chosen = workshop.change_method if command.word is Word.METHOD else workshop.speak_of
        return chosen(command.argument)
    is_method = command.word is Word.METHOD
    for each in gap_lines(workshop.gaps()) if is_method else subject_lines(workshop.answers):
        talk.line(each)
    return workshop.turn()


def _leave_open(talk: Talk, reason: OpenReason, whom: str) -> Turn:
    turn = talk.workshop.leave_open(reason, whom)
    talk.sign(wording.left_open(reason, whom))
    return turn


def _edit(talk: Talk, wanted: str) -> Turn:
    workshop = talk.workshop
    if not wanted:
        return workshop.recall_last()
    return workshop.jump(question_named(wanted, workshop.answers, workshop.moment).id)
