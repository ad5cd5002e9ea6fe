"""How a missing step is told that nobody can be given: a silence, or a deed of the customer's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.packs import Phase
from journeycoach.domain.step_nature import before_silence, is_silence, is_theirs
from journeycoach.domain.wording import line, quoted, told

if TYPE_CHECKING:
    from journeycoach.domain.document import Words
    from journeycoach.domain.road import Step

SHORT = 60
"""Characters of a step quoted in a cell or a move."""


class MissingWords(Struct, frozen=True):
    """What a plan says of a step that is missing."""

    head: Words
    short: Words
    move: Words
    cost: Words


def is_own_deed(step: Step) -> bool:
    """Whether a step is the customer's to do, by its words and its place on the road."""
    return is_theirs(step.what, is_after_all=step.phase is Phase.LOYALTY)


def natural_words(step: Step, road: tuple[Step, ...]) -> MissingWords | None:
    """The words for a silence or for a deed of the customer's; None for a step of the house."""
    if is_silence(step.what):
        return _of_silence(step, road)
    return _of_theirs(step) if is_own_deed(step) else None


def _of_silence(step: Step, road: tuple[Step, ...]) -> MissingWords:
    what = quoted(step.what, SHORT)
    before = before_silence(step.what) or (road[step.number - 2].what if step.number > 1 else "")
    move = (
        line("Decide what they hear after {before}, and who sends it", before=quoted(before, SHORT))
        if before
        else line("Decide what they hear in place of {what}, and who sends it", what=what)
    )
    return MissingWords(
        head=line("Step {n} of your road is a gap: {what}.", n=step.number, what=quoted(step.what)),
        short=line("{what}: a gap", what=what),
        move=move,
        cost=line("the gap at step {n}, {what}, stays", n=step.number, what=what),
    )


def _of_theirs(step: Step) -> MissingWords:
    what = quoted(step.what, SHORT)
    often = told(": it happens ", quoted(step.happens)) if step.share == 0 else ()
    return MissingWords(
        head=line(
            "Step {n}, {what}, is theirs to do, and nobody of yours asks for it or makes it easy{often}.",
            n=step.number,
            what=quoted(step.what),
            often=often,
        ),
        short=line("{what}: nobody asks for it", what=what),
        move=line(
            "Choose what makes {what} easy for them, and ask the next three customers for it", what=what
        ),
        cost=line("{what} is left to chance", what=what),
    )
