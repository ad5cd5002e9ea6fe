"""Answers that a section shows as they are: single ones as lines under a label, rows as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.document import Bullets, Subheading
from journeycoach.domain.sections.rows_table import rows_table
from journeycoach.domain.wording import standing, strong, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Block, Words

Labelled = tuple[tuple[str, str], ...]
"""Topics, each with the label of its line."""


def lines_said(case: Case, labelled: Labelled) -> tuple[Words, ...]:
    """A line for each of the topics that has an answer."""
    return tuple(
        told(strong(f"{label}:"), " ", standing(case.text(topic)))
        for topic, label in labelled
        if case.has(topic)
    )


def bullets_said(case: Case, labelled: Labelled) -> Iterator[Block]:
    """The lines as a list; nothing without answers."""
    lines = lines_said(case, labelled)
    if lines:
        yield Bullets(lines)


def table_said(case: Case, topic: str) -> Iterator[Block]:
    """The rows of an answer; nothing where there are none or the method does not ask for them."""
    question = case.answers.question(topic)
    table = rows_table(question, case.answers) if question else None
    if table:
        yield table


def under(title: str, *blocks: Block) -> Iterator[Block]:
    """The blocks under a heading; no heading without blocks."""
    if blocks:
        yield Subheading(told(title))
        yield from blocks
