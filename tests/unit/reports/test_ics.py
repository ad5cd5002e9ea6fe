"""The calendar as programs read it that are not ours."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import icalendar
import pytest
import vobject
from msgspec.structs import replace

from journeycoach.reports.formats import formats
from journeycoach.resources import template_folders
from tests.golden.documents import BAKERY, TO_DO

if TYPE_CHECKING:
    from journeycoach.domain.document import Document

KNOWN = formats(template_folders())
TEXT = "a; b, c\\n \\; “é” 日本語 🎂 : \"x\" 'y' BEGIN:VALARM"


def calendar(document: Document) -> bytes:
    """The file of a plan."""
    return KNOWN["ics"].render(document)


def test_two_readers_find_every_task_and_the_day_to_look_again() -> None:
    theirs = icalendar.Calendar.from_ical(calendar(TO_DO))
    others = vobject.readOne(calendar(TO_DO).decode())

    assert len(theirs.walk("VTODO")) == len(others.vtodo_list) == len(TO_DO.actions)
    assert theirs.walk("VEVENT")[0].decoded("dtstart") == others.vevent.dtstart.value == date(2026, 12, 31)
    assert theirs.walk("VEVENT")[0].decoded("duration") == timedelta(days=1)


@pytest.mark.parametrize("text", [TEXT, f"{TEXT} " * 9, "🎂" * 60, "a" * 200, "x;" * 80])
def test_a_text_is_read_back_as_it_was_typed(text: str) -> None:
    content = calendar(replace(BAKERY, actions=({"id": "1", "what": text},)))
    (task,) = icalendar.Calendar.from_ical(content).walk("VTODO")

    assert str(task["summary"]) == text.strip()
    assert vobject.readOne(content.decode()).vtodo.summary.value == text.strip()


def test_lines_end_as_the_standard_says_and_none_is_too_long() -> None:
    lines = calendar(TO_DO).split(b"\r\n")

    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)


def test_days_are_whole_and_done_is_done() -> None:
    one, two, _ = icalendar.Calendar.from_ical(calendar(TO_DO)).walk("VTODO")

    assert one.decoded("due") == date(2026, 11, 27)
    assert (str(one["status"]), str(two["status"])) == ("NEEDS-ACTION", "COMPLETED")
    assert two.decoded("completed").date() == date(2026, 11, 21)
    assert str(one["uid"]) == "0d76c60b-008e-5d7e-b0fe-26de85df8648"


def test_the_file_is_stamped_with_the_day_of_the_plan() -> None:
    assert calendar(TO_DO).count(b"DTSTAMP:20261122T000000Z") == len(TO_DO.actions) + 1


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_first_and_the_last_day_there_is_can_be_written(day: date) -> None:
    content = calendar(replace(TO_DO, next_look=day))

    assert f"DTSTART;VALUE=DATE:{day.isoformat().replace('-', '')}".encode() in content


def test_a_plan_without_business_actions_or_day_is_an_empty_calendar() -> None:
    theirs = icalendar.Calendar.from_ical(calendar(replace(BAKERY, actions=(), business="")))

    assert [part.name for part in theirs.walk()] == ["VCALENDAR"]
