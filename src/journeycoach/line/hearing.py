"""The owner's next words, with asides answered on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.text import clean
from journeycoach.line.asides import ASIDES, answer_aside
from journeycoach.line.console import listen
from journeycoach.line.talk import ANSWER_LIMIT, BackError, CommandedError, prompt
from journeycoach.workshop.commands import misplaced, parse

if TYPE_CHECKING:
    from journeycoach.line.talk import Talk


def hear(talk: Talk, about: str = "") -> str:
    """What is said, cleaned and trimmed; empty for an empty line.

    Raises CommandedError for a command that leads elsewhere, BackError for a word that leads back,
    EOFError and KeyboardInterrupt.
    """
    while True:
        begun, talk.begun = talk.begun, ""
        text = clean(listen(talk.console, prompt(about, talk.speaker), begun, talk.block)).strip(" \t\n")
        command = parse(text, talk.commands)
        if len(text) > ANSWER_LIMIT:
            talk.coach(f"This is too long to keep in one piece: more than {ANSWER_LIMIT:,} characters.")
        elif text.casefold() in talk.ways_back:
            raise BackError
        elif wrong := misplaced(text, talk.commands):
            talk.coach(wrong)
            talk.begun = text
        elif command is None:
            return text
        elif command.word in ASIDES:
            answer_aside(talk, command)
        else:
            raise CommandedError(command)
