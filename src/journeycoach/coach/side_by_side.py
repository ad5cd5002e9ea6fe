"""The messages of all stages held against each other: opposite words, and a jump in the way of speaking."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.coach.near import GAP, forms_in, loosened, may_stand, near
from journeycoach.coach.words import LONGEST_PHRASE, phrases_in, words_of
from journeycoach.domain.late import Late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.coach.rule import Wording

LEFT, RIGHT, NEAR = "-left", "-right", "-near"
NOT = frozenset(
    [
        *("no", "not", "never", "without", "don't", "nobody", "nothing"),
        *("isn't", "aren't", "nor", "neither", "than", "less"),
    ]
)
"""Before a word they turn it round; "than" stands for "rather than"."""
LOOSE = 2
"""Words from one word of a phrase to its next, at most."""
ADDED = frozenset({"also", "too", "additionally", "besides", "if", "unless"})
"""In a sentence with one of these a loose pattern adds something, and takes nothing back."""
_SENTENCE = Late(r"[.!?;]+(?:\s|$)")
_SHOUTED = Late(r"\b[A-Z]{3,}\b")
_LOUD = Late(r"!\s*!|!\?|\?!")


class Clash(Struct, frozen=True):
    """Two messages that do not fit, with the words that say so."""

    aspect: str
    """promise, price or register."""
    first: str
    second: str
    """The message of each side, whole."""
    first_words: str = ""
    second_words: str = ""


def opposites(messages: tuple[str, ...], wording: Wording) -> Iterator[Clash]:
    """Pairs of words of which one stage says the one and another the other."""
    lists = wording.lists or {}
    axes = sorted(name.removesuffix(LEFT) for name in lists if name.endswith(LEFT))
    texts = tuple(_said(message) for message in messages)
    for axis in axes:
        aspect = "price" if axis in wording.words("price-axes") else "promise"
        left = tuple(text.says(axis + LEFT, wording) for text in texts)
        if not any(left) or all(left):
            continue
        right = tuple(text.says(axis + RIGHT, wording) for text in texts)
        for one, other in permutations(range(len(messages)), 2):
            if left[one] and right[other] and not left[other] and not right[one]:
                yield Clash(aspect, messages[one], messages[other], left[one], right[other])


class _Said(Struct, frozen=True):
    """A message with every run of words in it."""

    words: tuple[str, ...]
    runs: frozenset[str]
    sentences: tuple[tuple[str, ...], ...]
    forms: frozenset[str]

    def says(self, name: str, wording: Wording) -> str:
        """The first phrase of a list, or the first words that fit a pattern or a phrase; empty for none."""
        phrases, is_added = wording.words(name), name.endswith(RIGHT)
        return (
            self.first(phrases)
            or self.first_near(wording.words(name + NEAR), GAP, may_add=is_added)
            or self.first_near(loosened(phrases), LOOSE, may_add=is_added)
        )

    def first(self, phrases: frozenset[str]) -> str:
        """The first phrase that occurs and is not turned round by the words around; empty for none."""
        if self.runs.isdisjoint(phrases):
            return ""
        for start in range(len(self.words)):
            for end in range(min(start + LONGEST_PHRASE, len(self.words)), start, -1):
                phrase = " ".join(self.words[start:end])
                if phrase in phrases and not _is_turned(self.words, start, end):
                    return phrase
        return ""

    def first_near(self, patterns: frozenset[str], gap: int, *, may_add: bool) -> str:
        """The words of the first pattern that is not turned round; what is only added takes nothing back."""
        if not patterns or not may_stand(self.forms, patterns):
            return ""
        for words in self.sentences:
            found = near(words, patterns, gap)
            if found and not _is_denied(words, found[0]) and not (may_add and ADDED & set(words)):
                return " ".join(words[found[0] : found[1]])
        return ""


def says(message: str, name: str, wording: Wording) -> bool:
    """Whether a message has a phrase of the list, or words that fit one of its patterns."""
    return bool(_said(message).says(name, wording))


def _said(message: str) -> _Said:
    words = words_of(message)
    return _Said(words, _runs(words), tuple(map(words_of, _SENTENCE.split(message))), forms_in(words))


def _is_denied(words: tuple[str, ...], start: int) -> bool:
    return bool(NOT & set(words[max(0, start - 2) : start]))


def _runs(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(
        " ".join(words[start : start + length])
        for start in range(len(words))
        for length in range(1, LONGEST_PHRASE + 1)
    )


def _is_turned(words: tuple[str, ...], start: int, end: int) -> bool:
    """Whether the words around say the opposite: not X, free of X, instead of X, X free."""
    before = words[max(0, start - 2) : start]
    is_spared = before in (("free", "of"), ("free", "from"), ("instead", "of"), ("rid", "of"))
    return is_spared or bool(NOT & set(before)) or words[end : end + 1] == ("free",)


class Tone(Struct, frozen=True):
    """How one message speaks, counted."""

    slang: int
    formal: int
    solemn: int
    pressure: int
    warm: int
    legal: int
    is_loud: bool


def tone_of(message: str, wording: Wording) -> Tone:
    """How many phrases of each manner a message has, and whether it shouts."""
    words = words_of(message)
    count = {
        name: len(set(phrases_in(words, wording.words(name))))
        for name in ("slang", "formal", "solemn", "pressure", "warm", "legal")
    }
    shouted = [word for word in _SHOUTED.findall(message) if len(word) > 3]
    is_loud = bool(_LOUD.search(message)) or len(shouted) >= 3 or message.count("!") >= 3
    return Tone(**count, is_loud=is_loud)


def jumps(messages: tuple[str, ...], wording: Wording) -> Iterator[Clash]:
    """Pairs of messages that speak like two different people."""
    tones = tuple(tone_of(message, wording) for message in messages)
    for one, other in permutations(range(len(messages)), 2):
        if _jars(tones[one], tones[other]):
            yield Clash("register", messages[one], messages[other])


def _jars(quiet: Tone, loud: Tone) -> bool:
    """Whether the second falls out of the tone of the first; slang or noise in both is a style."""
    if quiet.warm and not quiet.formal and not quiet.legal and loud.legal and loud.legal + loud.formal >= 2:
        return True
    if quiet.slang or quiet.is_loud:
        return False
    noise = loud.slang + loud.pressure + 2 * loud.is_loud
    if quiet.formal and loud.slang and not loud.formal and quiet.formal + noise >= 3:
        return True
    if (
        (quiet.solemn or quiet.formal)
        and (loud.is_loud or not loud.solemn)
        and noise >= 2
        and (loud.pressure or loud.is_loud or loud.slang)
    ):
        return True
    return loud.is_loud and loud.pressure > 0
