"""Answers that come back from elsewhere, against those that are there: nothing is overwritten unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.events import Evidence
from journeycoach.domain.kinds import read_answer, show_answer
from journeycoach.domain.not_known import leaves_open

if TYPE_CHECKING:
    from journeycoach.domain.packs import Question
    from journeycoach.domain.session import Answer
    from journeycoach.workshop.replay import Script, Scripted
    from journeycoach.workshop.service import Workshop


class Difference(Struct, frozen=True):
    """One question that is answered in two ways."""

    question: Question
    mine: str
    theirs: str
    scripted: Scripted


class Comparison(Struct, frozen=True):
    """What a script would bring into a session."""

    fresh: tuple[tuple[Question, Scripted], ...]
    """Questions that have no answer yet."""
    differences: tuple[Difference, ...]
    same: int
    """How many answers say what is there already."""


def compare(workshop: Workshop, script: Script, elsewhere: tuple[Question, ...] = ()) -> Comparison:
    """The script against the session, question by question in the method's order.

    `elsewhere` are the questions of other methods that the script answers, too.
    """
    fresh: list[tuple[Question, Scripted]] = []
    differences: list[Difference] = []
    same = 0
    for question in (*workshop.pack.questions(), *elsewhere):
        for scripted in script.answers.get(question.id, ())[:1]:
            mine = workshop.answers.answer(question.topic)
            if leaves_open(question, scripted.text) and (mine or workshop.answers.left_open(question.topic)):
                same += 1  # It says less than what is there.
            elif mine is None:
                fresh.append((question, scripted))
            elif (difference := _difference(workshop, question, mine, scripted)) is None:
                same += 1
            else:
                differences.append(difference)
    return Comparison(tuple(fresh), tuple(differences), same)


def take(workshop: Workshop, question: Question, scripted: Scripted) -> None:
    """Keep an answer that came from elsewhere, with how its owner knows."""
    mine = workshop.answers.answer(question.topic)
    if leaves_open(question, scripted.text):
        workshop.answer(scripted.text, question.id)
        return
    value = read_answer(question, scripted.text, workshop.today)
    if mine is None or mine.value != value:
        workshop.answer(scripted.text, question.id)
    if question.statement.is_claim and (mine is not None or scripted.evidence is not Evidence.ASSUMED):
        workshop.evidence(scripted.evidence, question.topic, scripted.source)


def add_besides(workshop: Workshop, script: Script) -> int:
    """Put the script's actions and parked ideas into the session, those that are not there; how many."""
    known = {action.what for action in workshop.session.actions.values()}
    actions = [draft for draft in script.actions if draft.what not in known]
    ideas = [idea for idea in script.parked if idea not in workshop.session.parked]
    for draft in actions:
        workshop.add_action(draft)
    for idea in ideas:
        workshop.park(idea)
    return len(actions) + len(ideas)


def _difference(
    workshop: Workshop, question: Question, mine: Answer, scripted: Scripted
) -> Difference | None:
    value = read_answer(question, scripted.text, workshop.today)
    is_known_better = scripted.evidence is not Evidence.ASSUMED and scripted.evidence is not mine.evidence
    if value == mine.value and not is_known_better:
        return None
    return Difference(
        question,
        _with_evidence(show_answer(question, mine.value), mine.evidence, question),
        _with_evidence(show_answer(question, value), scripted.evidence, question),
        scripted,
    )


def _with_evidence(text: str, evidence: Evidence, question: Question) -> str:
    return f"{text} ({evidence})" if question.statement.is_claim else text
