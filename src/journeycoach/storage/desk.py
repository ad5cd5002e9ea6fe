"""What a store is given from outside, so that it never reads a clock or makes up a name itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeycoach.domain.events import Header
from journeycoach.storage.codec import FORMAT, rounded

if TYPE_CHECKING:
    from journeycoach.workshop.ports import Clock, Ids


@dataclass(frozen=True, slots=True)
class Desk:
    """Time, ids, and the mark of this process."""

    clock: Clock
    ids: Ids
    window: str
    """Letters and digits; different in each process that has a session open."""

    def new_header(self, title: str) -> Header:
        """The first line of a session that begins now."""
        return Header(FORMAT, self.ids.new(), title, rounded(self.clock.now()))
