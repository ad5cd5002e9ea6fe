"""Which versions of the format this program reads, and how older lines become today's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.storage.codec import FORMAT, Item, Upgrade

if TYPE_CHECKING:
    from collections.abc import Mapping

UPGRADES: Mapping[int, Upgrade] = {}
"""For each older version, what turns one of its lines into a line of the next version."""


class Manner(Struct, frozen=True):
    """How a file is treated, by the version in its first line."""

    upgrade: Upgrade | None
    """None when its lines are today's."""
    read_only: str
    """Empty, or the sentence that says why nothing can be kept."""


def manner_of(version: int, upgrades: Mapping[int, Upgrade] = UPGRADES, today: int = FORMAT) -> Manner:
    """A newer file is read as far as it is understood, and never written."""
    if version > today:
        return Manner(None, NEWER)
    if version == today:
        return Manner(None, "")
    steps = tuple(upgrades[older] for older in range(version, today))
    return Manner(lambda item: _through(steps, item), "")


NEWER = (
    "This session was written by a newer version of journeycoach. You can read it here;"
    " to go on with it, bring journeycoach up to date."
)


def _through(steps: tuple[Upgrade, ...], item: Item) -> Item:
    for step in steps:
        item = step(item)
    return item
