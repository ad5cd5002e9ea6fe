"""Whether a text names a day, a week, an event or a rhythm; "soon" and "regularly" are none of these."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeycoach.coach.words import phrases_in, words_of
from journeycoach.domain.late import FIGURES as DIGITS
from journeycoach.domain.late import Late

if TYPE_CHECKING:
    from journeycoach.coach.rule import Wording

_FIGURES = Late(
    r"\b\d{4}-\d\d-\d\d\b"
    r"|(?<![\d.,/$\u00a3\u20ac])(?!24/7)(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])(?:/\d{2,4})?(?![\d/%])"
    r"|(?<![\d.,$\u00a3\u20ac])(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:\d{2,4}|(?=\s|$|[),;:]))"
    r"|(?<![\d.,$\u00a3\u20ac])(?:[12]\d|3[01]|0[1-9])\.(?:0[1-9]|1[0-2])(?![\d%.])"
    r"(?!\s*(?:euro|eur|gbp|pounds?|\u20ac))"
    r"|\b\d{1,2}(?:st|nd|rd|th)\b(?! (?:place|time|century|floor|edition|grade|version|birthday))"
    r"|\b(?:[01]?\d|2[0-3])[.:][0-5]\d ?(?:h|am|pm|o'clock)\b|\b\d\d:\d\d\b"
    r"|\b\d{1,2} ?(?:[ap]\.?m\b|o'? ?clock|h\b)"
    r"|\b(?:week|wk|cw|kw|sprint|day) ?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b|\bq[1-4]\b",
    re.IGNORECASE,
    needs=(*DIGITS, "week", "wk", "cw", "kw", "sprint", "day"),
)
_MONTH_OR_DAY = Late(r"\b(?:May|March|Sun|Sat|Mon|Wed|sat|wed|mon|sun)\b")
_RHYTHMS = frozenset({"every", "each", "per", "any"})
_NUMBER = Late(r"\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen")
_WINDOW = 5
"""Words between "before" and the event that it is before of."""


def names_a_day(text: str, wording: Wording) -> bool:
    """Whether somebody else could put it into a diary."""
    words = _without_evasions(words_of(text), wording)
    return (
        bool(_FIGURES.search(text))
        or bool(phrases_in(words, wording.words("days")))
        or _has_month(text, words, wording)
        or _has_count(words, wording)
        or _has_event(words, wording)
        or _has_ordinal(words, wording)
    )


def _without_evasions(words: tuple[str, ...], wording: Wording) -> tuple[str, ...]:
    """The words without those that only look like a date: "this year or next", "when there is time"."""
    line = f" {' '.join(words)} "
    for phrase in sorted(phrases_in(words, wording.words("no-date")), key=len, reverse=True):
        line = line.replace(f" {phrase} ", " ~ ")
    return tuple(line.split())


def _has_month(text: str, words: tuple[str, ...], wording: Wording) -> bool:
    """A month beside a figure or behind a preposition, or last; before a noun it only describes."""
    months, leads = wording.words("months"), wording.words("leads")
    for at, word in enumerate(words):
        if word not in months or (
            word in ("may", "march", "sun", "sat", "mon", "wed") and not _MONTH_OR_DAY.search(text)
        ):
            continue
        before = words[at - 1] if at else ""
        after = words[at + 1] if at + 1 < len(words) else ""
        if before in leads or before[:1].isdigit() or after[:1].isdigit() or not after:
            return True
    return False


def _has_count(words: tuple[str, ...], wording: Wording) -> bool:
    """Every Monday, this week, in two weeks, three days after, twice a month."""
    spans, events = wording.words("spans"), wording.words("events")
    for at, word in enumerate(words):
        behind = words[at + 1 : at + 4]
        if word in _RHYTHMS and any(each in spans or each in events for each in behind):
            return True
        if word in wording.words("pointers") and behind[:1] and behind[0] in spans:
            return True
        if _NUMBER.fullmatch(word) and behind[:1] and behind[0] in spans and _is_tied(words, at):
            return True
    return False


def _is_tied(words: tuple[str, ...], at: int) -> bool:
    before, after = words[max(0, at - 2) : at], words[at + 2 : at + 3]
    return bool({"in", "within", "after", "every", "for", "by"} & set(before)) or after in (
        ("after",), ("before",), ("later",), ("from",), ("prior",),
    )  # fmt: skip


def _has_event(words: tuple[str, ...], wording: Wording) -> bool:
    """Before the fair, at check-out, after each funeral; "before" and "after" alone tie it to something."""
    leads = wording.words("leads")
    for at, word in enumerate(words):
        behind = words[at + 1 : at + 1 + _WINDOW]
        if word in ("before", "after", "until", "till", "once", "b4") and behind and _is_moment(words, at):
            return True
        if word in leads and word != "of" and _is_event_near(words, at, wording):
            return True
        if word == "when" and behind and behind[0] in wording.words("clause-subjects"):
            return True
    return False


_LOOSE = frozenset({"on", "in", "for", "with", "through", "over", "at"})
"""Behind these an event may only describe a thing: on the order page."""


def _is_event_near(words: tuple[str, ...], at: int, wording: Wording) -> bool:
    for place in range(at + 1, min(at + 5, len(words))):
        if words[place] in wording.words("events"):
            return words[at] not in _LOOSE or _ends_there(words, place, wording)
    return False


def _ends_there(words: tuple[str, ...], at: int, wording: Wording) -> bool:
    after = words[at + 1 : at + 2]
    return (
        not after
        or after[0] in wording.words("leads")
        or after[0] in ("and", "of", "to", "i", "we", "the", "a")
    )


def _has_ordinal(words: tuple[str, ...], wording: Wording) -> bool:
    """The fifteenth, as a day: last, or before a preposition."""
    return any(
        word == "the"
        and words[at + 1 : at + 2]
        and words[at + 1] in wording.words("ordinals")
        and _ends_there(words, at + 1, wording)
        for at, word in enumerate(words)
    )


def _is_moment(words: tuple[str, ...], at: int) -> bool:
    before, after = words[at - 1] if at else "", words[at + 1]
    pair = (before, words[at], after)
    return (
        after not in ("that", "and", "then", "all", "~", "now", "upon")
        and (words[at] != "till" or before not in ("the", "a", "our"))
        and before not in ("look", "looks", "looking", "and", "sometime", "time", "soon", "before", "at")
        and "~" not in pair
    )
