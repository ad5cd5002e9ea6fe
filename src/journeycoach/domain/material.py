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


ROW_BY_ROW = frozenset({"journey.path", "promise.made"})
"""Answers of which each row is mended by itself."""
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

        The heaviest come first; of equal ones what never happens, then those that stand on answers not yet
        spoken of. No two mend the same thing or by the same action.
        """
        if self.told_first is not None:
            return self.told_first
        return tuple(finding for finding, _ in self.moves())

    def moves(self) -> tuple[tuple[Finding, Deed | None], ...]:
        """The findings of the first page, each with the action that mends it; None where none is agreed."""
        chosen: list[tuple[Finding, Deed | None]] = []
        left = list(self.findings)
        while left and len(chosen) < SUMMED_UP:
            used = {finding.topics[0] for finding, _ in chosen}
            best = min(left, key=lambda each: (-each.weight, not each.is_never, each.topics[0] in used))
            left.remove(best)
            deeds, named = self.deeds_for(best), [deed for _, deed in chosen]
            fresh = next((deed for deed in deeds if deed not in named), None)
            if (fresh or not deeds) and not any(_is_same_thing(best, finding) for finding, _ in chosen):
                chosen.append((best, fresh))
        return tuple(chosen)

    def deeds_for(self, finding: Finding) -> tuple[Deed, ...]:
        """The open actions that mend a finding: those that came from its answer, or from its row of it.

        What is about the whole road, or all promises, is not mended by what was agreed about one of them.
        """
        found = self.case.deeds_for(finding.topics[0], finding.mark)
        fits = (d for d in found if d.mark in ("", finding.mark) or finding.topics[0] not in ROW_BY_ROW)
        return tuple(d for d in fits if not d.is_done and finding.subject in ("", d.subject))

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


def _is_same_thing(one: Finding, other: Finding) -> bool:
    """Whether two findings are about one row of the same subject."""
    return bool(one.mark) and (one.mark, one.subject) == (other.mark, other.subject)


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
