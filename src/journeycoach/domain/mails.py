"""The messages after somebody has left an address, laid out over days and weeks."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.amounts import read_number
from journeycoach.domain.late import Late
from journeycoach.domain.vocabulary import says_nothing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeycoach.domain.answers import Answers

SEQUENCE = "lead.sequence"
_ORDINAL = Late(r"(\d+)(?:st|nd|rd|th)(?: (day|week))?", re.IGNORECASE)
_NAMED = Late(r"(?:(?:on|in) )?(?:the )?(day|week) ?(?:no\. ?|# ?)?(.+)", re.IGNORECASE)
LONG = 7
"""Days without a word after which a silence is told."""


class Mail(Struct, frozen=True):
    """One message."""

    row: int
    """Its line in the answer, from 1."""
    day: int | None
    """Days after the address was left; None when the cell names none. Week 2 begins on day 7."""
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
    rows = enumerate(answers.rows(SEQUENCE), start=1)
    found = (_mail(number, row) for number, row in rows if any(row.values()))
    return tuple(sorted(found, key=lambda mail: (mail.day is None, mail.day or 0)))


def _mail(number: int, row: Mapping[str, str]) -> Mail:
    return Mail(
        row=number,
        day=read_day(row.get("day", "")),
        subject=row.get("subject", "").strip(),
        benefit=row.get("benefit", "").strip(),
        proof=row.get("proof", "").strip(),
        asks=row.get("call-to-action", "").strip(),
        sent=row.get("sent", "").strip(),
    )


def read_day(text: str) -> int | None:
    """Days after the beginning: "3", "3rd", "day three", "3 days", "2 weeks"; "week 2" is day 7.

    None for anything that is no whole number of days from 0 on.
    """
    spoken = _ORDINAL.sub(r"\2 \1", text).strip()
    named = _NAMED.fullmatch(spoken)
    amount = read_number(named[2] if named else spoken)
    if amount is None or amount.value < 0 or amount.value % 1:
        return None
    if named and named[1].casefold() == "week":
        return max(0, int(amount.value) - 1) * 7
    return int(amount.value) * (7 if amount.unit.casefold().startswith("week") else 1)


def silences(mails: tuple[Mail, ...]) -> tuple[tuple[int, int], ...]:
    """Days between which nothing is sent for longer than a week."""
    days = [mail.day for mail in mails if mail.day is not None]
    return tuple((one, other) for one, other in pairwise(days) if other - one > LONG)
