"""One day of the calendar as people type it: `15 Mar`, `March 15th 2027`, `15.3.`, `2027-03-15`, `Fri 4 Dec`.

- The day comes before the month; only where it cannot, as in `3/15/2027`, the month comes first.
- A year that is typed is kept, past or not; two figures are this century's. Without one, it is the next such
  day, today included; `29 Feb` waits for its year, and `the 15th` for its month.
- A weekday typed with the day has to be right. Where no year is typed, it may say that this year's day,
  already past, is meant: that is how a past day of this year is shown.
- A day that does not exist, such as 31 Feb, is None.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.calendar_names import read_month, read_weekday
from journeycoach.domain.late import FIGURES, Late
from journeycoach.domain.periods import read_year

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LEAP_CYCLE = 8
"""Years within which every day of the calendar comes round."""
_FEASTS: Mapping[str, str] = {
    **dict.fromkeys(("christmas eve", "xmas eve"), "24 dec"),
    **dict.fromkeys(("christmas day", "christmas", "xmas"), "25 dec"),
    **dict.fromkeys(("new year's eve", "new years eve"), "31 dec"),
    **dict.fromkeys(("new year's day", "new years day"), "1 jan"),
}
_FEAST = Late("|".join(_FEASTS), needs=("mas", "new year"))

_DAY = r"(?P<day>[0-9]{1,2})(?:st|[nr]d|th|\.)?"
_YEAR = r"(?:[ -]*(?:of )?(?P<year>[0-9]{4}|'?[0-9]{2}|this year|next year))?"
_PATTERNS = (
    Late(r"(?P<year>[0-9]{4})[-/. ](?P<month>[0-9]{1,2})[-/. ](?P<day>[0-9]{1,2})", needs=FIGURES),
    Late(r"(?P<year>20[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})", needs=FIGURES),
    Late(
        r"(?P<day>[0-9]{1,2})(?P<mark>[./ -]) ?(?P<month>[0-9]{1,2})(?P=mark) ?(?P<year>[0-9]{4}|[0-9]{2})",
        needs=FIGURES,
    ),
    Late(r"(?P<day>[0-9]{1,2})(?P<mark>[./]) ?(?P<month>[0-9]{1,2})\.?", needs=FIGURES),
    Late(rf"{_DAY}[ -]?(?:of )?(?P<month>[a-z]+)\.?{_YEAR}", needs=FIGURES),
    Late(rf"(?P<month>[a-z]+)\.?[ -]?(?:the )?{_DAY}(?![0-9]){_YEAR}", needs=FIGURES),
    Late(r"(?P<day>[0-9]{1,2})(?:st|[nr]d|th)", needs=FIGURES),
)
_WITH_WEEKDAY = Late(r"(?P<weekday>[a-z]+)\.? (?:the )?(?P<rest>.*[0-9].*)", needs=FIGURES)


class _Day(Struct, frozen=True):
    """A day as typed; what was left out is None."""

    day: int
    month: int | None
    year: int | None


def read_calendar_day(text: str, today: date) -> date | None:
    """The day meant by a text in small letters without commas; None when it is no single day."""
    plain = _FEAST.sub(lambda feast: _FEASTS[feast[0]], text)
    found = _WITH_WEEKDAY.fullmatch(plain)
    weekday = read_weekday(found["weekday"]) if found else None
    day = _read_day(found["rest"] if found and weekday is not None else plain, today)
    if day is None:
        return None
    if weekday is None:
        return next(_days_ahead(day, today), None)
    return next((option for option in _days(day, today) if option.weekday() == weekday), None)


def _read_day(text: str, today: date) -> _Day | None:
    matches = (pattern.fullmatch(text) for pattern in _PATTERNS)
    days = (_day(found.groupdict(), today) for found in matches if found)
    return next((day for day in days if day), None)


def _day(parts: Mapping[str, str | None], today: date) -> _Day | None:
    day, name = int(parts["day"] or 0), parts.get("month")
    typed = parts.get("year")
    if name is None:
        return _Day(day, None, None)
    month = int(name) if name.isdigit() else read_month(name)
    if month is None:
        return None
    if month > 12 and parts.get("mark") in ("/", "-"):
        day, month = month, day
    return _Day(day, month, read_year(typed, today) if typed else None)


def _days(day: _Day, today: date) -> Iterator[date]:
    """The day meant, and where no year was typed, the one of this year that is past."""
    yield from list(_days_ahead(day, today))[:1]
    if day.year is None and day.month is not None:
        yield from _existing(today.year, day.month, day.day)


def _days_ahead(day: _Day, today: date) -> Iterator[date]:
    """The day of the year typed, or the days to come."""
    if day.month is None:
        yield from _days_of_months(day.day, today)
    elif day.year is not None:
        yield from _existing(day.year, day.month, day.day)
    else:
        for year in range(today.year, today.year + _LEAP_CYCLE + 1):
            yield from (option for option in _existing(year, day.month, day.day) if option >= today)


def _days_of_months(day: int, today: date) -> Iterator[date]:
    for count in range(12):
        years, month = divmod(today.month - 1 + count, 12)
        yield from (option for option in _existing(today.year + years, month + 1, day) if option >= today)


def _existing(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return
