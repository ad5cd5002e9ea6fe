"""Two wordings of one thing, word by word; and two figures, with how far apart they are."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.amounts import PERCENT, Amount, show_amount
from journeycoach.domain.currencies import is_currency
from journeycoach.domain.wording import figure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

MOST = 2_000
"""Words that are compared one by one; of longer texts the rest counts as one word."""
LONE = 1
"""So many words that stayed between two changes are read with them: a change is a phrase, not a sieve."""


class Piece(Struct, frozen=True):
    """A stretch of words; where both are the same, nothing changed."""

    before: str
    after: str

    @property
    def is_same(self) -> bool:
        """Whether the words stayed."""
        return self.before == self.after


def word_changes(before: str, after: str) -> tuple[Piece, ...]:
    """The stretches of two texts in order: all of `before` makes the one, all of `after` the other."""
    one, other = _words(before), _words(after)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    pieces = (Piece(" ".join(one[a:b]), " ".join(other[c:d])) for _, a, b, c, d in matcher.get_opcodes())
    return tuple(_joined(list(pieces)))


def is_alike(pieces: tuple[Piece, ...]) -> bool:
    """Whether enough words stayed for a reader to follow the change inside the sentence."""
    stayed = sum(len(piece.after.split()) for piece in pieces if piece.is_same)
    most = max(sum(len(getattr(piece, side).split()) for piece in pieces) for side in ("before", "after"))
    return stayed * 5 >= most * 2


def _words(text: str) -> list[str]:
    words = text.split(maxsplit=MOST)
    return [*words[:MOST], *(" ".join(each.split()) for each in words[MOST:])]


def _joined(pieces: list[Piece]) -> Iterator[Piece]:
    """A lone word that stayed between two changes belongs to them."""
    held: Piece | None = None
    for index, piece in enumerate(pieces):
        is_between = 0 < index < len(pieces) - 1
        stays = piece.is_same and not (is_between and len(piece.after.split()) <= LONE)
        if stays and held:
            yield held
            held = None
        if stays:
            yield piece
        else:
            held = Piece(_with(held.before, piece.before), _with(held.after, piece.after)) if held else piece
    if held:
        yield held


def _with(text: str, more: str) -> str:
    return f"{text} {more}".strip()


def apart(before: Amount, after: Amount) -> str:
    """How far one figure is from the other: "6 more, up 43%"; empty where they cannot be compared."""
    if (before.unit, before.per) != (after.unit, after.per) or before.high or after.high:
        return ""
    by = after.value - before.value
    if not by:
        return ""
    size = abs(by)
    if before.unit == PERCENT:
        absolute = f"{figure(size)} {'point' if size == 1 else 'points'} {'more' if by > 0 else 'less'}"
    else:
        shown = show_amount(Amount(size, before.unit)) if is_currency(before.unit) else figure(size)
        absolute = f"{shown} {'more' if by > 0 else 'less'}"
    return absolute + _share(before.value, by)


def _share(before: Decimal, by: Decimal) -> str:
    """The same in per cent of what it was; nothing where it was nought."""
    if not before:
        return ""
    share = abs(by / before) * 100
    places = 0 if share >= 1 else 1
    return f", {'up' if by > 0 else 'down'} {figure(share, places)}%"
