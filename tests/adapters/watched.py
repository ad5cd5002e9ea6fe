"""A session in memory that somebody looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.workshop.following import Follower, Sight
from tests.adapters.desk import a_desk

if TYPE_CHECKING:
    from journeycoach.domain.packs import Pack
    from journeycoach.storage.memory import MemoryStore


class WatchedMemory:
    """Looks at the log of a store in memory; a test may say what became of its file."""

    def __init__(self, store: MemoryStore) -> None:
        self._store = store.another(a_desk("follow"))
        self.trouble = ""
        self.is_anew = False

    @property
    def title(self) -> str:
        """As the log's."""
        return self._store.header.title

    def look(self) -> Sight:
        """What another window has kept."""
        return Sight(self._store.news(), self.is_anew, self.trouble)


def following(store: MemoryStore, pack: Pack) -> Follower:
    """Whoever follows a session of one method."""
    return Follower(WatchedMemory(store), lambda _: pack)
