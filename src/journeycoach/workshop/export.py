"""A session as one table of plain data, for scripts and for bringing it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeycoach.domain.events import Plain
    from journeycoach.domain.session import Action, Answer, LeftOpen, Session


def exported(session: Session) -> dict[str, Plain]:
    """title, methods, answers, actions, parked and open; private notes are not part of a session."""
    return {
        "title": session.title,
        "methods": list(session.packs),
        "answers": [_answer(each) for each in session.answers.values()],
        "actions": [_action(each) for each in session.actions.values()],
        "parked": list(session.parked),
        "open": [_open(each) for each in session.left_open.values()],
    }


def _answer(answer: Answer) -> Plain:
    told: dict[str, Plain] = {
        "question": answer.question,
        "topic": answer.key.topic,
        "subject": answer.key.subject,
        "value": answer.value,
        "evidence": str(answer.evidence),
        "author": answer.author,
    }
    return told | {"source": answer.source} if answer.source else told


def _action(action: Action) -> Plain:
    return {
        "id": action.id,
        "stage": action.stage,
        "what": action.what,
        "owner": action.owner,
        "due": action.due,
        "done_when": action.done_when,
        "when_then": action.when_then,
        "state": action.state,
        "topic": action.origin.topic if action.origin else "",
        "proposal": action.proposal,
    }


def _open(left: LeftOpen) -> Plain:
    return {
        "question": left.question,
        "topic": left.key.topic,
        "subject": left.key.subject,
        "reason": str(left.reason),
        "whom": left.whom,
    }
