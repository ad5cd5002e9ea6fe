"""Copies to hand out: a session, its plan, or both."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from journeycoach.storage.beside import SESSION
from journeycoach.storage.copies import write_session
from journeycoach.wiring.house import DEFAULT_METHOD
from journeycoach.workshop.comparing import read_through
from journeycoach.workshop.sharing import Original, shared_copy

if TYPE_CHECKING:
    from journeycoach.wiring.house import House
    from journeycoach.workshop.sharing import Copy, Wish


def copied(here: House, name: str, wish: Wish) -> Copy:
    """The copy of a session, not written yet. Raises CoachError."""
    from journeycoach.domain.session import fold

    store = here.shelf.open(here.shelf.find(name))
    log, header = store.news(), store.header
    store.close()
    answers = read_through(fold(log, header.title), here.methods, DEFAULT_METHOD)
    return shared_copy(Original(header, log, answers, here.clock.local), wish, here.ids.new())


def write_copy(here: House, copy: Copy, session: Path | None, plan: Path | None) -> tuple[str, ...]:
    """The files that were asked for, and what is to be said of them. Raises CoachError.

    The plan is made from the shared session, so that nothing can be in it that is not in that.
    """
    said: list[str] = []
    if session:
        write_session(session, copy.header, copy.records)
        said.append(f"The session is in {session}")
    if plan:
        with TemporaryDirectory(prefix="journeycoach-share-") as folder:
            made = Path(folder) / f"shared{SESSION}"
            write_session(made, copy.header, copy.records)
            written = here.plans.write(here.resume(str(made)), plan.suffix.removeprefix("."), plan)
        for each in written:
            said.extend(text for text in (f"The plan is in {each.path}", each.remark) if text)
    return tuple(said)
