"""What a customer notices between one step and the next: another tone, another time, another price."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.named_figures import free_in, prices_in, shares_in
from journeycoach.domain.road import times_in
from journeycoach.domain.tones import sounds_alike
from journeycoach.domain.vocabulary import shared_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeycoach.domain.path_graph import PathMap, Station

SELLS = "sell"


class Jump(StrEnum):
    """What is not the same on both sides."""

    TONE = "tone"
    TIME = "time"
    PRICE = "price"
    FREE = "free"
    """Free on one side, with a price on the other."""
    SHARE = "share"


class Change(Struct, frozen=True):
    """One thing that is another one in the step that follows."""

    kind: Jump
    before: Station
    after: Station
    was: str
    """The words that stand for it before."""
    becomes: str
    about: tuple[str, ...] = ()
    """Words that both messages share: with some, they are likely to speak of one thing."""


def changes(path: PathMap) -> tuple[Change, ...]:
    """Every change between neighbours, in the order of the road.

    The way from a recommendation back to an earlier step is left out: there another customer begins.
    """
    felt = [(one, other) for one, other in path.joints if not _begins_anew(one, other)]
    return tuple(change for one, other in felt for change in _between(one, other))


def _begins_anew(before: Station, after: Station) -> bool:
    return before.recommends and after.number <= before.number


def _between(before: Station, after: Station) -> Iterator[Change]:
    if not sounds_alike(before.tone, after.tone):
        yield Change(Jump.TONE, before, after, before.tone, after.tone)
    about = shared_words(before.message, after.message)
    for kind, was, becomes in _figures(before.message, after.message):
        if about or kind is not Jump.PRICE or not _is_the_sale(before, after):
            yield Change(kind, before, after, was, becomes, about)


def _is_the_sale(before: Station, after: Station) -> bool:
    """Whether the price after a first, smaller one is that of the thing itself."""
    return after.purpose == SELLS and before.purpose != SELLS


def _figures(before: str, after: str) -> Iterator[tuple[Jump, str, str]]:
    """The first figure of each sort that differs, with its like on the other side."""
    free, price = free_in(before), next(prices_in(after), None)
    if free and price and price.amount.value and not free_in(after) and not any(prices_in(before)):
        yield Jump.FREE, free, price.text
    yield from _differing(
        Jump.TIME,
        [(each.text, each.minutes) for each in times_in(before)],
        [(each.text, each.minutes) for each in times_in(after)],
    )
    for kind, reader in ((Jump.PRICE, prices_in), (Jump.SHARE, shares_in)):
        yield from _differing(
            kind,
            [(each.text, each.amount) for each in reader(before)],
            [(each.text, each.amount) for each in reader(after)],
        )


def _differing(
    kind: Jump, before: Sequence[tuple[str, object]], after: Sequence[tuple[str, object]]
) -> Iterator[tuple[Jump, str, str]]:
    """One pair, where both sides name figures of a sort and have none in common."""
    known = [value for _, value in before]
    if before and after and all(value not in known for _, value in after):
        yield kind, before[0][0], after[0][0]
