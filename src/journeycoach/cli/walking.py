"""Walking the road of a session: in the app, line by line, or as a document."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.cli import exits, says
from journeycoach.cli.calling import house_of
from journeycoach.cli.haste import usual_collection
from journeycoach.cli.lines import console_of
from journeycoach.cli.opening import mention_damage
from journeycoach.workshop.wording import stopped

if TYPE_CHECKING:
    from argparse import Namespace

    from journeycoach.wiring.house import House
    from journeycoach.workshop.service import Workshop


def walk(wanted: Namespace) -> int:
    """Meet the road as the ideal customer does; printed whole where there is no terminal."""
    here = house_of(wanted)
    workshop = here.resume(wanted.name)
    mention_damage(workshop.store, here.around.program)
    if wanted.plain:
        return _in_lines(here, workshop)
    if not says.has_person() or says.is_kept_elsewhere():
        says.document(here.plans.walk_markdown(workshop))
        return exits.OK
    return _in_lines(here, workshop) if here.around.is_dumb else _in_the_app(here, workshop)


def _in_the_app(here: House, workshop: Workshop) -> int:
    usual_collection()
    from journeycoach.tui.app import run_app
    from journeycoach.wiring.windows import Windows

    windows = Windows(here)
    return run_app(windows.services(), replace(windows.opened(workshop), walks=True))


def _in_lines(here: House, workshop: Workshop) -> int:
    from journeycoach.line.walking import walk_in_lines
    from journeycoach.wiring.windows import Windows

    usual_collection()
    name = workshop.store.name if workshop.store else ""
    try:
        with console_of(here) as console:
            walk_in_lines(workshop, console, Windows(here).beside(sys.stdout))
    finally:
        says.talk(f"\n{stopped(name, len(workshop.session.answers), here.around.program)}")
    return exits.OK
