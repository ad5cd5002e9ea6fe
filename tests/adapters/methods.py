"""A handful of methods that no file holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.errors import CoachError

if TYPE_CHECKING:
    from journeycoach.domain.packs import Pack


class FewMethods(Struct, frozen=True):
    """Methods by id, in the order they were given."""

    packs: tuple[Pack, ...]

    def ids(self) -> tuple[str, ...]:
        """Every id."""
        return tuple(pack.id for pack in self.packs)

    def pack(self, pack_id: str) -> Pack:
        """The method of that id. Raises CoachError."""
        found = next((pack for pack in self.packs if pack.id == pack_id), None)
        if found is None:
            raise CoachError(f"There is no method “{pack_id}”.")
        return found
