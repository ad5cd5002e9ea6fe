"""The messages of a funnel as a calendar, and what their rows leave out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.document import Block, Bullets, Subheading, Table
from journeycoach.domain.mails import SEQUENCE, read_mails, silences
from journeycoach.domain.wording import capital, counted, line, listed, name, quoted, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.document import Words
    from journeycoach.domain.mails import Mail
    from journeycoach.domain.wording import Part

SHORT = 60
"""Characters of a subject line quoted in a sentence."""


def mail_blocks(answers: Answers) -> Iterator[Block]:
    """The calendar under its heading, and what is still missing in it."""
    mails = read_mails(answers)
    if not mails:
        return
    yield Subheading(told("The weeks after"))
    yield _calendar(mails, labels_of(answers, SEQUENCE))
    remarks = tuple(_remarks(mails))
    if remarks:
        yield Bullets(remarks)


def labels_of(answers: Answers, topic: str) -> Mapping[str, str]:
    """The labels of everything that may be picked in the cells of an answer, by id."""
    question = answers.question(topic)
    return {
        option.id: option.label for cell in (question.columns if question else ()) for option in cell.options
    }


def filled(head: Sequence[str], rows: Sequence[tuple[Words, ...]]) -> Table:
    """A table without the columns that no row fills."""
    used = [column for column in range(len(head)) if any(row[column] for row in rows)]
    return Table(
        tuple(told(head[column]) for column in used),
        tuple(tuple(row[column] for column in used) for row in rows),
    )


def _calendar(mails: tuple[Mail, ...], labels: Mapping[str, str]) -> Table:
    head = ("Week", "Day", "Subject", "What they get", "Why they believe it", "What it asks", "Sent")
    before = (None, *mails)
    rows = [_row(mail, earlier, labels) for mail, earlier in zip(mails, before, strict=False)]
    return filled(head, rows)


def _row(mail: Mail, earlier: Mail | None, labels: Mapping[str, str]) -> tuple[Words, ...]:
    is_new_week = earlier is None or earlier.week != mail.week
    return (
        told(str(mail.week) if mail.week and is_new_week else ""),
        told("" if mail.day is None else str(mail.day)),
        told(quoted(mail.subject)) if mail.subject else told("no subject yet"),
        told(name(mail.benefit)),
        told(name(mail.proof)),
        told(name(mail.asks)),
        told(name(labels.get(mail.sent, mail.sent))),
    )


def _remarks(mails: tuple[Mail, ...]) -> Iterator[Words]:
    yield from (_silence(one, other) for one, other in silences(mails))
    yield from _bare(mails)
    yield from _asking(mails)
    loose = [mail for mail in mails if mail.day is None]
    if loose:
        yield line("No day is fixed for {what}.", what=_subjects(loose))


def _silence(one: int, other: int) -> Words:
    if one == 0:
        return line(
            "After the first message there is silence until day {other}; by then the name is forgotten.",
            other=other,
        )
    return line(
        "Between day {one} and day {other} they hear nothing for {count}.",
        one=one,
        other=other,
        count=counted(other - one, "day"),
    )


def _bare(mails: tuple[Mail, ...]) -> Iterator[Words]:
    without_use = [mail for mail in mails if not mail.benefit]
    without_proof = [mail for mail in mails if not mail.proof]
    if without_use:
        yield line("What the reader has from {what} is not said.", what=_subjects(without_use))
    if len(without_proof) == len(mails) > 1:
        yield told("None of the messages has a case, a figure or a photo that somebody could check.")
    elif without_proof:
        yield line("A case or a figure is still to be found for {what}.", what=_subjects(without_proof))


def _subjects(mails: Sequence[Mail]) -> Words:
    named = [told(quoted(mail.subject, SHORT)) for mail in mails[:3] if mail.subject]
    rest = len(mails) - len(named)
    parts: list[Part] = [*named, counted(rest, "more message" if named else "message")] if rest else [*named]
    return listed(parts)


def _asking(mails: tuple[Mail, ...]) -> Iterator[Words]:
    """Where the first next step is asked for."""
    asking = [mail for mail in mails if mail.asks_something]
    if not asking:
        yield capital(
            line("{count}, and not one asks for a next step.", count=counted(len(mails), "message"))
        )
    elif asking[0] is mails[-1] and len(mails) > 1:
        yield line(
            "Only the last message asks for something: {ask}. Ask for something small before it.",
            ask=quoted(asking[0].asks, SHORT),
        )
