"""feature-led: a message whose first idea is the seller or the product, not what the customer gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.coach.rule import Rule
from journeycoach.coach.words import (
    figure_with_unit,
    first_thought,
    opens_with,
    phrases_in,
    quoted,
    words_of,
)

if TYPE_CHECKING:
    from journeycoach.coach.rule import Reading, Wording

MESSAGES = frozenset({"message", "purchase_message"})
CLEAR = 0.85
"""From this score on the classifier speaks by itself."""
DOUBTFUL = -0.5
"""Below it the classifier does not share what the lists found."""


def find(reading: Reading, wording: Wording) -> str | None:
    """The words that lead with a feature; for a ladder, a fact that never reached the customer."""
    if reading.rungs:
        return _unfinished(reading.rungs, wording)
    if reading.expects in MESSAGES and leads_with_feature(reading.text, wording):
        return quoted(reading.text)
    return None


def leads_with_feature(text: str, wording: Wording) -> bool:
    """Whether the classifier is sure of it, or has no doubt about the feature that the lists found."""
    score = wording.classify(text).score
    return score >= CLEAR or (score >= DOUBTFUL and _opens_with_feature(text, wording))


def _opens_with_feature(text: str, wording: Wording) -> bool:
    """Whether the first thought has signs of a feature and none of a gain.

    A gain is the reader in the sentence, something that gets better or stops, or a figure of time or money.
    """
    words = words_of(first_thought(text))
    has_reader = bool(phrases_in(words, wording.words("reader-words")))
    if opens_with(words, wording.words("seller-openings")) and not has_reader:
        return True
    return _has_feature(words, wording) and not has_reader and not _has_gain(words, wording)


def _has_gain(words: tuple[str, ...], wording: Wording) -> bool:
    return bool(
        phrases_in(words, wording.words("benefit-signals"))
        or opens_with(words, wording.words("reader-openings"))
        or figure_with_unit(words, wording.words("gain-units"))
    )


def _has_feature(words: tuple[str, ...], wording: Wording) -> bool:
    named = ("credentials", "making", "technique", "superlatives")
    return (
        any(phrases_in(words, wording.words(name)) for name in named)
        or figure_with_unit(words, wording.words("units"))
        or opens_with(words, wording.words("product-openings"))
    )


def _unfinished(rungs: tuple[tuple[str, ...], ...], wording: Wording) -> str | None:
    for fact, *meanings in rungs:
        if not meanings:
            return quoted(fact)
        if _opens_with_feature(meanings[-1], wording):
            return quoted(meanings[-1])
    return None


RULE = Rule("feature-led", find, weight=3)
