"""Dates as people type them, and how they are shown again.

`calendar_days` says how `15 Mar` is read, `periods` what `end of next month` is. Here:

- `friday` and `coming friday` are the first Friday after today; `this friday` may be today;
  `next friday` is the Friday of next week (weeks begin on Monday); `friday week` is a week later.
- `in two weeks`, `2 weeks`, `within two weeks` and `two weeks from now` are 14 days on. In a month is the
  same day of the next month, or its last day where that is missing. Working days are Monday to Friday.
- `by`, `on`, `until` and `around` change nothing; `before friday` is the day before that, and
  `before december` is 30 November.
- The time of day is left out (`tomorrow morning`).
- None: days gone by (`yesterday`), ranges, seasons, Easter, `asap`.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

from journeycoach.domain.amounts import Amount, read_number
from journeycoach.domain.calendar_days import read_calendar_day
from journeycoach.domain.calendar_names import MONTHS, WEEKDAYS, read_weekday
from journeycoach.domain.late import Late
from journeycoach.domain.periods import first_day_of_period, read_period_day
from journeycoach.domain.spans import LONGEST_TEXT, plain_text

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping

_LEAD = Late(
    r"(?:(?:on|by|due|until|till|at|around|about|approx|ca|in|within|during|the|at the latest|latest"
    r"|no later than|not later than)\.? |~ ?)+"
)
_TAIL = Late(r"(?: at the latest| latest| morning| afternoon| evening| night| from now| from today|'? time)$")
_HYPHEN = Late(r"(?<=[a-z])-(?=[a-z])")
_TOMORROW = Late(r"\btom+or+ow\b")


def read_date(text: str, today: date) -> date | None:
    """The day a text means, by the rules above; None when it cannot be understood or does not exist."""
    if len(text) > LONGEST_TEXT:
        return None
    try:
        return _read(_plain(text), today)
    except (OverflowError, ValueError):
        return None


def _plain(text: str) -> str:
    words = " ".join(plain_text(text).lower().replace(",", " ").split()).rstrip(".!")
    words = _HYPHEN.sub(" ", words)
    return _TAIL.sub("", _without_lead(_TOMORROW.sub("tomorrow", words)))


def _without_lead(words: str) -> str:
    lead = _LEAD.match(words)
    return words[lead.end() :] if lead else words


def _read(words: str, today: date) -> date | None:
    if words.startswith("before "):
        return _day_before(_without_lead(words.removeprefix("before ")), today)
    for pattern, read in _READERS:
        found = pattern.fullmatch(words)
        day = read(found, today) if found else None
        if day:
            return day
    return read_calendar_day(words, today) or _read_count(words, today) or read_period_day(words, today)


def _day_before(words: str, today: date) -> date | None:
    day = first_day_of_period(words, today) or _read(words, today)
    return day - timedelta(days=1) if day and day > today else None


_NAMED: Mapping[str, int] = {
    **dict.fromkeys(("today", "tonight", "now", "eod", "end of day", "end of the day"), 0),
    **dict.fromkeys(("tomorrow", "tmrw", "tmr", "tmw", "2moro"), 1),
    **dict.fromkeys(("day after tomorrow", "overmorrow"), 2),
}


def _read_named(found: re.Match[str], today: date) -> date:
    return today + timedelta(days=_NAMED[found[0]])


def _read_weekday(found: re.Match[str], today: date) -> date | None:
    """A weekday alone, or with `this`, `next` or `coming` before it."""
    weekday = read_weekday(found["weekday"])
    if weekday is None:
        return None
    match found["which"]:
        case "this":
            return _on_or_after(today, weekday)
        case "next":
            return _in_week(today, 1, weekday)
        case _:
            return _on_or_after(today + timedelta(days=1), weekday)


def _read_week_later(found: re.Match[str], today: date) -> date | None:
    weekday = read_weekday(found["weekday"])
    return None if weekday is None else _on_or_after(today + timedelta(days=8), weekday)


def _read_weekday_of_week(found: re.Match[str], today: date) -> date | None:
    weekday = read_weekday(found["weekday"])
    if weekday is None:
        return None
    day = _in_week(today, 1 if found["which"] == "next" else 0, weekday)
    return day if day >= today else None


def _on_or_after(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def _in_week(today: date, weeks: int, weekday: int) -> date:
    return today + timedelta(days=7 * weeks + weekday - today.weekday())


_WEEKDAY = r"(?P<weekday>[a-z]+)\.?"
_READERS: tuple[tuple[Late, Callable[[re.Match[str], date], date | None]], ...] = (
    (Late("|".join(_NAMED)), _read_named),
    (Late(rf"(?:(?P<which>this|next)(?: coming)? |coming )?{_WEEKDAY}"), _read_weekday),
    (Late(rf"{_WEEKDAY} (?:in a )?week"), _read_week_later),
    (Late(rf"(?:a )?week (?:on|from) {_WEEKDAY}"), _read_week_later),
    (Late(rf"{_WEEKDAY} (?:of )?(?P<which>this|next) week"), _read_weekday_of_week),
    (Late(rf"(?P<which>this|next) week(?: on)? {_WEEKDAY}"), _read_weekday_of_week),
)


_UNITS: Mapping[str, tuple[str, int]] = {
    **dict.fromkeys(("day", "days", "d"), ("days", 1)),
    **dict.fromkeys(("week", "weeks", "wk", "wks", "w"), ("days", 7)),
    **dict.fromkeys(("fortnight", "fortnights"), ("days", 14)),
    **dict.fromkeys(("month", "months", "mth", "mths"), ("months", 1)),
    **dict.fromkeys(("quarter", "quarters"), ("months", 3)),
    **dict.fromkeys(("year", "years", "yr", "yrs"), ("months", 12)),
    **{
        f"{kind}{end}": ("working days", 1)
        for kind in ("working day", "work day", "workday", "business day")
        for end in ("", "s")
    },
}
"""What people count in, as so many of days, working days or months."""
_ONE = Late(r"^an? (?=[a-z]+(?: days?)?$)")


def _read_count(words: str, today: date) -> date | None:
    """So many days, weeks, months or years from today; None for ranges, parts of a day, and days gone by."""
    amount = read_number(_ONE.sub("1 ", words))
    if amount is None or amount.high is not None or amount.unit not in _UNITS:
        return None
    return _counted(amount, today)


def _counted(amount: Amount, today: date) -> date | None:
    unit, size = _UNITS[amount.unit]
    count = amount.value * size
    if count < 0 or count != count.to_integral_value():
        return None
    match unit:
        case "days":
            return today + timedelta(days=int(count))
        case "months":
            return _months_on(today, int(count))
        case _:
            return add_working_days(today, int(count))


def _months_on(day: date, count: int) -> date:
    years, month = divmod(day.month - 1 + count, 12)
    last = monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))


def add_working_days(day: date, count: int) -> date:
    """So many days from Monday to Friday later, or earlier when negative; nought is the day itself."""
    if count == 0:
        return day
    step = 1 if count > 0 else -1
    while day.weekday() > 4:
        day -= timedelta(days=step)
    weeks, rest = divmod(abs(count), 5)
    day += timedelta(days=7 * weeks * step)
    for _ in range(rest):
        day += timedelta(days=step * _to_next_working_day(day, step))
    return day


def _to_next_working_day(day: date, step: int) -> int:
    return 3 if day.weekday() == (4 if step > 0 else 0) else 1


def show_date(day: date, today: date | None = None) -> str:
    """A date as "Fri 4 Dec" in today's year, else as "Fri 4 Dec 2026".

    `read_date` with the same today reads it as the same date.
    """
    shown = f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]}"
    return shown if today and today.year == day.year else f"{shown} {day.year:04}"
