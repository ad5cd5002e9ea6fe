"""A small, transparent classifier: a weight for each thing seen, and the words that decided."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.coach.features import features

if TYPE_CHECKING:
    from collections.abc import Mapping

DECIDED = 4
"""How many of the words that decided are told."""


class Verdict(Struct, frozen=True):
    """What a classifier makes of a text."""

    score: float
    """Above 0 for the weak kind of text, below for the fine kind; beyond 1 either way is clear."""
    decided: tuple[str, ...] = ()
    """The words that pulled most to the side that won, strongest first."""


class Model(Struct, frozen=True):
    """Weights that were learnt from sentences."""

    bias: float
    weights: Mapping[str, float]
    classes: Mapping[str, frozenset[str]]
    """Word lists whose presence counts as a thing seen."""

    def classify(self, text: str) -> Verdict:
        """The score of a text and the words behind it; without such words it is undecided."""
        seen = features(text, self.classes)
        pulls = {name: self.weights[name] for name in seen if name in self.weights}
        score = self.bias + sum(pulls.values()) / math.sqrt(len(pulls) or 1)
        decided = _strongest(seen, pulls, math.copysign(1.0, score))
        return Verdict(round(score, 3), decided) if decided else Verdict(0.0)


def _strongest(seen: Mapping[str, str], pulls: Mapping[str, float], side: float) -> tuple[str, ...]:
    by_words: dict[str, float] = {}
    for name, pull in pulls.items():
        if any(letter.isalnum() for letter in seen[name]):
            by_words[seen[name]] = by_words.get(seen[name], 0.0) + pull * side
    ordered = sorted(by_words, key=lambda words: (-by_words[words], words))
    return tuple(words for words in ordered[:DECIDED] if by_words[words] > 0)
