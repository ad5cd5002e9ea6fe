"""What every section of a plan is written from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from journeycoach.domain.findings.every import all_findings
from journeycoach.domain.unknowns import Unknowns, read_unknowns
from journeycoach.domain.wording import name, quiet, told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.case import Case
    from journeycoach.domain.deeds import Deed
    from journeycoach.domain.document import Words
    from journeycoach.domain.findings.finding import Finding
    from journeycoach.domain.packs import Question


SUMMED_UP = 3
"""Findings on the first page."""


class Material(Struct, frozen=True):
    """The case with what was found in it and what is missing from it."""

    case: Case
    findings: tuple[Finding, ...]
    unknowns: Unknowns
    version: int = 1
    name: str = ""
    """What the plan calls the only avatar, product or event it is about; empty when it is about the whole."""
    parts: tuple[Material, ...] = ()
    """The material of each subject where there are several; then the case holds what they share."""
    told_first: tuple[Finding, ...] | None = None
    """What the first page tells of a part; None for the whole, which works it out."""
    absent: tuple[str, ...] = ()
    """Ids of methods that were used and are not at hand."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Names of topics that no method at hand asks for."""

    def found_in(self, stage_id: str) -> tuple[Finding, ...]:
        """The findings told in a stage, the heaviest first."""
        return tuple(finding for finding in self.findings if finding.stage == stage_id)

    def summed_up(self) -> tuple[Finding, ...]:
        """The findings that the first page tells in full, three at most; elsewhere they are told in short.

        The heaviest come first; of equal ones those that stand on answers not yet spoken of.
        """
        if self.told_first is not None:
            return self.told_first
        chosen: list[Finding] = []
        while len(chosen) < min(SUMMED_UP, len(self.findings)):
            used = {finding.topics[0] for finding in chosen}
            left = [finding for finding in self.findings if finding not in chosen]
            chosen.append(min(left, key=lambda each: (-each.weight, each.topics[0] in used)))
        return tuple(chosen)

    def deeds_for(self, finding: Finding) -> tuple[Deed, ...]:
        """The open actions that mend a finding: those that came from its answer, or from its row of it."""
        found = self.case.deeds_for(finding.topics[0], finding.mark)
        return tuple(d for d in found if not d.is_done and finding.subject in ("", d.subject))

    def answered(self) -> tuple[Question, ...]:
        """The questions that have an answer, in the order they are asked."""
        return tuple(q for q in self.case.answers.pack.questions() if self.case.has(q.topic))

    def basis(self, topic: str) -> Words:
        """How the owner knows, with the source; "choice" where no proof is due."""
        return basis_of(topic, self.case.answers)

    def said(self) -> tuple[tuple[Material, Question], ...]:
        """Every question that has an answer, once for each subject that it was answered for."""
        if not self.parts:
            return tuple((self, question) for question in self.answered())
        apart = ((part, question) for part in self.parts for question in part.answered())
        shared = tuple((self, question) for question in self.answered())
        return (*shared, *((part, question) for part, question in apart if question.per_subject))


def gather(case: Case, version: int = 1) -> Material:
    """The material of one plan."""
    return Material(case, all_findings(case), read_unknowns(case), version)


def basis_of(topic: str, answers: Answers) -> Words:
    """How the owner knows, for the subject that the answers are read for."""
    answer, evidence = answers.answer(topic), answers.evidence(topic)
    if answer is None:
        return ()
    if evidence is None:
        return quiet("choice")
    source = told(": ", name(answer.source)) if answer.source else ()
    return told(quiet(evidence.value), source)
