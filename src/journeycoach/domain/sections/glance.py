"""The journey at a glance: one row a stage, with what they do, where they meet you, and how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.document import Diagram, Paragraph, Section, Table, plain
from journeycoach.domain.findings.finding import Weight
from journeycoach.domain.packs import Phase
from journeycoach.domain.people import people
from journeycoach.domain.picture_words import reading_of
from journeycoach.domain.picturing import picture_of
from journeycoach.domain.road import TEN
from journeycoach.domain.sections.sheets import question_of
from journeycoach.domain.sheet_rows import SHEET_ROWS
from journeycoach.domain.vocabulary import says_never_asked
from journeycoach.domain.wording import in_words, joined, line, name, quoted, strong, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Block, Words
    from journeycoach.domain.material import Material
    from journeycoach.domain.packs import Stage

CELL = 60
STEPS = 3
"""Steps quoted in one cell; the others are counted."""
HEAD = ("Stage", "They", "Meet you at", "Your side", "How it stands")

_SHEET = {row.id: row for row in SHEET_ROWS}
SHEET_OF = {
    "They": _SHEET["span"],
    "Meet you at": _SHEET["where"],
    "Your side": _SHEET["behind"],
    "How it stands": _SHEET["mark"],
}
"""The row of a stage's sheet that tells of the same."""


def glance_section(material: Material) -> Section | None:
    """The table; columns that no stage fills are left out, and so is the whole while it has one row."""
    stages = material.case.answers.pack.stages
    told_rows = [(stage, row) for stage in stages if any((row := _row(stage, material))[1:])]
    if len(told_rows) < 2:
        return None
    used = [column for column in range(len(HEAD)) if any(row[column] for _, row in told_rows)]
    table = Table(
        tuple(told(HEAD[column]) for column in used),
        tuple(
            tuple(row[column] or _open(HEAD[column], stage, material) for column in used)
            for stage, row in told_rows
        ),
    )
    return Section("glance", told("The journey at a glance"), (table, *_picture(material)))


def _picture(material: Material) -> tuple[Block, ...]:
    case = material.case
    roadless = (stage for stage in case.answers.pack.stages if not case.steps_of(stage.id))
    shown = picture_of(material, {stage.id: plain(_they(stage, case)) for stage in roadless})
    if shown is None:
        return ()
    read = reading_of(shown)
    return (Diagram(shown), Paragraph(read)) if read else (Diagram(shown),)


def _open(head: str, stage: Stage, material: Material) -> Words:
    """That nothing is known, with the number of the question that would tell, as on the stage's own sheet."""
    mark = question_of(SHEET_OF[head], stage, material)
    return told(f"open ({mark})" if mark else "open")


def _row(stage: Stage, material: Material) -> tuple[Words, ...]:
    case = material.case
    return (
        told(stage.title),
        _they(stage, case),
        _meets(stage, case),
        _side(stage, case),
        _stands(stage, material),
    )


def _they(stage: Stage, case: Case) -> Words:
    steps = case.steps_of(stage.id)
    if steps:
        more = f" and {in_words(len(steps) - STEPS)} more" if len(steps) > STEPS else ""
        return told(joined([quoted(step.what, CELL) for step in steps[:STEPS]], ", "), more)
    return joined(list(_without_road(stage, case)), "; ")


INSTEAD = (
    (Phase.AWARENESS, "customer.looks", "{it}"),
    (Phase.CONSIDERATION, "buying.time", "think it over: {it}"),
    (Phase.PURCHASE, "buying.friction", "stop at {it}"),
    (Phase.RETENTION, "retention.model", "go on to buy {it}"),
    (Phase.LOYALTY, "loyalty.referral", "send others: {it}"),
)
"""What other answers say they do, while the road has no step in a stage."""


def _without_road(stage: Stage, case: Case) -> Iterator[Words]:
    for phase, topic, says in INSTEAD:
        text = case.text(topic)
        is_denied = phase is Phase.LOYALTY and says_never_asked(text)
        if case.has(topic) and not is_denied and case.places.told_in(topic, phase) == stage.id:
            yield line(says, it=quoted(text, CELL))


def _meets(stage: Stage, case: Case) -> Words:
    channels = dict.fromkeys(step.channel for step in case.steps_of(stage.id) if step.channel)
    if not channels and case.places.told_in("buying.routes", Phase.PURCHASE) == stage.id:
        return joined([quoted(route.name, 40) for route in case.routes[:STEPS]], ", ")
    return joined([name(channel) for channel in channels], ", ")


def _side(stage: Stage, case: Case) -> Words:
    steps = case.steps_of(stage.id)
    named = tuple(dict.fromkeys(each for step in steps for each in step.hands.names))
    others: list[Words] = []
    if any(step.hands.is_nobody for step in steps):
        others.append(told("nobody"))
    if any(step.hands.runs_itself for step in steps):
        others.append(told("runs by itself"))
    return joined([part for part in (people(named), *others) if part], "; ")


def _stands(stage: Stage, material: Material) -> Words:
    found = material.found_in(stage.id)
    steps = material.case.steps_of(stage.id)
    mark = _mark(stage, material.case)
    if found:
        heaviest = found[0]
        return (
            told(strong("the break:"), " ", heaviest.short)
            if heaviest.weight is Weight.ALL
            else heaviest.short
        )
    thin = [step for step in steps if step.share is not None and step.share < TEN]
    if thin:
        return line("{what}: {often}", what=quoted(thin[0].what, CELL), often=quoted(thin[0].happens))
    if steps and all(step.share == TEN for step in steps):
        return told("always, you say")
    if mark is not None:
        return told(f"{mark} of 10 from you")
    unknown = [str(step.number) for step in steps if step.share is None]
    if unknown:
        return line("how often is open ({q})", q=material.unknowns.mark(f"road/{unknown[0]}"))
    return told("nothing against it in your answers") if steps else ()


def _mark(stage: Stage, case: Case) -> int | None:
    marks = (case.answers.number(topic) for topic in case.own(stage.id, "rating"))
    return next((mark for mark in marks if mark is not None), None)
