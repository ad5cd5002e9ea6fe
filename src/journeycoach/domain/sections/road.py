"""Does the road hold: each step with how often it happens, each promise with how often it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.document import Block, Bullets, Section, Subheading, Table
from journeycoach.domain.findings.promises import amount_of
from journeycoach.domain.packs import Phase
from journeycoach.domain.path_graph import read_path
from journeycoach.domain.people import people, person
from journeycoach.domain.road import TEN
from journeycoach.domain.wording import capital, figure, joined, line, name, quoted, told

if TYPE_CHECKING:
    from journeycoach.domain.case import Member
    from journeycoach.domain.document import Words
    from journeycoach.domain.findings.finding import Finding
    from journeycoach.domain.material import Material
    from journeycoach.domain.road import Promise, Step

FEWEST = 2
"""Steps; one step is no road."""
KINDS = frozenset(
    (
        *("step-missing", "step-sometimes", "step-unowned", "early-end", "silence"),
        *("promise-slips", "promise-clockless", "two-clocks", "off-the-list"),
        *("no-stand-in", "all-on-one", "many-places", "in-heads"),
    )
)
"""Findings told here unless the first page told them."""


def has_road(material: Material) -> bool:
    """Whether there are steps or promises enough for a section of their own."""
    return len(material.case.road) >= FEWEST or bool(material.case.promises or material.case.team)


def is_told_by_road(finding: Finding, material: Material) -> bool:
    """Whether the section on the road tells a finding, so that no other need to."""
    return finding.kind in KINDS and has_road(material)


def road_section(material: Material) -> Section | None:
    """The steps, the promises, and what was found about them."""
    if not has_road(material):
        return None
    blocks: list[Block] = []
    if len(material.case.road) >= FEWEST:
        blocks.append(_steps(material))
    if material.case.promises:
        blocks.extend(_promises(material))
    if material.case.team:
        blocks.extend(_crew(material))
    found = [f for f in material.findings if f.kind in KINDS and f not in material.summed_up()]
    if found:
        blocks.append(Bullets(tuple(finding.says for finding in found)))
    return Section("road", told(_title(material)), tuple(blocks))


def _title(material: Material) -> str:
    if len(material.case.road) >= FEWEST:
        return "Does the road hold?"
    return "Do the promises hold?" if material.case.promises else "Who carries it"


def _steps(material: Material) -> Table:
    head = ("#", "Step", "With whom", "Happens", "Verdict", "Mend")
    rows = [_step(step, material) for step in material.case.road]
    used = [column for column in range(len(head)) if any(row[column] for row in rows)]
    return Table(
        tuple(told(head[column]) for column in used),
        tuple(tuple(row[column] for column in used) for row in rows),
    )


def _step(step: Step, material: Material) -> tuple[Words, ...]:
    return (
        told(str(step.number)),
        told(quoted(step.what, 80)),
        _whom(step),
        told(name(step.happens)),
        _verdict(step, material),
        _mend("journey.path", step.what, material),
    )


def _whom(step: Step) -> Words:
    who = (
        told("runs by itself")
        if step.hands.runs_itself
        else told("nobody")
        if step.hands.is_nobody
        else people(step.hands.names)
    )
    tool = told(name(step.tool)) if step.tool else ()
    return joined([part for part in (who, tool) if part], ", ")


def _verdict(step: Step, material: Material) -> Words:
    if step.share == 0:
        return told("breaks")
    if step.is_missing:
        return told("has no person")
    if step.share is None:
        mark = material.unknowns.mark(f"road/{step.number}")
        return told(f"open, {mark}" if mark else "open")
    if step.share == TEN:
        return told("holds, with nobody to notice" if step.hands.is_nobody else "holds")
    aside = read_path(material.case.answers, material.case.road).aside
    if step.phase is Phase.AWARENESS or step.number in aside:
        return told("one of several")
    return told(f"breaks {figure(TEN - step.share)} in 10")


def _mend(topic: str, mark: str, material: Material) -> Words:
    numbers = [
        str(d.number) for d in material.case.deeds if d.topic == topic and d.mark == mark and not d.is_done
    ]
    return told("action " if len(numbers) == 1 else "actions ", joined(numbers, ", ")) if numbers else ()


def _promises(material: Material) -> tuple[Block, ...]:
    head = ("Promise", "How much", "Clock starts", "At which hours", "Kept", "Verdict", "Mend")
    rows = [_promise(promise, material) for promise in material.case.promises]
    used = [column for column in range(len(head)) if any(row[column] for row in rows)]
    table = Table(
        tuple(told(head[column]) for column in used),
        tuple(tuple(row[column] for column in used) for row in rows),
    )
    return (
        (Subheading(told("What is promised on it")), table) if len(material.case.road) >= FEWEST else (table,)
    )


def _promise(promise: Promise, material: Material) -> tuple[Words, ...]:
    return (
        told(quoted(promise.text, 80)),
        amount_of(promise),
        told(name(promise.start))
        if promise.start
        else told(material.unknowns.mark("promise/from") if promise.length else ""),
        told(name(promise.hours)),
        told(name(promise.kept)),
        _promise_verdict(promise, material),
        _mend("promise.made", promise.text, material),
    )


def _promise_verdict(promise: Promise, material: Material) -> Words:
    if promise.share is None:
        return line("not counted, {q}", q=material.unknowns.mark("promise/kept"))
    return told("holds") if promise.share == TEN else told(f"fails {figure(TEN - promise.share)} in 10")


def _crew(material: Material) -> tuple[Block, ...]:
    """Who does what, and who steps in."""
    rows = tuple((capital(person(m.name)), told(quoted(m.does)), _stand_in(m)) for m in material.case.team)
    table = Table((told("Who"), told("Does"), told("Steps in")), rows)
    is_alone = not material.case.promises and len(material.case.road) < FEWEST
    return (table,) if is_alone else (Subheading(told("Who carries it")), table)


def _stand_in(member: Member) -> Words:
    if member.stand_in.is_nobody:
        return told("nobody")
    return people(member.stand_in.names) or told(
        "runs by itself" if member.stand_in.runs_itself else "not said"
    )
