"""A folder of sessions, and the housekeeping in it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from journeycoach.domain.errors import SessionNameError
from journeycoach.storage import disk
from journeycoach.storage.beside import ARCHIVE, NOTES, SESSION
from journeycoach.storage.drafts import FolderDrafts
from journeycoach.storage.failures import not_kept, telling
from journeycoach.storage.jsonl import JsonlStore
from journeycoach.storage.locks import locked
from journeycoach.storage.names import find_name, free_name, is_name, slug
from journeycoach.storage.notes import FolderNotes
from journeycoach.storage.spots import (
    Spot,
    belongings,
    is_regular,
    make_folder,
    move,
    names_in,
    prefixes,
    taken,
)

if TYPE_CHECKING:
    from journeycoach.storage.desk import Desk


OF_NOTES = ".private"
"""Behind the name of a session, for the box of its notes."""
EARLY = "first-answer"
"""What a draft is called while its session has no name."""


class FolderShelf:
    """The sessions of one folder; a session elsewhere is called by the path of its file."""

    def __init__(self, folder: Path, desk: Desk) -> None:
        self._folder = folder
        self._desk = desk
        self._boxes: dict[str, FolderDrafts] = {}

    def probe(self) -> None:
        """Try what keeping an answer takes: make the folder, write, sync, lock. Raises NotDoneError."""
        with telling(f"Sessions cannot be kept in {self._folder}"):
            self._make_folder()
            path, descriptor = disk.create_numbered(lambda n: self._folder / f".probe-{n}", b"probe\n")
            try:
                with locked(descriptor):
                    pass
            finally:
                os.close(descriptor)
                path.unlink()

    def names(self) -> tuple[str, ...]:
        """In alphabetical order; none when there is no folder yet. Raises NotDoneError."""
        return tuple(sorted(names_in(self._folder)))

    def find(self, name: str) -> str:
        """A name, a unique beginning, a title, or the path of a session file; what `open` takes."""
        if _is_path(name):
            return self._find_path(name)
        names = self.names()
        away = next((each for each in (name, slug(name)) if each in names_in(self._folder / ARCHIVE)), "")
        if away and name not in names and slug(name) not in names:
            back = f"{self._desk.program} restore {away}"
            raise SessionNameError(f"{away} is in the archive. To have it back: {back}")
        return find_name(name, names, self._desk.program)

    def create(self, title: str) -> JsonlStore:
        """Durable with its name before it returns. Raises NotKeptError."""
        try:
            self._make_folder()
            while True:
                name = free_name(title, taken(self._folder))
                try:
                    store = JsonlStore.create(Spot(self._folder, name).file, title, self._desk)
                except FileExistsError:
                    continue
                self._hand_over_drafts(name)
                return store
        except OSError as error:
            raise not_kept(error) from error

    def open(self, name: str) -> JsonlStore:
        """A window on it. Raises SessionNameError."""
        return JsonlStore.open(self._spot(name).file, self._desk)

    def file(self, name: str) -> Path:
        """Where its log is. Raises SessionNameError."""
        return self._existing(name).file

    def drafts(self, name: str) -> FolderDrafts:
        """This window's box; the same one each time, and after a rename."""
        if name not in self._boxes:
            spot = self._spot(name)
            self._boxes[name] = FolderDrafts(spot.folder, spot.name, self._desk.window)
        return self._boxes[name]

    def early_drafts(self) -> FolderDrafts:
        """The box of a session that has no file yet; `create` makes it the box of the session."""
        if EARLY not in self._boxes:
            self._boxes[EARLY] = FolderDrafts(self._folder, EARLY, self._desk.window)
        return self._boxes[EARLY]

    def note_drafts(self, name: str) -> FolderDrafts:
        """A box for a private note that is not sent yet: its file is named as the notes are."""
        key = f"{name}{OF_NOTES}"
        if key not in self._boxes:
            spot = self._spot(name)
            self._boxes[key] = FolderDrafts(spot.folder, f"{spot.name}{OF_NOTES}", self._desk.window)
        return self._boxes[key]

    def notes(self, name: str) -> FolderNotes:
        """In a file of their own."""
        spot = self._spot(name)
        return FolderNotes(spot.folder / f"{spot.name}{NOTES}", self._desk)

    def rename(self, name: str, title: str) -> str:
        """Stores that are open follow their file. Raises NotDoneError, SessionNameError."""
        old = self._existing(name)
        problem = f"{old.name} cannot be renamed"
        with telling(problem):
            new = Spot(old.folder, free_name(title, taken(old.folder) - {old.name}))
        if new == old:
            return name
        move(old, new, problem)
        called = new.name if name == old.name else str(new.file)
        for kind in ("", OF_NOTES):
            if box := self._boxes.pop(f"{name}{kind}", None):
                box.move_to(new.folder, f"{new.name}{kind}")
                self._boxes[f"{called}{kind}"] = box
        return called

    def archive(self, name: str) -> str:
        """Into the folder `archive` beside it. Raises NotDoneError, SessionNameError."""
        old = self._existing(name)
        new = _move_into(old.folder / ARCHIVE, old, f"{old.name} cannot be archived")
        return new.name if old.folder == self._folder else str(new.file)

    def restore(self, name: str) -> str:
        """Out of the folder `archive` again. Raises NotDoneError, SessionNameError."""
        old = self._archived(name)
        new = _move_into(old.folder.parent, old, f"{old.name} cannot be put back")
        return new.name if new.folder == self._folder else str(new.file)

    def belongings(self, name: str) -> tuple[str, ...]:
        """In alphabetical order. Raises SessionNameError."""
        spot = self._existing(name)
        with telling(f"The folder {spot.folder} cannot be read"):
            return belongings(spot)

    def delete(self, name: str) -> None:
        """The log last, so that a deletion that failed can be tried again. Raises NotDoneError."""
        spot = self._existing(name)
        with telling(f"{spot.name} cannot be deleted"):
            for file in sorted(belongings(spot), key=lambda file: file == spot.file.name):
                (spot.folder / file).unlink(missing_ok=True)
            disk.sync_folder(spot.folder)

    def _archived(self, name: str) -> Spot:
        if _is_path(name):
            spot = self._existing(self._find_path(name))
            if spot.folder.name != ARCHIVE:
                raise SessionNameError(f"{spot.name} is in no archive. {self._see_list} --archived")
            return spot
        names = sorted(names_in(self._folder / ARCHIVE))
        if not names:
            raise SessionNameError("Nothing is in the archive.")
        return Spot(self._folder / ARCHIVE, find_name(name, names, self._desk.program))

    @property
    def _see_list(self) -> str:
        return f"See: {self._desk.program} list"

    def _hand_over_drafts(self, name: str) -> None:
        if box := self._boxes.pop(EARLY, None):
            box.follow(self._folder, name)
            self._boxes[name] = box

    def _make_folder(self) -> None:
        self._folder.mkdir(disk.FOLDER_MODE, parents=True, exist_ok=True)

    def _spot(self, name: str) -> Spot:
        path = Path(name)
        if path.name.removesuffix(SESSION) not in ("", path.name):
            return Spot(path.parent, path.name.removesuffix(SESSION))
        if not is_name(name):
            raise SessionNameError(f"{name!r} cannot be the name of a session. {self._see_list}")
        return Spot(self._folder, name)

    def _existing(self, name: str) -> Spot:
        spot = self._spot(name)
        if not is_regular(spot.file):
            raise SessionNameError(f"There is no session named {name!r}. {self._see_list}")
        return spot

    def _find_path(self, text: str) -> str:
        path = Path(text)
        if not path.name.endswith(SESSION) or path.name == SESSION:
            raise SessionNameError(f"{text!r} is not the path of a session: such a file ends in {SESSION}.")
        here = (path, self._folder / path.name) if path.name == text else (path,)
        found = next((each for each in here if is_regular(each)), None)
        if found is None:
            raise SessionNameError(f"There is no session file {text!r}.")
        name = found.name.removesuffix(SESSION)
        ours = found.parent.resolve() == self._folder.resolve() and is_name(name)
        return name if ours else str(found)


def _is_path(name: str) -> bool:
    return "/" in name or os.sep in name or name.endswith(SESSION)


def _move_into(folder: Path, old: Spot, problem: str) -> Spot:
    """Under its own name, or a numbered one where that is taken; where it is now. Raises NotDoneError."""
    with telling(problem):
        make_folder(folder)
        there = prefixes(folder)
    names = (old.name, *(f"{old.name}-{number}" for number in range(2, len(there) + 3)))
    new = Spot(folder, next(name for name in names if name not in there))
    move(old, new, problem)
    return new
