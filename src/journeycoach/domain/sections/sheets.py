"""One sheet a stage, its rows in one order; an empty row names the question that would fill it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.document import Block, Bullets, Paragraph, Section, Subheading, Table
from journeycoach.domain.findings import funnel
from journeycoach.domain.sections import consistency, path_map
from journeycoach.domain.sections.road import is_told_by_road
from journeycoach.domain.sections.stage_details import stage_details
from journeycoach.domain.sheet_rows import SHEET_ROWS, can_be_filled, cell_of, sheet_stages
from journeycoach.domain.unknowns import gap_key
from journeycoach.domain.wording import joined, line, listed, quiet, titled, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.document import Words
    from journeycoach.domain.material import Material
    from journeycoach.domain.packs import Stage
    from journeycoach.domain.sheet_rows import SheetRow

ELSEWHERE = path_map.KINDS | consistency.KINDS | funnel.KINDS
"""Findings that other sections tell wherever there are any."""
MARK = "mark"
FEWEST = 2
"""Sheets; fewer are told by the other sections."""


def sheets_section(material: Material) -> Section | None:
    """The sheets of all stages that have something to show."""
    case = material.case
    stages = _shown(material)
    if len(stages) < FEWEST and not any(_has_details(stage, material) for stage in stages):
        return None
    rows = [row for row in SHEET_ROWS if any(cell_of(row, stage, case) for stage in stages)]
    bare = [stage for stage in stages if _is_bare(stage, rows, material)]
    blocks = [block for stage in stages if stage not in bare for block in _sheet(stage, rows, material)]
    if bare:
        named = [told(titled(stage.title), _aside(stage, material)) for stage in bare]
        blocks.append(Paragraph(line("Still open, but for your marks: {stages}.", stages=listed(named))))
    return Section("sheets", told("Stage by stage"), tuple(blocks))


def _shown(material: Material) -> tuple[Stage, ...]:
    """The stages with rows or details, and those that follow another of their phase and have a finding."""
    case = material.case
    filled = sheet_stages(case)
    return tuple(
        stage
        for stage in case.answers.pack.stages
        if stage in filled
        or _has_details(stage, material)
        or (not case.places.is_home(stage) and _has_more(stage, material))
    )


def _is_bare(stage: Stage, rows: list[SheetRow], material: Material) -> bool:
    """Whether a sheet would say "open" and nothing else, but for the owner's mark and the actions."""
    filled = {row.id for row in rows if cell_of(row, stage, material.case)}
    return filled <= {MARK} and not _has_more(stage, material)


def _aside(stage: Stage, material: Material) -> Words:
    """The mark and the actions of a stage without a sheet, in brackets."""
    mark = next((cell_of(row, stage, material.case) for row in SHEET_ROWS if row.id == MARK), ())
    numbers = [cell for _, cell, _ in _actions(stage, material)]
    parts = [part for part in (mark, *numbers) if part]
    return told(" (", joined(parts, "; "), ")") if parts else ()


def _has_more(stage: Stage, material: Material) -> bool:
    """Whether there is more than the numbers of its actions, which stand under the actions themselves."""
    return _has_details(stage, material) or bool(_findings(stage, material))


def _has_details(stage: Stage, material: Material) -> bool:
    """Whether single answers or tables of the stage are told nowhere else."""
    return next(stage_details(stage.id, material.case), None) is not None


def _sheet(stage: Stage, rows: list[SheetRow], material: Material) -> Iterator[Block]:
    lines = [filled for row in rows if (filled := _row(row, stage, material))]
    actions = _actions(stage, material)
    yield Subheading(told(stage.title))
    if lines or actions:
        yield Table((told("What"), told("In this stage"), told("Basis")), (*lines, *actions))
    yield from stage_details(stage.id, material.case)
    findings = _findings(stage, material)
    if len(findings) == 1:
        yield Paragraph(findings[0])
    elif findings:
        yield Bullets(findings)


def _row(row: SheetRow, stage: Stage, material: Material) -> tuple[Words, ...]:
    """What fills the row, else the question that would; nothing where neither is there."""
    cell = cell_of(row, stage, material.case)
    if cell:
        return told(row.label), cell, _basis(row, stage, material)
    mark = question_of(row, stage, material)
    return (told(row.label), told("open"), quiet(mark)) if mark else ()


def question_of(row: SheetRow, stage: Stage, material: Material) -> str:
    """The number of the question that tells of the gap: for one of the row's topics, else for the row."""
    if not can_be_filled(row, stage, material.case):
        return ""
    told_by = [gap_key(topic, material.case) for topic in row.topics(stage.id, material.case)]
    keys = [key for key in told_by if key is not None] or [f"sheet/{row.id}"]
    return next((mark for key in keys if (mark := material.unknowns.mark(key))), "")


def _basis(row: SheetRow, stage: Stage, material: Material) -> Words:
    topic = next((topic for topic in row.topics(stage.id, material.case) if material.case.has(topic)), "")
    return material.basis(topic)


def _actions(stage: Stage, material: Material) -> tuple[tuple[Words, ...], ...]:
    numbers = [
        str(deed.number) for deed in material.case.deeds if deed.stage == stage.id and not deed.is_done
    ]
    if not numbers:
        return ()
    return ((told("Next"), told("action " if len(numbers) == 1 else "actions ", joined(numbers, ", ")), ()),)


def _findings(stage: Stage, material: Material) -> tuple[Words, ...]:
    """What was found in the stage and is told neither on the first page nor in a section on the road."""
    told_before = material.summed_up()
    found = [f for f in material.found_in(stage.id) if f.kind not in ELSEWHERE]
    fresh = [f for f in found if f not in told_before and not is_told_by_road(f, material)]
    return tuple(finding.says for finding in fresh)
