"""not-actionable: an action without a deed that one could see, somebody who does it, or a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.coach.actions import missing_parts
from journeycoach.coach.rule import Rule
from journeycoach.coach.words import quoted, words_of

if TYPE_CHECKING:
    from journeycoach.coach.rule import Reading, Wording


def find(reading: Reading, wording: Wording) -> str | None:
    """The action, when a part of it is missing; None for what is no action, and for a text without words."""
    if reading.expects != "action_item" or not words_of(reading.text):
        return None
    return quoted(reading.text) if any(missing_parts(reading.text, wording)) else None


def aspect(reading: Reading, wording: Wording) -> str:
    """The one part that is missing; empty when several are, which is told in general words."""
    missing = tuple(missing_parts(reading.text, wording))
    return missing[0] if len(missing) == 1 else ""


RULE = Rule("not-actionable", find, weight=2, aspect=aspect)
