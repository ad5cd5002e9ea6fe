"""The recap of a call on standard output, or in a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from journeycoach.cli import exits, says
from journeycoach.cli.calling import house_of
from journeycoach.cli.opening import mention_damage
from journeycoach.wiring.recaps import recap_of_session

if TYPE_CHECKING:
    from argparse import Namespace


def recap(wanted: Namespace) -> int:
    """The e-mail, and nothing beside it, so that it can go down a pipe."""
    from journeycoach.storage.atomic import write_atomically

    here = house_of(wanted)
    workshop = here.resume(wanted.name)
    mention_damage(workshop.store, wanted.program)
    text = recap_of_session(here, workshop)
    if wanted.output in (None, "-"):
        says.document(text)
    else:
        write_atomically(Path(wanted.output), text.encode())
        says.talk(f"The recap is in {wanted.output}")
    return exits.OK
