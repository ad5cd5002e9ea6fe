"""What is said when a session is opened and something about its file is not as it should be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.cli import says

if TYPE_CHECKING:
    from journeycoach.workshop.ports import SessionStore


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
