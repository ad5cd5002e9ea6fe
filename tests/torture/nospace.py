"""NOSPACE: every call to the system fails once, or from then on, with whatever the system may say."""

from __future__ import annotations

import errno
from contextlib import suppress
from functools import partial
from itertools import count, product
from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.errors import CoachError
from journeycoach.domain.events import IdeaParked, Key
from journeycoach.storage.logfile import LogFile
from journeycoach.storage.shelf import FolderShelf
from journeycoach.workshop.ports import Draft
from tests.adapters.desk import a_desk
from tests.adapters.meddling import Fault, failing
from tests.torture.frame import Outcome, Torture
from tests.unit.storage.files import ideas, ideas_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from journeycoach.storage.jsonl import JsonlStore

CODES = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EINTR)
ANSWERS = 5
DRAFT = Draft("q1", Key("shop.name"), "half a tho")


def run(rounds: int, scratch: Path) -> Outcome:
    """For so many of the system's refusals: the n-th call fails, for every n there is."""
    cases = [
        (code, for_ever, short)
        for code in CODES[:rounds]
        for for_ever, short in product((False, True), repeat=2)
    ]
    runs, faults = 0, []
    for number, (code, for_ever, short) in enumerate(cases):
        for nth in count(1):
            fault = Fault(nth, code, for_ever, short)
            what = _fault_of(scratch / f"{number}-{nth}", fault)
            runs += 1
            faults += [f"{errno.errorcode[code]}, call {nth}, for ever: {for_ever}: {what}"] if what else []
            if not fault.hit:
                break
    return Outcome(runs, tuple(faults))


def control(rounds: int, scratch: Path) -> Outcome:
    """What a failed write has left is not taken back."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LogFile, "_take_back", lambda _file, _data: None)
        return run(rounds, scratch)


class _Life:
    """A session from its beginning to its end, and what it said it has kept."""

    def __init__(self, folder: Path) -> None:
        self.shelf = FolderShelf(folder, a_desk())
        self.kept: list[str] = []
        self.tried: list[str] = []

    def go(self) -> None:
        """Begin, answer, draft, go, come back, answer; a refusal is heard, and the next thing tried."""
        self._hear(self.shelf.probe)
        self._hear(lambda: self._answer(self.shelf.create("Anna"), ANSWERS))
        self._hear(lambda: self.shelf.drafts("anna").keep(DRAFT))
        self._hear(lambda: self._answer(self.shelf.open("anna"), 1))

    def _answer(self, store: JsonlStore, number: int) -> None:
        for _ in range(number):
            text = f"answer {len(self.tried)}"
            self.tried.append(text)
            self._hear(partial(self._keep, store, text))
        store.close()

    def _keep(self, store: JsonlStore, text: str) -> None:
        told = ideas(store.append([IdeaParked(text)], "owner"))
        self.kept += told[-1:]

    def _hear(self, deed: Callable[[], object]) -> None:
        with suppress(CoachError):
            deed()


def _fault_of(folder: Path, fault: Fault) -> str:
    """What is wrong once the system works again; the session has to take one answer more."""
    life = _Life(folder)
    try:
        with failing(fault):
            life.go()
    except Exception as error:  # noqa: BLE001 - any crash is what is looked for
        return f"crashed: {type(error).__name__}: {error}"
    if not life.shelf.names():
        return "the session is gone" if life.kept else ""
    there = FolderShelf(folder, a_desk("w2")).open("anna")
    # While no call works at all, a line that was written cannot be taken back.
    return _after(life, there, exact=not fault.for_ever)


def _after(life: _Life, store: JsonlStore, *, exact: bool) -> str:
    there = ideas(store.news())
    store.append([IdeaParked("after")], "owner")
    store.close()
    if ideas_in(store.path) != [*there, "after"]:
        return "the answer after it is not there"
    expected = [text for text in life.tried if text in life.kept or (text in there and not exact)]
    return "" if there == expected else f"kept were {life.kept}, there are {there}"


TORTURE = Torture(
    "nospace",
    "Whichever call the system refuses, no answer is lost that was called kept, and nothing crashes.",
    run,
    control,
    short=1,
    full=len(CODES),
    unit="runs",
)
