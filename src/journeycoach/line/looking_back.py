"""Looking back in lines: one thing after the other, with a letter or a few words for each."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from journeycoach.domain.errors import CoachError, NotKeptError
from journeycoach.domain.text import clean
from journeycoach.line.talk import LeaveError, Talk, prompt
from journeycoach.workshop import look_back_words
from journeycoach.workshop.commands import Word, parse
from journeycoach.workshop.look_back import LookBack

if TYPE_CHECKING:
    from journeycoach.line.console import Console
    from journeycoach.line.talk import Beside
    from journeycoach.workshop.look_back_words import Ask
    from journeycoach.workshop.service import Workshop


def look_back_in_lines(workshop: Workshop, console: Console, beside: Beside) -> None:
    """Look back until everything was looked at, or until it is broken off; it then goes on another time.

    Raises KeyboardInterrupt on Ctrl+C, NotKeptError when nothing can be kept and nobody can be asked.
    """
    workshop.begin()
    talk = Talk(workshop, console, beside)
    look_back = LookBack(workshop, lambda: beside.notes(workshop))
    talk.coach(look_back.opening())
    talk.line(look_back_words.HINT)
    with suppress(EOFError, LeaveError):
        _go_through(talk, look_back)


def _go_through(talk: Talk, look_back: LookBack) -> None:
    while (ask := look_back.ask) is not None:
        _put(talk, ask)
        _hear(talk, look_back)
    talk.gap()
    talk.coach(look_back.end())


def _put(talk: Talk, ask: Ask) -> None:
    talk.gap()
    thing, *rest = ask.lines
    talk.coach(thing)
    for each in rest:
        talk.line(each)
    for choice in ask.choices:
        talk.line(f"{choice.letter} {choice.label}")
    talk.line(ask.hint)


def _hear(talk: Talk, look_back: LookBack) -> None:
    """Take one thing that is said; what cannot be understood is asked again."""
    try:
        said = clean(talk.console.ask(prompt())).strip()
        command = parse(said)
        if command is not None and command.word is Word.QUIT:
            raise LeaveError
        talk.coach(look_back.hear(said))
    except NotKeptError as error:
        if not talk.console.is_person:
            raise
        talk.refuse(error)
    except CoachError as error:
        talk.refuse(error)
