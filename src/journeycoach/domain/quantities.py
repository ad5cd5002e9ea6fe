"""One number in figures or in words, read into an exact decimal; units and ranges are somebody else's matter.

How figures are grouped, one rule a line:

- A comma, point, space or apostrophe before groups of exactly three figures groups thousands: `1,200`,
  `1.200`, `1 200` and `1'200` are all 1200, and `1,20,000` is 120000.
- A lone comma or point before any other count of figures is the decimal mark: `1.5`, `1,50`, `1.2500`;
  so it is after a nought, as in `0.125`.
- Where both stand, the last is the decimal mark: `1,200.50` and `1.200,50`. What fits no rule is no number.
- Before a scale a lone mark and three figures could mean either, so `1.250 million` is no number.
- A scale directly after figures may be short (`2k`, `2m`); `2 m` with a space is two of a unit called m.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import takewhile
from math import prod
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.late import Late

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MOST_FIGURES = 15
"""More than these is a number of something else, such as a telephone."""

_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"]
_SMALL = ["zero", *_ONES, *_TEENS, "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS: Mapping[str, Decimal] = {
    **{word: Decimal(number) for number, word in enumerate(_SMALL)},
    **{word: Decimal(10 * number) for number, word in enumerate(_TENS, start=2)},
    "a": Decimal(1),
    "an": Decimal(1),
    "half": Decimal("0.5"),
}
SCALES: Mapping[str, int] = {
    **dict.fromkeys(("dozen", "dozens"), 12),
    "hundred": 100,
    **dict.fromkeys(("thousand", "k"), 1000),
    "lakh": 10**5,
    **dict.fromkeys(("million", "millions", "m", "mn", "mio", "mln"), 10**6),
    "crore": 10**7,
    **dict.fromkeys(("billion", "bn"), 10**9),
}
"""What multiplies the number before it."""
_PHRASES: Mapping[str, Decimal] = {
    **dict.fromkeys(("none", "nil", "nothing", "nobody", "no one"), Decimal(0)),
    "once": Decimal(1),
    **dict.fromkeys(("twice", "a couple", "a couple of", "a pair of"), Decimal(2)),
    "a quarter": Decimal("0.25"),
    "three quarters": Decimal("0.75"),
}
NUMBER_WORDS = (_WORDS.keys() | SCALES.keys()) - {"a", "an", "k", "m"}
"""Words that stand only inside a number."""


FIRST_WORDS = frozenset(word.split()[0] for word in (*_WORDS, *_PHRASES))
"""Words that a number in words may begin with."""


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first, so that none hides a longer one."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_END = r"(?![^\W_])"
_FIGURES = r"(?:[0-9]+(?:[.,'][0-9]+| [0-9]{3}(?![0-9]))*|[.,][0-9]+)"
_SCALE = rf"(?:{any_of(SCALES.keys() - {'m'})}){_END}"
_UNDER_100 = rf"(?:(?:{any_of(_TENS)})(?:[ -](?:{any_of(_ONES)}){_END})?|{any_of(_SMALL)}){_END}"
_AND_A_HALF = r"(?: and (?:a )?half\b)?"
_IN_FIGURES = rf"{_FIGURES}{_AND_A_HALF}(?:(?: ?{_SCALE})+|m{_END})?(?![0-9])"
_SPELT = (
    rf"(?:{_UNDER_100}{_AND_A_HALF}|(?:an? )?half(?: an?)?{_END}|an?(?= {_SCALE}))"
    rf"(?:(?: {_SCALE})+(?: (?:and )?{_UNDER_100})?)*"
)
IN_WORDS = rf"(?:(?:{any_of(_PHRASES)}){_END}|{_SPELT})"
"""A pattern for one number without figures, any case."""
QUANTITY = rf"(?:[+-] ?|minus )?(?:{_IN_FIGURES}|{IN_WORDS})"
"""A pattern for one number, any case. It may let through what `read_quantity` then refuses."""

_SIGN = Late(r"[+-] ?|minus ")
_HALF_OF = Late(r"\b(?:an? half|half an?)\b")
_WORD = Late(rf"{_FIGURES}|[a-z]+")
_THREE_AFTER_A_MARK = Late(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
_SHAPES: tuple[tuple[Late, str, str], ...] = (
    (Late(r"[0-9]{1,3}([ '])[0-9]{3}(\1[0-9]{3})*(\.[0-9]+)?"), " '", "."),
    (Late(r"[0-9]{1,3}([ '])[0-9]{3}(\1[0-9]{3})*,[0-9]+"), " '", ","),
    (Late(r"[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?"), ",", "."),
    (Late(r"[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]+)?"), ".", ","),
    (Late(r"[1-9][0-9]?(,[0-9]{2})+,[0-9]{3}(\.[0-9]+)?"), ",", "."),
    (Late(r"[0-9]*\.[0-9]+|[0-9]+"), "", "."),
    (Late(r"[0-9]*,[0-9]+"), "", ","),
)
"""How figures may be written: the shape, what parts thousands in it, what is its decimal mark."""


class Quantity(Struct, frozen=True):
    """A number, and the scale it ended in (1 when there was none or it was inside the number)."""

    value: Decimal
    scale: int = 1


def read_quantity(text: str) -> Quantity | None:
    """One number as matched by QUANTITY; None when its figures or its words do not add up."""
    sign = _SIGN.match(text.lower())
    bare = text.lower()[sign.end() :] if sign else text.lower()
    size = Quantity(_PHRASES[bare]) if bare in _PHRASES else _read_words(bare)
    is_minus = sign is not None and sign[0] != "+" and sign[0] != "+ "
    return Quantity(_tidy(-size.value if is_minus else size.value), size.scale) if size else None


def _read_words(text: str) -> Quantity | None:
    words = _WORD.findall(_HALF_OF.sub("half", text))
    start = list(takewhile(lambda word: word not in SCALES, words))
    ends = words[len(start) :]
    total = _total(words)
    if total is None or (ends and _THREE_AFTER_A_MARK.fullmatch(words[0])):
        return None
    is_last = all(word in SCALES for word in ends)
    return Quantity(total, prod(SCALES[word] for word in ends) if is_last else 1)


def _total(words: list[str]) -> Decimal | None:
    """What the words come to: all under a thousand is gathered, then multiplied and put aside."""
    total, part, last = Decimal(0), Decimal(0), 10**12
    for word in words:
        scale, value = SCALES.get(word, 0), _worth(word)
        if 1000 <= scale < last and part:
            total, part, last = total + part * scale, Decimal(0), scale
        elif 0 < scale < 1000 and part < 100:
            part *= scale
        elif not scale and value is not None:
            part += value
        else:
            return None
    return total + part


def _worth(word: str) -> Decimal | None:
    if word == "and":
        return Decimal(0)
    return _WORDS.get(word) if word.isalpha() else _read_figures(word)


def _read_figures(text: str) -> Decimal | None:
    if sum(map(str.isdigit, text)) > MOST_FIGURES:
        return None
    for shape, groups, mark in _SHAPES:
        if shape.fullmatch(text):
            return Decimal("".join(sign for sign in text if sign not in groups).replace(mark, "."))
    return None


def _tidy(value: Decimal) -> Decimal:
    """The same number without an exponent, useless zeros or a minus before nought."""
    return value.quantize(Decimal(1)) + 0 if value == value.to_integral_value() else value.normalize()
