"""What there is to choose from besides the method and the subject at hand, as lines to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.events import MAIN
from journeycoach.workshop.wording import count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.gaps import Gap


def gap_lines(gaps: Iterable[Gap]) -> tuple[str, ...]:
    """One line a method: what is there, what it lacks, and how long that takes."""
    return tuple(f"{gap.pack.id}: {gap.pack.title}. {gap_told(gap)}" for gap in gaps)


def gap_told(gap: Gap) -> str:
    """How far a method is, in a sentence."""
    total = len(gap.known) + len(gap.to_confirm) + len(gap.missing)
    if not gap.missing and not gap.to_confirm:
        return f"All {count(total, 'answer')} are there." if total != 1 else "Its one answer is there."
    parts = [f"{len(gap.known)} of {total} are there"]
    parts += [f"{len(gap.to_confirm)} to confirm"] if gap.to_confirm else []
    parts += [f"{len(gap.missing)} to ask"] if gap.missing else []
    return f"{', '.join(parts)}; about {count(max(1, gap.minutes), 'minute')}."


def subject_lines(answers: Answers) -> tuple[str, ...]:
    """Every avatar or event begun, the one at hand marked, and how to begin another."""
    noun = answers.pack.subject
    if not noun:
        return ("This method is gone through once. /method lists the others.",)
    names = (
        f"{f'the first {noun}' if each == MAIN else each}{' (now)' if each == answers.subject else ''}"
        for each in answers.session.subjects(noun)
    )
    return (*names, f"Type /about and a name to begin another {noun}, or to go back to one.")
