r"""A number or a range at the beginning of a text, with what stands beside it.

- A range is `10-15`, `10 to 15`, `10 or 15`, `between 10 and 15`, `from 10 to 15`, and it has to run up.
- A scale after its second end counts for the first as well, unless the range would then run down:
  `2-3k` is 2000 to 3000, `500 to 1k` is 500 to 1000.
- Words that only say "about" (`~30`, `30 or so`, `30ish`) are taken off. Bounds (`at least 5`, `30+`) and
  vague words (`a few`) are not: with them the text is no number.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.late import Late
from journeycoach.domain.quantities import (
    FIRST_WORDS,
    MOST_FIGURES,
    QUANTITY,
    SCALES,
    Quantity,
    read_quantity,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST_TEXT = 100
"""Characters; whatever is longer is prose."""


class Span(Struct, frozen=True):
    """A number or a range with what stood around it."""

    low: Decimal
    high: Decimal | None
    """None where there is but one number."""
    marks: tuple[str, ...]
    """Signs found beside the numbers, such as those of a currency, as typed."""
    rest: str
    """Whatever followed, as typed."""


_LOOKALIKES: Mapping[int, str] = {
    **dict.fromkeys((0x60, 0xB4, 0x2BC, 0x2018, 0x2019, 0x2032), "'"),
    **dict.fromkeys((*range(0x2010, 0x2016), 0x2212), "-"),
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys((0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF), ""),
    0x2044: "/",
    0x2026: "..",
    0xBC: ".25",
    0xBD: ".5",
    0xBE: ".75",
}
"""Quotes, dashes, wide letters, characters without width, and fractions, by what a plain keyboard has."""
_SPACE_BEFORE_A_FRACTION = Late(r"\s+(?=[¼½¾])")


def plain_text(text: str) -> str:
    """One line in the characters of a plain keyboard, figures of any script among them."""
    if not text.isascii():
        plain = _SPACE_BEFORE_A_FRACTION.sub("", text).translate(_LOOKALIKES)
        text = "".join(_plain_figure(character) for character in plain)
    return " ".join(text.split())


def _plain_figure(character: str) -> str:
    figure = unicodedata.decimal(character, None)
    return character if figure is None else str(figure)


_BEFORE = Late(
    r"^(?:(?:about|around|roughly|approx(?:imately)?|c(?=\.)|ca|circa|some|maybe|perhaps|nearly|almost)(?!\w)\.?"
    r"|[~≈±]) ?",
    re.IGNORECASE,
)
_AFTER = Late(
    r"(?:(?<=[0-9]) ?-?ish| or so| or thereabouts| more or less| give or take| on average"
    r"| approx(?:imately)?| roughly| i (?:think|guess))\b",
    re.IGNORECASE,
)
_DASH_FOR_CENTS = Late(r"(?<=[0-9])[.,]-+(?![0-9])")


def without_hedges(text: str) -> str:
    """Plain text less the words that only say "about", a full stop at the end, and the dash of `45,-`.

    Empty when the text is too long to be a number.
    """
    if len(text) > LONGEST_TEXT:
        return ""
    plain = plain_text(text)
    bare = _AFTER.sub("", _BEFORE.sub("", _DASH_FOR_CENTS.sub("", plain.rstrip(" .!")))).strip()
    return bare if bare == plain else without_hedges(bare)


_LETTERS = Late(r"[^\W\d_]+(?= |$)")
"""A word by itself, and no sign, figure or abbreviation."""
_FIRST = FIRST_WORDS | {"between", "from", "minus"}
_JOINTS = ("to", "till", "until", "or", "and")


def read_span(text: str, mark: str) -> Span | None:
    """The number or range a text begins with; the mark is a pattern for what may stand beside a number."""
    bare = without_hedges(text)
    if _begins_with_prose(bare, mark):
        return None
    return read_plain_span(bare, mark) or read_any_span(bare, mark)


def read_plain_span(bare: str, mark: str) -> Span | None:
    """A whole number alone or before a word that is no part of it, as most are; None for any other.

    It says what the whole pattern would, which takes most of a cold plan's time for reading numbers.
    """
    figures, _, rest = bare.partition(" ")
    if not (figures.isascii() and figures.isdecimal() and len(figures) <= MOST_FIGURES):
        return None
    if rest and (not _LETTERS.match(rest) or _may_join(rest) or re.match(mark, rest, re.IGNORECASE)):
        return None
    return Span(Decimal(int(figures)), None, (), rest)


def _begins_with_prose(bare: str, mark: str) -> bool:
    """Whether the first word is neither a number nor anything that stands before one."""
    first = _LETTERS.match(bare) if bare.isascii() else None
    return first is not None and first[0].lower() not in _FIRST and not re.match(mark, bare, re.IGNORECASE)


def _may_join(rest: str) -> bool:
    """Whether what follows a number may belong to it: a scale, or the way to a second number."""
    small = rest.lower()
    return small.startswith(_JOINTS) or small.split(" ")[0] in SCALES


def read_any_span(bare: str, mark: str) -> Span | None:
    """The same for whatever is written, by one pattern for all of it."""
    found = _span_pattern(mark).fullmatch(bare)
    low = read_quantity(found["low"]) if found else None
    if found is None or low is None or not _is_well_joined(found):
        return None
    high = read_quantity(found["high"]) if found["high"] else None
    start = _start(low, high)
    if found["high"] and (high is None or start >= high.value):
        return None
    marks = tuple(mark for mark in found.group("mark1", "mark2", "mark3", "mark4") if mark)
    return Span(start, high.value if high else None, marks, found["rest"].strip())


@cache
def _span_pattern(mark: str) -> re.Pattern[str]:
    # Compiled at first use: most commands never read an amount.
    low, high = _end("mark1", "low", "mark2", mark), _end("mark3", "high", "mark4", mark)
    joint = r" ?(?P<joint>-|\.\.+|to|till|until|or|and) ?"
    return re.compile(rf"(?P<lead>between |from )?{low}(?:{joint}{high})?(?P<rest>.*)", re.IGNORECASE)


def _end(before: str, number: str, after: str, mark: str) -> str:
    return rf"(?:(?P<{before}>{mark}) ?)?(?P<{number}>{QUANTITY})(?: ?(?P<{after}>{mark}))?"


def _is_well_joined(found: re.Match[str]) -> bool:
    """Whether `between` goes with `and`, `from` with `to`, and `and` with nothing else."""
    joints = {
        "": ("", "-", "to", "till", "until", "or"),
        "between ": ("and",),
        "from ": ("-", "to", "till", "until"),
    }
    joint = (found["joint"] or "").lower().strip(".")
    return joint in joints[(found["lead"] or "").lower()]


def _start(low: Quantity, high: Quantity | None) -> Decimal:
    """The lower end, with the scale of the upper one where that is meant."""
    shared = low.value * high.scale if high and low.scale == 1 else low.value
    return shared if high and shared < high.value else low.value
