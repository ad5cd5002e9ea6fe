"""A text cut into the pieces in which people write down what is to be done: parts, words and who is where."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from journeycoach.domain.late import Late

_BREAK = Late(
    r"[;:|()\[\]\n]+|,(?=\s|$)|\s[\u2013\u2014-]+\s?|[\u2013\u2014]|\s-(?=\w)|(?<!\b[A-Z])(?<!Mr)(?<!Ms)(?<!Dr)(?<!Mrs)"
    r"(?<!Hon)(?<!Sec)(?<!St)[.!?]+(?=\s|$)"
)
_WORD = Late(r"@?[^\W_](?:[\w'&./-]*[\w])?'?|[&+]")
_CLOCK = Late(r"(\d):(\d\d)")
_BULLET = Late(r"^\s*(?:[-*\u2022\u2013]\s*)?(?:\[[ xX]?\]\s*)?")


class Part(Struct, frozen=True):
    """What stands between two breaks (comma, colon, dash, bracket, end of a sentence)."""

    words: tuple[str, ...]
    """As typed, apostrophes made plain."""
    low: tuple[str, ...]
    """The same in lower case."""
    opens: bool
    """Whether a sentence begins here, so that a capital letter says nothing."""
    mark: str
    """What broke it off from the part before."""


@lru_cache(maxsize=64)
def parts_of(text: str) -> tuple[Part, ...]:
    """The parts of a text in order; none for a text without words."""
    plain = _CLOCK.sub(r"\1.\2", _BULLET.sub("", text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")))
    parts, start, mark = [], 0, ""
    for end, found in [(each.start(), each) for each in _BREAK.finditer(plain)] + [(len(plain), None)]:
        words = tuple(_WORD.findall(plain[start:end]))
        if words:
            parts.append(Part(words, tuple(word.casefold() for word in words), _is_opening(mark), mark))
        if found:
            start, mark = found.end(), found[0].strip() or "-"
    return tuple(parts)


def _is_opening(mark: str) -> bool:
    return not mark or mark[0] in ".!?;"


def base_of(word: str, verbs: frozenset[str]) -> str:
    """The verb that a third person or an -ed or -ing form belongs to; empty when it is none of these."""
    if word in verbs:
        return word
    if word[-1:] not in _LAST_LETTERS:
        return ""
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending) + instead if word.endswith(ending) else ""
        if stem in verbs:
            return stem
    return ""


_LAST_LETTERS = ("s", "d", "g")
_ENDINGS = (
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("d", ""),
    ("ed", ""),
    ("ied", "y"),
    ("ing", ""),
    ("ing", "e"),
)


def third_person(word: str, verbs: frozenset[str]) -> bool:
    """Whether a word says what one person does: sends, tries, catches."""
    return any(
        word.endswith(ending) and word.removesuffix(ending) + instead in verbs
        for ending, instead in (("s", ""), ("es", ""), ("ies", "y"))
    )
