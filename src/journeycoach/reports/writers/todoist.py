"""The actions as a project for Todoist: a section a stage, a task an action; done ones are left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.reports.cells import table
from journeycoach.reports.format import Format
from journeycoach.reports.jobs import jobs_of
from journeycoach.reports.tags import inert, tag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.document import Document
    from journeycoach.reports.jobs import Job
    from journeycoach.reports.templates import Templates

COLUMNS = ("TYPE", "CONTENT", "DESCRIPTION", "PRIORITY", "INDENT", "DATE", "DATE_LANG")
LOWEST = "4"
"""Said of every task: an empty cell would make it the most urgent."""


def make(_templates: Templates) -> Format:
    """The format; it has no template."""
    return Format("todoist", ".todoist.csv", "text/csv; charset=utf-8", _render)


def _render(document: Document) -> bytes:
    pending = [job for job in jobs_of(document) if not job.is_done]
    return table([COLUMNS, *_rows(pending)])


def _rows(pending: list[Job]) -> Iterator[tuple[str, ...]]:
    # What belongs to no stage comes first: behind a section it would be part of that.
    for stage in sorted(dict.fromkeys(job.stage for job in pending), key=bool):
        if stage:
            yield "section", inert(stage), "", "", "", "", ""
        yield from (_task(job) for job in pending if job.stage == stage)


def _task(job: Job) -> tuple[str, ...]:
    # A label stands for the person: Todoist assigns a task by the number of an account only.
    content = f"{inert(job.what)} @{tag(job.who)}" if tag(job.who) else inert(job.what)
    done_when = f"Done when: {job.done_when}" if job.done_when else ""
    description = " · ".join(filter(None, (done_when, job.when_then)))
    return "task", content, description, LOWEST, "1", job.due.isoformat() if job.due else "", "en"
