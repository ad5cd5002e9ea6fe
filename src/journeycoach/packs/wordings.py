"""The words of the coach's rules, read from prompts/coach/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.coach.rule import Wording
from journeycoach.domain.errors import PackError, Problem
from journeycoach.domain.packs import Defect
from journeycoach.packs.questions import read_id
from journeycoach.packs.table import Table

if TYPE_CHECKING:
    from journeycoach.packs.source import Source


def read_wording(source: Source) -> Wording:
    """One rule's words. Raises PackError with every mistake."""
    problems: list[Problem] = []
    table = Table(source, "", 0, source.data, problems)
    lists = table.inner("lists")
    wording = Wording(
        id=read_id(table),
        title=table.text("title", needed=True),
        looks_for=table.text("looks_for", needed=True),
        principle=table.text("principle", needed=True),
        probe=table.choice("probe", Defect) or Defect.CLARIFY,
        bad=table.text("bad", needed=True),
        good=table.text("good", needed=True),
        nudges=table.texts("nudges"),
        starts=table.texts("starts"),
        lists={name: frozenset(word.casefold() for word in lists.texts(name)) for name in lists.data}
        if lists
        else {},
    )
    if not wording.nudges:
        table.blame("nudges", "A rule needs at least one wording of its nudge.")
    table.finish()
    if problems:
        raise PackError(tuple(problems))
    return wording
