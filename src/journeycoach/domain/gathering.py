"""The material of a plan about several subjects: what all share, and for each its own, never mixed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.domain.case import make_case
from journeycoach.domain.events import MAIN
from journeycoach.domain.findings.every import in_order
from journeycoach.domain.material import Material, gather
from journeycoach.domain.subjects import NOBODY, name_of, subjects_of
from journeycoach.domain.unknowns import Unknowns, numbered
from journeycoach.domain.wording import name, strong, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.case import WeakSpot
    from journeycoach.domain.document import Words
    from journeycoach.domain.findings.finding import Finding
    from journeycoach.domain.unknowns import Unknown


def gather_all(answers: Answers, today: date, weak: tuple[WeakSpot, ...]) -> Material:
    """The material of one plan; with `parts` when the session is about several subjects."""
    subjects = subjects_of(answers)
    if len(subjects) == 1:
        return gather(make_case(replace(answers, subject=subjects[0]), today, weak))
    parts = tuple(_part(replace(answers, subject=subject), today, weak) for subject in subjects)
    shared = make_case(replace(answers, subject=NOBODY), today, weak)
    findings = in_order(_labelled(parts))
    whole = Material(shared, findings, _open(parts), parts=parts)
    return replace(whole, parts=tuple(_within(part, whole) for part in parts))


def _part(answers: Answers, today: date, weak: tuple[WeakSpot, ...]) -> Material:
    """The material of one subject, as if it were the only one."""
    own = tuple(spot for spot in weak if answers.key(spot.key.topic) == spot.key)
    case = make_case(answers, today, own)
    deeds = tuple(deed for deed in case.deeds if deed.subject in ("", answers.subject))
    part = gather(replace(case, deeds=deeds))
    return replace(part, name=name_of(answers.subject, answers))


def _lead(part: Material) -> Words:
    return told(strong("For "), name(part.name), ": ")


def _labelled(parts: Sequence[Material]) -> Iterator[Finding]:
    """The findings of all: one that holds for each as it is, the others under the name of their subject."""
    for part in parts:
        for finding in part.findings:
            if _is_shared(finding, parts):
                if part is parts[0]:
                    yield finding
            else:
                yield _own(finding, part)


def _is_shared(finding: Finding, parts: Sequence[Material]) -> bool:
    return all(finding in part.findings for part in parts)


def _own(finding: Finding, part: Material) -> Finding:
    subject = part.case.answers.subject
    return replace(
        finding,
        id=f"{finding.id}/{subject}",
        says=told(_lead(part), finding.says),
        move=told(_lead(part), finding.move),
        subject=subject,
    )


def _open(parts: Sequence[Material]) -> Unknowns:
    """What is open for all and for each, numbered through; what is open alike is told once."""
    first, *others = (part.unknowns.items for part in parts)
    found: list[Unknown] = []
    for part in parts:
        for each in part.unknowns.items:
            if all(any(_is_same(each, other) for other in items) for items in (first, *others)):
                if part is parts[0]:
                    found.append(each)
            else:
                found.append(_own_unknown(each, part))
    return numbered(found)


def _is_same(one: Unknown, other: Unknown) -> bool:
    return (one.key, one.says, one.whom, one.by) == (other.key, other.says, other.whom, other.by)


def _own_unknown(unknown: Unknown, part: Material) -> Unknown:
    return replace(unknown, says=told(_lead(part), unknown.says), subject=part.case.answers.subject)


def _within(part: Material, whole: Material) -> Material:
    """A part that knows what the first page tells, and the numbers of the table that all share."""
    subject = part.case.answers.subject
    first_page = {finding.id for finding in whole.summed_up()}
    told_first = tuple(
        finding
        for finding in part.findings
        if finding.id in first_page or f"{finding.id}/{subject}" in first_page
    )
    own = tuple(each for each in whole.unknowns.items if each.subject in ("", subject))
    return replace(part, unknowns=Unknowns(own), told_first=told_first)


def subject_label(subject: str, material: Material) -> Words:
    """Whose answer it is, in brackets; nothing in a session that is about one."""
    if subject == MAIN and not material.parts:
        return ()
    return told(" (", name(name_of(subject, material.case.answers)), ")")
