"""Which questions a short hour may not lose: what the summary of the plan is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeycoach.domain.packs import Pack, Question, Stage

VITAL = frozenset(
    {
        "business.offer",
        "customer.who",
        "customer.pain",
        "message.benefit",
        "message.call-to-action",
        "buying.friction",
        "journey.path",
        "promise.made",
        "business.goal",
        "action.first",
    }
)
"""Topics without which the page that sums up has no customer, no break, no goal or no first step."""


def must_ask(pack: Pack) -> frozenset[str]:
    """The ids of the questions that every call puts, whatever it has to give up; all are core."""
    return frozenset(question.id for stage in pack.stages for question in _of_stage(stage))


def _of_stage(stage: Stage) -> tuple[Question, ...]:
    """The vital ones; where there are none, the one that the method gives most time, so that none is bare."""
    core = tuple(question for question in stage.questions if question.core)
    vital = tuple(question for question in core if question.topic in VITAL)
    return vital or ((max(core, key=lambda question: question.minutes),) if core else ())
