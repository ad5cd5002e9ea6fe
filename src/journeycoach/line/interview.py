"""The workshop as a conversation in lines: no boxes, no repaint, every speaker named."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from journeycoach.domain.errors import CoachError, NotKeptError
from journeycoach.domain.interview import Asking, Breathing, Finished, PlayingBack, Proposing
from journeycoach.line.asking import keep_rows, put, take_answer, tell
from journeycoach.line.calling import greet_call, keep_up
from journeycoach.line.hearing import hear
from journeycoach.line.moves import move
from journeycoach.line.stage_end import breathe, play_back, propose
from journeycoach.line.talk import Beside, CommandedError, LeaveError, Talk
from journeycoach.line.unsent import forget_unsent, take_up
from journeycoach.line.walking import walk_along
from journeycoach.workshop import wording
from journeycoach.workshop.commands import Word

if TYPE_CHECKING:
    from journeycoach.line.console import Console
    from journeycoach.workshop.service import Workshop
    from journeycoach.workshop.turn import Turn


def interview(workshop: Workshop, console: Console, beside: Beside) -> None:
    """Lead the conversation until it is done, or broken off; what was answered is kept in any case.

    Raises KeyboardInterrupt on Ctrl+C, NotKeptError when nothing can be kept and nobody can be asked.
    """
    workshop.begin()
    talk = Talk(workshop, console, beside)
    _greet(talk)
    take_up(talk)
    try:
        with suppress(EOFError, LeaveError):
            _go_on(talk)
    finally:
        keep_rows(talk)


def _go_on(talk: Talk) -> None:
    while True:
        talk.workshop.catch_up()
        before = talk.turn.moment
        talk.turn = _next_turn(talk)
        forget_unsent(talk, before)
        tell(talk)


def _greet(talk: Talk) -> None:
    session, progress = talk.workshop.session, talk.turn.progress
    is_new = talk.workshop.store is None or progress.settled == 0
    talk.coach(wording.welcome(progress) if is_new else wording.welcome_back(session.title, progress))
    talk.line(wording.LINE_HINT)
    greet_call(talk)


def _next_turn(talk: Talk) -> Turn:
    """The turn after what is said next; what is refused is said, and asked for again."""
    talk.gap()
    keep_up(talk)
    if isinstance(talk.turn.moment, Asking):
        put(talk, talk.turn.moment)
    while True:
        try:
            return _hear_moment(talk)
        except CommandedError as instead:
            turn = _try_move(talk, instead)
            if turn is not None:
                return turn
        except NotKeptError as error:
            if not talk.console.is_person:
                raise
            talk.refuse(error)
        except CoachError as error:
            talk.refuse(error)


def _try_move(talk: Talk, instead: CommandedError) -> Turn | None:
    try:
        if instead.command.word is Word.WALK:
            return walk_along(talk)
        return move(talk, instead.command)
    except CoachError as error:
        talk.refuse(error)
        return None


def _hear_moment(talk: Talk) -> Turn:
    match talk.turn.moment:
        case Asking() as asking:
            return take_answer(talk, asking)
        case PlayingBack() as heard:
            return play_back(talk, heard)
        case Proposing():
            return propose(talk)
        case Breathing() as breathing:
            return breathe(talk, breathing)
        case Finished():
            return _close(talk)


def _close(talk: Talk) -> Turn:
    talk.coach(wording.FINISHED)
    talk.line(wording.LAST_HINT)
    while hear(talk):
        talk.line(wording.LAST_HINT)
    raise LeaveError
