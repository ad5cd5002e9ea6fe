"""REPLACED: another program replaces, shortens, deletes or restores the session file between two answers."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.errors import NotKeptError
from journeycoach.domain.events import IdeaParked
from journeycoach.storage.failures import FileChangedError
from journeycoach.storage.logfile import LogFile
from tests.torture.frame import MissingError, Outcome, Torture
from tests.unit.storage.files import ideas_in, new_store, opened

if TYPE_CHECKING:
    from journeycoach.storage.jsonl import JsonlStore

Deed = Callable[[Path, Path], object]
"""Something done to a session file; it has an older copy of it at hand."""


def run(rounds: int, scratch: Path) -> Outcome:
    """Each deed after each of so many answers."""
    if sys.platform == "win32":
        raise MissingError("this system lets nobody replace or remove a file that is open")
    cases = list(product(DEEDS, range(1, rounds + 1)))
    faults = []
    for deed, answers in cases:
        folder = scratch / f"{deed.__name__}-{answers}"
        folder.mkdir()
        if fault := _fault_of(deed, answers, folder):
            faults.append(f"{deed.__name__} after {answers} answers: {fault}")
    return Outcome(len(cases), tuple(faults))


def control(rounds: int, scratch: Path) -> Outcome:
    """Nobody looks whether it is still the same file."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LogFile, "_stay_with_the_file", lambda _file: None)
        patch.setattr(LogFile, "_mark", lambda _file: b"")
        return run(rounds, scratch)


def replaced(path: Path, _copy: Path) -> None:
    """By a file of the same bytes, as a synchronising program does it."""
    path.with_name("new").write_bytes(path.read_bytes())
    path.with_name("new").replace(path)


def emptied(path: Path, _copy: Path) -> None:
    """To no bytes at all."""
    path.write_bytes(b"")


def shortened(path: Path, _copy: Path) -> None:
    """In the middle of its last line."""
    path.write_bytes(path.read_bytes()[:-30])


def deleted(path: Path, _copy: Path) -> None:
    """By somebody who tidied up."""
    path.unlink()


def deleted_and_made_anew(path: Path, _copy: Path) -> None:
    """A new session of the same name."""
    path.unlink()
    new_store(path.parent, "somebody else's").close()


def restored(path: Path, copy: Path) -> None:
    """From an older copy, as a new file."""
    copy.replace(path)


def restored_in_place(path: Path, copy: Path) -> None:
    """From an older copy, into the same file."""
    shutil.copyfile(copy, path)


def restored_and_gone_on_with(path: Path, copy: Path) -> None:
    """From an older copy into the same file, which another window has made longer than it was."""
    size = path.stat().st_size
    shutil.copyfile(copy, path)
    other = opened(path, "w5")
    while path.stat().st_size <= size:
        other.append([IdeaParked("from the other window")], "owner")
    other.close()


def overwritten(path: Path, _copy: Path) -> None:
    """With other bytes, as many as there were."""
    path.write_bytes(b"x" * path.stat().st_size)


DEEDS: tuple[Deed, ...] = (
    *(replaced, emptied, shortened, deleted, deleted_and_made_anew),
    *(restored, restored_in_place, restored_and_gone_on_with, overwritten),
)


def _fault_of(deed: Deed, answers: int, folder: Path) -> str:
    """The deed is noticed before the next tick; then the owner's words go to a new file beside."""
    store = new_store(folder)
    copy = folder / "copy"
    for number in range(answers):
        shutil.copyfile(store.path, copy)
        store.append([IdeaParked(f"answer {number}")], "owner")
    path = store.path
    deed(path, copy)
    left = path.read_bytes() if path.exists() else None
    with suppress(FileChangedError):
        store.append([IdeaParked("next")], "owner")
        return "it was not noticed, and the answer called kept"
    if left != (path.read_bytes() if path.exists() else None):
        return "the file of the other program was changed"
    return _after(store, [f"answer {number}" for number in range(answers)])


def _after(store: JsonlStore, before: list[str]) -> str:
    old = store.path
    try:
        store.append([IdeaParked("next")], "owner")
    except NotKeptError as error:
        return f"the next try was refused, too: {error}"
    finally:
        store.close()
    if store.path == old:
        return "there is no new file beside"
    there = ideas_in(store.path)
    return "" if there == [*before, "next"] else f"in the new file there is {there}"


TORTURE = Torture(
    "replaced",
    "A file that another program changed is noticed before the next tick; all words go to a new file beside.",
    run,
    control,
    short=3,
    full=60,
    control_rounds=2,
    unit="changes",
)
