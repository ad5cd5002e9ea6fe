"""The journey as Mermaid text, which some readers of Markdown draw: no word of an owner is its grammar.

In a `journey` diagram a colon ends a name, a semicolon, `#` and a line break end a line, `%%` begins a
comment, and a line that begins with a keyword is no name. So the signs are replaced by their like, and
owners' words stand in quotation marks, after which nothing is a keyword.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeycoach.domain.picture import Curve, Teller
from journeycoach.domain.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeycoach.domain.picture import JourneyMap, MapStage, MapStep

NAME, HEAD = 44, 90
"""Characters; the boxes of the drawing hold no more."""
ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
_LIKE = str.maketrans(
    {
        ":": "\N{RATIO}",
        ";": ",",
        "#": "\N{FULLWIDTH NUMBER SIGN}",
        "%": "\N{FULLWIDTH PERCENT SIGN}",
        '"': "'",
        "`": "'",
        "<": "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}",
        ">": "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}",
        "{": "(",
        "}": ")",
        "\\": "/",
        "$": "\N{FULLWIDTH DOLLAR SIGN}",
        "&": "+",
        **dict.fromkeys(("\ufffe", "\uffff"), ""),
    }
)
"""What means something to Mermaid, or to the page it is drawn on, and the sign shown in its place."""


def journey_lines(shown: JourneyMap) -> tuple[str, ...]:
    """The lines of the diagram; none where no point is known."""
    if shown.curve is None:
        return ()
    title = _name(shown.legend.halved or shown.title, HEAD)
    lines = ["journey", *([f"    title {title}"] if title else [])]
    for number, stage in enumerate(shown.stages, start=1):
        tasks = tuple(_tasks(stage, shown))
        if tasks:
            lines += [f"    section {number} {_name(stage.title, NAME)}", *tasks]
    return tuple(lines)


def _tasks(stage: MapStage, shown: JourneyMap) -> Iterator[str]:
    if shown.curve is Curve.HOLDS:
        yield from (_step(step) for step in stage.steps if step.times is not None)
    elif stage.point is not None and shown.curve is not None:
        legend = shown.legend
        whose = legend.reported if stage.point.teller is Teller.CUSTOMER else legend.expected
        score = f"{stage.point.score}/{shown.curve.best}"
        words = f"“{_name(stage.point.words, NAME)}”" if stage.point.words else score
        who = (whose,) if shown.curve is Curve.FEELING else ()
        yield _task(words, stage.point.in_fives(shown.curve), who)


def _step(step: MapStep) -> str:
    return _task(f"“{_name(step.what, NAME)}”", max(1, (step.times or 0) // 2), step.who)


def _task(words: str, score: int, who: Sequence[str]) -> str:
    named = ", ".join(filter(None, map(_actor, who)))
    return f"      {words}: {score}{f': {named}' if named else ''}"


def _name(text: str, limit: int) -> str:
    line = " ".join(visible(text).translate(_LIKE).split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}{ELLIPSIS}"


def _actor(text: str) -> str:
    return re.sub(r"\s*,\s*", " ", _name(text, NAME))
