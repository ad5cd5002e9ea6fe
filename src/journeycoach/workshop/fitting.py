"""Answers to the questions of one method, for a session that is asked by another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.domain.packs import Stage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeycoach.domain.packs import Pack, Question
    from journeycoach.workshop.replay import Script, Scripted


def joined(pack: Pack, methods: Iterable[Pack]) -> Pack:
    """The method with the questions of all these; of two with one id the first counts."""
    questions: dict[str, Question] = {}
    for question in (question for each in methods for question in each.questions()):
        questions.setdefault(question.id, question)
    return replace(pack, stages=(Stage("all", "", "", tuple(questions.values())),))


def fitted(script: Script, pack: Pack, everything: Pack) -> Script:
    """The script under the questions of a method, by their topics; the others stay as they are.

    `everything` has all questions that the script answers.
    """
    answers: dict[str, tuple[Scripted, ...]] = {}
    unused: list[str] = []
    for name, told in script.answers.items():
        question = everything.find(name)
        if question and (fitting := _fitting(question, pack)):
            answers.setdefault(fitting, told)
        else:
            unused.append(name)
    return replace(script, answers=answers, unused=(*script.unused, *unused))


def _fitting(question: Question, pack: Pack) -> str:
    """The id to keep an answer under; empty where the method means something else by the same id."""
    asked = pack.asks_for(question.topic)
    if asked and (asked.kind, asked.columns, asked.options) == (
        question.kind,
        question.columns,
        question.options,
    ):
        return asked.id
    own = pack.find(question.id)
    return question.id if own is None or own.topic == question.topic else ""
