"""Two sessions, or one at two dates: what has changed, as Markdown or JSON."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from journeycoach.cli import exits, says
from journeycoach.cli.calling import house_of
from journeycoach.cli.guard import UsageError
from journeycoach.cli.opening import mention_damage
from journeycoach.domain.dates import read_date
from journeycoach.domain.diff import compare
from journeycoach.domain.session import Session, fold
from journeycoach.domain.wording import plain_day
from journeycoach.wiring.house import DEFAULT_METHOD
from journeycoach.workshop.comparing import as_of, read_through

if TYPE_CHECKING:
    from argparse import Namespace

    from journeycoach.domain.diff import Diff
    from journeycoach.wiring.house import House

ONE_OF_TWO = (
    "Name two sessions, or one and a day: {program} diff mill quarry, or {program} diff mill --at 2026-03-01"
)
TO_COME = "{day} is still to come. --at and --and take days gone by, or today."
REVERSED = "{until} lies before {at}. Give the earlier day with --at and the later one with --and."
NO_DAY = "I couldn't read “{text}” as a day. Write it as 2026-03-01."


class Side(Struct, frozen=True):
    """One of the two states."""

    session: Session
    called: str


def diff(wanted: Namespace) -> int:
    """What is other in the later one; 0 when nothing is, else 1."""
    here = house_of(wanted)
    before, after = _sides(here, wanted)
    usual = DEFAULT_METHOD
    found = compare(*(read_through(side.session, here.methods, usual) for side in (before, after)))
    says.document(_json(found, before, after) if wanted.json else _page(here, found, before, after))
    return exits.OK if found.is_same else exits.REFUSED


def _sides(here: House, wanted: Namespace) -> tuple[Side, Side]:
    if wanted.other and not wanted.at and not wanted.until:
        return _whole(here, wanted.name), _whole(here, wanted.other)
    if wanted.other or not wanted.at:
        raise UsageError(ONE_OF_TWO.format(program=here.around.program))
    until = wanted.until or "today"
    _check_days(_day(wanted.at, here.today), _day(until, here.today), here.today)
    return _at(here, wanted.name, wanted.at), _at(here, wanted.name, until)


def _check_days(at: date, until: date, today: date) -> None:
    """Raises UsageError for a day to come, and for a pair that runs backwards."""
    for day in (at, until):
        if day > today:
            raise UsageError(TO_COME.format(day=plain_day(day)))
    if until < at:
        raise UsageError(REVERSED.format(until=plain_day(until), at=plain_day(at)))


def _whole(here: House, name: str) -> Side:
    store, session = here.read(name)
    mention_damage(store, here.around.program)
    return Side(session, session.title or store.name)


def _at(here: House, name: str, text: str) -> Side:
    day = _day(text, here.today)
    store = here.shelf.open(here.shelf.find(name))
    mention_damage(store, here.around.program)
    log, title = store.news(), store.header.title
    if text == "today":
        return Side(fold(log, title), "today")
    return Side(as_of(log, title, day, here.clock.local), f"the end of {plain_day(day)}")


def _day(text: str, today: date) -> date:
    """A day as it was typed. Raises UsageError."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        day = read_date(text, today)
    if day is None:
        raise UsageError(NO_DAY.format(text=text[:40]))
    return day


def _page(here: House, found: Diff, before: Side, after: Side) -> str:
    from journeycoach.workshop.diff_page import diff_page

    title = (after.session.title, before.called, after.called)
    return here.plans.formats["md"].render(diff_page(found, title, here.today)).decode()


def _json(found: Diff, before: Side, after: Side) -> str:
    told = {"from": before.called, "to": after.called, "same": found.is_same, **msgspec.to_builtins(found)}
    return msgspec.json.format(msgspec.json.encode(told), indent=2).decode()
