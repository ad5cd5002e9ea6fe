"""Private notes: a file of their own beside the session, in the same form, read by nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.errors import NotKeptError, SessionNameError
from journeycoach.domain.events import Unknown
from journeycoach.storage.failures import not_kept
from journeycoach.storage.jsonl import JsonlStore

if TYPE_CHECKING:
    from pathlib import Path

    from journeycoach.storage.desk import Desk

KIND = "note-added"
"""Not an event of the session: no reader of sessions knows it."""


class FolderNotes:
    """The notes of one session. The file is made with the first note, and open only while it is used."""

    def __init__(self, path: Path, desk: Desk) -> None:
        self._path = path
        self._desk = desk

    def add(self, text: str) -> None:
        """Kept before it returns. Raises NotKeptError."""
        try:
            store = self._open_or_create()
        except SessionNameError as error:
            raise NotKeptError(error.text) from error
        except OSError as error:
            raise not_kept(error) from error
        try:
            store.append([Unknown(KIND, {"text": text})], "owner")
        finally:
            store.close()

    def all(self) -> tuple[str, ...]:
        """Nothing when there is no file. Raises SessionNameError when it cannot be read."""
        if not self._path.is_file():
            return ()
        store = JsonlStore.open(self._path, self._desk)
        events = [record.event for record in store.news()]
        store.close()
        return tuple(
            str(event.data.get("text", ""))
            for event in events
            if isinstance(event, Unknown) and event.kind == KIND
        )

    def _open_or_create(self) -> JsonlStore:
        try:
            return JsonlStore.create(self._path, "", self._desk)
        except FileExistsError:
            return JsonlStore.open(self._path, self._desk)
