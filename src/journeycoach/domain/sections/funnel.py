"""From an event in somebody's life to a yes: what draws them, what they hear then, what happens that day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.document import Block, Paragraph, Section, Subheading, Table
from journeycoach.domain.findings.lead_magnet import KINDS, MAGNET
from journeycoach.domain.mails import read_mails
from journeycoach.domain.sections.funnel_day import day_blocks
from journeycoach.domain.sections.funnel_mails import filled, found, labels_of, mail_blocks
from journeycoach.domain.sections.funnel_sign_up import sign_up_blocks
from journeycoach.domain.sections.own_words import bullets_said, lines_said, table_said, under
from journeycoach.domain.wording import counted, joined, line, listed, name, quoted, strong, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.material import Material

EVENT = "funnel.event"
INVITATION = "funnel.invitation"
EVENTS = "funnel.events"
SAYS = "funnel.magnet-says"
TESTED = "lead.tested"
MOMENT = ((EVENT, "It begins when"), ("funnel.reason", "Why they act at all"))
COMPARISON = (
    ("funnel.compares", "What they hold you against"),
    ("funnel.believes", "Whose word counts"),
    ("funnel.why-us", "What speaks for you"),
    ("funnel.not-for", "When another firm is better for them"),
)
INVITED = (
    (INVITATION, "In these words"),
    ("funnel.fastest", "The quickest way they like"),
    ("funnel.too-fast", "Where it was too quick"),
)
BEYOND = (
    ("funnel.ends", "How it ends with a client"),
    ("funnel.own-questions", "What you would like to know of them"),
)
SHORT = 60
"""Characters of an answer in the diagram."""


def funnel_section(material: Material) -> Section | None:
    """One funnel, from trigger to action; None when nothing of it was answered."""
    case = material.case
    parts = (
        *_moment(case),
        *_magnet(material),
        *mail_blocks(material),
        *_comparison(case),
        *_invitation(material),
        *day_blocks(material),
        *_beyond(case),
    )
    if not parts:
        return None
    return Section("funnel", _title(case), (*_diagram(case), *parts))


def _title(case: Case) -> Words:
    if case.has(EVENT):
        return line("From {event} to a yes", event=quoted(case.text(EVENT), 80))
    title = case.answers.row(MAGNET).get("title", "")
    return (
        line("What {title} begins", title=quoted(title, SHORT)) if title else told("From an address to a yes")
    )


def _diagram(case: Case) -> Iterator[Block]:
    """Trigger, asset, message and action in one line, as far as they are known."""
    known = [part for part in (_trigger(case), _asset(case), _messages(case), _action(case)) if part]
    if len(known) > 1:
        yield Paragraph(joined(known, " → "))


def _trigger(case: Case) -> Words:
    return told(quoted(case.text(EVENT), SHORT)) if case.has(EVENT) else ()


def _asset(case: Case) -> Words:
    row = case.answers.row(MAGNET)
    if not row.get("title"):
        return told("nothing yet that draws them") if case.has(EVENT) else ()
    state = row.get("state", "")
    unfinished = f" ({_label(MAGNET, state, case)})" if state in ("to-make", "to-mend") else ""
    return told(quoted(row["title"], SHORT), unfinished)


def _messages(case: Case) -> Words:
    mails = read_mails(case.answers)
    days = [mail.day for mail in mails if mail.day is not None]
    if not mails:
        return told("no message yet") if case.has(EVENT) else ()
    over = f" in {counted(days[-1], 'day')}" if days and days[-1] else ""
    return told(counted(len(mails), "message"), over)


def _action(case: Case) -> Words:
    topic = next((t for t in (INVITATION, "funnel.fastest", "funnel.their-next") if case.has(t)), "")
    return told(quoted(case.text(topic), SHORT)) if topic else ()


def _label(topic: str, pick: str, case: Case) -> str:
    return labels_of(case.answers, topic).get(pick, pick)


def _moment(case: Case) -> Iterator[Block]:
    """The event, the reason behind what they do, what they know and feel."""
    yield from (Paragraph(each) for each in lines_said(case, MOMENT))
    rows = [
        (_cell(row, "knows"), _cell(row, "feels"))
        for row in case.answers.rows("funnel.knows-feels")
        if row.get("knows") or row.get("feels")
    ]
    if rows:
        yield filled(("They know", "They feel"), rows)
    others = [words for row in case.answers.rows(EVENTS) if (words := _other_event(row))]
    if others:
        yield Paragraph(told(strong("What else brings people:"), " ", joined(others, "; "), "."))


def _other_event(row: Mapping[str, str]) -> Words:
    """Another event with how many of ten it brings, and when in the year."""
    share = f"{row['of-ten']} of ten" if row.get("of-ten") else ""
    season = told(name(row["season"])) if row.get("season") else ()
    often = joined([part for part in (told(share), season) if part], ", ")
    brackets = told(" (", often, ")") if often else ()
    return told(quoted(row["event"]), brackets) if row.get("event") else ()


def _cell(row: Mapping[str, str], column: str) -> Words:
    return told(quoted(row[column])) if row.get(column) else ()


def _magnet(material: Material) -> Iterator[Block]:
    case = material.case
    row = case.answers.row(MAGNET)
    told_of = (
        ("Title", told(quoted(row["title"])) if row.get("title") else ()),
        ("Form", told(name(_label(MAGNET, row.get("kind", ""), case)))),
        ("Gives them", _cell(row, "gives")),
        ("Tells them", told(quoted(case.text(SAYS), 160)) if case.has(SAYS) else ()),
        ("Speaks to", _speaks_to(case)),
        ("Had by", told(quoted(case.text(TESTED), 160)) if case.has(TESTED) else ()),
        ("Sign-up", told(name(row.get("place", "")))),
        ("State", told(name(_label(MAGNET, row.get("state", ""), case)))),
    )
    known = tuple((told(label), words) for label, words in told_of if words)
    if any(row.values()) or case.has(SAYS) or case.has(TESTED):
        yield Subheading(told("What draws them"))
        yield Table((told("Lead magnet"), told("Brief")), known)
        yield from found(material, KINDS)
    yield from sign_up_blocks(case)


def _speaks_to(case: Case) -> Words:
    feelings = [row["feels"] for row in case.answers.rows("funnel.knows-feels") if row.get("feels")]
    return listed([told(quoted(each, SHORT)) for each in dict.fromkeys(feelings)])


def _comparison(case: Case) -> Iterator[Block]:
    yield from under("While they compare", *bullets_said(case, COMPARISON))


def _invitation(material: Material) -> Iterator[Block]:
    """The words that invite, the way they open, and the objections with what is answered."""
    case = material.case
    said = (Paragraph(each) for each in lines_said(case, INVITED))
    yield from under("The invitation", *said, *_objections(case), *found(material, {"objection-open"}))


def _objections(case: Case) -> Iterator[Block]:
    rows = [row for row in case.answers.rows("funnel.objections") if row.get("objection")]
    if rows:
        yield Table(
            (told("They object"), told("You answer")),
            tuple(
                (told(quoted(row["objection"])), _cell(row, "answer") or told("no answer yet"))
                for row in rows
            ),
        )


def _beyond(case: Case) -> Iterator[Block]:
    """Why they do what they do, how it ends, and what the owner would like to know."""
    yield from under("What they do, and why", *table_said(case, "funnel.actions"))
    yield from under("Afterwards", *bullets_said(case, BEYOND))
