"""The log of one session and the session that it makes: whatever is shown has been kept first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.domain.events import AnswerGiven, PackChosen, Redone, Undone
from journeycoach.domain.session import Session, extend
from journeycoach.domain.undo import step_to_redo, step_to_undo

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from journeycoach.domain.events import Event, Recorded
    from journeycoach.domain.packs import Pack
    from journeycoach.workshop.ports import SessionStore

TITLE_LENGTH = 60
"""A session is named after at most so many characters of its first answer."""


class Record:
    """Holds the events and their fold; the file itself is made with the first event."""

    def __init__(
        self,
        asked: PackChosen,
        create: Callable[[str], SessionStore],
        store: SessionStore | None,
        author: str,
    ) -> None:
        self.asked = asked
        """The method that the next event is kept under."""
        self._create = create
        self.author = author
        """Who says what is kept from now on."""
        self._log: list[Recorded] = []
        self.store = store
        """None until the first answer of a session without a name."""
        self.session = Session(title=store.header.title if store else "")

    @property
    def log(self) -> Sequence[Recorded]:
        """Everything that happened, in the order of the lock."""
        return self._log

    @property
    def window(self) -> str:
        """This window's mark; empty while there is no file."""
        return self.store.window if self.store else ""

    def catch_up(self) -> bool:
        """Take in what other windows wrote; True when there was something."""
        return self.store is not None and self._take(self.store.news())

    def keep(self, *events: Event) -> None:
        """Add one step to the log, durably, then fold it in. Raises NotKeptError: then nothing changed."""
        if self.store is None:
            self.store = self._create(_title_from(events))
            self.session = replace(self.session, title=self.store.header.title)
        if self.session.packs[-1:] != (self.asked.pack,):
            self._take(self.store.append([self.asked], self.author))
        if events:
            self._take(self.store.append(events, self.author))

    def undo(self) -> int:
        """Take back the last step; which one it was. Raises NothingToUndoError."""
        step = step_to_undo(self._log, self.window)
        self.keep(Undone(step))
        return step

    def redo(self) -> int:
        """Bring back the step taken back last; which one it was. Raises NothingToUndoError."""
        step = step_to_redo(self._log, self.window)
        self.keep(Redone(step))
        return step

    def events_of(self, step: int) -> tuple[Event, ...]:
        """What happened in one step."""
        return tuple(record.event for record in self._log if record.step == step)

    def _take(self, news: Sequence[Recorded]) -> bool:
        if not news:
            return False
        self._log.extend(news)
        title = self.store.header.title if self.store else ""
        self.session = extend(self.session, self._log, news, title)
        return True


def asked_by(pack: Pack | None) -> PackChosen:
    """What the log says when a session goes on with this method; of none while it is not known."""
    return PackChosen(pack.id, pack.subject) if pack else PackChosen("")


def _title_from(events: Sequence[Event]) -> str:
    texts = [event.text for event in events if isinstance(event, AnswerGiven)]
    return texts[0].split("\n")[0][:TITLE_LENGTH] if texts else "New session"
