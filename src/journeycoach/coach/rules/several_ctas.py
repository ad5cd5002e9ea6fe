"""several-ctas: a message that asks for many things at once, so that none of them is the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.coach.rule import Rule
from journeycoach.coach.steps import asked_steps

if TYPE_CHECKING:
    from journeycoach.coach.rule import Reading, Wording

MANY = 3
"""Different things asked for; two may be one step and its alternative."""


def find(reading: Reading, wording: Wording) -> str | None:
    """The last of the things asked for, once they go through three doors or more."""
    if reading.expects not in {"message", "purchase_message"}:
        return None
    steps = asked_steps(reading.text, wording.words("step-verbs"))
    doors = {door: step for step in steps for door in _doors(step, wording)}
    return " \u2026 ".join(doors.values())[:80] if len(doors) >= MANY else None


def _doors(step: str, wording: Wording) -> tuple[str, ...]:
    words = set(step.casefold().split())
    names = (name for name in (wording.lists or {}) if name.startswith("door-"))
    return tuple(name for name in names if words & wording.words(name))[:1]


RULE = Rule("several-ctas", find, weight=1)
