"""What proposals become when they are taken, as events; and which of them are meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.errors import CoachError
from journeycoach.domain.events import ActionAdded
from journeycoach.domain.proposals import due_day, pending_proposals

if TYPE_CHECKING:
    from datetime import date

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.packs import Stage
    from journeycoach.domain.proposals import Proposed
    from journeycoach.domain.session import Session


def proposals_named(ids: tuple[str, ...], here: Stage, answers: Answers, today: date) -> tuple[Proposed, ...]:
    """The proposals of these ids in any stage; without ids, all that wait in the stage at hand.

    All of them come in the order in which they claim the days that are free.

    Raises CoachError for one that is settled.
    """
    stages = answers.pack.stages if ids else (here,)
    waiting = tuple(p for stage in stages for p in pending_proposals(stage, answers))
    chosen = tuple(p for p in waiting if p.id in ids) if ids else _by_weight(waiting, answers, today)
    if len(chosen) < len(ids):
        raise CoachError("That proposal is settled already.")
    return chosen


def _by_weight(waiting: tuple[Proposed, ...], answers: Answers, today: date) -> tuple[Proposed, ...]:
    """The urgent first; of equal ones those with which most of what was found is mended."""
    if len(waiting) < 2:
        return waiting
    from journeycoach.domain.case import make_case
    from journeycoach.domain.findings.every import all_findings

    found = all_findings(make_case(answers, today))

    def mended(proposed: Proposed) -> int:
        return sum(each.is_mended_by(proposed.origin.topic, proposed.about) for each in found)

    return tuple(sorted(waiting, key=lambda each: (each.urgency, -mended(each))))


def accepted(proposed: Proposed, name: str, answers: Answers, today: date) -> ActionAdded:
    """The action of this id that a proposal becomes when it is taken as it is."""
    fields = ("stage", "what", "owner", "done_when", "when_then")
    told = {field: getattr(proposed, field) for field in fields}
    due = due_day(proposed, today, answers).isoformat()
    return ActionAdded(action=name, due=due, origin=proposed.origin, proposal=proposed.id, **told)


def known_action(name: str, session: Session) -> str:
    """The id again. Raises CoachError when the session has no such action."""
    if name not in session.actions:
        raise CoachError("There is no such action in this session.")
    return name
