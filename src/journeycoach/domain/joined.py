"""Several methods read as one, so that a session that used them gives one plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from journeycoach.domain.places import OWN, Places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeycoach.domain.packs import Pack, Proposal, Question, Stage
    from journeycoach.domain.session import Session


def join(packs: Sequence[Pack], session: Session) -> Pack:
    """The method that a plan is read through: the leading one, with what was answered in the others.

    packs: at least one, in the order of their use. Their questions that the leading one does not ask come
    into its stage of the same phase, as deeper ones, when they have an answer or were left open.
    """
    lead = leading(packs, session)
    others = [pack for pack in packs if pack is not lead]
    if not others:
        return lead
    touched = {key.topic for key in (*session.answers, *session.left_open)}
    guests = _guests(lead, others, touched)
    stages = tuple(_with_guests(stage, guests.get(stage.id, _Guests())) for stage in lead.stages)
    fitted = tuple(
        replace(stage, questions=tuple(_fitted(q, others) for q in stage.questions)) for stage in stages
    )
    subject = next((pack.subject for pack in (lead, *others) if pack.subject), "")
    return replace(lead, stages=fitted, subject=subject)


def leading(packs: Sequence[Pack], session: Session) -> Pack:
    """The method with most of its own core answered; of equal ones the one used last."""
    answered = {key.topic for key in session.answers}

    def heard(pack: Pack) -> int:
        return len({q.topic for q in pack.questions() if q.core} & answered)

    return max(reversed(packs), key=heard)


class _Guests(Struct):
    """What comes into one stage from other methods."""

    questions: list[Question] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)


def _guests(lead: Pack, others: Sequence[Pack], touched: set[str]) -> dict[str, _Guests]:
    """Questions with their proposals by the stage of the leading method that takes them in; a topic once."""
    known = {question.topic for question in lead.questions()}
    found: dict[str, _Guests] = {}
    for pack, stage, question in _all(others):
        if question.topic in known or question.topic not in touched or not lead.stages:
            continue
        known.add(question.topic)
        guests = found.setdefault(_host(lead, pack, stage, question).id, _Guests())
        guests.questions.append(replace(question, core=False))
        guests.proposals.extend(each for each in stage.proposals if each.topic == question.topic)
    return found


def _all(packs: Sequence[Pack]) -> Iterator[tuple[Pack, Stage, Question]]:
    return (
        (pack, stage, question) for pack in packs for stage in pack.stages for question in stage.questions
    )


def _host(lead: Pack, pack: Pack, stage: Stage, question: Question) -> Stage:
    """The stage of the leading method that a question fits: one of its name, of its phase, else the last."""
    whose, _, what = question.topic.rpartition(".")
    meant = (Places(pack).stage(whose) if what in OWN else None) or stage
    places = Places(lead)
    home = places.home(meant.phase) if meant.phase else None
    named = next((each for each in lead.stages if each.id == meant.id), None)
    return named or home or lead.stages[-1]


def _with_guests(stage: Stage, guests: _Guests) -> Stage:
    known = {proposal.id for proposal in stage.proposals}
    fresh = {each.id: each for each in guests.proposals if each.id not in known}
    return replace(
        stage,
        questions=(*stage.questions, *guests.questions),
        proposals=(*stage.proposals, *fresh.values()),
    )


def _fitted(question: Question, others: Sequence[Pack]) -> Question:
    """The question with the cells that another method's has beside its own, and apart where either is."""
    same = [found for pack in others for found in pack.questions() if found.topic == question.topic]
    columns = {each.id: each for found in (*reversed(same), question) for each in found.columns}
    ordered = dict.fromkeys(each.id for found in (question, *same) for each in found.columns)
    return replace(
        question,
        columns=tuple(columns[each] for each in ordered),
        per_subject=question.per_subject or any(found.per_subject for found in same),
    )
