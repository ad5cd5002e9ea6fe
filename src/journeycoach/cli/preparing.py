"""Before a call and beside it: the coach's page, and a note from outside the conversation."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from journeycoach.cli import exits, says
from journeycoach.cli.calling import house_of
from journeycoach.cli.opening import mention_damage
from journeycoach.domain.errors import CoachError
from journeycoach.domain.text import clean
from journeycoach.workshop.call_hour import sound_length

if TYPE_CHECKING:
    from argparse import Namespace

EMPTY = "Type the note behind the name: note {name} --private she hesitated at the price"


def prepare(wanted: Namespace) -> int:
    """The page on standard output, or in a file."""
    from journeycoach.storage.atomic import write_atomically

    here = house_of(wanted)
    minutes = sound_length(wanted.minutes)
    workshop = here.resume(wanted.name)
    mention_damage(workshop.store, wanted.program)
    text = here.plans.prepared(workshop, minutes)
    if wanted.output in (None, "-"):
        says.document(text)
    else:
        write_atomically(Path(wanted.output), clean(text).encode())
        says.talk(f"Your page for the call is in {wanted.output}")
    return exits.OK


def note(wanted: Namespace) -> int:
    """Keep a private note in its own file, or park an idea in the session, and say which it was."""
    here = house_of(wanted)
    name = here.shelf.find(wanted.name)
    text = clean(" ".join(wanted.text)).strip()
    if not text:
        raise CoachError(EMPTY.format(name=name))
    if wanted.private:
        here.shelf.notes(name).add(text)
        says.talk(f"Noted in {name}, for your eyes only.")
        return exits.OK
    here.resume(name).park(text)
    says.talk(f"Parked in {name}, at the end of the plan. With --private it would be for your eyes only.")
    return exits.OK
