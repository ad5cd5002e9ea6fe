"""The avatars, products or events of a session: which there are, and what the plan calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.domain.events import MAIN
from journeycoach.domain.wording import gist, one_line

if TYPE_CHECKING:
    from journeycoach.domain.answers import Answers

NOBODY = ""
"""The subject under which nothing is ever kept: through it only what all subjects share is read."""
NAMED_BY = ("customer.who", "funnel.event")
"""The answers that can stand for the first one's name, the best first."""
SHORT = 60
"""Characters of such an answer."""


def subjects_of(answers: Answers) -> tuple[str, ...]:
    """Those with an answer of their own, in the order they were begun; never none.

    `main` alone for a method that is gone through once.
    """
    session = answers.session
    apart = {question.topic for question in answers.pack.questions() if question.per_subject}
    used = {key.subject: None for key in (*session.answers, *session.left_open) if key.topic in apart}
    if not answers.pack.subject or not used:
        return (MAIN,)
    begun = tuple(subject for subject in session.subjects(answers.pack.subject) if subject in used)
    return (*begun, *(subject for subject in used if subject not in begun))


def name_of(subject: str, answers: Answers) -> str:
    """The name as the owner wrote it; for the first one what was answered of it, in short."""
    if subject != MAIN:
        return one_line(subject)
    first = replace(answers, subject=MAIN)
    words = (
        first.text(topic)
        for topic in NAMED_BY
        if (question := first.question(topic)) is not None and question.per_subject
    )
    told = next((text for text in words if text.strip()), "")
    return gist(one_line(told), SHORT) if told else f"The first {answers.pack.subject}"
