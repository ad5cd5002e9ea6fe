"""A plan of the size that a whole workshop gives, built without asking anybody."""

from __future__ import annotations

from datetime import date

from journeycoach.domain.document import (
    Document,
    Paragraph,
    Run,
    Section,
    Table,
    Task,
    Tasks,
    Voice,
    ours,
    quote,
    say,
    verbatim,
)

ANSWER = (
    "She had forgotten her daughter's birthday cake, and every shop wanted three days; "
    "we said tomorrow - and she has told everybody at the school gate since (10 people?). "
)


def large_document() -> Document:
    """About 33 kB of Markdown: ten sections of answers, tables and actions."""
    sections = tuple(_section(number) for number in range(10))
    front = ((ours("For"), ours("Kim")),)
    actions = tuple(_action(f"{number}-{n}") for number in range(10) for n in range(4))
    return Document(ours("A plan"), front, sections, date(2026, 11, 22), actions=actions)


def _section(number: int) -> Section:
    answers = tuple((ours(f"Question {n}"), verbatim(ANSWER), ours("assumed")) for n in range(3))
    tasks = tuple(_task(f"{number}-{n}") for n in range(4))
    paragraphs = tuple(Paragraph(say("You wrote ", quote(ANSWER * 2), ".")) for _ in range(3))
    table = Table((ours("What"), ours("In your words"), ours("Basis")), answers)
    return Section(str(number), ours(f"{number}. Section"), (*paragraphs, table, Tasks(tasks)))


def _task(name: str) -> Task:
    what = say(Run("Ring everybody whose cake came last week", Voice.STRONG), " — Kim, Fri 27 Nov")
    return Task(name, what, (ours("Done when: each has a line"), say("From: ", quote(ANSWER))))


def _action(name: str) -> dict[str, str]:
    said = {
        "what": "Ring everybody whose cake came last week",
        "done_when": "each has a line",
        "when_then": ANSWER,
    }
    return {
        "id": name,
        **said,
        "assignee": "Kim",
        "due": "2026-11-27",
        "stage_title": "Loyalty",
        "state": "open",
    }
