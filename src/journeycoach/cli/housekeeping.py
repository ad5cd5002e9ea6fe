"""Renaming, archiving and deleting sessions."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from journeycoach.cli import exits, says
from journeycoach.cli.calling import house_of
from journeycoach.domain.errors import SessionNameError

if TYPE_CHECKING:
    from argparse import Namespace


def rename(wanted: Namespace) -> int:
    """Another title, and the file name that goes with it."""
    here = house_of(wanted)
    old = here.shelf.find(wanted.name)
    if (taken := here.taken(wanted.title)) and taken != old:
        raise SessionNameError(f"There is a session {taken} already. Give {old} another name.")
    workshop = here.resume(old)
    workshop.rename(wanted.title)
    if workshop.store:
        workshop.store.close()
    new = here.shelf.rename(old, wanted.title)
    says.talk(f"It is called {new} now.")
    return exits.OK


def archive(wanted: Namespace) -> int:
    """Out of the list, still on the disk."""
    here = house_of(wanted)
    name = here.shelf.find(wanted.name)
    put = here.shelf.archive(name)
    says.talk(f"{name} is in the archive. To have it back: {wanted.program} restore {shlex.quote(put)}")
    return exits.OK


def restore(wanted: Namespace) -> int:
    """Out of the archive, and in the list again."""
    name = house_of(wanted).shelf.restore(wanted.name)
    says.talk(f"{name} is back. Go on with: {wanted.program} open {shlex.quote(name)}")
    return exits.OK


def delete(wanted: Namespace) -> int:
    """Gone, with everything that belongs to it, once that was said and agreed to."""
    here = house_of(wanted)
    name = here.shelf.find(wanted.name)
    says.talk("This deletes for good:\n" + "\n".join(f"  {file}" for file in here.shelf.belongings(name)))
    if not wanted.yes and not says.is_agreed(f"Delete {name}?"):
        says.talk("Nothing was deleted. Add --yes to delete without being asked.")
        return exits.REFUSED
    here.shelf.delete(name)
    says.talk(f"{name} is deleted.")
    return exits.OK
