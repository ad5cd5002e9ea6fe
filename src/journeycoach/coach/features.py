"""What a classifier sees of a text: words, endings, neighbours, its opening, its shape, its word classes."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from journeycoach.coach.words import LONGEST_PHRASE, first_thought, phrases_in, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

OPENING = 5
"""Words that count as the opening."""
LONGEST_TEXT = 700
"""Characters read; who has not come to the point by then is judged by what stands there."""
ENDING = 3
SHAPES = {
    "figure": r"\d",
    "money": r"(?i)[€$£¥]\s?\d|\d\s?(?:euros?|pounds?|dollars?|eur|usd|gbp|[€£$])",
    "percent": r"\d\s?%",
    "link": r"(?i)https?:|www\.|\w\.(?:com|org|net|example|co\.uk)\b|\w@\w",
    "phone": r"\+?\d[\d ()/-]{6,}\d",
    "name": r"(?<=[a-z,] )[A-Z][a-z]+",
    "quote": r"[\"\u201c]\w|(?<!\w)['\u2018]\w[^'\u2019]*['\u2019](?!\w)",
    "question": r"\?",
    "cry": r"!",
    "colon": r":\s",
    "list": r",[^,.]*,[^,.]*,",
    "number": r"(?i)\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|forty|fifty|sixty|eighty|ninety|hundred|thousand|dozen|half an?|twice|once an?)\b",
    "clock": r"(?i)\b\d{1,2}(?:[:.]\d\d|\s?[ap]m)\b",
}
"""Patterns, which are compiled when a text is first looked at."""


class Feature(NamedTuple):
    """One thing seen, and the words that it was seen in."""

    name: str
    seen: str
    """Empty for what lies in the whole text, such as its length."""


def features(text: str, classes: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """What is seen by name, each with the first words it was seen in."""
    text = text[:LONGEST_TEXT]
    words = words_of(text)
    found = dict(_without_classes(text))
    for feature in (
        *_of_classes(words, classes, ""),
        *_of_classes(words_of(first_thought(text)), classes, "first "),
        *_opening_class(words, classes),
    ):
        found.setdefault(feature.name, feature.seen)
    return found


@lru_cache(maxsize=4)
def _without_classes(text: str) -> Mapping[str, str]:
    """What every classifier sees alike; the rules that follow each other on one answer share it."""
    words = words_of(text)
    plain = tuple("#" if word[0].isdigit() else word for word in words)
    found: dict[str, str] = {}
    for feature in (*_of_words(words, plain), *_of_opening(words, plain), *_of_shape(text, words)):
        found.setdefault(feature.name, feature.seen)
    return found


def _of_words(words: tuple[str, ...], plain: tuple[str, ...]) -> Iterator[Feature]:
    for word, each in zip(words, plain, strict=True):
        yield Feature(each, word)
        if len(each) > ENDING + 1:
            yield Feature(f"-{each[-ENDING:]}", word)
            yield Feature(f"{each[:5]}-", word)
    for (first, second), pair in zip(pairwise(words), pairwise(plain), strict=True):
        yield Feature(" ".join(pair), f"{first} {second}")


def _of_opening(words: tuple[str, ...], plain: tuple[str, ...]) -> Iterator[Feature]:
    for word, each in zip(words[:OPENING], plain, strict=False):
        yield Feature(f"early {each}", word)
    for length in (1, 2):
        if len(words) >= length:
            yield Feature(f"^{' '.join(plain[:length])}", " ".join(words[:length]))


def _of_shape(text: str, words: tuple[str, ...]) -> Iterator[Feature]:
    yield Feature(f"[{_length(len(words))} words]", "")
    for name, pattern in _patterns():
        if match := pattern.search(text):
            yield Feature(f"[{name}]", match.group())
    if text[:1].islower():
        yield Feature("[small]", "")


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(pattern)) for name, pattern in SHAPES.items())


def _length(words: int) -> str:
    return next((str(limit) for limit in (2, 4, 7, 12, 20, 35) if words <= limit), "many")


def _of_classes(
    words: tuple[str, ...], classes: Mapping[str, frozenset[str]], where: str
) -> Iterator[Feature]:
    for name, phrases in classes.items():
        hits = phrases_in(words, phrases)
        if hits:
            yield Feature(f"{where}<{name}>", hits[0])
        if len(hits) > 1:
            yield Feature(f"{where}<{name}> twice", hits[1])


def _opening_class(words: tuple[str, ...], classes: Mapping[str, frozenset[str]]) -> Iterator[Feature]:
    starts = [" ".join(words[:length]) for length in range(LONGEST_PHRASE, 0, -1)]
    for name, phrases in classes.items():
        for phrase in starts:
            if phrase in phrases:
                yield Feature(f"^<{name}>", phrase)
