"""How far the answers of a stage carry: counted from listed rules, each with its reason; never a mood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.coach.review import all_findings
from journeycoach.coach.session_rules import session_findings
from journeycoach.domain.interview import is_asked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from journeycoach.coach.review import Coach
    from journeycoach.coach.rule import Finding
    from journeycoach.domain.answers import Answers
    from journeycoach.domain.packs import Question, Stage

FULL = 10
COSTS: Mapping[str, int] = {
    "core-open": 2,
    "contradiction": 2,
    "weak-answer": 1,
    "asset-without-action": 1,
    "action-without-owner": 1,
    "action-without-day": 1,
}
"""Every rule of the score, with the points that one case of it takes from ten."""
TO_DO = ("to-make", "to-mend")


class Reason(Struct, frozen=True):
    """One case of one rule, with the points it takes."""

    rule: str
    points: int
    topic: str
    """The answer that would give the points back; empty for an action."""
    words: str
    """The owner's words it is about, or the label of a question that is open."""


class StageScore(Struct, frozen=True):
    """Points of ten, the reasons for the missing ones, and what would give back most."""

    stage: str
    points: int
    reasons: tuple[Reason, ...]
    """In the order of what they cost, then of the questions; they may come to more than ten."""

    @property
    def next_improvement(self) -> Reason | None:
        """The one thing that gives back most; None for a full score."""
        return self.reasons[0] if self.reasons else None


def score_stages(coach: Coach, answers: Answers) -> tuple[StageScore, ...]:
    """A score for each stage that has an answer, in order; one pass over the session for all of them."""
    weak, together = tuple(all_findings(coach, answers)), session_findings(coach, answers)
    scores = (score_stage(stage, answers, weak, together) for stage in answers.pack.stages)
    return tuple(score for score in scores if score)


def score_stage(
    stage: Stage, answers: Answers, weak: Iterable[Finding], together: Iterable[Finding] = ()
) -> StageScore | None:
    """The score of one stage from findings made before; None while nothing in it is answered.

    weak: findings about single answers. together: findings about the messages side by side.
    """
    if not any(answers.answer(question.topic) for question in stage.questions):
        return None
    reasons = (
        *_open_core(stage, answers),
        *_findings(stage, together, "contradiction"),
        *_findings(stage, weak, "weak-answer"),
        *_assets(stage, answers),
        *_actions(stage, answers),
    )
    ordered = tuple(sorted(reasons, key=lambda reason: -reason.points))
    return StageScore(stage.id, max(0, FULL - sum(reason.points for reason in ordered)), ordered)


def _reason(rule: str, topic: str, words: str) -> Reason:
    return Reason(rule, COSTS[rule], topic, words)


def _open_core(stage: Stage, answers: Answers) -> Iterator[Reason]:
    for question in stage.questions:
        if question.core and is_asked(question, answers) and not _is_answered(question, answers):
            yield _reason("core-open", question.topic, question.label)


def _is_answered(question: Question, answers: Answers) -> bool:
    if not question.repeat:
        return answers.answer(question.topic) is not None
    return any(key.topic == question.topic for key in answers.session.answers)


def _findings(stage: Stage, findings: Iterable[Finding], rule: str) -> Iterator[Reason]:
    """One reason an answer, however many rules had something to say about it."""
    topics = {question.topic for question in stage.questions}
    first = {found.key: found for found in reversed(tuple(findings)) if found.key.topic in topics}
    for found in reversed(first.values()):
        yield _reason(rule, found.key.topic, found.quote)


def _assets(stage: Stage, answers: Answers) -> Iterator[Reason]:
    """Things to make or to mend that no open action speaks of or came from."""
    topic = f"{stage.id}.assets"
    actions = [each for each in answers.session.actions.values() if each.state != "dropped"]
    for row in answers.rows(topic):
        asset = row.get("asset", "")
        if not asset or row.get("state") not in TO_DO:
            continue
        made = any(
            asset.casefold() in each.what.casefold() or each.proposal.endswith(f"/{asset}")
            for each in actions
        )
        if not made:
            yield _reason("asset-without-action", topic, asset)


def _actions(stage: Stage, answers: Answers) -> Iterator[Reason]:
    for action in answers.session.actions.values():
        if action.stage != stage.id or action.state != "open":
            continue
        if not action.owner.strip():
            yield _reason("action-without-owner", "", action.what)
        if not action.due.strip():
            yield _reason("action-without-day", "", action.what)
