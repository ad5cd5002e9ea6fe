"""Whether a text says who does it: a name, a role, "I"; "we", "everyone" and the passive are nobody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeycoach.coach.sayings import Part, parts_of, third_person
from journeycoach.domain.late import Late

if TYPE_CHECKING:
    from journeycoach.coach.rule import Wording

_ASSIGNED = Late(
    r"\b(?:assigned to|assignee|owner|responsible|resp\.?|who|lead|done by|carried out by)\b\s*[:=]?"
    r"\s*(?P<who>@?\w+)",
    re.IGNORECASE,
)
_FROM_ME = Late(r"\b(?:from|by|with) me\b", re.IGNORECASE)
_BY = Late(r"\bby (?:our |the |my )?(?P<who>[A-Z][a-z]+)\b")
_HANDLE = Late(r"(?<![\w.])@(?P<who>[A-Za-z][\w.-]*)")
_TYPED_ILL = Late(r"(?:^|[.;,]\s*|\b(?:and|so|then|now) )(?:ill|im)\b", re.IGNORECASE)
_INITIALS = Late(r"[A-Z]{2,3}")
_SPEAKERS = frozenset({"i", "i'll", "i'm", "i've", "i'd"})
_AND = frozenset({"and", "&", "+", "plus", "or"})
_ARTICLES = frozenset({"the", "our", "my", "his", "her", "a", "an", "their", "your"})
LISTED = 3
"""Parts from which on a text is a list: what, when, who."""
LONGEST_NAME = 6
_BESIDE = 3
"""Words that may stand between somebody and what they do: a second name, an adverb."""


def names_an_owner(text: str, wording: Wording) -> bool:
    """Whether one could ask this person on the day."""
    if _is_assigned(text, wording):
        return True
    parts = parts_of(text)
    return any(_is_label(part, parts, wording) or _has_subject(part, wording) for part in parts)


def _is_assigned(text: str, wording: Wording) -> bool:
    if _TYPED_ILL.search(text) or _FROM_ME.search(text):
        return True
    found = (each["who"] for pattern in (_ASSIGNED, _BY, _HANDLE) for each in pattern.finditer(text))
    return any(_may_be_somebody(who.removeprefix("@"), wording) for who in found)


def _may_be_somebody(word: str, wording: Wording) -> bool:
    low = word.casefold()
    if low in ("me", "myself"):
        return True
    if not low.isascii() and not word.isalpha():
        return False
    banned = ("nobodies", "things", "days", "months", "spans", "events", "small")
    pieces = re.split(r"[-_.]", low)
    return all(wording.words(name).isdisjoint(pieces) for name in banned)


def _is_label(part: Part, parts: tuple[Part, ...], wording: Wording) -> bool:
    """A part that holds a person and nothing else but a day: "Tom:", "(Jo)", "— me", "@anna"."""
    words = _without_days(_unlabelled(part, wording), wording)
    lows = tuple(word.casefold() for word in words)
    if not words or len(words) > 5:
        return False
    if lows in (("me",), ("myself",), ("i",), ("by", "me"), ("i", "will")):
        return len(parts) > 1
    if _is_role(lows, wording):
        return part is not parts[-1] or bool(part.mark)
    if part.opens and not part.mark and len(parts) == 1:
        return False
    if _is_typed_small(part, parts, wording):
        return True
    lone = part.mark in ("(", "-", "\u2013", "\u2014") or part.mark == "" or len(parts) > 1
    return lone and _is_name(words, part, parts, wording)


def _unlabelled(part: Part, wording: Wording) -> tuple[str, ...]:
    """The words without a marker before them: ACTION, TODO, AP, next step."""
    lows, skip = part.low, 0
    for length in (3, 2, 1):
        if " ".join(lows[:length]) in wording.words("markers"):
            skip = length
            break
    return part.words[skip:]


def _without_days(words: tuple[str, ...], wording: Wording) -> tuple[str, ...]:
    dated = [wording.words(name) for name in ("days", "months", "spans", "date-words")]
    return tuple(
        word
        for word in words
        if not word[:1].isdigit() and not any(word.casefold() in each for each in dated)
    )


def _is_role(lows: tuple[str, ...], wording: Wording) -> bool:
    plain = tuple(word for word in lows if word not in _ARTICLES)
    return (
        0 < len(plain) <= 4
        and any(word in wording.words("roles") for word in plain)
        and not (set(plain) & (wording.words("nobodies") | wording.words("verbs")))
    )


def _is_name(words: tuple[str, ...], part: Part, parts: tuple[Part, ...], wording: Wording) -> bool:
    """One to three capitalised words, or two people; a list of names after a thing is what it is about."""
    if not all(word[:1].isupper() or word.casefold() in _AND for word in words):
        return False
    if _is_in_a_list(part, parts):
        return False
    people = [word for word in words if word.casefold() not in _AND]
    return bool(people) and all(_looks_like_name(word, wording) for word in people)


def _is_typed_small(part: Part, parts: tuple[Part, ...], wording: Wording) -> bool:
    """Whether a list typed without capitals holds one short word that we know nothing else about."""
    if len(parts) < LISTED or part.words != part.low or len(part.words) != 1:
        return False
    known = ("verbs", "vague-verbs", "adverbs", "airy", "markers", "date-words", "determiners", "leads")
    word = part.low[0]
    return (
        all(each.words == each.low for each in parts)
        and word.isalpha()
        and len(word) <= LONGEST_NAME
        and _may_be_somebody(word, wording)
        and not any(word in wording.words(name) for name in known)
    )


def _is_in_a_list(part: Part, parts: tuple[Part, ...]) -> bool:
    """Whether a bracket holds several names: these are whom it is done to."""
    at = parts.index(part)
    before, after = parts[max(0, at - 1) : at], parts[at + 1 : at + 2]
    if part.mark == "(":
        return bool(after) and after[0].mark == "," and all(word[:1].isupper() for word in after[0].words)
    return part.mark == "," and bool(before) and before[0].mark == "("


_ABSTRACT = ("ing", "tion", "ment", "ness", "ity", "ance", "ship", "ism")


def _looks_like_name(word: str, wording: Wording) -> bool:
    low = word.casefold().removesuffix("'s")
    if _INITIALS.fullmatch(word):
        return low not in wording.words("things") and low not in wording.words("markers")
    return (
        word[:1].isupper()
        and not any(char.isdigit() for char in word)
        and (
            low in wording.words("name-verbs")
            or low not in wording.words("verbs") | wording.words("vague-verbs")
        )
        and not low.endswith(_ABSTRACT)
        and _may_be_somebody(word, wording)
    )


def _has_subject(part: Part, wording: Wording) -> bool:
    """Somebody followed by what they do, anywhere in the part."""
    return any(_acts(at, part, wording) for at in range(len(part.words)))


def _acts(at: int, part: Part, wording: Wording) -> bool:
    low, words = part.low[at], part.words
    if low == "let" and at + 2 < len(words) and words[at + 1][:1].isupper():
        return _may_be_somebody(words[at + 1], wording)
    if low in _SPEAKERS and words[at][:1] in "Ii":
        return at + 1 < len(words) or low != "i"
    if low in wording.words("nobodies") or (at and part.low[at - 1] in ("of", "for", "with")):
        return False
    if {low, low.split("-")[0]} & wording.words("roles") or low in wording.words("kin"):
        return _is_followed(at, part, wording) and not _is_object(at, part, wording)
    if _is_name_at(at, part, wording):
        return _is_followed(at, part, wording) and not _is_object(at, part, wording)
    return _is_likely_role(at, part, wording) and _does(at + 1, part, wording)


def _is_name_at(at: int, part: Part, wording: Wording) -> bool:
    word, low = part.words[at], part.low[at]
    if word[:1].isupper():
        if low in wording.words("verbs") and low not in wording.words("name-verbs"):
            return False
        return (_may_be_somebody(word, wording) and not low.endswith(_ABSTRACT)) or part.low[
            at + 1 : at + 2
        ] == ("to",)
    return (
        at == 0
        and part.opens
        and _may_be_somebody(word, wording)
        and _does(1, part, wording)
        and not (low in wording.words("verbs") or low in _ARTICLES or low.endswith("s"))
    )


def _is_followed(at: int, part: Part, wording: Wording) -> bool:
    """Whether what they do comes next, or after a second name."""
    for step in range(1, _BESIDE + 1):
        if _does(at + step, part, wording):
            return True
        gap = part.words[at + step : at + step + 1]
        if not gap or not _may_stand_between(gap[0], wording):
            return False
        if gap[0].casefold() in _AND and part.low[at + step + 1 : at + step + 2]:
            return True
    return False


def _may_stand_between(word: str, wording: Wording) -> bool:
    low = word.casefold()
    is_small = low in _AND or low in _ARTICLES
    return word[:1].isupper() or is_small or low in wording.words("adverbs") or low in wording.words("roles")


def _does(at: int, part: Part, wording: Wording) -> bool:
    """Whether a finite verb stands there that is no passive."""
    if at >= len(part.low):
        return False
    low, after = part.low[at], part.low[at + 1 : at + 3]
    if low in wording.words("finite"):
        if low in ("is", "am", "are"):
            return after[:1] == ("going",) or (bool(after) and after[0].endswith("ing"))
        return not _is_passive(after)
    both = wording.words("verbs") | wording.words("vague-verbs")
    if not third_person(low, both):
        return low.endswith("s") and after[:1] != () and after[0] in wording.words("objects-open")
    return after != ("to", "be") and not set(after[:1]) & {
        "are",
        "must",
        "have",
        "need",
        "will",
        "get",
        "should",
        "is",
        "has",
    }


def _is_passive(after: tuple[str, ...]) -> bool:
    """Whether it is done to the thing before: will be printed, has been sent, will get moved."""
    gets = after[:1] == ("get",) and after[1:2] != () and after[1].endswith("ed")
    return "be" in after or "been" in after or gets


def _is_object(at: int, part: Part, wording: Wording) -> bool:
    """Whether a verb that tells somebody to act stands before: "ask Tom", "send Ruth"."""
    before = [word for word in part.low[:at] if word not in wording.words("adverbs")]
    return (
        part.opens
        and bool(before)
        and before[0] in wording.words("verbs")
        and before[0] not in ("let", "have")
    )


_TRADES = ("er", "or", "ist", "ian", "ant", "ee", "man", "woman", "ess", "eer")


def _is_likely_role(at: int, part: Part, wording: Wording) -> bool:
    """A word such as "the lifeguard" or "glassblower" that is no thing we know, in front of a verb."""
    low = part.low[at]
    before = part.low[at - 1] if at else ""
    has_article = before in _ARTICLES and at == 1
    is_trade = low.endswith(_TRADES) and (at == 0 or before in _ARTICLES or part.words[at - 1][:1].isupper())
    return (
        len(low) > 4
        and (is_trade or (has_article and not low.endswith("s")))
        and low not in wording.words("things")
        and _may_be_somebody(low, wording)
    )
