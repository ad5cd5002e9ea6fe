"""How amounts of money look in a sentence, so that they can be left out and other figures stay.

Which figure a currency belongs to, one rule a line:

- A currency directly before a figure, with a space before it, is that figure's: `12 £450` is 12, and £450.
- A currency directly behind a figure is that figure's, and what is joined to it behind are its cents: `5€50`.
- With a space on both sides it counts for both, as in `5 € 50`, but not for a year: `in 2024 € 500`.
- A comma or point with a space behind it ends a figure; only a list that shares one currency goes on over it.
"""

from __future__ import annotations

from journeycoach.domain.currencies import CURRENCY_MARK
from journeycoach.domain.quantities import IN_WORDS, SCALES, any_of

_GAP, _SPACE = r"[^\S\n]{0,2}", r"[^\S\n]{1,2}"
_SIGN = "[$¢£¥฿₩₪₫€₴₹₺￠￡￥＄]"
_BEFORE = rf"(?:(?<!\w)(?!(?-i:[Tt]ry|[Rr]on|php)\b){CURRENCY_MARK}|{_SIGN})"
_ONLY_BEHIND = (
    r"(?:euros?|pounds?|quid|dollars?|bucks?|francs?|franken|kron(?:a|or|e|er)|rupees?|grand|pence|cents?|cts?"
    r"|(?-i:Fr)|(?<=\d)p(?!\.?m)|(?<=\d )p(?!\. ?m)|(?<=\d\d)c)(?![^\W_])"
)
_COUNTED = (
    r"clicks?|clients?|contacts|copies|customers?|downloads?|followers?|guests|homes|hours|house\w*|kilomet\w+|km"
    r"|leads|letters|likes|litres?|mails?|members?|messages|miles?|minutes|orders?|pages?|people|pieces"
    r"|readers?|runs?|steps?|subscribers?|times|units?|users?|views?|visit\w*|words|years?"
)
"""What large numbers count when they are not money."""
_BEHIND = rf"(?:{_ONLY_BEHIND}|(?!(?-i:[Tt]ry|[Rr]on|php)\b){CURRENCY_MARK}|{_SIGN})"
_SCALE = rf"(?:{_GAP}(?:{any_of(SCALES)})(?![^\W_]))*"
_FIGURES = (
    r"(?:\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}(?!\d))+(?:[.,]\d+)?"
    r"|\d+(?:[.,'\u2019]\d+)*|(?<!\w)[.,]\d+)(?!\d)"
    rf"(?: and (?:a )?half\b)?{_SCALE}"
)
_NUMBER = rf"(?:[+-] ?|minus )?(?:{_FIGURES}|{IN_WORDS})"
_START = rf"(?:(?<!\w)(?={IN_WORDS})|(?<!\d)(?<!\d[.,'\u2019])(?=[-+.,]? ?\d)|(?<!\w)(?=minus ))"
_NO_YEAR = r"(?!(?:19|20)\d\d(?!\d|[.,]\d))"
_TAIL = r"(?:[.,]?[-\u2013\u2014]+(?!\w))?"
_TO = rf"{_GAP}(?:-|\u2013|to|or){_GAP}"
_OWN = rf"(?:{_BEHIND}\d*|{_SPACE}-?{_ONLY_BEHIND}|{_SPACE}-?{_BEHIND}(?!{_GAP}\d))"
BEHIND = rf"(?:[.,]?[-\u2013\u2014]+)?{_GAP}{_BEHIND}"
"""A pattern for a currency that follows directly on a figure, any case."""
MONEY = (
    rf"(?<=between ){_BEFORE}{_GAP}{_NUMBER} and {_NUMBER}",
    rf"{_BEFORE}{_GAP}{_NUMBER}(?:{_TO}(?:{_BEFORE}{_GAP})?{_NUMBER})?{_TAIL}(?:{_GAP}{_BEHIND}(?!{_GAP}\d))?",
    rf"{_START}{_NO_YEAR}{_FIGURES}(?:, {_FIGURES}){{1,8}}(?:{_TO}|,? and ){_NUMBER}{_OWN}",
    rf"{_START}{_NO_YEAR}{_FIGURES}{_SPACE}(?!{_ONLY_BEHIND}){_BEFORE}{_SPACE}{_FIGURES}",
    rf"{_START}{_NUMBER}(?:(?:{_TO}| and ){_NUMBER})?{_TAIL}{_OWN}",
    r"(?<!\d)(?<!\d[.,])\d[\d.,]*[^\S\n]?[千万萬億亿]*[円元圓원]",
    rf"{_START}{_NO_YEAR}{_FIGURES}[.,][-\u2013\u2014]{{1,2}}(?!\w)",
    rf"{_START}(?!an? [a-z]){_NUMBER}(?:(?<=thousand)|(?<=million)|(?<=\dk))(?!\w)(?! (?:{_COUNTED}))",
)
"""Patterns to be tried in this order, any case; the last is for amounts as they are spoken: `40 thousand`."""
