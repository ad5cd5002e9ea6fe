"""What a message asks its reader to do: sentences and clauses that begin with a verb of doing."""

from __future__ import annotations

import re

from journeycoach.coach.words import LONGEST_PHRASE, words_of
from journeycoach.domain.late import Late

OPENERS = frozenset(
    [
        "also",
        "and",
        "but",
        "either",
        "first",
        "just",
        "kindly",
        "must",
        "now",
        "or",
        "please",
        "simply",
        "so",
        "then",
        "to",
        "today",
    ]
)
"""Small words that may stand before the verb."""

_CLAUSE = Late(r"[.!?;:\n,()\u2013\u2014\u2192>]+|\s-\s|\b(?:and|or|then|to|please|just)\b", re.IGNORECASE)


def asked_steps(text: str, verbs: frozenset[str]) -> tuple[str, ...]:
    """The clauses that begin with one of the verbs, in the order of the text."""
    clauses = (" ".join(clause.split()) for clause in _CLAUSE.split(text))
    return tuple(clause for clause in clauses if clause and _asks(words_of(clause), verbs))


def _asks(words: tuple[str, ...], verbs: frozenset[str]) -> bool:
    while words and words[0] in OPENERS:
        words = words[1:]
    return any(" ".join(words[:length]) in verbs for length in range(1, LONGEST_PHRASE + 1))
