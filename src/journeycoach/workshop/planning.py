"""What a plan is made from: the session, read through every method that was used in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.coach.review import all_findings
from journeycoach.coach.session_rules import session_findings
from journeycoach.domain.answers import Answers
from journeycoach.domain.errors import CoachError
from journeycoach.domain.joined import join
from journeycoach.domain.plan import PlanRequest
from journeycoach.domain.subjects import subjects_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from journeycoach.coach.rule import Finding
    from journeycoach.domain.packs import Pack
    from journeycoach.workshop.ports import Tools
    from journeycoach.workshop.service import Workshop


def plan_request(workshop: Workshop, tools: Tools, labels: Callable[[], Mapping[str, str]]) -> PlanRequest:
    """The whole session, whichever of its methods is asked now.

    labels: names of topics by id; called only when there is an answer that no method at hand asks for.
    """
    packs, absent = _used(workshop, tools)
    pack = join(packs, workshop.session)
    asked = {question.topic for question in pack.questions()}
    return PlanRequest(
        answers=Answers(pack, workshop.session),
        today=workshop.today,
        findings=_weak(pack, workshop, tools),
        absent=absent,
        labels=labels() if any(key.topic not in asked for key in workshop.session.answers) else {},
    )


def _used(workshop: Workshop, tools: Tools) -> tuple[list[Pack], tuple[str, ...]]:
    """The methods in the order of their use, the present one at the end, and the ids of those not at hand."""
    packs, absent = [], []
    for pack_id in workshop.session.packs:
        if pack_id == workshop.pack.id:
            continue
        try:
            packs.append(tools.methods.pack(pack_id))
        except CoachError:
            absent.append(pack_id)
    return [*packs, workshop.pack], tuple(absent)


def _weak(pack: Pack, workshop: Workshop, tools: Tools) -> tuple[Finding, ...]:
    """Every weak spot once, whichever subject it is about."""
    found: list[Finding] = []
    for subject in subjects_of(Answers(pack, workshop.session)):
        answers = Answers(pack, workshop.session, subject)
        spots = (*all_findings(tools.coach, answers), *session_findings(tools.coach, answers))
        found.extend(spot for spot in spots if spot not in found)
    return tuple(found)
