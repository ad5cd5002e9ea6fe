"""A day with a time of day, as people type when they meet: "Tue 24 March at 10", "in two weeks, 2pm".

What `dates` reads as a day is the day.
A time is `10:30`, `10h30`, `10am`, `10 o'clock`, `at 10`, `at 10.30` or `noon`.
One to seven without a word for the half of the day is in the afternoon: nobody meets at three in the night.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from journeycoach.domain.dates import read_date, show_date
from journeycoach.domain.late import Late
from journeycoach.domain.spans import LONGEST_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

_HALF = r"(?:\s?(?P<half>[ap])\.?m\b\.?)"
_BEFORE = r"(?:\b(?:at|from)\s+|@\s*|(?<=\d)T|\b)"
_TIMES = tuple(
    Late(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_BEFORE}(?P<hour>\d{{1,2}})[:h](?P<minute>[0-5]\d)\b{_HALF}?",
        rf"{_BEFORE}(?P<hour>\d{{1,2}})(?:\.(?P<minute>[0-5]\d))?{_HALF}",
        rf"{_BEFORE}(?P<hour>\d{{1,2}})\s?(?:o['\u2019]?clock|h)\b",
        r"(?:\bat\s+|@\s*)(?P<hour>\d{1,2})(?:\.(?P<minute>[0-5]\d))?(?![\d./-]|st|nd|rd|th)",
    )
)
_NOON = Late(r"\b(?:at\s+)?(?:noon|midday)\b", re.IGNORECASE)
_LEAP_DAY = "-02-29"
_EARLIEST = 8
"""An hour before it, without a word for the half of the day, is the afternoon's."""


def read_appointment(text: str, today: date) -> str:
    """An ISO date, or a date and a time of day; empty when no day can be read."""
    if len(text) > LONGEST_TEXT:
        return ""
    for hour, rest in _times(text):
        day = read_date(rest, today)
        if day:
            return datetime.combine(day, hour).isoformat(timespec="minutes")
    alone = read_date(text, today)
    return alone.isoformat() if alone else ""


def brought_ahead(text: str, today: date) -> str:
    """The same, where a day gone by that was typed without its year is the next such day.

    Empty for a day gone by with its year: nobody meets then.
    """
    at = read_appointment(text, today)
    if at[:10] >= today.isoformat() or not at:
        return at
    # Read from another year's beginning, a day without its year is another day.
    has_year = "year" in text.casefold() or at == read_appointment(text, date(today.year + 1, 1, 1))
    year, rest = at[:4], at[4:]
    return "" if has_year or rest[:6] == _LEAP_DAY else f"{int(year) + 1}{rest}"


def show_appointment(at: str, today: date) -> str:
    """As one would say it: "Tue 24 Mar at 10:00", or the day alone; what is neither stays as it is."""
    try:
        day = date.fromisoformat(at[:10])
    except ValueError:
        return at
    return f"{show_date(day, today)} at {at[11:16]}" if at[10:11] == "T" else show_date(day, today)


def _times(text: str) -> Iterator[tuple[time, str]]:
    """Every time of day that the text may hold, with what is left of it."""
    for pattern in _TIMES:
        for found in pattern.finditer(text):
            read = _time(found)
            if read:
                yield read, _without(found, text)
    for found in _NOON.finditer(text):
        yield time(12), _without(found, text)


def _time(found: re.Match[str]) -> time | None:
    parts = found.groupdict()
    hour, minute = int(parts["hour"]), int(parts.get("minute") or 0)
    half = (parts.get("half") or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif 1 <= hour < _EARLIEST and len(parts["hour"]) == 1:
        hour += 12
    return time(hour, minute) if hour < 24 else None


def _without(found: re.Match[str], text: str) -> str:
    return f"{text[: found.start()].rstrip(' ,')} {text[found.end() :].lstrip(' ,')}".strip()
