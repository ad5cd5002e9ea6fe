"""Opening a session: what is said when its file is not as it should be, and whether a call is led in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.cli import says
from journeycoach.domain.text import clean

if TYPE_CHECKING:
    from argparse import Namespace

    from journeycoach.workshop.facilitation import Facilitation
    from journeycoach.workshop.ports import SessionStore
    from journeycoach.workshop.service import Workshop


def mention_damage(store: SessionStore | None, program: str) -> None:
    """Say what could not be read and where it was put, and whether anything can be kept here."""
    if store is None:
        return
    if store.read_only:
        says.talk(store.read_only)
    for damage in store.damage:
        aside = f"; it is put aside in {damage.aside}" if damage.aside else ""
        says.talk(f"{damage.length} bytes of {store.name} cannot be read ({damage.reason}){aside}.")
    if store.damage:
        says.talk(f"Everything else is there. See: {program} check --file {store.name}")


def led_call(workshop: Workshop, wanted: Namespace) -> Facilitation | None:
    """The call that is led with --facilitate, begun or gone on with; else None.

    A call that nobody ended is closed in any case: what it put off would never be asked. Raises CoachError.
    """
    if not wanted.facilitate and workshop.session.meetings.call is None:
        return None
    from journeycoach.workshop.beside import COACH
    from journeycoach.workshop.facilitation import Facilitation

    call = Facilitation(workshop, clean(wanted.coach).strip() or COACH)
    if wanted.facilitate:
        call.open(wanted.minutes)
        return call
    if workshop.store and not workshop.store.read_only:
        call.close_stale()
    return None
