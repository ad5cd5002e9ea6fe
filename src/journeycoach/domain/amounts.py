"""Numbers, money and shares as people type them, and how they are shown again.

`quantities` says how figures and number words are read, `spans` how ranges are, `currencies` what `$` is.
Here:

- A number may be followed by a unit of up to five words: `14 clients a week`. Money is no number: `300 euro`.
- Money has its currency before or after it, or takes the default; `a month`, `per visit`, `each`, `/week` and
  the like are kept as what it is paid for. With any other word after it, the text is more than an amount.
- A bare number in answer to "how many per cent" is per cent: 12 is 12%, and 0.12 is 0.12%.
- `one in five`, `8 of 10`, `8/10` and `a third` are shares; one that does not come out even keeps three
  figures (33.3). A part that is more than its whole is no share.
- A bare number in answer to "how many of ten" is out of ten; `mostly` and `often` are no numbers.

A text that is more than an amount, or less, is None: nothing is guessed from part of it.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.currencies import CURRENCY_MARK, is_currency, read_currency, show_currency
from journeycoach.domain.late import Late
from journeycoach.domain.quantities import MOST_FIGURES, NUMBER_WORDS, QUANTITY, any_of, read_quantity
from journeycoach.domain.spans import Span, read_span, without_hedges

if TYPE_CHECKING:
    from collections.abc import Mapping

PERCENT = "%"

_WORD = r"[^\W\d_](?:[\w.'&-]*[^\W\d_])?"
_UNIT = Late(rf"/? ?{_WORD}(?:[ /]{_WORD}){{0,4}}")
_NEVER_IN_A_UNIT = NUMBER_WORDS | {
    *("and", "but", "except", "fewer", "if", "less", "minus", "more", "not", "or", "plus", "than", "unless"),
}
_NEVER_FIRST = frozenset(
    {"at", "between", "from", "i", "in", "is", "of", "on", "out", "to", "under", "until"}
)
_PERCENT_MARK = r"(?:%|(?:per ?cent|pct)\b)"


class Amount(Struct, frozen=True):
    """A number with its unit, or a range of such."""

    value: Decimal
    """The number, or the lower end of a range."""
    unit: str = ""
    """An ISO code for money (`kr` where the country is unknown), "%", or a short unit as typed."""
    high: Decimal | None = None
    """The upper end of a range, always above `value`; None for one number."""
    per: str = ""
    """What money is paid for (`a month`, `per visit`), or what a share is a share of (`of visitors`)."""


def read_number(text: str) -> Amount | None:
    """A number or a range with the unit it counts; None when the text is not just that.

    "1.2k", "about 30", "a dozen", "10 to 15" and "14 clients a week" are; "8 of 10" and "5 or more" are not.
    """
    span = read_span(text, _PERCENT_MARK)
    if span is None or (span.marks and span.rest):
        return None
    unit = PERCENT if span.marks else _read_unit(span.rest)
    return None if unit is None else Amount(span.low, unit, span.high)


def _read_unit(rest: str) -> str | None:
    return rest if not rest or _is_unit(rest) else None


def _is_unit(text: str) -> bool:
    words = re.split(r"[ /]", text.lower())
    if words[0] in _NEVER_FIRST or not _NEVER_IN_A_UNIT.isdisjoint(words):
        return False
    return (
        bool(_UNIT.fullmatch(text))
        and text.lstrip("/ ")[0].isalpha()
        and not re.fullmatch(CURRENCY_MARK, text, re.IGNORECASE)
    )


_FREE = frozenset({"free", "free of charge", "for free", "gratis", "no charge"})
_SIGN_BEFORE_MARK = Late(rf"(?i:(?:^|(?<=to ))- ?({CURRENCY_MARK}) ?(?=[0-9]))", needs=("-",))
_PER = Late(
    rf"(?:for )?(?:an?|per|each|every|one)(?: {_WORD}){{1,3}}|/ ?(?P<short>{_WORD})|each|apiece"
    r"|(?:dai|week|month|quarter|year|annual|hour)ly|p\.?[ahmw]\.?|pcm",
    re.IGNORECASE,
)


def read_money(text: str, default_currency: str = "") -> Amount | None:
    """An amount of money or a range, with its currency and what it is paid for; "free" is nought.

    The default is an ISO code, or "" for amounts without a currency. None when two currencies are named.
    """
    bare = without_hedges(text)
    if bare.lower() in _FREE:
        return Amount(Decimal(0), default_currency)
    span = read_span(_SIGN_BEFORE_MARK.sub(r"\1-", bare), CURRENCY_MARK)
    per = _read_per(span.rest) if span else None
    if span is None or per is None:
        return None
    named = {read_currency(mark, default_currency) for mark in span.marks}
    return Amount(span.low, (named or {default_currency}).pop(), span.high, per) if len(named) < 2 else None


def _read_per(rest: str) -> str | None:
    found = _PER.fullmatch(rest) if rest else None
    if found is None:
        return None if rest else ""
    if not (_NEVER_IN_A_UNIT - {"one"}).isdisjoint(rest.lower().split()):
        return None
    return f"per {found['short']}" if found["short"] else rest


_OF_WORDS = rf"of {_WORD}(?: {_WORD}){{0,3}}"
_OF = Late(_OF_WORDS, re.IGNORECASE)


def read_percent(text: str) -> Amount | None:
    """A share in per cent, from "12%", "12", "10-15 percent", "one in five", "8 of 10" or "half".

    Any size is taken: growth may be 150%.
    """
    share = _read_share_of_one(text)
    if share:
        return Amount(_rounded(share.part * 100, share.whole), PERCENT, per=share.of)
    span = read_span(text, _PERCENT_MARK)
    of = _read_of(span) if span else None
    return None if span is None or of is None else Amount(span.low, PERCENT, span.high, of)


def _read_of(span: Span) -> str | None:
    """What a percentage is of; a bare number is of nothing."""
    if not span.rest:
        return ""
    return span.rest if span.marks and _OF.fullmatch(span.rest) else None


def read_share(text: str) -> Decimal | None:
    """How many times out of ten: "always" is 10, "never" 0, "8 of 10" 8, "one in five" 2, "85%" 8.5.

    A bare number is taken as out of ten. None for ranges, for words that are no number, and beyond 0 to 10.
    """
    share = _read_share_of_one(text)
    if share:
        return _rounded(share.part * 10, share.whole)
    amount = read_number(text)
    if amount is None or amount.high is not None or amount.unit not in ("", PERCENT):
        return None
    tenths = amount.value / 10 if amount.unit else amount.value
    return tenths if 0 <= tenths <= 10 else None


class _Share(Struct, frozen=True):
    part: Decimal
    whole: Decimal
    of: str = ""


_ALL_OR_NONE: Mapping[str, Decimal] = {
    **dict.fromkeys(("all", "always", "every time", "each time", "everybody", "everyone"), Decimal(1)),
    **dict.fromkeys(("never", "nobody", "no one", "none", "not once"), Decimal(0)),
}
_PARTS: Mapping[str, int] = {
    name: number
    for number, name in enumerate(
        ["half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], start=2
    )
}
_FRACTION = Late(
    r"(?:(?P<count>an?|one|two|three|four|five|six|seven|eight|nine)[ -])?"
    rf"(?P<part>{any_of(_PARTS)})s?(?: (?P<of>{_OF_WORDS})| the time)?",
    re.IGNORECASE,
    needs=tuple(_PARTS),
)
_RATIO = Late(
    rf"(?P<part>{QUANTITY}) ?(?:(?:times|people|clients) )?(?:of|in|out of|/|from) ?(?:the |every )?"
    rf"(?P<whole>{QUANTITY})(?: (?P<of>{_WORD}(?: {_WORD}){{0,2}}))?",
    re.IGNORECASE,
    needs=("of", "in", "/", "from"),
)


def _read_share_of_one(text: str) -> _Share | None:
    """A share told without a per cent sign, as part of a whole."""
    plain = without_hedges(text)
    if plain.lower() in _ALL_OR_NONE:
        return _Share(_ALL_OR_NONE[plain.lower()], Decimal(1))
    some, of, every = plain.partition(" of ")
    if of and _is_whole(some) and _is_whole(every):
        return _share(Decimal(int(some)), Decimal(int(every)), "")
    if fraction := _FRACTION.fullmatch(plain):
        whole = Decimal(_PARTS.get(fraction["part"].lower(), 0))
        return _share(_number_alone(fraction["count"] or "one"), whole, fraction["of"] or "")
    if ratio := _RATIO.fullmatch(plain):
        of = f"of {ratio['of']}" if ratio["of"] else ""
        return _share(_number_alone(ratio["part"]), _number_alone(ratio["whole"]), of)
    return None


def _is_whole(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= MOST_FIGURES


def _number_alone(text: str) -> Decimal | None:
    quantity = read_quantity(text)
    return quantity.value if quantity else None


def _share(part: Decimal | None, whole: Decimal | None, of: str) -> _Share | None:
    if part is None or not whole or not 0 <= part <= whole:
        return None
    return _Share(part, whole, of)


def _rounded(part: Decimal, whole: Decimal) -> Decimal:
    value = Context(prec=3, rounding=ROUND_HALF_UP).divide(part, whole)
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


_LIKE_THOUSANDS = Late(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")


def show_amount(amount: Amount) -> str:
    """The amount as it is read back to the owner: "€1,200 a month", "£45.50", "12%", "10 to 15 clients".

    The reader it came from reads this as the same amount (for US dollars: unless its default is another one).
    """
    ends = [amount.value] if amount.high is None else [amount.value, amount.high]
    shown = " to ".join(_show_end(end, amount.unit) for end in ends)
    unit = "" if amount.unit == PERCENT or is_currency(amount.unit) else amount.unit
    return " ".join(part for part in (shown, unit, amount.per) if part)


def _show_end(value: Decimal, unit: str) -> str:
    if not is_currency(unit):
        return _show_figures(value) + (PERCENT if unit == PERCENT else "")
    sign = "-" if value < 0 else ""
    return sign + show_currency(unit) + _show_figures(abs(value), places=2)


def _show_figures(value: Decimal, places: int = 0) -> str:
    """Grouped by commas, fractions with so many places at least, never like 1.200: that is thousands."""
    whole, _, fraction = f"{value.normalize():,f}".partition(".")
    padded = fraction.ljust(places, "0") if fraction else ""
    shown = f"{whole}.{padded}" if fraction else whole
    return f"{shown}0" if _LIKE_THOUSANDS.fullmatch(shown) else shown
