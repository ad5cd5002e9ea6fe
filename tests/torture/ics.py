"""ICS: texts that would end a line of a calendar and begin one of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import icalendar
import pytest
import vobject

from journeycoach.reports.formats import formats
from journeycoach.reports.jobs import jobs_of
from journeycoach.reports.writers import ics
from journeycoach.resources import template_folders
from tests.adapters.naughty import groups
from tests.property.test_task_lists import PROPERTIES, hard
from tests.torture._search import checked, searched, spread, together
from tests.torture.csv import plan_saying
from tests.torture.frame import Outcome, Torture

if TYPE_CHECKING:
    from pathlib import Path

RENDER = formats(template_folders())["ics"].render
HURTS = ("calendar", "line-ends", "c1", "controls", "surrogates", "emoji", "scripts", "combining", "quotes")
PARTS = {"VCALENDAR", "VTODO", "VEVENT"}
ALLOWED = PROPERTIES | {
    *("VERSION", "PRODID", "CALSCALE", "DTSTART", "DURATION", "TRANSP"),
}
ROOM = 75
"""Octets of a line, as the standard says."""


def run(rounds: int, _scratch: Path) -> Outcome:
    """What hurts calendars in every field, then so many texts of a search; two readers read each file."""
    known = spread(max(rounds // 2, 1), tuple(text for name in HURTS for text in groups()[name]))
    return together(checked(known, _fault), searched(rounds, hard, _fault))


def control(rounds: int, scratch: Path) -> Outcome:
    """The texts are put between the properties as they are."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ics, "escaped", str)
        patch.setattr(ics, "folded", str.encode)
        return run(rounds, scratch)


def _fault(text: str) -> str:
    content = RENDER(plan_saying(text))
    try:
        return f"{text!r:.80} {wrong}" if (wrong := _wrong(content, text)) else ""
    except (ValueError, vobject.base.ParseError) as error:
        return f"{text!r:.80} cannot be read: {error!r:.80}"


def _wrong(content: bytes, text: str) -> str:
    lines = content.split(b"\r\n")
    if any(len(line) > ROOM or b"\n" in line or b"\r" in line for line in lines):
        return "makes a line too long or broken"
    calendar = icalendar.Calendar.from_ical(content)
    names = {str(name) for part in calendar.walk() for name in part}
    if {part.name for part in calendar.walk()} > PARTS or not names <= ALLOWED:
        return f"makes {names - ALLOWED}"
    wanted = [job.what for job in jobs_of(plan_saying(text))]
    if [str(part["summary"]) for part in calendar.walk("VTODO")] != wanted:
        return "is not read back"
    others = vobject.readOne(content.decode())
    return "" if [part.summary.value for part in others.vtodo_list] == wanted else "is read back otherwise"


TORTURE = Torture(
    "ics",
    "A calendar has the tasks of the plan and no other part or property; its texts read back by two readers.",
    run,
    control,
    short=150,
    full=3000,
    control_rounds=60,
    unit="texts",
)
