"""What people write for a currency, and which currency that is.

A sign that several share is the owner's own currency where that is one of them: `$` is AUD to an owner whose
prices are in AUD. Else `$` is USD, `¥` is JPY, and `kr` stays `kr`, since the country cannot be known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.quantities import any_of

if TYPE_CHECKING:
    from collections.abc import Mapping

_CROWNS = frozenset({"CZK", "DKK", "ISK", "NOK", "SEK"})
_DOLLARS = frozenset({"AUD", "CAD", "HKD", "NZD", "SGD", "USD"})
_YEN_AND_YUAN = frozenset({"CNY", "JPY"})
_OTHERS = frozenset(
    {"AED", "BGN", "BRL", "CHF", "EUR", "GBP", "HUF", "IDR", "ILS", "INR", "KRW", "MXN", "MYR", "PHP", "PLN"}
    | {"RON", "SAR", "THB", "TRY", "UAH", "VND", "ZAR"}
)
_CODES = _CROWNS | _DOLLARS | _YEN_AND_YUAN | _OTHERS
_SYMBOLS: Mapping[str, str] = {"EUR": "€", "GBP": "£", "USD": "$"}
_SHARED: Mapping[str, tuple[str, frozenset[str]]] = {
    "$": ("USD", _DOLLARS),
    "¥": ("JPY", _YEN_AND_YUAN),
    "kr": ("kr", _CROWNS),
}
"""A shared sign: what it is unless the owner's currency is one of those that use it."""
_MARKS: Mapping[str, str] = {
    **{code.lower(): code for code in _CODES},
    **dict.fromkeys(("€", "euro", "euros"), "EUR"),
    **dict.fromkeys(("£", "pound", "pounds", "quid"), "GBP"),
    **dict.fromkeys(("$", "dollar", "dollars", "bucks"), "$"),
    **dict.fromkeys(("kr", "kr.", "krona", "kronor", "krone", "kroner"), "kr"),
    **dict.fromkeys(("fr.", "sfr", "franc", "francs", "franken"), "CHF"),
    **dict.fromkeys(("₹", "rs", "rs.", "rupee", "rupees"), "INR"),
    **dict.fromkeys(("a$", "au$"), "AUD"),
    **dict.fromkeys(("c$", "ca$"), "CAD"),
    **dict.fromkeys(("yuan", "rmb"), "CNY"),
    **dict.fromkeys(("zł", "zloty"), "PLN"),
    "us$": "USD",
    "nz$": "NZD",
    "s$": "SGD",
    "r$": "BRL",
    "¥": "¥",
    "yen": "JPY",
    "₩": "KRW",
    "₪": "ILS",
    "₫": "VND",
    "₴": "UAH",
    "₺": "TRY",
    "฿": "THB",
}

_NAMES = [mark for mark in _MARKS if mark[-1].isalpha()]
CURRENCY_MARK = rf"(?:(?:{any_of(_NAMES)})(?![^\W\d_])|{any_of(_MARKS.keys() - _NAMES)})"
"""A pattern for whatever names a currency, any case."""


def read_currency(mark: str, own: str) -> str:
    """The ISO code for a mark, or `kr`; `own` is the owner's currency, or "" where it is not known."""
    meant = _MARKS.get(mark.lower(), mark)
    usual, sharing = _SHARED.get(meant, (meant, frozenset()))
    return own if own in sharing else usual


def is_currency(unit: str) -> bool:
    """Whether a unit stands before its number when shown."""
    return unit in _CODES or unit == "kr"


def show_currency(code: str) -> str:
    """What is put before the figures: "€", "£", "$", or the code and a space."""
    return _SYMBOLS.get(code, f"{code} ")
