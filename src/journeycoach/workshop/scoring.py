"""A stage's score in words, for the breath at its end: the points, why, and the one next thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.rewording import shorten

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeycoach.coach.score import Reason, StageScore

MOST_REASONS = 3
"""More would be a list to work off, and this is a breath."""
LONGEST = 60
"""Characters of the owner's words in a line."""
WHY: Mapping[str, str] = {
    "core-open": "still open: {words}",
    "contradiction": "two messages do not fit: “{words}”",
    "weak-answer": "could be sharper: “{words}”",
    "asset-without-action": "no action makes “{words}”",
    "action-without-owner": "nobody has “{words}”",
    "action-without-day": "no day for “{words}”",
}
NEXT: Mapping[str, str] = {
    "core-open": "What would lift it most: an answer to “{words}”.",
    "contradiction": "What would lift it most: choose which of “{words}” holds.",
    "weak-answer": "What would lift it most: one case or figure for “{words}”.",
    "asset-without-action": "What would lift it most: a name and a day for “{words}”.",
    "action-without-owner": "What would lift it most: a name beside “{words}”.",
    "action-without-day": "What would lift it most: a day for “{words}”.",
}


def score_lines(score: StageScore) -> tuple[str, ...]:
    """The points, up to three reasons with what they cost, how many more there are, the next improvement."""
    lines = [f"This stage carries {score.points} of 10."]
    lines += [
        f"\N{MINUS SIGN}{reason.points}  {_said(WHY, reason)}" for reason in score.reasons[:MOST_REASONS]
    ]
    more = len(score.reasons) - MOST_REASONS
    if more > 0:
        lines.append(f"and {more} more of the kind")
    if score.next_improvement:
        lines.append(_said(NEXT, score.next_improvement))
    return tuple(lines)


def _said(wording: Mapping[str, str], reason: Reason) -> str:
    return wording[reason.rule].replace("{words}", shorten(reason.words, LONGEST))
