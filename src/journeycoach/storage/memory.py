"""Sessions that live as long as the program: for tests, and as the model of what a store does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from journeycoach.domain.errors import SessionNameError
from journeycoach.storage.names import find_name, free_name
from journeycoach.storage.stamp import make_step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeycoach.domain.events import Event, Header, Recorded
    from journeycoach.storage.desk import Desk
    from journeycoach.workshop.ports import Damage, Draft


class MemoryLog(Struct):
    """What several windows on one session share."""

    header: Header
    records: list[Recorded] = field(default_factory=list)
    drafts: dict[str, Draft] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


class MemoryStore:
    """One window on a log in memory."""

    def __init__(self, name: str, log: MemoryLog, desk: Desk) -> None:
        self.name = name
        self._log = log
        self._desk = desk
        self._told = 0
        """How many records news and append have handed out."""

    @classmethod
    def new(cls, title: str, desk: Desk) -> MemoryStore:
        """An empty session that is on no shelf."""
        return cls(free_name(title, ()), MemoryLog(desk.new_header(title)), desk)

    @property
    def header(self) -> Header:
        """Made when the log was."""
        return self._log.header

    @property
    def window(self) -> str:
        """As the desk says."""
        return self._desk.window

    @property
    def damage(self) -> tuple[Damage, ...]:
        """Never any."""
        return ()

    @property
    def read_only(self) -> str:
        """Never."""
        return ""

    def another(self, desk: Desk) -> MemoryStore:
        """A second window on the same log."""
        return MemoryStore(self.name, self._log, desk)

    def news(self) -> tuple[Recorded, ...]:
        """What this window has not been told yet."""
        fresh = tuple(self._log.records[self._told :])
        self._told += len(fresh)
        return fresh

    def append(self, events: Sequence[Event], author: str) -> tuple[Recorded, ...]:
        """Keep a step. Raises NotKeptError for what a file could not hold either."""
        if events:
            step = make_step(events, author, self._desk, len(self._log.records) + 1)
            self._log.records.extend(step.records)
        return self.news()

    def close(self) -> None:
        """Nothing to let go of."""


class MemoryDrafts:
    """Half-typed text of one window, in memory. Windows are told apart by their mark alone."""

    def __init__(self, log: MemoryLog, window: str) -> None:
        self._drafts = log.drafts
        self._window = window

    def keep(self, draft: Draft) -> None:
        """In place of the last one."""
        self._drafts.pop(self._window, None)
        if draft.text:
            self._drafts[self._window] = draft

    def left_over(self) -> Draft | None:
        """The newest draft of another window, which counts as gone."""
        others = [window for window in self._drafts if window != self._window]
        if not others:
            return None
        self._drafts[self._window] = self._drafts.pop(others[-1])
        return self._drafts[self._window]


class MemoryNotes:
    """Private notes in memory."""

    def __init__(self, log: MemoryLog) -> None:
        self._notes = log.notes

    def add(self, text: str) -> None:
        """Always kept."""
        self._notes.append(text)

    def all(self) -> tuple[str, ...]:
        """Oldest first."""
        return tuple(self._notes)


class MemoryShelf:
    """A shelf of sessions in memory; windows on one shelf share their logs."""

    def __init__(self, desk: Desk, logs: dict[str, MemoryLog] | None = None) -> None:
        self._desk = desk
        self._logs = {} if logs is None else logs
        self._archived: dict[str, MemoryLog] = {}

    def another(self, window: str) -> MemoryShelf:
        """The same shelf, seen by another window."""
        return MemoryShelf(replace(self._desk, window=window), self._logs)

    def names(self) -> tuple[str, ...]:
        """In alphabetical order."""
        return tuple(sorted(self._logs))

    def find(self, name: str) -> str:
        """Exact, or a unique beginning."""
        return find_name(name, self.names(), self._desk.program)

    def create(self, title: str) -> MemoryStore:
        """Empty, under a free name."""
        name = free_name(title, (*self._logs, *self._archived))
        self._logs[name] = MemoryLog(self._desk.new_header(title))
        return self.open(name)

    def open(self, name: str) -> MemoryStore:
        """A new window on the session."""
        return MemoryStore(name, self._log(name), self._desk)

    def drafts(self, name: str) -> MemoryDrafts:
        """This window's box."""
        return MemoryDrafts(self._log(name), self._desk.window)

    def notes(self, name: str) -> MemoryNotes:
        """Shared by all windows."""
        return MemoryNotes(self._log(name))

    def rename(self, name: str, title: str) -> str:
        """Stores that are open keep the old name."""
        others = [other for other in (*self._logs, *self._archived) if other != name]
        log = self._log(name)
        new = free_name(title, others)
        del self._logs[name]
        self._logs[new] = log
        return new

    def archive(self, name: str) -> str:
        """Out of the list, still in memory."""
        self._archived[name] = self._log(name)
        del self._logs[name]
        return name

    def restore(self, name: str) -> str:
        """No name is given twice, so that its own is free."""
        found = find_name(name, tuple(self._archived), self._desk.program)
        self._logs[found] = self._archived.pop(found)
        return found

    def belongings(self, name: str) -> tuple[str, ...]:
        """What would be files in a folder."""
        log = self._log(name)
        drafts = (f"{name}.draft-{window}.json" for window in log.drafts)
        notes = (f"{name}.private.jsonl",) if log.notes else ()
        return tuple(sorted((f"{name}.journey.jsonl", *drafts, *notes)))

    def delete(self, name: str) -> None:
        """With all that belongs to it."""
        self._log(name)
        del self._logs[name]

    def _log(self, name: str) -> MemoryLog:
        if name not in self._logs:
            raise SessionNameError(f"There is no session named {name!r}.")
        return self._logs[name]
