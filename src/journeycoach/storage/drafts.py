"""Half-typed text beside a session: one small file a window, locked for as long as the window lives.

A draft whose lock is free belongs to a window that is gone. Of several such drafts the newest is taken over
first; the others stay where they are, for the next time, unless they say the same.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from journeycoach.domain.errors import NotKeptError
from journeycoach.domain.events import Key
from journeycoach.storage import disk
from journeycoach.storage.failures import draft_not_kept
from journeycoach.storage.locks import try_lock
from journeycoach.workshop.ports import Draft

if TYPE_CHECKING:
    from pathlib import Path

SIZE_LIMIT = 2**20
"""Bytes in a draft file; a larger one is not ours."""


class _Found(Struct, frozen=True):
    """The draft of a window that is gone, locked by us until its descriptor is closed."""

    path: Path
    descriptor: int
    written: int
    """When, in nanoseconds."""
    draft: Draft


class FolderDrafts:
    """The draft box of one window."""

    def __init__(self, folder: Path, name: str, window: str) -> None:
        self._folder = folder
        self._name = name
        self._window = window
        self._descriptor: int | None = None
        """Of the draft file as it is now; holds its lock."""

    def keep(self, draft: Draft) -> None:
        """Replace the file as a whole. Raises NotKeptError when the text could not be written."""
        try:
            self._follow()
            if draft.text:
                self._write(draft)
            else:
                self._forget()
        except OSError as error:
            raise draft_not_kept(error) from error

    def left_over(self) -> Draft | None:
        """The newest, written into this window's own file before the other goes.

        Where that cannot be written the other stays, and will be offered again.
        """
        try:
            found = sorted(self._abandoned(), key=lambda one: one.written)
        except OSError:
            return None
        try:
            return self._take_over(found) if found else None
        finally:
            for one in found:
                os.close(one.descriptor)

    def move_to(self, folder: Path, name: str) -> None:
        """Go on beside a session that was renamed; its files have been moved."""
        self._folder, self._name = folder, name

    def follow(self, folder: Path, name: str) -> None:
        """Go on beside a session that has just been made, and take the draft there."""
        old = self._path
        self.move_to(folder, name)
        if not disk.OPEN_FILES_MOVE:
            self._hold(None)
        with suppress(OSError):
            old.rename(self._path)

    def close(self) -> None:
        """Let the next window have the draft."""
        self._hold(None)

    @property
    def _path(self) -> Path:
        return self._folder / f"{self._name}.draft-{self._window}.json"

    def _write(self, draft: Draft) -> None:
        if not disk.OPEN_FILES_MOVE:
            self._write_in_place(draft)
            return
        beside = self._path.with_name(f"{self._path.name}.new")
        beside.unlink(missing_ok=True)
        descriptor = disk.open_new(beside)
        try:
            # The lock first: a file that appears unlocked would look like a dead window's.
            try_lock(descriptor)
            disk.write_all(descriptor, _to_bytes(draft))
            beside.replace(self._path)
        except OSError:
            os.close(descriptor)
            with suppress(OSError):
                beside.unlink()
            raise
        self._hold(descriptor)

    def _write_in_place(self, draft: Draft) -> None:
        """In one write, over what was there: what is left behind the first line is cut off, or not read."""
        if self._descriptor is None:
            self._descriptor = disk.open_regular(self._path, os.O_RDWR | os.O_CREAT)
            try_lock(self._descriptor)
        data = _to_bytes(draft)
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        disk.write_all(self._descriptor, data)
        os.ftruncate(self._descriptor, len(data))

    def _forget(self) -> None:
        if disk.OPEN_FILES_MOVE:
            self._path.unlink(missing_ok=True)
            self._hold(None)
            return
        if self._descriptor is not None:
            os.ftruncate(self._descriptor, 0)
        self._hold(None)
        self._path.unlink(missing_ok=True)

    def _hold(self, descriptor: int | None) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
        self._descriptor = descriptor

    def _follow(self) -> None:
        """Find the new name of a session that another window has renamed, by way of our own draft."""
        if self._descriptor is None:
            return
        ours = disk.identity(self._descriptor)
        if disk.identity_of(self._path) == ours:
            return
        ending = f".draft-{self._window}.json"
        for path in self._folder.iterdir():
            if path.name.endswith(ending) and disk.identity_of(path) == ours:
                self._name = path.name.removesuffix(ending)

    def _abandoned(self) -> list[_Found]:
        start = f"{self._name}.draft-"
        files = [path for path in self._folder.iterdir() if path.name.startswith(start)]
        others = [path for path in files if path.suffix == ".json" and path != self._path]
        return [found for path in others if (found := _look_at(path))]

    def _take_over(self, found: list[_Found]) -> Draft:
        newest = found[-1]
        try:
            self.keep(newest.draft)
        except NotKeptError:
            return newest.draft
        for one in found:
            if one.draft == newest.draft:
                with suppress(OSError):
                    # Emptied first: where an open file cannot be removed, nobody is offered it again.
                    os.ftruncate(one.descriptor, 0)
                    one.path.unlink()
        return newest.draft


def _look_at(path: Path) -> _Found | None:
    """A draft whose window is gone; None for one that is alive, unreadable, or taken over a moment ago."""
    try:
        descriptor = disk.open_regular(path, os.O_RDWR)
    except OSError:
        return None
    try:
        found = _if_abandoned(path, descriptor)
    except OSError:
        found = None
    if found is None:
        os.close(descriptor)
    return found


def _if_abandoned(path: Path, descriptor: int) -> _Found | None:
    if not try_lock(descriptor):
        return None
    draft = _read(descriptor)
    info = os.fstat(descriptor)
    return _Found(path, descriptor, info.st_mtime_ns, draft) if draft and info.st_nlink else None


def _read(descriptor: int) -> Draft | None:
    try:
        item: Any = json.loads(disk.read_from(descriptor, 0, SIZE_LIMIT).partition(b"\n")[0])
        texts = [item[name] for name in ("question", "topic", "subject", "text")]
    except (ValueError, RecursionError, KeyError, TypeError):
        return None
    if not all(type(text) is str for text in texts):
        return None
    question, topic, subject, text = texts
    return Draft(question, Key(topic, subject), text)


def _to_bytes(draft: Draft) -> bytes:
    item = {
        "question": draft.question,
        "topic": draft.key.topic,
        "subject": draft.key.subject,
        "text": draft.text,
    }
    return json.dumps(item).encode() + b"\n"
