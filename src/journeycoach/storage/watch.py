"""A session file that is only looked at: read under a shared lock, never written, created or mended.

This knows one file by its path. Private notes and drafts stand beside it, and nothing here can open them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.errors import CoachError
from journeycoach.storage import disk
from journeycoach.storage.beside import ARCHIVE, find_moved
from journeycoach.storage.jsonl import JsonlStore
from journeycoach.workshop.following import ARCHIVED, DELETED, Sight

if TYPE_CHECKING:
    from pathlib import Path

    from journeycoach.storage.desk import Desk


class Watch:
    """One file, followed when it is renamed, and read anew when another stands in its place."""

    def __init__(self, path: Path, desk: Desk) -> None:
        """Raises SessionNameError when it cannot be read."""
        self._path = path
        self._desk = desk
        self._store = JsonlStore.look_at(path, desk)
        self._identity = disk.identity_of(path)
        self._is_anew = False

    @property
    def title(self) -> str:
        """Of the file that is read now."""
        return self._store.header.title

    def look(self) -> Sight:
        """Two questions to the system while nothing happens; a lock and a read when something did."""
        try:
            trouble = self._stay_with_the_file()
        except (CoachError, OSError):
            return Sight()  # Between two states; the next look tells.
        is_anew, self._is_anew = self._is_anew, False
        return Sight(self._store.news(), is_anew, trouble)

    def _stay_with_the_file(self) -> str:
        there = disk.identity_of(self._path)
        if there is None:
            moved = find_moved(self._path, self._identity) if self._identity else None
            if moved is None:
                return DELETED
            self._path = moved
        elif there != self._identity or self._is_shorter():
            self._read_anew()
        return ARCHIVED if self._path.parent.name == ARCHIVE else ""

    def _is_shorter(self) -> bool:
        return self._path.stat().st_size < self._store.size

    def _read_anew(self) -> None:
        store = JsonlStore.look_at(self._path, self._desk)
        self._store.close()
        self._store, self._is_anew = store, True
        self._identity = disk.identity_of(self._path)
