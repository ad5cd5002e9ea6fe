"""How many people were counted at each stage, and which of these counts may be divided by one another."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.amounts import read_number
from journeycoach.domain.late import Late
from journeycoach.domain.numbers import Range, is_more, range_of, share_of
from journeycoach.domain.packs import Phase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeycoach.domain.amounts import Amount
    from journeycoach.domain.case import Case

COUNT = "count"
MONTH = "month"
BEFORE_OR_AT_THE_SALE = frozenset({Phase.AWARENESS, Phase.CONSIDERATION, Phase.PURCHASE})
_STRETCH = Late(
    r"\b(?:an?|per|each|every|last|this) (?P<word>hour|day|evening|night|week|month|quarter|season|year)\b"
    r"|/ ?(?P<short>day|week|month|quarter|year)\b"
    r"|\b(?P<often>daily|weekly|monthly|quarterly|yearly)\b"
    r"|\b(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b",
    re.IGNORECASE,
)
_OFTEN: Mapping[str, str] = {
    "daily": "day",
    "weekly": "week",
    "monthly": MONTH,
    "quarterly": "quarter",
    "yearly": "year",
}


class Tally(Struct, frozen=True):
    """One count of a stage: what is counted, how many there are, and where that is read."""

    topic: str
    stage: str
    """The id of the stage."""
    phase: Phase | None
    what: str
    now: Range | None
    wanted: Range | None
    read_where: str
    stretch: str
    """In how much time it is counted: `month` unless the owner names another."""


class Link(Struct, frozen=True):
    """Two counts, one of which is a share of the other."""

    first: Tally
    then: Tally
    share: Range
    """A part of 1."""


class Mismatch(Struct, frozen=True):
    """Two counts that follow one another, and are of different things."""

    first: Tally
    then: Tally

    @property
    def is_of_time(self) -> bool:
        """Whether they are counted in stretches of different length; else the later one is larger."""
        return self.first.stretch != self.then.stretch


def read_tallies(case: Case) -> tuple[Tally, ...]:
    """The counts in the order of the stages; also those that say what is counted and not how many."""
    return tuple(
        tally
        for stage in case.answers.pack.stages
        for topic in case.own(stage.id, COUNT)
        if (tally := _tally(topic, stage.id, case)).what
    )


def _tally(topic: str, stage_id: str, case: Case) -> Tally:
    row, stage = case.answers.row(topic), case.stage(stage_id)
    now, wanted = read_number(row.get("now", "")), read_number(row.get("wanted", ""))
    return Tally(
        topic=topic,
        stage=stage_id,
        phase=stage.phase if stage else None,
        what=row.get("what", "").strip(),
        now=_range(now),
        wanted=_range(wanted),
        read_where=row.get("read-where", "").strip(),
        stretch=stretch_in(row.get("what", ""), now.unit if now else ""),
    )


def _range(amount: Amount | None) -> Range | None:
    return range_of(amount) if amount and amount.value >= 0 else None


def stretch_in(*texts: str) -> str:
    """The stretch of time that the first of the texts names; `month` when none does."""
    return next((found for text in texts if (found := named_stretch(text))), MONTH)


def named_stretch(text: str) -> str:
    """The hour, day, week, month, quarter or year in which something is counted; empty when none is named."""
    found = _STRETCH.search(text)
    if found is None:
        return ""
    if found["weekday"]:
        return "week"
    return _OFTEN.get((found["often"] or "").lower(), (found["word"] or found["short"] or "").lower())


def links(tallies: Sequence[Tally]) -> tuple[Link | Mismatch, ...]:
    """Every count beside the next one that has a number."""
    return tuple(_linked(tallies))


def _linked(tallies: Sequence[Tally]) -> Iterator[Link | Mismatch]:
    counted = [tally for tally in tallies if tally.now and tally.now.high > 0]
    for first, then in pairwise(counted):
        share = share_of(then.now, first.now) if first.now and then.now else None
        if first.stretch != then.stretch or (then.now and first.now and is_more(then.now, first.now)):
            yield Mismatch(first, then)
        elif share:
            yield Link(first, then, share)


def chain(tallies: Sequence[Tally]) -> tuple[Link, ...]:
    """The links that lead to the sale without a break; empty where the sale is not counted.

    What is counted after a sale is of people who bought earlier: it is no share of those who buy now.
    """
    run: list[Link] = []
    for link in links([tally for tally in tallies if tally.phase in BEFORE_OR_AT_THE_SALE]):
        run = [*run, link] if isinstance(link, Link) else []
    return tuple(run) if run and run[-1].then.phase is Phase.PURCHASE else ()


def sale_tally(tallies: Sequence[Tally]) -> Tally | None:
    """The count of those who bought in a month; None where nobody counts them, or in another stretch."""
    sold = [tally for tally in tallies if tally.phase is Phase.PURCHASE and tally.now]
    return sold[-1] if sold and sold[-1].stretch == MONTH else None


MONTHS_IN: Mapping[str, Decimal] = {
    MONTH: Decimal(1),
    "quarter": Decimal(3),
    "year": Decimal(12),
}
"""How many months a stretch has; others have no whole number of them."""
