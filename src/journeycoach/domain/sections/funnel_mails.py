"""The messages of a funnel as a calendar, and what their rows leave out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.document import Block, Bullets, Subheading, Table
from journeycoach.domain.findings.mails import KINDS
from journeycoach.domain.mails import SEQUENCE, read_mails
from journeycoach.domain.wording import name, quoted, told

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.document import Words
    from journeycoach.domain.mails import Mail
    from journeycoach.domain.material import Material


def mail_blocks(material: Material) -> Iterator[Block]:
    """The calendar under its heading, and what is still missing in it."""
    answers = material.case.answers
    mails = read_mails(answers)
    if mails:
        yield Subheading(told("The weeks after"))
        yield _calendar(mails, labels_of(answers, SEQUENCE))
        yield from found(material, KINDS)


def found(material: Material, kinds: Collection[str]) -> Iterator[Block]:
    """The findings of these kinds as a list, without those that the first page told."""
    fresh = [f for f in material.findings if f.kind in kinds and f not in material.summed_up()]
    if fresh:
        yield Bullets(tuple(finding.says for finding in fresh))


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
