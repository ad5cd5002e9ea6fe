"""What an action moves and what it costs, where the session says so: nothing is assumed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.packs import Kind
from journeycoach.domain.wording import figure, line, name, quoted, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.deeds import Deed
    from journeycoach.domain.document import Words

COST = "cost"
"""The column in which an owner tells what something costs."""
BRIEF = 40
"""Characters of a measure on an action line."""


def moves(deed: Deed, case: Case) -> Words:
    """The measure that an action moves first: how often its promise is kept, or what its stage counts."""
    kept = next((each for each in case.promises if each.kept and each.text == deed.mark), None)
    if kept:
        return line("Moves {what}, kept {share}.", what=quoted(kept.text, BRIEF), share=quoted(kept.kept))
    # Of what came from no answer nobody has said where on the road it works.
    what = _counted_in(deed.stage, case) if deed.topic and deed.topic != deed.id else ""
    return line("Moves {what}.", what=quoted(what, BRIEF)) if what else ()


def goal_of_all(case: Case) -> Words:
    """The measure of every action that has none of its own, said once; nothing without a goal."""
    if case.goal is None:
        return ()
    is_said = any(moves(deed, case) for deed in case.deeds if not deed.is_done)
    return line(
        "{all} to move {goal}{now}{wanted}.",
        all="Where no measure of its own stands beside it, an action is" if is_said else "All of them are",
        goal=quoted(case.goal.what),
        now=told(", ", figure(case.goal.now), " today") if case.goal.now is not None else "",
        wanted=told(", ", figure(case.goal.wanted), " wanted") if case.goal.wanted is not None else "",
    )


def _counted_in(stage: str, case: Case) -> str:
    rows = (case.answers.row(topic) for topic in case.own(stage, "count")) if stage else ()
    goal = case.goal.what.casefold() if case.goal else ""
    counted = (row.get("what", "").strip() for row in rows)
    return next((what for what in counted if what and what.casefold() != goal), "")


def costs(deed: Deed, case: Case) -> Words:
    """What the thing that it is about costs, as the owner told it; nothing where no sum stands beside it."""
    for label, what, cost in _told_costs(case):
        if what == deed.mark.rpartition("/")[2] or f"\N{LEFT DOUBLE QUOTATION MARK}{what}" in deed.what:
            return line("{label}: {cost}, for {what}", label=label, cost=name(cost), what=quoted(what, BRIEF))
    return ()


def _told_costs(case: Case) -> Iterator[tuple[str, str, str]]:
    """The label of each column of costs, the first cell of the row, and the sum in it."""
    for question in case.answers.pack.questions():
        label = next((c.label for c in question.columns if c.id == COST and c.kind is Kind.MONEY), "")
        for row in case.answers.rows(question.topic) if label else ():
            what, cost = next(iter(row.values()), "").strip(), row.get(COST, "").strip()
            if what and cost:
                yield label, what, cost
