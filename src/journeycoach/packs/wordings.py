"""The words of the coach's rules, read from prompts/coach/."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from journeycoach.coach.rule import Wording
from journeycoach.domain.errors import PackError, Problem
from journeycoach.domain.packs import Defect
from journeycoach.packs.questions import read_id
from journeycoach.packs.table import Table
from journeycoach.packs.weights import read_model

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from journeycoach.coach.classifier import Model
    from journeycoach.packs.source import Source


def read_wording(source: Source, weights: Path | None = None) -> Wording:
    """One rule's words; its classifier's weights wait in a folder until asked for. Raises PackError."""
    problems: list[Problem] = []
    table = Table(source, "", 0, source.data, problems)
    lists = _lists(table.inner("lists"))
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
        aspects=_aspects(table.inner("aspects")),
        lists=lists,
        model=_model(table.inner("classifier"), weights, lists),
    )
    if not wording.nudges:
        table.blame("nudges", "A rule needs at least one wording of its nudge.")
    table.finish()
    if problems:
        raise PackError(tuple(problems))
    return wording


def _lists(table: Table | None) -> dict[str, frozenset[str]]:
    if table is None:
        return {}
    return {name: frozenset(word.casefold() for word in table.texts(name)) for name in table.data}


def _aspects(table: Table | None) -> dict[str, tuple[str, ...]]:
    return {name: table.texts(name) for name in table.data} if table else {}


def _model(
    table: Table | None, weights: Path | None, lists: dict[str, frozenset[str]]
) -> Callable[[], Model] | None:
    if table is None:
        return None
    name = table.text("sentences", needed=True)
    table.text("weak", needed=True)
    table.text("fine", needed=True)
    table.finish()
    return cache(partial(read_model, weights / f"{name}.json", lists)) if weights and name else None
