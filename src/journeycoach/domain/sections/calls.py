"""What calls have left beside the answers: what was settled, how the coach reads it, what to come back to."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.domain.document import Block, Bullets, Section, Subheading
from journeycoach.domain.wording import joined, long_day, name, one_line, quiet, short_day, strong, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.events import Key
    from journeycoach.domain.material import Material
    from journeycoach.domain.meetings import Meetings, Said

OWNER = "owner"
"""How the log calls whoever the session belongs to: no name to print."""


def calls_section(material: Material) -> Section | None:
    """Decisions, readings and flags; None where no call left any."""
    case = material.case
    meetings = case.answers.session.meetings
    parts = (
        ("What was settled", tuple(_decisions(meetings, case))),
        ("How your coach reads it", tuple(_readings(meetings, material))),
        ("To come back to", tuple(_flags(meetings, material))),
    )
    blocks: list[Block] = []
    for heading, items in parts:
        blocks += [Subheading(told(heading)), Bullets(items)] if items else []
    return Section("calls", told("From our calls"), tuple(blocks)) if blocks else None


def for_all_eyes(answers: Answers) -> Answers:
    """The same without what is the coach's own: no reading, and no word of why a question is flagged."""
    meetings = answers.session.meetings
    flags = tuple(replace(each, text="") for each in meetings.flags)
    shown = replace(meetings, flags=flags, readings={})
    return replace(answers, session=replace(answers.session, meetings=shown))


def next_call(case: Case) -> Words:
    """When one meets again, as a row of the front matter; empty when that is over, or not settled."""
    at = case.answers.session.meetings.next_call
    try:
        day = date.fromisoformat(at[:10])
    except ValueError:
        return ()
    if day < case.today:
        return ()
    return told(long_day(day), told(", ", at[11:16]) if at[10:11] == "T" else "")


def teller(author: str) -> Words:
    """Who said it, where it was not the owner."""
    return () if author in ("", OWNER) else told(name(one_line(author)))


def _decisions(meetings: Meetings, case: Case) -> Iterator[Words]:
    for each in meetings.decisions:
        yield told(name(one_line(each.text)), _small(each.said, case))


def _readings(meetings: Meetings, material: Material) -> Iterator[Words]:
    """Each under the answer it is about and the name of whoever reads it so."""
    for key, readings in meetings.readings.items():
        for each in readings:
            label = told(strong(_label(key, material)), strong(": "))
            yield told(label, name(one_line(each.text)), _small(each.said, material.case))


def _flags(meetings: Meetings, material: Material) -> Iterator[Words]:
    for each in meetings.flags:
        why = told(": ", name(one_line(each.text))) if each.text else ()
        yield told(_label(each.key, material), why)


def _label(key: Key, material: Material) -> str:
    question = material.case.answers.question(key.topic)
    return question.label if question else material.labels.get(key.topic, key.topic)


def _small(said: Said, case: Case) -> Words:
    parts = [teller(said.author), quiet(short_day(said.at.date(), case.today))]
    return told(" (", joined([each for each in parts if each], ", "), ")")
