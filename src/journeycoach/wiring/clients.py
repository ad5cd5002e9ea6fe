"""Every session of a folder as a coach with many clients looks at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.errors import CoachError

if TYPE_CHECKING:
    from journeycoach.wiring.house import House
    from journeycoach.workshop.board import Client


def clients_of(house: House) -> tuple[tuple[Client, ...], tuple[str, ...]]:
    """One a session, and a sentence for each that cannot be read. It reviews every answer of them all."""
    found: list[Client] = []
    unread: list[str] = []
    for name in house.shelf.names():
        try:
            found.append(_client(house, name))
        except CoachError as error:
            unread.append(f"{name}: {error.text}")
    return tuple(found), tuple(unread)


def _client(house: House, name: str) -> Client:
    from journeycoach.workshop.board import client_of
    from journeycoach.workshop.listing import listed

    workshop = house.resume(name)
    updated = workshop.session.updated
    if workshop.store is not None:
        workshop.store.close()
    line = listed(name, workshop, house.clock.local(updated).date() if updated else None)
    return client_of(line, workshop, house.tools.coach)
