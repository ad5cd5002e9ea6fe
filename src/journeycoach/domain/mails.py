"""The messages after somebody has left an address, laid out over days and weeks."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.amounts import read_number
from journeycoach.domain.vocabulary import says_nothing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeycoach.domain.answers import Answers

SEQUENCE = "lead.sequence"
LONG = 7
"""Days without a word after which a silence is told."""


class Mail(Struct, frozen=True):
    """One message."""

    day: int | None
    """Days after the address was left; None when the cell holds no whole number from 0 on."""
    subject: str
    benefit: str
    proof: str
    asks: str
    sent: str

    @property
    def week(self) -> int | None:
        """The week it goes out in, from 1."""
        return None if self.day is None else self.day // 7 + 1

    @property
    def asks_something(self) -> bool:
        """Whether it asks for a next step; "nothing" asks for none."""
        return bool(self.asks) and not says_nothing(self.asks)


def read_mails(answers: Answers) -> tuple[Mail, ...]:
    """The messages by their days, those without a day last."""
    found = (_mail(row) for row in answers.rows(SEQUENCE) if any(row.values()))
    return tuple(sorted(found, key=lambda mail: (mail.day is None, mail.day or 0)))


def _mail(row: Mapping[str, str]) -> Mail:
    amount = read_number(row.get("day", ""))
    is_day = amount is not None and amount.value >= 0 and amount.value % 1 == 0
    return Mail(
        day=int(amount.value) if amount is not None and is_day else None,
        subject=row.get("subject", "").strip(),
        benefit=row.get("benefit", "").strip(),
        proof=row.get("proof", "").strip(),
        asks=row.get("call-to-action", "").strip(),
        sent=row.get("sent", "").strip(),
    )


def silences(mails: tuple[Mail, ...]) -> tuple[tuple[int, int], ...]:
    """Days between which nothing is sent for longer than a week."""
    days = [mail.day for mail in mails if mail.day is not None]
    return tuple((one, other) for one, other in pairwise(days) if other - one > LONG)
