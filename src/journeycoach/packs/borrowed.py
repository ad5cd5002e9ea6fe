"""A question taken whole from another method, so that no text stands twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from journeycoach.domain.errors import CoachError, PackError

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeycoach.domain.packs import Pack, Proposal, Question, Stage
    from journeycoach.packs.table import Table

    Lend = Callable[[str], Pack]
    """Gives a method by its id. Raises CoachError for one that is not there or has mistakes."""


class Borrowed(Struct, frozen=True):
    """A question of another method, with the proposals that its answer gives cause for."""

    question: Question
    proposals: tuple[Proposal, ...]


def borrow(table: Table, lend: Lend) -> Borrowed | None:
    """What `use = "METHOD/QUESTION"` names; None, with the mistake noted, when there is no such thing."""
    told = table.text("use", needed=True)
    table.name = told
    method, _, name = told.partition("/")
    found = _find(table, method, name, lend)
    if found is None:
        return None
    question, stage = found
    changed = replace(
        question,
        core=table.flag("core", default=question.core),
        confirm=table.flag("confirm", default=question.confirm),
        per_subject=table.flag("per_subject", default=question.per_subject),
    )
    table.finish()
    return Borrowed(changed, tuple(each for each in stage.proposals if each.topic == question.topic))


def without_absent(stage: Stage, asked: frozenset[str]) -> Stage:
    """The stage whose questions depend on nothing that this method does not ask."""
    kept = (
        replace(each, depends_on=tuple(topic for topic in each.depends_on if topic in asked))
        if each.depends_on
        else each
        for each in stage.questions
    )
    return replace(stage, questions=tuple(kept))


def _find(table: Table, method: str, name: str, lend: Lend) -> tuple[Question, Stage] | None:
    try:
        pack = lend(method)
    except PackError:
        table.blame("use", f"The method “{method}” has mistakes of its own. Mend that one first.")
        return None
    except CoachError as error:
        table.blame("use", f"The method “{method}” cannot lend a question: {error.text}")
        return None
    question = pack.find(name)
    if question is None:
        table.blame(
            "use", f"{method} has no question “{name}”. journeycoach methods show {method} lists them."
        )
        return None
    return question, pack.stage_of(name)
