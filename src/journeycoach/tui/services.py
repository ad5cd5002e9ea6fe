"""What the app needs from the world outside: callables that are put together where everything is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from journeycoach.tui.curtain import Curtain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from journeycoach.domain.walk import Encounter
    from journeycoach.workshop.facilitation import Facilitation
    from journeycoach.workshop.on_plan import OnPlan
    from journeycoach.workshop.ports import DraftBox, PrivateNotes
    from journeycoach.workshop.service import Workshop


class Opened(Struct, frozen=True):
    """One session as a window holds it."""

    workshop: Workshop
    """Not begun yet: the screen does that."""
    drafts: Callable[[], DraftBox | None]
    """The box beside the session; None as long as a new session has no file."""
    notes: Callable[[], PrivateNotes | None]
    """The private notes; None as long as a new session has no file."""
    note_drafts: Callable[[], DraftBox | None] = lambda: None
    """The box for a private note that is not sent yet."""
    walks: bool = False
    """Whether the walk along the road is shown first."""
    looks_back: bool = False
    """Whether one looks back first at what was agreed."""
    call: Facilitation | None = None
    """The call that is led from this window; None where nobody leads."""


class SessionRow(Struct, frozen=True):
    """One session in the list of sessions; every field is ready to be shown."""

    name: str
    """What `Services.open` takes."""
    title: str
    method: str
    answered: int
    asked: int
    touched: str
    """When it was last written to, in words: yesterday."""
    due: str = ""
    """The next action that is due, with its owner: Fri 4 Dec · Kim. Empty when there is none."""
    is_overdue: bool = False
    left_open: int = 0
    """Questions that were put and left without an answer."""
    is_read_only: bool = False
    """Whether nothing can be kept in it."""


class Services(Struct, frozen=True):
    """Everything outside the screens. Each callable raises CoachError with a sentence for the owner."""

    open: Callable[[str], Opened]
    """An existing session by its name."""
    start: Callable[[str], Opened]
    """A new session by a method's id, the default method for an empty one; no file until its first answer."""
    rows: Callable[[], Sequence[SessionRow]]
    """Every session, in any order."""
    walk: Callable[[Workshop], tuple[Encounter, ...]]
    """The road as the ideal customer meets it. May be called from another thread."""
    plan_markdown: Callable[[Workshop], str]
    """The plan as it stands. May be called from another thread."""
    actions: Callable[[Workshop], OnPlan]
    """What is to be done by the plan."""
    export: Callable[[Workshop, str], str]
    """Writes the plan in a format; where it is now. May be called from another thread."""
    rename: Callable[[str, str], str]
    """The session's new name after it was given a title."""
    archive: Callable[[str], str]
    """What brings it back by `restore`."""
    delete: Callable[[str], None]
    belongings: Callable[[str], Sequence[str]]
    """The files that deleting a session removes."""
    methods: Callable[[], Mapping[str, str]]
    """Methods by id, the default one first: the title, and in a second line what each is for.

    Asked for when a new session is wanted.
    """
    formats: Callable[[], Sequence[str]]
    """What `export` takes, the usual one first; asked for when something is exported."""
    ready_coach: Callable[[], None] = lambda: None
    """Reads what the first review of an answer needs. To be called from another thread."""
    board: Callable[[], Sequence[str]] = tuple
    """Every client on one page, line by line. May be called from another thread."""
    editor: Sequence[str] = ()
    """The owner's own editor as a command line; empty when none is set."""
    program: str = "journeycoach"
    """How the owner calls this program in their shell."""
    scratch: Path | None = None
    """Folder for the text that the editor opens; None for the system's own."""
    curtain: Curtain = field(default_factory=Curtain)
    """Between what only the coach may see and a client at the same screen."""
    crash_log: Path | None = None
    """Where a crash is noted, without answers; None for nowhere."""
