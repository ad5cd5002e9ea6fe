"""Weeks of a plan in which somebody has too much to do, and what could move out of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.people import YOU, person
from journeycoach.domain.weeks import WEEK, Load, Room, limit_of, week_of
from journeycoach.domain.wording import capital, gist, in_words, line, listed, name, short_day, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeycoach.domain.deeds import Deed
    from journeycoach.domain.document import Words
    from journeycoach.domain.material import Material

MOST_WEEKS = 2
"""Weeks that are told, the fullest first."""


class Crowd(Struct, frozen=True):
    """More in one week of one person than it holds."""

    who: str
    monday: date
    deeds: tuple[Deed, ...]
    limit: int

    @property
    def excess(self) -> int:
        """How many of them would have to move."""
        return len(self.deeds) - self.limit


def crowds(material: Material) -> tuple[Crowd, ...]:
    """The weeks that are too full, the fullest first; never one that was filled by proposals alone."""
    found = (crowd for crowd in _weeks(open_ahead(material)) if crowd.excess > 0)
    return tuple(sorted(found, key=lambda each: (-each.excess, each.monday, each.who != YOU)))


def open_ahead(material: Material) -> tuple[Deed, ...]:
    """What is to be done from today on."""
    case = material.case
    return tuple(deed for deed in case.deeds if not deed.is_done and deed.due and deed.due >= case.today)


def _weeks(deeds: Sequence[Deed]) -> Iterator[Crowd]:
    held: dict[tuple[str, date], list[Deed]] = {}
    for deed in deeds:
        for who in _people(deed):
            if deed.due and who:
                held.setdefault((who, week_of(deed.due)), []).append(deed)
    for (who, monday), each in held.items():
        agreed = [deed.agreed_on for deed in each if deed.agreed_on]
        # A month is counted from the day on which the last of them was agreed: no plan chides its own dates.
        limit = limit_of(monday, max(agreed)) if agreed else limit_of(monday, monday)
        yield Crowd(who, monday, tuple(each), limit)


def _people(deed: Deed) -> tuple[str, ...]:
    return tuple(deed.owner.split(" and "))


def crowding(material: Material) -> tuple[Words, ...]:
    """A sentence for each of the fullest weeks: how many stand in it, and which could move where."""
    return tuple(_sentence(crowd, material) for crowd in crowds(material)[:MOST_WEEKS])


def _sentence(crowd: Crowd, material: Material) -> Words:
    today = material.case.today
    moved = _lightest(crowd, material)
    return line(
        "{count} of {whose} actions fall in the week of {monday}, and {limit} are enough for it: "
        "number {first} ({what}) weighs least, so let {moves}.",
        count=capital(told(in_words(len(crowd.deeds)))),
        whose="your" if crowd.who == YOU else told(person(crowd.who), "’s"),
        monday=short_day(max(crowd.monday, today), today),
        limit=in_words(crowd.limit),
        first=moved[0].number,
        what=name(gist(moved[0].what, 50)),
        moves=_moves(moved, material),
    )


def _lightest(crowd: Crowd, material: Material) -> tuple[Deed, ...]:
    """As many as are too many: the least urgent, of equal ones those by which least is mended."""

    def weight(deed: Deed) -> tuple[int, int, int]:
        return -deed.urgency, _mended(deed, material), -deed.number

    return tuple(sorted(crowd.deeds, key=weight)[: crowd.excess])


def _mended(deed: Deed, material: Material) -> int:
    return sum(finding.is_mended_by(deed.topic, deed.mark) for finding in material.findings)


def _moves(moved: Sequence[Deed], material: Material) -> Words:
    """Each number with the first day that has room for it: "12 and 14 go to Mon 30 Mar"."""
    today, by_day = material.case.today, dict[date, list[str]]()
    loads = [Load(d.due, _people(d)) for d in open_ahead(material) if d.due and d not in moved]
    is_alone = len(moved) == 1
    for deed in moved:
        day = Room(tuple(loads), today).first_free((deed.due or today) + timedelta(days=WEEK), _people(deed))
        loads.append(Load(day, _people(deed)))
        by_day.setdefault(day, []).append("it" if is_alone else str(deed.number))
    return listed(
        [
            line("{numbers} move to {day}", numbers=listed(numbers), day=short_day(day, today))
            for day, numbers in sorted(by_day.items())
        ]
    )
