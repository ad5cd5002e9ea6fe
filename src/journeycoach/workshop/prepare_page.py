"""One coach's page for a call: how the hour is meant to go, and what to have at hand in it.

It is for the coach's eyes. Private notes are not on it: they are never read for anything that can be sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.agenda import plan_call, whole_minutes
from journeycoach.domain.appointments import show_appointment
from journeycoach.domain.document import Block, Bullets, Document, Paragraph, Section, Table, ours
from journeycoach.domain.interview import progress
from journeycoach.domain.wording import long_day, name, one_line, quiet, strong, told
from journeycoach.workshop.call_words import how_tight
from journeycoach.workshop.prepare_known import known_sections
from journeycoach.workshop.prepare_last import last_sections
from journeycoach.workshop.wording import count, so_far

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.agenda import Agenda, Slot
    from journeycoach.domain.document import Words
    from journeycoach.workshop.service import Workshop


def prepare_page(workshop: Workshop, minutes: int) -> Document:
    """The page for a call of so many minutes on the session as it stands."""
    agenda = plan_call(workshop.answers, minutes)
    business = one_line(workshop.session.title)
    sections = (
        _hour(agenda),
        *_must(agenda),
        *last_sections(workshop),
        *known_sections(workshop, agenda),
    )
    return Document(
        title=told(name(business), ": " if business else "", f"a call of {count(minutes, 'minute')}"),
        front=tuple((told(label), words) for label, words in _front(workshop) if words),
        sections=sections,
        made_on=workshop.today,
        business=business,
    )


def _front(workshop: Workshop) -> Iterator[tuple[str, Words]]:
    meetings, today = workshop.session.meetings, workshop.today
    yield "Method", told(workshop.pack.title)
    yield "So far", told(so_far(progress(workshop.answers)))
    if meetings.calls:
        yield "Last call", told(long_day(meetings.calls[-1].begun_at.date()))
    if meetings.next_call:
        yield "This call", told(show_appointment(meetings.next_call, today))


def _hour(agenda: Agenda) -> Section:
    blocks: list[Block] = []
    if agenda.is_tight:
        blocks.append(Paragraph(told(strong("Tight. "), how_tight(agenda))))
    if agenda.items:
        blocks.append(_table(agenda))
    else:
        blocks.append(Paragraph(ours("Nothing of this pass is open. The whole call is for the plan.")))
    if agenda.waits:
        labels = ", ".join(question.label for question in agenda.waits)
        blocks.append(Paragraph(told(strong("No time for: "), f"{labels}.")))
    return Section("hour", told("How the time goes"), tuple(blocks))


def _table(agenda: Agenda) -> Table:
    slots = tuple(slot for slot in agenda.slots if slot.items)
    minutes = whole_minutes((*(slot.minutes for slot in slots), agenda.closing), round(agenda.minutes))
    rows = [_row(slot, many) for slot, many in zip(slots, minutes, strict=False)]
    if minutes[-1]:
        closing = ours("who does what by when; when we meet again (/meet)")
        rows.append((ours("To close"), ours(str(minutes[-1])), closing, ()))
    head = ("Stage", "Minutes", "Must be asked", "Then")
    return Table(tuple(told(each) for each in head), tuple(rows))


def _row(slot: Slot, minutes: int) -> tuple[Words, ...]:
    must = [item.question.label for item in slot.items if item.is_must]
    then = [item.question.label for item in slot.items if not item.is_must and not item.is_extra]
    extra = [item.question.label for item in slot.items if item.is_extra]
    deeper = quiet(f"{', with' if then else 'With'} /deeper: {', '.join(extra)}") if extra else ()
    return told(slot.stage.title), told(str(minutes)), told(", ".join(must)), told(", ".join(then), deeper)


def _must(agenda: Agenda) -> Iterator[Section]:
    """The questions in the words in which they are put."""
    items = [item.question for item in agenda.items if item.is_must]
    if items:
        asked = tuple(told(each.ask, quiet(f" ({each.label})")) for each in items)
        yield Section("must", told("What must be asked"), (Bullets(asked, is_numbered=True),))
