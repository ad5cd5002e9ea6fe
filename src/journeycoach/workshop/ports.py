"""What the workshop needs from the world outside, as protocols; adapters live in storage/ and wiring/."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from journeycoach.coach.review import Coach
    from journeycoach.domain.call_clock import Instant
    from journeycoach.domain.events import Event, Header, Key, Recorded
    from journeycoach.domain.packs import Pack


class Clock(Protocol):
    """Where time comes from, so that every test is exact."""

    def now(self) -> datetime:
        """The present moment in UTC."""

    def local(self, moment: datetime) -> datetime:
        """The same moment as the owner's wall clock shows it."""

    def instant(self) -> Instant:
        """Now, with a count that no change of the wall clock touches."""


class Ids(Protocol):
    """Where names without meaning come from."""

    def new(self) -> str:
        """A short id of letters and digits that was not given before in this session."""


class Methods(Protocol):
    """The methods at hand, each read when it is asked for."""

    def ids(self) -> tuple[str, ...]:
        """Every method's id."""

    def pack(self, pack_id: str) -> Pack:
        """A method by its id. Raises CoachError when there is none, or when its file has mistakes."""


class Tools(Struct, frozen=True):
    """What every workshop is given from outside."""

    clock: Clock
    ids: Ids
    coach: Coach
    create: Callable[[str], SessionStore]
    """Makes a session file under a title, when a workshop started without one."""
    methods: Methods


class Damage(Struct, frozen=True):
    """A stretch of a session file that could not be read and was set aside."""

    offset: int
    length: int
    reason: str
    aside: str = ""
    """Name of the file beside the session that holds the bytes; empty when nothing was written."""


class SessionStore(Protocol):
    """One session's log. Several processes may have it open at once."""

    @property
    def name(self) -> str:
        """The session's name in its folder."""

    @property
    def header(self) -> Header:
        """The first line of the log."""

    @property
    def window(self) -> str:
        """This process's mark on the events that it writes."""

    @property
    def damage(self) -> tuple[Damage, ...]:
        """What could not be read, so far."""

    @property
    def read_only(self) -> str:
        """Empty, or the sentence that says why nothing can be kept here."""

    def news(self) -> tuple[Recorded, ...]:
        """What has been recorded since the last call of news or append, by any window; all of it at first."""

    def append(self, events: Sequence[Event], author: str) -> tuple[Recorded, ...]:
        """Keep the events as one step, durably, under the file's lock.

        Returns all news, other windows' events first where they came first, ours last.
        Raises NotKeptError when the disk did not take it; nothing of the step is then in the log.
        """

    def close(self) -> None:
        """Let go of the file."""


class Draft(Struct, frozen=True):
    """What was typed and not sent."""

    question: str
    key: Key
    text: str


class DraftBox(Protocol):
    """Where half-typed text survives a kill; one per window."""

    def keep(self, draft: Draft) -> None:
        """Remember the draft in place of the last one; an empty text forgets it. Raises NotKeptError."""

    def left_over(self) -> Draft | None:
        """The newest draft of a window that is gone, taken over by this one; None when there is none."""


class PrivateNotes(Protocol):
    """Notes that nothing made from the session can contain: they live in a file of their own."""

    def add(self, text: str) -> None:
        """Keep a note durably. Raises NotKeptError."""

    def all(self) -> tuple[str, ...]:
        """Every note, oldest first."""


class SessionShelf(Protocol):
    """A folder of sessions."""

    def names(self) -> tuple[str, ...]:
        """Every session that is not archived, in the order of their names."""

    def find(self, name: str) -> str:
        """The one session that a name or a unique beginning means. Raises SessionNameError."""

    def create(self, title: str) -> SessionStore:
        """A new, empty session under a free name made from the title. Raises NotKeptError."""

    def open(self, name: str) -> SessionStore:
        """An existing session. Raises SessionNameError."""

    def drafts(self, name: str) -> DraftBox:
        """The drafts beside a session."""

    def notes(self, name: str) -> PrivateNotes:
        """The private notes beside a session."""

    def rename(self, name: str, title: str) -> str:
        """Move a session, its drafts and notes to a free name made from the title; the new name."""

    def archive(self, name: str) -> str:
        """Take a session out of the list without deleting it; what `restore` takes."""

    def restore(self, name: str) -> str:
        """Put an archived session into the list again; its name there. Raises SessionNameError."""

    def belongings(self, name: str) -> tuple[str, ...]:
        """File names that deleting the session would remove."""

    def delete(self, name: str) -> None:
        """Remove the session with its drafts, private notes and set-aside pieces."""
