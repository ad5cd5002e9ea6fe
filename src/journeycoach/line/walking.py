"""The walk along the road in lines: one encounter after the other, each break mended where it is felt."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.domain.errors import CoachError, NotKeptError
from journeycoach.domain.interview import Asking
from journeycoach.domain.packs import Kind
from journeycoach.domain.walk import place_of
from journeycoach.line.asking import put, take_answer, tell
from journeycoach.line.hearing import hear
from journeycoach.line.mending import Mending, table_of
from journeycoach.line.talk import BackError, CommandedError, LeaveError, Talk
from journeycoach.line.unsent import forget_unsent
from journeycoach.workshop import walk_words
from journeycoach.workshop.commands import Word

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeycoach.domain.walk import Encounter
    from journeycoach.line.console import Console
    from journeycoach.line.talk import Beside
    from journeycoach.workshop.service import Workshop
    from journeycoach.workshop.turn import Turn

ON, BACK, EDIT, LEAVE = "", "b", "e", "q"
_WORDS = {Word.BACK: BACK, Word.EDIT: EDIT, Word.WALK: "again"}
"""Commands that mean the same as a letter on the road."""
_WAYS_BACK = frozenset({BACK, EDIT, LEAVE})


def walk_in_lines(workshop: Workshop, console: Console, beside: Beside) -> None:
    """Walk until the end or until it is broken off; what was mended on the way is kept in any case.

    Raises KeyboardInterrupt on Ctrl+C, NotKeptError when nothing can be kept and nobody can be asked.
    """
    workshop.begin()
    with suppress(EOFError, LeaveError):
        walk_along(Talk(workshop, console, beside))


def walk_along(talk: Talk) -> Turn:
    """Walk from where the last walk was left; the turn of the conversation afterwards."""
    road = talk.beside.walk(talk.workshop)
    talk.coach(walk_words.opening(road) if road else walk_words.EMPTY)
    talk.line(walk_words.HINT if road else "")
    at: int | None = place_of(talk.walked, road) if road else None
    while at is not None:
        here = road[at]
        talk.walked = here.key
        _show(talk, here, walk_words.heading(here, at + 1, len(road)))
        step = _hear_step(talk, here)
        road = talk.beside.walk(talk.workshop)
        at = None if step is None or not road else _moved(talk, place_of(here.key, road, at) + step, road)
    return talk.workshop.leave_jump()


def _moved(talk: Talk, at: int, road: tuple[Encounter, ...]) -> int | None:
    """The place as far as the road goes; None behind its end, where the next walk begins anew."""
    if at < len(road):
        return max(0, at)
    talk.coach(walk_words.ENDS)
    talk.walked = ""
    return None


def _show(talk: Talk, here: Encounter, heading: str) -> None:
    talk.gap()
    talk.sign(heading)
    for each in walk_words.lines_of(here):
        talk.line(each)
    if here.breaks:
        talk.coach(walk_words.broken(here))
        for each in walk_words.break_lines(here):
            talk.line(each)
        talk.line(walk_words.MEND_HINT)


def _hear_step(talk: Talk, here: Encounter) -> int | None:
    """How many steps to go; 0 after something was mended, None to leave."""
    while True:
        said = _said(talk)
        if said in (ON, BACK, LEAVE):
            return {ON: 1, BACK: -1, LEAVE: None}[said]
        if said == EDIT and here.question:
            _mend(talk, here.question, here.row)
            return 0
        if said.isdecimal() and 0 < int(said) <= len(here.breaks):
            broken = here.breaks[int(said) - 1]
            if broken.question:
                _mend(talk, broken.question, broken.row)
                return 0
            talk.coach(walk_words.NO_QUESTION)
        elif said.isdecimal():
            talk.coach(walk_words.NO_SUCH_BREAK)
        else:
            talk.line(walk_words.HINT)


def _said(talk: Talk) -> str:
    """What is said on the road, commands as their letters. Raises LeaveError for /quit."""
    try:
        return hear(talk).casefold()
    except CommandedError as instead:
        word = instead.command.word
        if word is Word.QUIT:
            raise LeaveError from instead
        if word not in _WORDS:
            talk.coach(walk_words.LEAVE_FIRST)
        return _WORDS.get(word, "again")


def _mend(talk: Talk, question_id: str, row: int) -> None:
    """Ask for an answer in place, and come back; a command that leads elsewhere leads back to the road."""
    question, store = talk.workshop.pack.find(question_id), talk.workshop.store
    if question is None:
        return
    if store is not None and store.read_only:
        talk.coach(store.read_only)
        return
    talk.gap()
    if question.kind is Kind.ROWS and table_of(talk, question):
        turn = _tried(talk, Mending(talk, question, row).hear)
    else:
        talk.turn = talk.workshop.jump(question.id)
        before = talk.turn.moment
        if not isinstance(before, Asking):
            return
        put(talk, before)
        talk.line(walk_words.BACK_HINT)
        turn = _tried(talk, lambda: take_answer(talk, before))
        forget_unsent(talk, before)
    if turn is not None:
        # On the road nothing else comes next; what a change touches is offered in the conversation.
        talk.turn = replace(turn, touched=())
        tell(talk)
        talk.coach(walk_words.touched(turn.touched))


def _tried(talk: Talk, deed: Callable[[], Turn | None]) -> Turn | None:
    """Do it until it is not refused any more; letters of the road lead back to it."""
    talk.ways_back = _WAYS_BACK
    try:
        return _retried(talk, deed)
    except BackError:
        talk.coach(walk_words.BACK_ON_THE_ROAD)
        return None
    finally:
        talk.ways_back = frozenset()


def _retried(talk: Talk, deed: Callable[[], Turn | None]) -> Turn | None:
    while True:
        try:
            return deed()
        except CommandedError as instead:
            if instead.command.word is Word.QUIT:
                raise LeaveError from instead
            talk.coach(walk_words.BACK_ON_THE_ROAD)
            return None
        except NotKeptError as error:
            if not talk.console.is_person:
                raise
            talk.refuse(error)
        except CoachError as error:
            talk.refuse(error)
