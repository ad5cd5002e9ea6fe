"""Answers that say that there is none yet: kept, they would stand in the plan like facts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeycoach.domain.kinds import CELL_MARK, RUNG_MARK
from journeycoach.domain.late import Late
from journeycoach.domain.packs import Kind
from journeycoach.domain.text import straight

if TYPE_CHECKING:
    from journeycoach.domain.packs import Question

LONGEST = 60
"""Characters; who says more than that has something to say."""
_PICKED = frozenset((Kind.CHOICE, Kind.CHOICES, Kind.SCALE))
"""Their options may say so themselves."""
_PIECES = {Kind.ROWS: CELL_MARK, Kind.LADDER: RUNG_MARK}
_STRESS = r"(?:really |honestly |just |simply |still |actually |quite )"
_NOT_KNOWN = Late(
    r"(?:(?:sorry|well|oh|um+|uh+|erm?|hm+|honestly)[, ]+)?"
    rf"(?:(?:(?:i|we) )?{_STRESS}?(?:don'?t|do not) {_STRESS}?know"
    r"|(?:(?:i|we) )?dunno|idk|not known yet"
    rf"|(?:(?:(?:i|we) )?{_STRESS}?have |(?:i|we)'ve |(?:i|we)'ve got )?(?:absolutely )?no (?:idea|clue)"
    rf"|(?:i (?:have|haven't)|haven't|have|not) {_STRESS}?(?:not )?(?:got )?a clue"
    rf"|(?:(?:i am|i'm|im|we are|we're) )?{_STRESS}?(?:not {_STRESS}?(?:too |so )?(?:sure|certain)|unsure))"
    r"(?:,? (?:really|yet|sorry|honestly|actually|either|exactly|for sure|at all|right now|at the moment"
    r"|to be honest|tbh|that|this|it|about (?:that|this|it)))*",
    re.IGNORECASE,
    needs=("know", "dunno", "idk", "idea", "clue", "sure", "certain"),
)


def says_not_known(text: str) -> bool:
    """Whether a text as a whole says that the answer is not known: “don't know”, “no idea”, “??”.

    Words in quotation marks never do: they are meant as they stand.
    """
    words = " ".join(straight(text).split()) if len(text) <= LONGEST else ""
    if words and not words.strip("? "):
        return True
    return _NOT_KNOWN.fullmatch(words.rstrip(" .,!?\N{HORIZONTAL ELLIPSIS}")) is not None


def leaves_open(question: Question, text: str) -> bool:
    """Whether a text given as an answer leaves its question open; of a table, when every cell does."""
    if question.kind in _PICKED:
        return False
    mark = _PIECES.get(question.kind)
    pieces = text.replace(mark, "\n").split("\n") if mark else [text]
    said = [piece for piece in pieces if piece.strip()]
    return bool(said) and all(map(says_not_known, said))
