"""English names of months and weekdays: whole, cut after three letters or more, or with one letter wrong.

One letter wrong is one too many, one missing, one changed or two swapped, in a word of four letters or more
that begins with the right one. A word that could be two names (`juny`) is none.
"""

from __future__ import annotations

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_SHORTEST = 3
_ALIASES = {"weds": "wednesday", "thr": "thursday"}


def read_month(word: str) -> int | None:
    """1 to 12, for a word in small letters."""
    place = _place(word, MONTHS)
    return None if place is None else place + 1


def read_weekday(word: str) -> int | None:
    """0 for Monday to 6 for Sunday, as `date.weekday` counts, for a word in small letters."""
    return _place(_ALIASES.get(word, word.replace("wens", "wednes", 1)), WEEKDAYS)


def _place(word: str, names: tuple[str, ...]) -> int | None:
    if len(word) < _SHORTEST:
        return None
    low = [name.lower() for name in names]
    short = [place for place, name in enumerate(low) if name.startswith(word)]
    near = short or [place for place, name in enumerate(low) if _is_one_letter_off(word, name)]
    return near[0] if len(near) == 1 else None


def _is_one_letter_off(word: str, name: str) -> bool:
    if min(len(word), len(name)) <= _SHORTEST or word[0] != name[0] or abs(len(word) - len(name)) > 1:
        return False
    start = next(place for place in range(len(word) + 1) if word[: place + 1] != name[: place + 1])
    left, right = word[start:], name[start:]
    is_swapped = left[:2] == right[1::-1] and left[2:] == right[2:]
    return is_swapped or left[1:] == right[1:] or left[1:] == right or left == right[1:]
