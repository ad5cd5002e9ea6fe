"""The actions as `task import` takes them: what was imported before is recognised and left as it is."""

from __future__ import annotations

import json
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from journeycoach.reports.format import Format
from journeycoach.reports.jobs import jobs_of, one_line
from journeycoach.reports.tags import tag

if TYPE_CHECKING:
    from datetime import date

    from journeycoach.domain.document import Document
    from journeycoach.reports.jobs import Job
    from journeycoach.reports.templates import Templates

Plain = str | list[str] | list[dict[str, str]]


def make(_templates: Templates) -> Format:
    """The format; it has no template."""
    return Format("taskwarrior", ".taskwarrior.json", "application/json", _render)


def _render(document: Document) -> bytes:
    project = one_line(document.business)
    tasks = (_task(job, project, document.made_on) for job in jobs_of(document))
    lines = ",\n".join(json.dumps(task, ensure_ascii=False) for task in tasks)
    return f"[\n{lines}\n]\n".encode() if lines else b"[]\n"


def _task(job: Job, project: str, made_on: date) -> dict[str, Plain]:
    """Days without a zone: they are the days of whoever imports them."""
    entry = job.agreed_on or made_on
    task: dict[str, Plain] = {
        "uuid": job.uid,
        "description": job.what,
        "status": "completed" if job.is_done else "pending",
        "entry": _moment(entry),
    }
    if job.is_done:
        task["end"] = _moment(job.done_on or entry)
    if job.due:
        task["due"] = _moment(job.due)
    if project:
        task["project"] = project
    if tags := [word for word in (tag(job.who), tag(job.stage)) if word]:
        task["tags"] = tags
    if notes := _notes(job, entry):
        task["annotations"] = notes
    return task


def _notes(job: Job, entry: date) -> list[dict[str, str]]:
    """Each with a second of its own, since Taskwarrior tells them apart by when they were made."""
    done_when = f"Done when: {job.done_when}" if job.done_when else ""
    said = [text for text in (done_when, job.when_then) if text]
    return [{"entry": _moment(entry, n), "description": text} for n, text in enumerate(said, start=1)]


def _moment(day: date, seconds: int = 0) -> str:
    return (datetime.combine(day, time()) + timedelta(seconds=seconds)).isoformat()
