"""The weights of the coach's classifiers, read from prompts/coach/weights/ when a rule first asks."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from journeycoach.coach.classifier import Model
from journeycoach.domain.errors import PackError, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ADVICE = "The coach's weights could not be read. Install journeycoach again."


def read_model(path: Path, classes: Mapping[str, frozenset[str]]) -> Model:
    """One classifier; the word lists it was learnt with are given. Raises PackError for a damaged file."""
    try:
        data = json.loads(path.read_bytes())
        weights = {str(name): float(weight) for name, weight in data["weights"].items()}
        return Model(float(data["bias"]), weights, classes)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise PackError((Problem(path.name, None, "", ADVICE),)) from error
