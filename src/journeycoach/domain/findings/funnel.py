"""Findings about the end of a funnel: objections without an answer, and tasks of the day that nobody has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.findings import lead_magnet, mails
from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.packs import Phase
from journeycoach.domain.people import read_hands
from journeycoach.domain.wording import line, listed, quoted, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeycoach.domain.case import Case

OBJECTIONS = "funnel.objections"
SAME_DAY = "funnel.same-day"
KINDS = lead_magnet.KINDS | mails.KINDS | {"objection-open", "same-day-nobody"}
"""Findings that the section on the funnel tells unless the first page told them."""
SHORT = 60
"""Characters of an objection or a task quoted in a sentence."""


def funnel_findings(case: Case) -> Iterator[Finding]:
    """What the rows of a funnel leave out, from what draws people to the day they say yes."""
    yield from lead_magnet.lead_magnet_findings(case)
    yield from mails.mail_findings(case)
    yield from _objections(case)
    yield from _nobody(case)


def _objections(case: Case) -> Iterator[Finding]:
    rows = [row for row in case.answers.rows(OBJECTIONS) if row.get("objection") and not row.get("answer")]
    if rows:
        what = listed([told(quoted(row["objection"], SHORT)) for row in rows])
        yield Finding(
            id="objection-open",
            weight=Weight.BESIDE,
            phase=Phase.PURCHASE,
            topics=(OBJECTIONS,),
            says=line("Find words for {what} before the invitation goes out.", what=what),
            short=line("no answer yet to {what}", what=quoted(rows[0]["objection"], SHORT)),
            move=line(
                "Ask a client who nearly said {what} what changed their mind",
                what=quoted(rows[0]["objection"], SHORT),
            ),
            mark=rows[0]["objection"],
            order=35,
        )


def is_orphan(row: Mapping[str, str], owner: str) -> bool:
    """Whether a task is done by hand, and by no hands that are named."""
    hands = read_hands(row.get("person", ""), owner)
    return bool(row.get("task")) and row.get("by") != "automatic" and not (hands.names or hands.runs_itself)


def _nobody(case: Case) -> Iterator[Finding]:
    rows = [row for row in case.answers.rows(SAME_DAY) if is_orphan(row, case.owner)]
    if rows:
        what = listed([told(quoted(row["task"], SHORT)) for row in rows], "or")
        yield Finding(
            id="same-day-nobody",
            weight=Weight.SOME,
            phase=Phase.PURCHASE,
            topics=(SAME_DAY,),
            says=line("On the day somebody says yes, nobody is down for {what}.", what=what),
            short=line("nobody is down for {what}", what=what),
            move=line("Put a name beside {what}", what=quoted(rows[0]["task"], SHORT)),
            cost=line("the first day goes by without {what}", what=quoted(rows[0]["task"], SHORT)),
            mark=rows[0]["task"],
            order=32,
        )
