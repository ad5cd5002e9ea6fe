"""The actions as a table for a spreadsheet, one row each; task tools know the columns by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.reports.cells import table
from journeycoach.reports.format import Format
from journeycoach.reports.jobs import jobs_of

if TYPE_CHECKING:
    from journeycoach.domain.document import Document
    from journeycoach.reports.jobs import Job
    from journeycoach.reports.templates import Templates

COLUMNS = ("Name", "Section", "Assignee", "Due Date", "Status", "Done When", "When Then")
"""Name comes first, as importers want it that take columns by their places."""
WHERE_SAID = ("Cost", "Measure")


def make(_templates: Templates) -> Format:
    """The format; it has no template."""
    return Format("csv", ".csv", "text/csv; charset=utf-8", _render)


def _render(document: Document) -> bytes:
    rows = [_row(job) for job in jobs_of(document)]
    said = [name for name in WHERE_SAID if any(row[name] for row in rows)]
    columns = [*COLUMNS, *said, "ID"]
    return table([columns, *([row[name] for name in columns] for row in rows)])


def _row(job: Job) -> dict[str, str]:
    return {
        "Name": job.what,
        "Section": job.stage,
        "Assignee": job.who,
        "Due Date": job.due.isoformat() if job.due else "",
        "Status": "Done" if job.is_done else "To do",
        "Done When": job.done_when,
        "When Then": job.when_then,
        "Cost": job.cost,
        "Measure": job.measure,
        "ID": job.uid,
    }
