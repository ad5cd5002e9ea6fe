"""Where the suite's stores and shelves live: in a folder, or in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from journeycoach.storage.drafts import FolderDrafts
from journeycoach.storage.jsonl import JsonlStore
from journeycoach.storage.memory import MemoryShelf, MemoryStore
from journeycoach.storage.shelf import FolderShelf
from tests.adapters.desk import a_desk

if TYPE_CHECKING:
    from pathlib import Path

    from journeycoach.workshop.ports import DraftBox, SessionShelf, SessionStore


class House(Protocol):
    """One kind of store, with the shelf that goes with it."""

    def store(self, title: str = "Anna") -> SessionStore:
        """A new session."""

    def again(self, store: SessionStore, window: str = "w2") -> SessionStore:
        """The same session in another window."""

    def shelf(self, window: str = "w1") -> SessionShelf:
        """The one shelf of this house, seen by a window."""

    def leave(self, box: DraftBox) -> None:
        """The window of a draft box is gone."""


class FolderHouse:
    """Sessions as files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def store(self, title: str = "Anna") -> SessionStore:
        """A new file."""
        return self.shelf().create(title)

    def again(self, store: SessionStore, window: str = "w2") -> SessionStore:
        """The file opened once more."""
        assert isinstance(store, JsonlStore)
        return JsonlStore.open(store.path, a_desk(window))

    def shelf(self, window: str = "w1") -> SessionShelf:
        """The folder."""
        return FolderShelf(self._folder / "sessions", a_desk(window))

    def leave(self, box: DraftBox) -> None:
        """As the system does it when a process ends."""
        assert isinstance(box, FolderDrafts)
        box.close()


class MemoryHouse:
    """Sessions in memory."""

    def __init__(self, _folder: Path) -> None:
        self._shelf = MemoryShelf(a_desk())

    def store(self, title: str = "Anna") -> SessionStore:
        """A new log."""
        return MemoryStore.new(title, a_desk())

    def again(self, store: SessionStore, window: str = "w2") -> SessionStore:
        """A second window on the log."""
        assert isinstance(store, MemoryStore)
        return store.another(a_desk(window))

    def shelf(self, window: str = "w1") -> SessionShelf:
        """The same logs, another window."""
        return self._shelf.another(window)

    def leave(self, box: DraftBox) -> None:
        """Windows in memory are never asked whether they live."""
