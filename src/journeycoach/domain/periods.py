"""Weeks, months, quarters and years as people name them, and the one day of them that is meant.

- A period alone means its last day: `december` is 31 December, and `Q1 2027` is 31 March 2027.
- The last day of a week is its Friday; on a Saturday or Sunday `this week` means that Sunday.
- `start of` and `beginning of` mean the first day, `end of` the last, `mid` the 15th of a month.
- A period without a year is the next one whose day is not over. A year that is typed is kept, past or not.
- `next month` is the month after this one. `next March` is next year's once this year's is over; before that
  it could be either, and is None. `early`, `late` and the seasons are None: too unclear to be due.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.calendar_names import read_month
from journeycoach.domain.late import FIGURES, Late

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping


class _Period(Struct, frozen=True):
    first: date
    last: date


class _Choice(Struct, frozen=True):
    """Periods a text may mean, the likeliest first."""

    options: tuple[_Period, ...]
    has_year: bool = False


_FIRST_DAY = ("start", "beginning", "begin", "first day")
_MIDDLE = ("mid", "middle")
_LAST_DAY = ("end", "last day")
_EDGE = Late(rf"(?P<edge>{'|'.join((*_FIRST_DAY, *_MIDDLE, *_LAST_DAY))}) (?:of )?(?:the )?(?P<period>.+)")
_SHORT: Mapping[str, str] = {
    **dict.fromkeys(("eow", "end week"), "this week"),
    **dict.fromkeys(("eom", "month end"), "this month"),
    **dict.fromkeys(("eoq", "quarter end"), "this quarter"),
    **dict.fromkeys(("eoy", "year end"), "this year"),
}
_UNITS = ("week", "weekend", "month", "quarter", "year")


def read_period_day(text: str, today: date) -> date | None:
    """The day meant by a period in small letters, such as "end of next month" or "q1 2027".

    Raises ValueError for a week that its year does not have, and beyond the years of the calendar.
    """
    found = _EDGE.fullmatch(text)
    if found is None:
        return _last(_choice(_SHORT.get(text, text), today), today)
    period = f"this {found['period']}" if found["period"] in _UNITS else found["period"]
    choice = _choice(period, today)
    if found["edge"] in _MIDDLE:
        return _middle(choice, today)
    return _first(choice, today) if found["edge"] in _FIRST_DAY else _last(choice, today)


def first_day_of_period(text: str, today: date) -> date | None:
    """The first day of a period named alone, not before today unless its year is typed; or None.

    Raises ValueError as `read_period_day` does.
    """
    return _first(_choice(text, today), today)


def read_year(text: str, today: date) -> int:
    """The year for "2027", "27", "'27", "this year" or "next year"; two figures are this century's."""
    if text.endswith("year"):
        return today.year + (1 if text.startswith("next") else 0)
    return int(text) if len(text) == 4 else 2000 + int(text.lstrip("'"))


def _first(choice: _Choice, today: date) -> date | None:
    return _ahead(choice, [period.first for period in choice.options], today)


def _last(choice: _Choice, today: date) -> date | None:
    return _ahead(choice, [period.last for period in choice.options], today)


def _middle(choice: _Choice, today: date) -> date | None:
    months = [period for period in choice.options if period == _month(period.first.year, period.first.month)]
    return _ahead(choice, [period.first.replace(day=15) for period in months], today)


def _ahead(choice: _Choice, days: list[date], today: date) -> date | None:
    return next((day for day in days if choice.has_year or day >= today), None)


def _choice(text: str, today: date) -> _Choice:
    for pattern, read in _READERS:
        found = pattern.fullmatch(text)
        choice = read(found, today) if found else None
        if choice:
            return choice
    return _Choice(())


def _read_unit(found: re.Match[str], today: date) -> _Choice:
    which = 1 if found["which"] == "next" else 0
    monday = today + timedelta(days=7 * which - today.weekday())
    match found["unit"]:
        case "week":
            return _Choice(_week(monday))
        case "weekend":
            return _Choice((_Period(monday + timedelta(days=5), monday + timedelta(days=6)),))
        case "month":
            return _Choice((_month_after(today, which),))
        case "quarter":
            return _Choice((_quarter_of(_month_after(today, 3 * which).first),))
        case _:
            return _Choice((_year(today.year + which),))


