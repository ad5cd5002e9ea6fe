"""Looking for a text that breaks a law: the corpus first, then whatever a search can think of."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from hypothesis import HealthCheck, Phase, Verbosity, given, settings

from tests.adapters.naughty import naughty
from tests.torture.frame import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from hypothesis.strategies import SearchStrategy

Case = TypeVar("Case")

LONGEST = 5000
"""Characters of a text that is tried in every place; longer ones have tests of their own."""


class _BrokenError(Exception):
    """A case that breaks the law."""


def searched(rounds: int, cases: SearchStrategy[Case], law: Callable[[Case], str]) -> Outcome:
    """So many cases, or as many as it takes to find one that the law says something about; the smallest."""
    tried = 0

    @settings(
        max_examples=rounds,
        database=None,
        deadline=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
        verbosity=Verbosity.quiet,
        derandomize=True,
    )
    @given(case=cases)
    def look(case: Case) -> None:
        nonlocal tried
        tried += 1
        if fault := law(case):
            raise _BrokenError(fault)

    try:
        look()
    except _BrokenError as error:
        return Outcome(tried, (str(error),))
    return Outcome(tried)


def checked(cases: Iterable[Case], law: Callable[[Case], str]) -> Outcome:
    """Every case, with what the law says about it."""
    told = [law(case) for case in cases]
    return Outcome(len(told), tuple(filter(None, told)))


def together(*outcomes: Outcome) -> Outcome:
    """Several attempts as one."""
    faults = tuple(fault for outcome in outcomes for fault in outcome.faults)
    notes = "; ".join(filter(None, (outcome.note for outcome in outcomes)))
    return Outcome(sum(outcome.count for outcome in outcomes), faults, notes)


def spread(most: int, texts: Sequence[str] = ()) -> tuple[str, ...]:
    """At most so many texts of the corpus, or of those given, from all over it."""
    texts = texts or tuple(text for text in naughty() if len(text) <= LONGEST)
    step = max(len(texts) / most, 1.0)
    return tuple(texts[int(number * step)] for number in range(min(most, len(texts))))
