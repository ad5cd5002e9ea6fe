"""The number that a plan is to move, with the sums that lie between today and the wanted day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.amounts import read_money, read_number
from journeycoach.domain.dates import read_date
from journeycoach.domain.late import Late
from journeycoach.domain.wording import figure, name, plain_day, quoted, told

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from decimal import Decimal

    from journeycoach.domain.document import Words

DAYS_IN_A_WEEK = 7
_RATE = Late(
    r"\b(?:an?|per|each|every) (?:hour|day|evening|night|week|month|quarter|season|year)\b"
    r"|\b(?:daily|weekly|monthly|yearly)\b|/ ?(?:day|week|month|year)\b",
    re.IGNORECASE,
)


class Goal(Struct, frozen=True):
    """One number, from what it is today to what it is to be by a day."""

    what: str
    now: Decimal | None
    wanted: Decimal | None
    unit: str
    by: date | None
    by_text: str
    decision: str

    @property
    def gap(self) -> Decimal | None:
        """Wanted minus now: negative when the number is to fall."""
        return None if self.now is None or self.wanted is None else self.wanted - self.now

    @property
    def is_rate(self) -> bool:
        """Whether it counts something in each week, month or year: such a number has no pace per piece."""
        return bool(_RATE.search(f"{self.what} {self.unit}"))

    def days_left(self, today: date) -> int | None:
        """Days from today to the wanted day; 0 or less when it is over."""
        return (self.by - today).days if self.by else None

    def value(self, number: Decimal) -> Words:
        """A number with the owner's unit: "14 an evening"."""
        return told(figure(number), " " if self.unit else "", name(self.unit))

    def aim(self) -> Words:
        """What is wanted by when, as part of a sentence."""
        wanted = self.value(self.wanted) if self.wanted is not None else told(quoted(self.what))
        return told(wanted, f" by {plain_day(self.by)}" if self.by else "")


def read_goal(row: Mapping[str, str], today: date) -> Goal | None:
    """The goal of the only row; None when nothing stands in it."""
    if not row.get("what", "").strip():
        return None
    by = row.get("by", "").strip()
    return Goal(
        what=row["what"],
        now=_number(row.get("today", "")),
        wanted=_number(row.get("wanted", "")),
        unit=row.get("unit", "").strip(),
        by=read_date(by, today) if by else None,
        by_text=by,
        decision=row.get("decision", "").strip(),
    )


def _number(cell: str) -> Decimal | None:
    amount = read_number(cell) or read_money(cell)
    return amount.value if amount and amount.high is None else None


def pace(gap: Decimal, days: int) -> str:
    """How fast a gap must close: "one every 16 days", or "3 a week" when days are too short a measure."""
    size = abs(gap)
    if size <= days:
        each = days / size
        return f"one every {figure(each, 0)} days" if each >= 2 else "one nearly every day"
    return f"{figure(size * DAYS_IN_A_WEEK / days, 0)} a week"


def pace_sum(gap: Decimal, days: int) -> str:
    """The same as a sum that can be followed with a pencil."""
    size = abs(gap)
    if size <= days:
        return f"{days} ÷ {figure(size)} = {figure(days / size, 0)} days for each"
    return f"{figure(size)} ÷ {days} * 7 = {figure(size * DAYS_IN_A_WEEK / days, 0)} a week"
