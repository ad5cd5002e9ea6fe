"""The weights of the coach's classifiers, read from prompts/coach/weights/ when a rule first asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import MsgspecError, Struct

from journeycoach.coach.classifier import Model
from journeycoach.domain.errors import PackError, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ADVICE = "The coach's weights could not be read. Install journeycoach again."


class _Weights(Struct, frozen=True):
    bias: float
    weights: dict[str, float]


def read_model(path: Path, classes: Mapping[str, frozenset[str]]) -> Model:
    """One classifier; the word lists it was learnt with are given. Raises PackError for a damaged file."""
    try:
        data = msgspec.json.decode(path.read_bytes(), type=_Weights)
    except (OSError, MsgspecError) as error:
        raise PackError((Problem(path.name, None, "", ADVICE),)) from error
    return Model(data.bias, data.weights, classes)
