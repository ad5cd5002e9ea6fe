"""What comes by mail after somebody has left an address, as a customer meets it, message by message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.mails import read_mails
from journeycoach.domain.wording import name, one_line, standing, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.mails import Mail


class Letter(Struct, frozen=True):
    """One message on the road."""

    row: int
    """Its line in the answer, from 1."""
    subject: str
    place: str
    """When it comes."""
    lines: tuple[tuple[str, Words], ...]

    @property
    def key(self) -> str:
        """What it is on the road."""
        return f"mail/{self.row}"


def letters(case: Case) -> tuple[Letter, ...]:
    """The messages by their days."""
    return tuple(
        Letter(mail.row, mail.subject, _place(mail), tuple(_lines(mail))) for mail in read_mails(case.answers)
    )


def _place(mail: Mail) -> str:
    return "a message" if mail.day is None else f"a message on day {mail.day}"


def _lines(mail: Mail) -> Iterator[tuple[str, Words]]:
    for label, text in (("They say", mail.benefit), ("They show", mail.proof)):
        if text:
            yield label, standing(text)
    if mail.asks_something:
        yield "They ask", standing(mail.asks)
    if mail.sent:
        yield "It comes", told(name(one_line(mail.sent.replace("-", " "))))
