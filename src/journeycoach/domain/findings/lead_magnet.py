"""Findings about what draws people: not there yet, nowhere to sign up, or without a use that was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.packs import Phase
from journeycoach.domain.wording import line, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case

MAGNET = "lead.magnet"
KINDS = frozenset({"magnet-to-make", "magnet-place", "magnet-use"})


def lead_magnet_findings(case: Case) -> Iterator[Finding]:
    """What the row of the lead magnet leaves out."""
    row = case.answers.row(MAGNET)
    title = row.get("title", "")
    what = quoted(title, 60)
    if title and row.get("state") == "to-make":
        yield replace(
            _about(title, "magnet-to-make", order=15),
            says=line("Until {what} exists, nothing that you planned to follow it can begin.", what=what),
            short=line("{what} does not exist yet", what=what),
            move=line(
                "Make {what} in its smallest useful form, and give it to five people by hand", what=what
            ),
            cost=line("nobody comes in by {what}", what=what),
        )
    if title and not row.get("place"):
        yield replace(
            _about(title, "magnet-place", order=30),
            says=line("Where one signs up for {what} is not said yet.", what=what),
            short=line("no place to sign up for {what}", what=what),
            move=line(
                "Choose the one place where {what} is offered, and let people sign up there", what=what
            ),
        )
    if title and not row.get("gives"):
        yield replace(
            _about(title, "magnet-use", order=50),
            weight=Weight.BESIDE,
            says=line("What somebody can do after {what} is the sentence still to find.", what=what),
            short=line("the use of {what} is not said", what=what),
            move=line("Ask three who had {what} what they did with it the same day", what=what),
        )


def _about(title: str, name: str, *, order: int) -> Finding:
    """What all findings about the lead magnet share, still without words."""
    return Finding(
        id=name,
        weight=Weight.SOME,
        phase=Phase.AWARENESS,
        topics=(MAGNET,),
        says=(),
        short=(),
        move=(),
        mark=title,
        order=order,
    )
