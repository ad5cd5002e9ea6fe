"""A session's JSON export, read back as what an owner would have typed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from journeycoach.domain.amounts import show_amount
from journeycoach.domain.errors import AnswerRefusedError
from journeycoach.domain.events import MAIN, Evidence
from journeycoach.domain.kinds import plain_to_amount, read_answer
from journeycoach.domain.text import clean
from journeycoach.intake.problems import Complaints
from journeycoach.intake.texts import ShapeError, as_typed
from journeycoach.workshop.drafting import ActionDraft
from journeycoach.workshop.replay import Script, Scripted

if TYPE_CHECKING:
    from pathlib import Path

    from journeycoach.domain.packs import Pack, Question


def is_export(data: Mapping[str, Any]) -> bool:
    """Whether a table has the shape of an export rather than of an answers file."""
    return isinstance(data.get("answers"), list) and isinstance(data.get("methods"), list)


def methods_of(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The methods of an exported session, oldest first."""
    return tuple(str(method) for method in data.get("methods", []))


def read_export(path: Path, data: Mapping[str, Any], pack: Pack, today: date) -> Script:
    """The script in an export: answers under the main subject, actions and parked ideas.

    Answers to questions that the method does not have are passed over. Raises DataFileError.
    """
    complaints = Complaints(str(path), "")
    answers: dict[str, tuple[Scripted, ...]] = {}
    for item in _tables(data.get("answers")):
        question = _question(item, pack)
        if question is None or question.id in answers or item.get("subject", MAIN) != MAIN:
            continue
        scripted = _scripted(question, item, today, complaints)
        if scripted:
            answers[question.id] = (scripted,)
    complaints.tell()
    return Script(
        method=pack.id,
        title=_text(data, "title"),
        answers=answers,
        actions=tuple(draft for item in _tables(data.get("actions")) if (draft := _action(item, pack))),
        parked=tuple(clean(idea).strip() for idea in _list(data.get("parked")) if isinstance(idea, str)),
    )


def _question(item: Mapping[str, Any], pack: Pack) -> Question | None:
    return pack.find(_text(item, "question")) or next(
        (question for question in pack.questions() if question.topic == item.get("topic")), None
    )


def _scripted(
    question: Question, item: Mapping[str, Any], today: date, complaints: Complaints
) -> Scripted | None:
    try:
        text = clean(_as_text(question, item.get("value"))).strip()
        read_answer(question, text, today)
    except (ShapeError, AnswerRefusedError, ArithmeticError) as error:
        complaints.add(
            question.id, str(error) if isinstance(error, ShapeError) else "this answer cannot be read"
        )
        return None
    known = item.get("evidence")
    is_claim = question.statement.is_claim and known in list(Evidence)
    return Scripted(text, Evidence(str(known)) if is_claim else Evidence.ASSUMED, _text(item, "source"))


def _as_text(question: Question, value: Any) -> str:
    amount = plain_to_amount(value)
    return show_amount(amount) if amount else as_typed(question, value)


def _action(item: Mapping[str, Any], pack: Pack) -> ActionDraft | None:
    what, stage = _text(item, "what"), _text(item, "stage")
    if not what or item.get("state") == "dropped":
        return None
    return ActionDraft(
        what=what,
        owner=_text(item, "owner"),
        due=_day(_text(item, "due")),
        done_when=_text(item, "done_when"),
        when_then=_text(item, "when_then"),
        stage=stage if any(each.id == stage for each in pack.stages) else "",
    )


def _day(text: str) -> str:
    """The ISO date, or an empty text for what is none."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return ""


def _text(item: Mapping[str, Any], name: str) -> str:
    value = item.get(name, "")
    return clean(value).strip() if isinstance(value, str) else ""


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _tables(value: Any) -> list[Mapping[str, Any]]:
    return [item for item in _list(value) if isinstance(item, Mapping)]