def _read_month(found: re.Match[str], today: date) -> _Choice | None:
    number = read_month(found["month"])
    if number is None:
        return None
    if found["which"] == "next":
        is_over = _month(today.year, number).last < today
        return _Choice((_month(today.year + 1, number),)) if is_over and not found["year"] else None
    return _each_year(lambda year: (_month(year, number),), found["year"], today)


def _read_quarter(found: re.Match[str], today: date) -> _Choice:
    month = 3 * _QUARTERS[found["quarter"]] - 2
    return _each_year(lambda year: (_quarter_of(date(year, month, 1)),), found["year"], today)


def _read_week(found: re.Match[str], today: date) -> _Choice:
    week = int(found["week"])
    return _each_year(lambda year: _week(date.fromisocalendar(year, week, 1)), found["year"], today)


def _read_year(found: re.Match[str], today: date) -> _Choice:
    return _Choice((_year(read_year(found["year"], today)),), has_year=True)


def _each_year(make: Callable[[int], tuple[_Period, ...]], year: str | None, today: date) -> _Choice:
    if year:
        return _Choice(make(read_year(year, today)), has_year=True)
    return _Choice(make(today.year) + make(today.year + 1))


_ORDINALS = (("1st", "first"), ("2nd", "second"), ("3rd", "third"), ("4th", "fourth"))
_QUARTERS: Mapping[str, int] = {
    name: number
    for number, (short, long) in enumerate(_ORDINALS, start=1)
    for name in (f"q{number}", f"quarter {number}", f"{short} quarter", f"{long} quarter")
}
_YEAR = r"(?:,? ?(?:of )?(?P<year>[12][0-9]{3}|'[0-9]{2}|this year|next year))?"
_READERS: tuple[tuple[Late, Callable[[re.Match[str], date], _Choice | None]], ...] = (
    (Late(rf"(?P<which>this|next) (?P<unit>{'|'.join(_UNITS)})", needs=("this", "next")), _read_unit),
    (Late(rf"(?:(?P<which>this|next|coming) )?(?P<month>[a-z]+)\.?{_YEAR}"), _read_month),
    (Late(rf"(?P<quarter>{'|'.join(_QUARTERS)}){_YEAR}", needs=("q",)), _read_quarter),
    (Late(r"(?P<year>[12][0-9]{3})[ -]?(?P<quarter>q[1-4])", needs=("q",)), _read_quarter),
    (Late(rf"(?:week|wk|w|cw|kw)\.? ?(?P<week>[0-9]{{1,2}}){_YEAR}", needs=FIGURES), _read_week),
    (Late(r"(?P<year>[12][0-9]{3})[ -]?w(?P<week>[0-9]{1,2})", needs=FIGURES), _read_week),
    (Late(r"(?P<year>20[0-9]{2})", needs=FIGURES), _read_year),
)


def _week(monday: date) -> tuple[_Period, ...]:
    """A week that ends on Friday, and the same for one whose Friday is over."""
    return tuple(_Period(monday, monday + timedelta(days=days)) for days in (4, 6))


def _month(year: int, month: int) -> _Period:
    first = date(year, month, 1)
    return _Period(first, _month_start(first, 1) - timedelta(days=1))


def _month_after(day: date, count: int) -> _Period:
    first = _month_start(day, count)
    return _month(first.year, first.month)


def _quarter_of(day: date) -> _Period:
    first = day.replace(month=3 * ((day.month - 1) // 3) + 1, day=1)
    return _Period(first, _month_after(first, 2).last)


def _year(number: int) -> _Period:
    return _Period(date(number, 1, 1), date(number, 12, 31))


def _month_start(day: date, count: int) -> date:
    years, month = divmod(day.month - 1 + count, 12)
    return date(day.year + years, month + 1, 1)
