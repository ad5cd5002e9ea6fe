"""What a store is given from outside, so that it never reads a clock or makes up a name itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.events import Header
from journeycoach.storage.codec import FORMAT, rounded

if TYPE_CHECKING:
    from journeycoach.workshop.ports import Clock, Ids


class Desk(Struct, frozen=True):
    """Time, ids, and the mark of this process."""

    clock: Clock
    ids: Ids
    window: str
    """Letters and digits; different in each process that has a session open."""
    program: str = "journeycoach"
    """How the owner calls this program in their shell."""

    def new_header(self, title: str) -> Header:
        """The first line of a session that begins now."""
        return Header(FORMAT, self.ids.new(), title, rounded(self.clock.now()))
