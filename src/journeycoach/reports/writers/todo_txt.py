"""The actions as todo.txt: one line each, with people as contexts and the business as the project."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeycoach.reports.format import Format
from journeycoach.reports.jobs import jobs_of
from journeycoach.reports.tags import inert, inert_start, tag

if TYPE_CHECKING:
    from datetime import date

    from journeycoach.domain.document import Document
    from journeycoach.reports.jobs import Job
    from journeycoach.reports.templates import Templates

_BEGINS = re.compile(r"x |\([A-Z]\) |[0-9]{4}-[0-9]{2}-[0-9]{2}")
"""A mark of a done task, a priority, a date: what counts at the beginning of a task only."""


def make(_templates: Templates) -> Format:
    """The format; it has no template."""
    return Format("todo.txt", ".todo.txt", "text/plain; charset=utf-8", _render)


def _render(document: Document) -> bytes:
    project = tag(document.business)
    lines = (_line(job, project) for job in jobs_of(document))
    return ("\n".join(lines) + "\n").encode()


def _line(job: Job, project: str) -> str:
    """Done and its day, the day it was agreed, the words, and what programs read."""
    parts = (
        f"x {_day(job.done_on)}" if job.is_done else "",
        # Two days stand before a done task, of which the first is the day it was done.
        _day(job.agreed_on) if job.done_on or not job.is_done else "",
        inert_start(_BEGINS, inert(job.what)),
        inert(f"(done when: {job.done_when})") if job.done_when else "",
        f"@{tag(job.who)}" if tag(job.who) else "",
        f"+{project}" if project else "",
        f"due:{_day(job.due)}" if job.due else "",
        f"uid:{job.uid}",
    )
    return " ".join(part.strip() for part in parts if part)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
