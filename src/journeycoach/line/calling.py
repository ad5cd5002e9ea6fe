"""A led call in lines: its words, and what is said on time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.workshop.commands import CALL_COMMANDS

if TYPE_CHECKING:
    from journeycoach.line.talk import Talk
    from journeycoach.workshop.commands import Command
    from journeycoach.workshop.turn import Turn

CALL_WORDS = frozenset(spec.word for spec in CALL_COMMANDS)


def order_call(talk: Talk, command: Command) -> Turn | None:
    """Do what a word of a led call asks for, and say so; None for any other word. Raises CoachError."""
    if talk.call is None or command.word not in CALL_WORDS:
        return None
    from journeycoach.workshop.call_orders import CallOrders

    turn = CallOrders(talk.call).run(command.word, command.argument)
    for line in turn.note.split("\n"):
        talk.sign(line)
    return turn


def greet_call(talk: Talk) -> None:
    """How much time there is; nothing where nobody leads."""
    if talk.call:
        talk.sign(talk.call.greeting)


def keep_up(talk: Talk) -> None:
    """Let the clock follow the conversation, and say when it falls behind."""
    if talk.call:
        talk.sign(talk.call.keep_up())
