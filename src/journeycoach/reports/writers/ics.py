"""The actions as tasks of a calendar, and the day on which the plan is looked at again as an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.reports.data import text_of
from journeycoach.reports.format import Format
from journeycoach.reports.jobs import jobs_of, one_line, uid_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from journeycoach.domain.document import Document
    from journeycoach.reports.jobs import Job
    from journeycoach.reports.templates import Templates

ROOM = 75
"""Octets of a line, its end left out."""
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def make(_templates: Templates) -> Format:
    """The format; it has no template."""
    return Format("ics", ".ics", "text/calendar; charset=utf-8", _render)


def _render(document: Document) -> bytes:
    return b"".join(folded(line) + b"\r\n" for line in _calendar(document))


def folded(line: str) -> bytes:
    """The line in pieces of at most 75 octets, none of which ends inside a character."""
    pieces, piece = [], b""
    for character in line:
        octets = character.encode()
        if len(piece) + len(octets) > ROOM:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join([*pieces, piece])


def escaped(text: str) -> str:
    """The text as a value: its commas and semicolons part nothing, its line breaks end no line."""
    return text.translate(_ESCAPES)


def _calendar(document: Document) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//journeycoach//plan//EN", "CALSCALE:GREGORIAN")
    for job in jobs_of(document):
        yield from _part("VTODO", job.uid, document, _task(job))
    if document.next_look:
        review = _review(document, document.next_look)
        yield from _part("VEVENT", uid_of(document, "next look"), document, review)
    yield "END:VCALENDAR"


def _part(kind: str, uid: str, document: Document, lines: Iterator[str]) -> Iterator[str]:
    # Stamped with the day of the plan: the same plan is the same file.
    yield from (f"BEGIN:{kind}", f"UID:{uid}", f"DTSTAMP:{_day(document.made_on)}T000000Z")
    yield from lines
    yield f"END:{kind}"


def _task(job: Job) -> Iterator[str]:
    yield f"SUMMARY:{escaped(job.what)}"
    done_when = f"Done when: {job.done_when}" if job.done_when else ""
    who = f"Who: {job.who}" if job.who else ""
    if about := "\n".join(filter(None, (who, done_when, job.when_then))):
        yield f"DESCRIPTION:{escaped(about)}"
    if job.stage:
        yield f"CATEGORIES:{escaped(job.stage)}"
    if job.due:
        yield f"DUE;VALUE=DATE:{_day(job.due)}"
    if not job.is_done:
        yield "STATUS:NEEDS-ACTION"
        return
    yield from ("STATUS:COMPLETED", "PERCENT-COMPLETE:100")
    if job.done_on:
        yield f"COMPLETED:{_day(job.done_on)}T000000Z"


def _review(document: Document, day: date) -> Iterator[str]:
    yield f"SUMMARY:{escaped(f'Look at the plan: {one_line(document.business)}'.removesuffix(': '))}"
    yield f"DESCRIPTION:{escaped(text_of(document.title))}"
    yield f"DTSTART;VALUE=DATE:{_day(day)}"
    yield "DURATION:P1D"
    yield "TRANSP:TRANSPARENT"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")
