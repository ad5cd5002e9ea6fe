"""A stop sign: promises kept less often than the owner's own minimum, so that marketing has to wait."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.findings.promises import MINIMUM, below_minimum, where_it_hurts
from journeycoach.domain.packs import Phase
from journeycoach.domain.road import TEN
from journeycoach.domain.wording import figure, in_words, line, listed, quoted, sentences, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.road import Promise

PROMISES = "promise.made"


def reliability_findings(case: Case) -> Iterator[Finding]:
    """The stop sign, where any promise is kept less often than the owner's minimum of ten."""
    minimum, below = case.answers.number(MINIMUM), below_minimum(case)
    if minimum is None or not below:
        return
    worst = below[0]
    kept = worst.share or Decimal(0)
    yield Finding(
        id="stop-sign",
        weight=Weight.ALL,
        phase=Phase.RETENTION,
        topics=(PROMISES, MINIMUM),
        says=sentences(
            line(
                "Stop: you set {minimum} of ten as the least, and {what} below it.",
                minimum=in_words(minimum),
                what=_below(below),
            ),
            line(
                "Of ten new customers you win, {missed} {meet} {worst} broken.",
                missed=in_words(int(TEN - kept)) if kept == int(kept) else figure(TEN - kept),
                meet="meets" if kept == TEN - 1 else "meet",
                worst=quoted(worst.text, 60),
            ),
            where_it_hurts(worst, case),
        ),
        short=line("{worst} is kept less often than your own minimum", worst=quoted(worst.text, 60)),
        move=line(
            "Spend nothing on new customers until {worst} is kept {minimum} times of ten",
            worst=quoted(worst.text, 60),
            minimum=in_words(minimum),
        ),
        cost=line(
            "{worst} goes on being kept {kept} times of ten", worst=quoted(worst.text, 60), kept=figure(kept)
        ),
        mark=worst.text,
        # The owner's own stop comes before everything, also before what never happens.
        is_never=True,
        order=-100,
    )


def _below(promises: Sequence[Promise]) -> Words:
    """Each with how often it is kept."""
    named = [told(quoted(each.text, 60), f" ({figure(each.share or Decimal(0))} of 10)") for each in promises]
    return told(listed(named), " is" if len(promises) == 1 else " are")
