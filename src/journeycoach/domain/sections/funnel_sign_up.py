"""From the event to an address on the list: the steps, and how many are left at their end."""

from __future__ import annotations

from decimal import Decimal
from math import prod
from typing import TYPE_CHECKING

from journeycoach.domain.document import Block, Paragraph
from journeycoach.domain.road import TEN, times_of_ten
from journeycoach.domain.sections.own_words import table_said, under
from journeycoach.domain.wording import figure, line, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case

SIGN_UP = "funnel.sign-up"


def sign_up_blocks(case: Case) -> Iterator[Block]:
    """The steps as a table, and how many of a hundred are left."""
    yield from under("How they sign up", *table_said(case, SIGN_UP), *_left(case))


def _left(case: Case) -> Iterator[Block]:
    """The product of the shares, where every step has one, and the step that loses most."""
    rows = [row for row in case.answers.rows(SIGN_UP) if row.get("step")]
    shares = [times_of_ten(row.get("go-on", "")) for row in rows]
    known = [share for share in shares if share is not None]
    if len(known) < 2 or len(known) < len(rows):
        return
    left = TEN * prod((share / TEN for share in known), start=Decimal(1))
    leak = rows[known.index(min(known))]
    sums = " × ".join(figure(share / TEN) for share in known)
    yield Paragraph(
        line(
            "{sum} = {part}: of a hundred who begin, {left} arrive. Most are lost at {leak}.",
            sum=sums,
            part=figure(left / TEN, 3),
            left=figure(left * TEN, 0),
            leak=quoted(leak["step"], 60),
        )
        if min(known) < TEN
        else line("All ten of ten arrive, by your count.")
    )
