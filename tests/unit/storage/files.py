"""Session files for the tests of this folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.events import IdeaParked, Recorded
from journeycoach.storage.jsonl import JsonlStore
from tests.adapters.desk import a_desk

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def new_store(folder: Path, *texts: str) -> JsonlStore:
    """A session called anna, with an idea for each text."""
    store = JsonlStore.create(folder / "anna.journey.jsonl", "Anna", a_desk())
    for text in texts:
        store.append([IdeaParked(text)], "owner")
    return store


def opened(path: Path, window: str = "w2") -> JsonlStore:
    """The file in another window."""
    return JsonlStore.open(path, a_desk(window))


def ideas(records: Iterable[Recorded]) -> list[str]:
    """The texts of ideas; anything else has no place in these tests."""
    return [record.event.text for record in records if isinstance(record.event, IdeaParked)]


def ideas_in(path: Path) -> list[str]:
    """What a new window reads."""
    store = opened(path, "w9")
    try:
        return ideas(store.news())
    finally:
        store.close()
