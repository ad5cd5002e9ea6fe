"""What owners write for the step that follows: a number, a name or its beginning, several with commas."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.late import Late

if TYPE_CHECKING:
    from collections.abc import Sequence

_END = Late(
    r"(?:the |its? |an? )?(?:end|ends|ending|finish|stop|stops|road ends|path ends)"
    r"(?: here| of the (?:road|path|map))?|nothing|none|[-\u2013\u2014]+",
    re.IGNORECASE,
)
_NUMBER = Late(r"(?:step|row|line|no\.?|nr\.?|#)? ?(\d{1,3})\.?", re.IGNORECASE)
_BETWEEN = Late(r"\s*[,;]\s*")
_OR = Late(r"\s+(?:or|and)\s+|\s*[/&]\s*", re.IGNORECASE)
_ON = Late(r"(?:(?:either|or|and|then|goes?|leads?) )*(?:(?:back|on) )?(?:to )?", re.IGNORECASE)
"""What may stand before a name: back to, or on to."""
SHORTEST = 3
"""Letters from which the beginning of a name is taken for the name."""


class Onward(Struct, frozen=True):
    """Where a step leads by its own words."""

    steps: tuple[int, ...] = ()
    """Numbers of steps, in the order they were named."""
    ends: bool = False
    """The owner said that the road ends there."""
    loose: tuple[str, ...] = ()
    """Words that name no step, or more than one."""


def read_onward(text: str, names: Sequence[str]) -> Onward:
    """The steps that a cell names; an empty cell names none and is no end."""
    parts = [part for part in _BETWEEN.split(text) if part.strip(" .")]
    steps: list[int] = []
    loose: list[str] = []
    ends = False
    while parts:
        taken, number = _longest(parts, names)
        for each in () if number else _ways(parts[0], names):
            if named := _meant(each, names):
                steps.append(named)
            elif _is_end(each):
                ends = True
            else:
                loose.append(each.strip())
        steps += [number] if number else []
        del parts[:taken]
    return Onward(tuple(dict.fromkeys(steps)), ends, tuple(dict.fromkeys(loose)))


def _longest(parts: Sequence[str], names: Sequence[str]) -> tuple[int, int]:
    """How many parts make up one step (a name may have commas), and its number; 0 when none does."""
    for taken in range(len(parts), 0, -1):
        number = _meant(", ".join(parts[:taken]), names)
        if number:
            return taken, number
    return 1, 0


def _ways(part: str, names: Sequence[str]) -> list[str]:
    """A part that is no name, at its "or" and "and" where one of the two sides says where to go."""
    sides = [side for side in _OR.split(part) if side.strip(" .")]
    return sides if any(_meant(side, names) or _is_end(side) for side in sides) else [part]


def _meant(text: str, names: Sequence[str]) -> int:
    """The number of the step, also with "back to" before its name; 0 for none."""
    before = _ON.match(text.strip())
    return step_named(text, names) or step_named(text.strip()[before.end() if before else 0 :], names)


def _is_end(text: str) -> bool:
    return bool(_END.fullmatch(text.strip(" .")))


def step_named(text: str, names: Sequence[str]) -> int:
    """The number of the step that is meant, from 1; 0 when none is, or when it could be several."""
    found = _NUMBER.fullmatch(text.strip())
    if found:
        return int(found[1]) if 0 < int(found[1]) <= len(names) else 0
    wanted = _folded(text)
    known = [_folded(name) for name in names]
    whole = [number for number, name in enumerate(known, start=1) if name and name == wanted]
    begun = [number for number, name in enumerate(known, start=1) if _begins(name, wanted)]
    return next((each[0] for each in (whole, begun) if len(each) == 1), 0)


def _begins(name: str, start: str) -> bool:
    return len(start) >= SHORTEST and name.startswith(start)


def _folded(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", text.casefold()).split())
