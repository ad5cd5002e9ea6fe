"""overclaim: an outcome, a rank or a speed promised without condition that nobody can keep or prove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.coach.near import near
from journeycoach.coach.rule import Rule
from journeycoach.coach.words import phrases_in, quoted_around, words_of
from journeycoach.domain.late import Late

if TYPE_CHECKING:
    from journeycoach.coach.rule import Reading, Wording

PROMISES = frozenset({"message", "purchase_message"})
CLEAR = 0.1
"""From this score on the classifier speaks by itself."""
DOUBTFUL = -1.0
"""Below it the classifier does not share what the lists found."""
TEMPERED = ("conditions", "terms")
_SENTENCE_ENDS = Late(r"(?<=[.!?;])\s+|\n+")


def find(reading: Reading, wording: Wording) -> str | None:
    """The words that claim too much; None for terms, conditions, measured results and plain facts."""
    text = _claims(reading.text, wording) if reading.expects in PROMISES else ""
    if not text:
        return None
    verdict = wording.classify(text)
    outright = _outright(text, wording)
    if verdict.score >= CLEAR or (outright and verdict.score >= DOUBTFUL):
        return quoted_around(text, outright or verdict.decided)
    return None


def _claims(text: str, wording: Wording) -> str:
    """The text without sentences about what one does oneself; empty where a sentence tempers the whole."""
    sentences = [(each, words_of(each)) for each in _SENTENCE_ENDS.split(text)]
    if any(near(words, wording.words("tempered-near")) for _, words in sentences):
        return ""
    return " ".join(each for each, words in sentences if not near(words, wording.words("in-hand-near")))


def _outright(text: str, wording: Wording) -> tuple[str, ...]:
    """Words that claim too much whatever stands around them, unless it is a condition."""
    words = words_of(text)
    if any(phrases_in(words, wording.words(name)) for name in TEMPERED):
        return ()
    return phrases_in(words, wording.words("outright"))


RULE = Rule("overclaim", find, weight=4)
