"""The rows of an answer as a table, without the columns that none of them fills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.document import Table
from journeycoach.domain.wording import name, told

if TYPE_CHECKING:
    from journeycoach.domain.answers import Answers
    from journeycoach.domain.packs import Question


def rows_table(question: Question, answers: Answers) -> Table | None:
    """The table in the owner's words, picks by their labels; None when nothing stands in the rows."""
    rows = answers.rows(question.topic)
    used = [column for column in question.columns if any(row.get(column.id) for row in rows)]
    labels = {option.id: option.label for column in used for option in column.options}
    if not used:
        return None
    return Table(
        tuple(told(column.label) for column in used),
        tuple(
            tuple(told(name(labels.get(row.get(c.id, ""), row.get(c.id, "")))) for c in used) for row in rows
        ),
    )
