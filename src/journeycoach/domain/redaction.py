"""Names, amounts and contacts in a text, each replaced by a word in brackets; what was found is counted.

A text is gone through once, so that no pattern ever finds what another has put there. It finds what it knows
and what looks like an amount or a contact; it may miss others, and whoever hands the copy out is told so.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.late import Late
from journeycoach.domain.money_patterns import BEHIND, MONEY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Sort(StrEnum):
    """What can be left out."""

    NAMES = "names"
    MONEY = "money"
    CONTACTS = "contacts"
    BUSINESS = "business"


AMOUNT, CONTACT, BUSINESS = "[amount]", "[contact]", "[business]"
SHORTEST = 2
"""Letters of a part of a name that is looked for by itself."""
_ALSO_WORDS = frozenset(
    (
        *("april", "art", "august", "bill", "chance", "dawn", "dean", "drew", "faith", "frank"),
        *("gene", "grace", "grant", "guy", "hope", "iris", "ivy", "jack", "joy", "june"),
        *("lance", "lane", "lily", "major", "mark", "max", "may", "miles", "page", "pat"),
        *("penny", "ray", "rich", "rob", "rose", "ruby", "sandy", "skip", "sky", "sue"),
        *("will", "win"),
    )
)
"""Names that are words as well are looked for only where names stand: ask Will, and not Will it rain."""
PRONOUN = "i"
"""Has a capital wherever it stands."""
APOSTROPHES = "'\u2019\u2018\u02bc"
_APOSTROPHE = Late(f"[{APOSTROPHES}]")
_STREETS = (
    "Alley|Avenue|Boulevard|Close|Court|Crescent|Drive|Gardens|Highway|Hill|Lane|Mews|Parade|Place|Quay|Road"
    "|Row|Square|Street|Terrace|Walk|Way|Wharf|Yard"
)
_SHORT_STREETS = r"St|Rd|Ln|Ave|Blvd|Ct|Dr|Sq|Pl|Cres|Tce"
_WORD = r"[^\W\d_][\w'\u2019-]*"
_NAMED = r"(?-i:[^\W\d_a-z][\w'\u2019-]*)"
_ENDS = (
    "com|org|net|info|biz|shop|store|io|app|eu|uk|ie|de|at|ch|fr|nl|be|it|es|pt|dk|se|no|fi|pl|us|ca|au|nz"
)
_CONTACTS = (
    r"(?<![\w.+%-])[\w.+%-]+ ?(?:@|\(at\)|\[at\]) ?[\w-]+(?:(?:\.| ?(?:\(dot\)|\[dot\]) ?)[\w-]+)+",
    r"\bhttps?://\S+",
    r"\bwww\.\S+",
    rf"\b[\w-]+(?:\.[\w-]+)*\.(?:{_ENDS})\b(?:/\S*)?",
    r"(?<![\w@])@\w[\w.]+",
    rf"\b\d{{1,5}}[a-z]?,? (?:{_NAMED} ){{1,4}}(?:{_STREETS}|{_SHORT_STREETS})\b\.?",
    rf"\b(?:{_NAMED} ){{1,3}}(?-i:{_STREETS})\b(?: \d{{1,5}}[a-z]?)?",
    rf"\b{_WORD}(?:stra(?:ß|ss)e|str\.|gasse|allee|platz)(?: ?\d{{1,5}}[a-z]?)?(?!\w)",
    r"\b(?:P\.? ?O\.? )?Box \d+",
    r"\b(?-i:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b",
    r"\b(?-i:[A-Z]{1,2})[ -]\d{5}\b",
)
_PHONE = rf"(?<![\w.,])(?:\+|\(\+?)?\d(?:[ ().\u2010-\u2013/-]{{0,3}}\d){{6,}}(?!\w)(?!{BEHIND})"
_DAY = re.compile(
    r"(?:19|20)\d\d-\d\d-\d\d(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)"
    r"|(?:19|20)\d\d ?[-\u2013/] ?(?:19|20)\d\d"
)


class Found(Struct, frozen=True):
    """Something that was left out, and how often."""

    what: str
    placeholder: str
    times: int


class Redaction:
    """Rewrites texts; remembers what it replaced."""

    def __init__(self, sorts: frozenset[Sort], names: Sequence[str], words: Sequence[str] = ()) -> None:
        """`names` are people, `words` whatever else is to go; both are looked for as whole words."""
        self._sorts = sorts
        self._known = dict(_placeholders(names if Sort.NAMES in sorts else (), words))
        self._found: dict[tuple[str, str], int] = {}

    @property
    def doubtful(self) -> tuple[str, ...]:
        """Names that are looked for only where a name stands, as they are words or a letter besides."""
        return tuple(each.capitalize() for each in self._known if _is_word_too(each))

    def hides(self, sort: Sort) -> bool:
        """Whether this sort is left out."""
        return sort in self._sorts

    def business(self, name: str) -> None:
        """Leave the name of the business out, too."""
        if Sort.BUSINESS in self._sorts and name.strip():
            self._known = {**self._known, _folded(name): BUSINESS}

    @property
    def found(self) -> tuple[Found, ...]:
        """What was left out, by placeholder."""
        named = sorted(self._found.items(), key=lambda each: (each[0][1], each[0][0]))
        return tuple(Found(what, placeholder, times) for (what, placeholder), times in named)

    def text(self, text: str) -> str:
        """The text without what is left out."""
        return self._pattern.sub(self._replaced, text) if text else text

    def amount(self, text: str) -> str:
        """A text that is an amount as a whole."""
        return self._count(text, AMOUNT) if text.strip() else text

    def _replaced(self, match: re.Match[str]) -> str:
        whole = match[0]
        match match.lastgroup:
            case "contact" | "phone":
                return self._contact(whole, is_phone=match.lastgroup == "phone")
            case "money":
                return self._count(whole, AMOUNT)
            case "business":
                return self._count(whole, BUSINESS)
            case _:
                return self._count(whole, self._known[_folded(match["name"])], match["name"])

    def _contact(self, whole: str, *, is_phone: bool) -> str:
        if Sort.CONTACTS in self._sorts:
            return whole if is_phone and _DAY.match(whole) else self._count(whole, CONTACT)
        # An address of somebody whose name is left out gives the name away.
        parts = [part for part in self._known if len(part) > SHORTEST]
        return self._count(whole, CONTACT) if any(part in _folded(whole) for part in parts) else whole

    def _count(self, whole: str, placeholder: str, what: str = "") -> str:
        told = (what or whole, placeholder)
        self._found[told] = self._found.get(told, 0) + 1
        return placeholder + whole[len(what) :] if what else placeholder

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        # Before all others: a business may be called as a street is.
        parts = [rf"(?P<business>{_whole(each)})" for each in self._known if self._known[each] == BUSINESS]
        parts.append(rf"(?P<contact>{'|'.join(_CONTACTS)})")
        if self._known:
            parts.append(rf"(?P<name>{'|'.join(self._looked_for())})(?:(?:['\u2019]s|s)(?!\w))?")
        if Sort.MONEY in self._sorts:
            parts.append(rf"(?P<money>{'|'.join(MONEY)})")
        if Sort.CONTACTS in self._sorts:
            parts.append(rf"(?P<phone>{_PHONE})")
        return re.compile("|".join(parts), re.IGNORECASE)

    def _looked_for(self) -> Iterator[str]:
        sure = [each for each in self._known if not _is_word_too(each)]
        others = rf"(?=\s+(?:{'|'.join(map(_spelt_words, sure)) or '(?!)'})(?!\w))"
        for folded in sorted(self._known, key=len, reverse=True):
            words = _spelt_words(folded)
            if _is_word_too(folded):
                name = f"(?-i:{re.escape(folded.capitalize())}|{re.escape(folded.upper())})(?!\\w)"
                yield rf"(?<!\w){name}(?:{others}|(?=['\u2019]s(?!\w)|:))|\A{name}\Z"
                if folded != PRONOUN:
                    yield rf"(?<=[\w,;&] ){name}"
                continue
            ends = r"(?!\w)|(?=s(?!\w))"
            yield rf"(?<!\w){words}(?:{ends})" if folded.isascii() or _has_case(folded) else words


def _whole(folded: str) -> str:
    """A pattern for all words of it, and for no part of a longer one."""
    words = _spelt_words(folded)
    return rf"(?<!\w){words}(?!\w)(?!\.\w)(?!@)"


def _spelt_words(folded: str) -> str:
    return r"\s+".join(map(_spelt, folded.split()))


def _spelt(word: str) -> str:
    """The word in both ways in which a letter with a mark may be stored, with any apostrophe."""
    forms = {unicodedata.normalize("NFC", word), unicodedata.normalize("NFD", word)}
    either = "|".join(re.escape(form).replace("'", f"[{APOSTROPHES}]") for form in sorted(forms))
    return f"(?:{either})"


def _is_word_too(folded: str) -> bool:
    """Whether it is a word as well, or one letter of a script that has words."""
    return folded in _ALSO_WORDS or (len(folded) == 1 and _has_case(folded))


def _has_case(text: str) -> bool:
    """Whether it is of a script whose words have spaces between them, as far as a letter can tell."""
    return text.lower() != text.upper()


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(_APOSTROPHE.sub("'", text).split())).casefold()


def _placeholders(names: Sequence[str], words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Every name with each of its parts, the whole ones first; one person has one number."""
    given: dict[str, str] = {}
    for number, name in enumerate(names, start=1):
        folded = _folded(name)
        first = folded.split()[0]
        given[folded] = given.get(folded) or given.get(first) or f"[name {number}]"
        for part in folded.replace("-", " ").split():
            if len(part) >= SHORTEST:
                given.setdefault(part, given[folded])
    for number, word in enumerate(words, start=1):
        if word.strip():
            given[_folded(word)] = f"[left out {number}]"
    yield from given.items()
