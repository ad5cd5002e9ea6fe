"""What comes by mail after somebody has left an address, as a customer meets it, message by message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.mails import SEQUENCE, read_mails
from journeycoach.domain.wording import name, one_line, standing, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.mails import Mail


class Letter(Struct, frozen=True):
    """One message on the road."""

    row: int
    """Its line in the answer, from 1."""
    day: str
    """The day as typed, by which a finding marks it."""
    subject: str
    place: str
    """When it comes."""
    lines: tuple[tuple[str, Words], ...]

    @property
    def key(self) -> str:
        """What it is on the road."""
        return f"mail/{self.row}"


def letters(case: Case) -> tuple[Letter, ...]:
    """The messages by their days; each once, two of one subject too."""
    rows = list(enumerate(case.answers.rows(SEQUENCE), start=1))
    found: list[Letter] = []
    for mail in read_mails(case.answers):
        taken = {each.row for each in found}
        number, row = next(each for each in rows if each[0] not in taken and _is_of(mail, each[1]))
        place = "a message" if mail.day is None else f"a message on day {mail.day}"
        found.append(Letter(number, row.get("day", "").strip(), mail.subject, place, tuple(_lines(mail))))
    return tuple(found)


def _is_of(mail: Mail, row: Mapping[str, str]) -> bool:
    cells = (row.get("subject", ""), row.get("benefit", ""), row.get("proof", ""))
    return any(row.values()) and tuple(map(str.strip, cells)) == (mail.subject, mail.benefit, mail.proof)


def _lines(mail: Mail) -> Iterator[tuple[str, Words]]:
    for label, text in (("They say", mail.benefit), ("They show", mail.proof)):
        if text:
            yield label, standing(text)
    if mail.asks_something:
        yield "They ask", standing(mail.asks)
    if mail.sent:
        yield "It comes", told(name(one_line(mail.sent.replace("-", " "))))
