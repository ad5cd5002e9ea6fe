"""Answers read without those that say “don't know”: early sessions kept them as if they were facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.domain.events import OpenReason
from journeycoach.domain.not_known import leaves_open, says_not_known
from journeycoach.domain.session import LeftOpen

if TYPE_CHECKING:
    from journeycoach.domain.answers import Answers
    from journeycoach.domain.session import Answer


def known_only(answers: Answers) -> Answers:
    """The same answers, those that say that they are not known being questions left open."""
    session = answers.session
    open_ones = {key: _open(each) for key, each in session.answers.items() if _is_unknown(each, answers)}
    if not open_ones:
        return answers
    kept = {key: each for key, each in session.answers.items() if key not in open_ones}
    left_open = {**session.left_open, **open_ones}
    return replace(answers, session=replace(session, answers=kept, left_open=left_open))


def _is_unknown(answer: Answer, answers: Answers) -> bool:
    question = answers.question(answer.key.topic)
    return leaves_open(question, answer.text) if question else says_not_known(answer.text)


def _open(answer: Answer) -> LeftOpen:
    return LeftOpen(answer.key, answer.question, OpenReason.UNSURE, "", answer.number)
