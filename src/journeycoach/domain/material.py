"""What every section of a plan is written from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.findings.every import all_findings
from journeycoach.domain.unknowns import Unknowns, read_unknowns
from journeycoach.domain.wording import name, quiet, told

if TYPE_CHECKING:
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

    def found_in(self, stage_id: str) -> tuple[Finding, ...]:
        """The findings told in a stage, the heaviest first."""
        return tuple(finding for finding in self.findings if finding.stage == stage_id)

    def summed_up(self) -> tuple[Finding, ...]:
        """The findings that the first page tells in full, three at most; elsewhere they are told in short.

        The heaviest come first; of equal ones those that stand on answers not yet spoken of.
        """
        chosen: list[Finding] = []
        while len(chosen) < min(SUMMED_UP, len(self.findings)):
            used = {finding.topics[0] for finding in chosen}
            left = [finding for finding in self.findings if finding not in chosen]
            chosen.append(min(left, key=lambda each: (-each.weight, each.topics[0] in used)))
        return tuple(chosen)

    def deeds_for(self, finding: Finding) -> tuple[Deed, ...]:
        """The open actions that mend a finding: those that came from its answer, or from its row of it."""
        return tuple(d for d in self.case.deeds_for(finding.topics[0], finding.mark) if not d.is_done)

    def answered(self) -> tuple[Question, ...]:
        """The questions that have an answer, in the order they are asked."""
        return tuple(q for q in self.case.answers.pack.questions() if self.case.has(q.topic))

    def basis(self, topic: str) -> Words:
        """How the owner knows, with the source; "choice" where no proof is due."""
        answer, evidence = self.case.answers.answer(topic), self.case.answers.evidence(topic)
        if answer is None:
            return ()
        if evidence is None:
            return quiet("choice")
        source = told(": ", name(answer.source)) if answer.source else ()
        return told(quiet(evidence.value), source)


def gather(case: Case, version: int = 1) -> Material:
    """The material of one plan."""
    return Material(case, all_findings(case), read_unknowns(case), version)
