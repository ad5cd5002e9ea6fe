"""What a method finds in a session already, and what it would still ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.answers import Answers
from journeycoach.domain.interview import is_asked, is_settled, minutes_left, needs_a_look

if TYPE_CHECKING:
    from journeycoach.domain.packs import Pack, Question
    from journeycoach.domain.session import Session


class Gap(Struct, frozen=True):
    """How far the first pass of a method is, by answers given to whichever method."""

    pack: Pack
    known: tuple[Question, ...]
    """Core questions whose answers are used as they are."""
    to_confirm: tuple[Question, ...]
    """Core questions whose answers were given to another wording."""
    missing: tuple[Question, ...]
    """Core questions without an answer, those left open on purpose among them."""
    minutes: int
    """Whole minutes for what is missing or to be confirmed, at this owner's pace."""


def gap_of(pack: Pack, session: Session) -> Gap:
    """What a method lacks, for what the conversation is about now."""
    answers = Answers(pack, session, session.about(pack.subject))
    core = [question for question in pack.questions() if question.core and is_asked(question, answers)]
    given = [(question, answers.answer(question.topic)) for question in core]
    waiting = [question for question, answer in given if answer and needs_a_look(question, answer)]
    return Gap(
        pack=pack,
        known=tuple(q for q in core if answers.answer(q.topic) and is_settled(q, answers)),
        to_confirm=tuple(waiting),
        missing=tuple(question for question, answer in given if answer is None),
        minutes=minutes_left(answers),
    )
