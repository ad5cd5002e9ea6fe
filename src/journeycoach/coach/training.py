"""Learning the weights of a classifier from sentences: logistic regression, the same every time."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.coach.classifier import Model
from journeycoach.coach.features import features

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROUNDS = 60
RATE = 0.15
PULL_TO_ZERO = 0.006
"""How strongly weights that are not needed shrink; keeps rare words from deciding alone."""
SEEN_AT_LEAST = 2
"""Sentences that a thing must be seen in to get a weight."""
SMALLEST = 0.05
"""Weights nearer to zero are left out."""
STRIDE = 7919
"""A prime: stepping by it visits the sentences in a mixed order, without chance."""


class Lesson(Struct, frozen=True):
    """Sentences of the weak kind and of the fine kind."""

    weak: Sequence[str]
    fine: Sequence[str]


def learn(lesson: Lesson, classes: Mapping[str, frozenset[str]]) -> Model:
    """Weights that tell the two kinds apart."""
    examples = [(features(text, classes), 1) for text in lesson.weak]
    examples += [(features(text, classes), 0) for text in lesson.fine]
    counts = Counter(name for seen, _ in examples for name in seen)
    known = [([name for name in seen if counts[name] >= SEEN_AT_LEAST], side) for seen, side in examples]
    bias, weights = _descend(_mixed(known))
    kept = {name: round(weight, 3) for name, weight in sorted(weights.items()) if abs(weight) >= SMALLEST}
    return Model(round(bias, 3), kept, classes)


def _mixed(examples: list[tuple[list[str], int]]) -> list[tuple[list[str], int]]:
    size = len(examples)
    stride = STRIDE if size % STRIDE else STRIDE + 2
    return [examples[(place * stride) % size] for place in range(size)]


def _descend(examples: list[tuple[list[str], int]]) -> tuple[float, dict[str, float]]:
    weights: dict[str, float] = {}
    bias = 0.0
    for _ in range(ROUNDS):
        for names, side in examples:
            size = math.sqrt(len(names)) or 1.0
            score = bias + sum(weights.get(name, 0.0) for name in names) / size
            miss = side - 1 / (1 + math.exp(-score))
            bias += RATE * 0.1 * miss
            step = RATE * miss / size
            for name in names:
                weight = weights.get(name, 0.0)
                weights[name] = weight + step - RATE * PULL_TO_ZERO * weight
    return bias, weights
