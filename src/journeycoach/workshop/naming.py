"""Which question or stage an owner means by a name, the same behind every front end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.errors import CoachError

if TYPE_CHECKING:
    from journeycoach.domain.answers import Answers
    from journeycoach.domain.packs import Pack, Question


def question_named(wanted: str, pack: Pack, answers: Answers) -> Question:
    """Any question by its id, topic or label; an answered one by the beginning of its label, too.

    Raises CoachError when none is meant, or more than one.
    """
    words = wanted.strip().casefold()
    questions = tuple(pack.questions())
    exact = [each for each in questions if words in (each.id, each.topic, each.label.casefold())]
    begun = [
        each
        for each in questions
        if words and each.label.casefold().startswith(words) and answers.answer(each.topic)
    ]
    found = exact[:1] or begun
    if not found:
        raise CoachError(f"No answer is called “{wanted.strip()}”. Type its name, or the beginning of it.")
    if len(found) > 1:
        raise CoachError(
            f"More than one is meant: {_listed([each.label for each in found])}. Type more of it."
        )
    return found[0]


def stage_named(wanted: str, pack: Pack) -> str:
    """The id of a stage by its id, title or the beginning of its title; empty for no words.

    Raises CoachError when none is meant, or more than one.
    """
    words = wanted.strip().casefold()
    if not words:
        return ""
    exact = [stage for stage in pack.stages if words in (stage.id, stage.title.casefold())]
    found = exact[:1] or [stage for stage in pack.stages if stage.title.casefold().startswith(words)]
    if len(found) == 1:
        return found[0].id
    titles = _listed([stage.title for stage in found or pack.stages])
    if found:
        raise CoachError(f"More than one is meant: {titles}. Type more of it.")
    raise CoachError(f"I know no stage “{wanted.strip()}”. The stages are {titles}.")


def _listed(names: list[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)
