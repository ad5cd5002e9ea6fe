"""Reading an answer by every rule: a pure function, the same every time."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.coach.rule import Finding, Reading, Rule, Wording
from journeycoach.domain.language import is_english
from journeycoach.domain.packs import Kind, Question

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.session import Answer

READ_KINDS = frozenset({Kind.TEXT, Kind.LONG_TEXT, Kind.LADDER})
"""Picks, figures and rows have a shape of their own; the rules read words."""


def _silence(_language: str) -> Mapping[str, Wording]:
    return {}


class Coach(Struct, frozen=True):
    """The rules with their wording; without wording a rule stays silent."""

    rules: Iterable[Rule]
    """Gone through at the first review, and each time after."""
    wordings: Mapping[str, Wording]
    elsewhere: Callable[[str], Mapping[str, Wording]] = _silence
    """The wordings for a language that is not English; the rules listen for English, so mostly none."""

    def speaking(self, language: str) -> Mapping[str, Wording]:
        """The wordings for answers in a language."""
        return self.wordings if is_english(language) else self.elsewhere(language)

    def review(self, reading: Reading) -> tuple[Finding, ...]:
        """Every finding about one answer, the most useful first."""
        wordings = self.speaking(reading.language)
        if not wordings:
            return ()
        found = [finding for rule in self.rules if (finding := _apply(rule, wordings.get(rule.id), reading))]
        return tuple(sorted(found, key=lambda finding: -finding.weight))


def read(question: Question, answer: Answer, answers: Answers) -> Reading | None:
    """What the rules get to see of an answer; None for kinds that they do not read."""
    if question.kind is Kind.ROWS and question.expects == "ideal_customer":
        # Each row is somebody else: the first is the one the owner wants most.
        first = next(iter(answers.row(question.topic).values()), "")
        return Reading(answer.key, question.expects, question.ask, first, language=answers.pack.language)
    if question.kind not in READ_KINDS:
        return None
    rungs = answers.rungs(question.topic) if question.kind is Kind.LADDER else ()
    text = "\n".join(rung[0] for rung in rungs if rung) if rungs else answer.text
    language = answers.pack.language
    return Reading(answer.key, question.expects, question.ask, text, rungs, language=language)


def all_findings(coach: Coach, answers: Answers) -> Iterable[Finding]:
    """Every finding about the session as it stands, in the order of the questions."""
    for question in answers.pack.questions():
        answer = answers.answer(question.topic)
        reading = read(question, answer, answers) if answer else None
        if reading:
            yield from coach.review(reading)


def _apply(rule: Rule, wording: Wording | None, reading: Reading) -> Finding | None:
    quote = rule.find(reading, wording) if wording else None
    if wording is None or quote is None:
        return None
    nudges = wording.nudges_about(rule.aspect(reading, wording)) if rule.aspect else wording.nudges
    return Finding(
        rule=rule.id,
        key=reading.key,
        quote=quote,
        says=_choose(nudges, quote).replace("{quote}", quote),
        start=_choose(wording.starts, quote),
        probe=wording.probe,
        weight=rule.weight,
    )


def _choose(texts: tuple[str, ...], quote: str) -> str:
    return texts[zlib.crc32(quote.encode("utf-8", "surrogatepass")) % len(texts)] if texts else ""
