"""A long journey on paper: parted into pictures that a page holds, so that none is set in small print."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from journeycoach.reports.map_layout import Part, heights, map_drawing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeycoach.domain.picture import JourneyMap
    from journeycoach.reports.drawing import Drawing

PAGE = 1000.0
"""The height of a picture whose smallest letters have seven and a half points where a page of A4 holds it."""
STEP = 1.05
"""By how much the pages are made longer until all stages have room."""


def map_pages(shown: JourneyMap, page: float = PAGE) -> tuple[Drawing, ...]:
    """The picture of one journey, or several of about the same height where one is longer than a page."""
    whole = map_drawing(shown)
    taken = heights(shown)
    if whole.height <= page or len(taken) < 2:
        return (whole,)
    head = whole.height - sum(taken)
    groups = _alike(taken, page - head)
    starts = [0, *accumulate(groups)]
    parts = (
        Part(number, len(groups), start, start + count, has_counts=number == len(groups))
        for number, (start, count) in enumerate(zip(starts, groups, strict=False), start=1)
    )
    return tuple(map_drawing(shown, part) for part in parts)


def _alike(taken: Sequence[float], room: float) -> list[int]:
    """How many stages stand on each page: no more pages than it takes, and none much longer than another."""
    most = _filled(taken, room)
    shorter = sum(taken) / len(most)
    while len(groups := _filled(taken, shorter)) > len(most):
        shorter *= STEP
    return groups


def _filled(taken: Sequence[float], room: float) -> list[int]:
    groups, left = [0], room
    for height in taken:
        if height > left and groups[-1]:
            groups.append(0)
            left = room
        groups[-1] += 1
        left -= height
    return groups
