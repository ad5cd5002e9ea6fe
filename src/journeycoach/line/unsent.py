"""Text that was typed and not sent: kept when the conversation breaks off, and begun with the next time."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from journeycoach.domain.errors import CoachError
from journeycoach.domain.interview import Asking
from journeycoach.domain.packs import Kind
from journeycoach.workshop import wording
from journeycoach.workshop.ports import Draft

if TYPE_CHECKING:
    from journeycoach.domain.interview import Moment
    from journeycoach.line.talk import Talk

IN_PIECES: Final = frozenset({Kind.ROWS, Kind.LADDER})
"""Kinds that are asked for line by line: their drafts are left to the app, which fills in a whole table."""


def take_up(talk: Talk) -> None:
    """Lead to the question whose answer was being typed when the last conversation broke off."""
    box = talk.beside.drafts(talk.workshop) if talk.console.is_person else None
    talk.draft = box.left_over() if box else None
    question = talk.workshop.pack.find(talk.draft.question) if talk.draft else None
    if question is None or question.kind in IN_PIECES or question.repeat:
        return
    moment = talk.turn.moment
    if not isinstance(moment, Asking) or moment.question != question:
        with suppress(CoachError):
            talk.turn = talk.workshop.jump(question.id)


def begun(talk: Talk, asking: Asking) -> str:
    """What stands in the prompt already when a question is put."""
    draft = talk.draft
    is_here = draft and draft.key == asking.key and asking.question.kind not in IN_PIECES
    return draft.text if draft and is_here else ""


def keep_unsent(talk: Talk, asking: Asking) -> None:
    """Keep what was typed so far, where one prompt takes the whole answer.

    What waits for another question is never written over: it may be a table half filled in.
    """
    if talk.draft and talk.draft.key != asking.key:
        return
    text = "\n".join([*talk.block, talk.console.unsent]).strip()
    box = talk.beside.drafts(talk.workshop)
    if box and text and asking.question.kind not in IN_PIECES:
        with suppress(CoachError):
            box.keep(Draft(asking.question.id, asking.key, text))
            talk.sign(wording.UNSENT_KEPT)


def forget_unsent(talk: Talk, moment: Moment) -> None:
    """Something was sent in its place: what was begun has done its part."""
    if not isinstance(moment, Asking) or not begun(talk, moment):
        return
    talk.draft = None
    if box := talk.beside.drafts(talk.workshop):
        with suppress(CoachError):
            box.keep(Draft(moment.question.id, moment.key, ""))
