"""A plan read aloud: its lines as plain text, section by section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.document import Bullets, Diagram, Paragraph, Subheading, Table, Tasks, ours, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.document import Block, Document, Words


def lines_of(block: Block) -> Iterator[Words]:
    """Every line of a block."""
    match block:
        case Paragraph(words) | Subheading(words):
            yield words
        case Bullets(items):
            yield from items
        case Table(head, rows):
            yield from head
            for row in rows:
                yield from row
        case Tasks(tasks):
            for task in tasks:
                yield task.words
                yield from task.details
        case Diagram(shown):
            yield from (ours(stage.title) for stage in shown.stages)


def all_lines(plan: Document) -> Iterator[tuple[str, Words]]:
    """Every line of a plan with the section it stands in; "title" and "front" for what stands before them."""
    yield "title", plan.title
    for label, words in plan.front:
        yield "front", label
        yield "front", words
    for section in plan.sections:
        yield section.id, section.title
        yield from ((section.id, words) for block in section.blocks for words in lines_of(block))


def section_text(plan: Document, section: str) -> str:
    """What a section says, a line each; empty when the plan has none of that name."""
    return "\n".join(plain(words) for where, words in all_lines(plan) if where == section)


def table_rows(plan: Document, section: str) -> list[list[str]]:
    """The rows of all tables of a section, heads left out."""
    return [
        [plain(cell) for cell in row]
        for each in plan.sections
        if each.id == section
        for block in each.blocks
        if isinstance(block, Table)
        for row in block.rows
    ]


def section_ids(plan: Document) -> list[str]:
    """The sections in their order."""
    return [section.id for section in plan.sections]
