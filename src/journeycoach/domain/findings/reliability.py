"""A stop sign: promises kept less often than the owner's own minimum, so that marketing has to wait."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.packs import Phase
from journeycoach.domain.wording import counted, figure, in_words, line, listed, quoted, sentences, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words

MINIMUM = "trust.minimum"
PROMISES = "promise.made"


def reliability_findings(case: Case) -> Iterator[Finding]:
    """The stop sign, where any promise is kept less often than the owner's minimum of ten."""
    minimum = case.answers.number(MINIMUM)
    counted_promises = [each for each in case.promises if each.share is not None]
    if minimum is None or not counted_promises:
        return
    below = [each for each in counted_promises if (each.share or Decimal(0)) < minimum]
    if not below:
        return
    worst = min(below, key=lambda each: each.share or Decimal(0))
    kept = figure(worst.share or Decimal(0))
    yield Finding(
        id="stop-sign",
        weight=Weight.ALL,
        phase=Phase.RETENTION,
        topics=(PROMISES, MINIMUM),
        says=sentences(
            line(
                "Stop: you set {minimum} of ten as the least, and {what} below it.",
                minimum=in_words(minimum),
                what=_below([told(quoted(each.text, 60)) for each in below]),
            ),
            line("{worst} is kept {kept} times of ten.", worst=quoted(worst.text, 60), kept=kept),
            told("Until that holds, every new customer you win meets a broken promise."),
        ),
        short=line("{count} below your own minimum", count=counted(len(below), "promise")),
        move=line(
            "Spend nothing on new customers until {worst} is kept {minimum} times of ten",
            worst=quoted(worst.text, 60),
            minimum=in_words(minimum),
        ),
        cost=line("new customers meeting a promise that is kept {kept} times of ten", kept=kept),
        mark=worst.text,
        order=-100,
    )


def _below(promises: list[Words]) -> Words:
    return told(listed(promises), " is" if len(promises) == 1 else " are")
