"""unkept-promise: a promise that the same words, or those of a later stage, call unreliable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.coach.near import near, statements
from journeycoach.coach.rule import Rule
from journeycoach.coach.words import phrases_in, quoted

if TYPE_CHECKING:
    from journeycoach.coach.rule import Reading, Wording

PROMISING = frozenset({"message", "purchase_message", "journey_messages"})


def find(reading: Reading, wording: Wording) -> str | None:
    """The words that take the promise back; None where nothing was promised before them."""
    if reading.expects not in PROMISING:
        return None
    texts = tuple(text for _, text in reading.messages) or (reading.text,)
    promised = False
    for text in texts:
        for words in statements(text):
            promised = promised or _is_said(words, "promises", wording)
            if promised and _is_said(words, "doubts", wording):
                return quoted(text)
    return None


def _is_said(words: tuple[str, ...], name: str, wording: Wording) -> bool:
    """Whether a sentence has a phrase of the list or fits a pattern; "not always" promises nothing."""
    if name == "promises" and phrases_in(words, wording.words("no-promise")):
        return False
    return bool(phrases_in(words, wording.words(name)) or near(words, wording.words(f"{name}-near")))


RULE = Rule("unkept-promise", find, weight=3)
