"""overclaim: an outcome, a rank or a speed promised without condition that nobody can keep or prove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.coach.rule import Rule
from journeycoach.coach.words import phrases_in, quoted_around, words_of

if TYPE_CHECKING:
    from journeycoach.coach.rule import Reading, Wording

PROMISES = frozenset({"message", "purchase_message"})
CLEAR = 0.6
"""From this score on the classifier speaks by itself."""
DOUBTFUL = -1.0
"""Below it the classifier does not share what the lists found."""
TEMPERED = ("conditions", "terms")


def find(reading: Reading, wording: Wording) -> str | None:
    """The words that claim too much; None for terms, conditions, measured results and plain facts."""
    if reading.expects not in PROMISES:
        return None
    verdict = wording.classify(reading.text)
    outright = _outright(reading.text, wording)
    if verdict.score >= CLEAR or (outright and verdict.score >= DOUBTFUL):
        return quoted_around(reading.text, outright or verdict.decided)
    return None


def _outright(text: str, wording: Wording) -> tuple[str, ...]:
    """Words that claim too much whatever stands around them, unless it is a condition."""
    words = words_of(text)
    if any(phrases_in(words, wording.words(name)) for name in TEMPERED):
        return ()
    return phrases_in(words, wording.words("outright"))


RULE = Rule("overclaim", find, weight=4)
