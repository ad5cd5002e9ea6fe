"""How much somebody can take on in a week, and the first day on which there is room for one thing more."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

WEEK, MONTH, QUARTER = 7, 30, 90
"""Days."""
SOON, SATURDAY = 2, 5
"""Days before which nothing new falls due; a day of the week, from 0."""
FIRST_WEEK_LIMIT = 3
"""At most so many open actions in the first week, whoever does them."""
MONTH_LIMIT, LATER_LIMIT = 3, 5
"""At most so many open actions of one person in a week that begins in the first month, and in a later one."""


class Load(Struct, frozen=True):
    """One thing that falls due, with everybody who does it."""

    day: date
    people: tuple[str, ...]
    """Names, or "you"; nobody is a person too, with the name of nothing."""


def working_day(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return day + timedelta(days=(WEEK - day.weekday()) if day.weekday() >= SATURDAY else 0)


def week_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())


def end_of_first_week(today: date) -> date:
    """The last day that counts as the first week: a week on, or the Monday after."""
    return working_day(today + timedelta(days=WEEK))


def limit_of(first: date, today: date) -> int:
    """How many actions one person can have in the seven days that begin with a day."""
    return MONTH_LIMIT if (first - today).days <= MONTH else LATER_LIMIT


class Room(Struct, frozen=True):
    """What is open already, and so how much room is left in which week."""

    loads: tuple[Load, ...]
    today: date
    kept: int = 0
    """Places in each week of the first month that are kept for what is more urgent."""

    def first_free(self, wanted: date, people: Collection[str]) -> date:
        """The wanted day, or the same day of the first later week in which all these people have room.

        Whichever seven days in a row are looked at, nobody then has more in them than their limit.
        """
        day = wanted
        while not self._has_room(day, people):
            day = working_day(day + timedelta(days=WEEK))
        return day

    def nearest_free(self, wanted: date, people: Collection[str]) -> date:
        """The same for what presses: in a full week rather some days earlier than a week later."""
        most = min(WEEK, (wanted - self.today).days - SOON + 1)
        before = (wanted - timedelta(days=back) for back in range(most))
        working = (day for day in before if day.weekday() < SATURDAY and self._has_room(day, people))
        return next(working, None) or self.first_free(wanted, people)

    def _has_room(self, day: date, people: Collection[str]) -> bool:
        return not self._is_first_week_full(day) and not self.is_full(day, people)

    def is_full(self, day: date, people: Collection[str]) -> bool:
        """Whether one thing more on a day is too much for one of these people, in any week around it."""
        return any(
            self._count(person, first) >= self._limit(first)
            for person in people
            for first in self._weeks_around(day)
        )

    def _is_first_week_full(self, day: date) -> bool:
        last = end_of_first_week(self.today)
        in_it = sum(self.today <= load.day <= last for load in self.loads)
        return day <= last and in_it + self.kept >= FIRST_WEEK_LIMIT

    def _limit(self, first: date) -> int:
        limit = limit_of(first, self.today)
        return limit - self.kept if limit == MONTH_LIMIT else limit

    def _weeks_around(self, day: date) -> Iterator[date]:
        """The first day of every seven days that hold a day; those that are over count no more."""
        return (day - timedelta(days=back) for back in range(WEEK) if (day - self.today).days >= back)

    def _count(self, person: str, first: date) -> int:
        last = first + timedelta(days=WEEK - 1)
        return sum(person in load.people and first <= load.day <= last for load in self.loads)
