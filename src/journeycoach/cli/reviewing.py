"""Looking back at what was agreed: in the app, or line by line."""

from __future__ import annotations

import shlex
import sys
from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.cli import exits, says
from journeycoach.cli.calling import house_of
from journeycoach.cli.haste import usual_collection
from journeycoach.cli.lines import console_of
from journeycoach.cli.opening import mention_damage

if TYPE_CHECKING:
    from argparse import Namespace

    from journeycoach.wiring.house import House
    from journeycoach.workshop.service import Workshop

PLAN_HINT = "What has moved stands in the plan: {program} plan {name}"


def review(wanted: Namespace) -> int:
    """Go through actions, numbers and guesses; what is said is kept at once."""
    here = house_of(wanted)
    workshop = here.resume(wanted.name)
    mention_damage(workshop.store, here.around.program)
    usual_collection()
    if wanted.plain or not says.has_person() or here.around.is_dumb:
        return _in_lines(here, workshop)
    return _in_the_app(here, workshop)


def _in_the_app(here: House, workshop: Workshop) -> int:
    from journeycoach.tui.app import run_app
    from journeycoach.wiring.windows import Windows

    windows = Windows(here)
    return run_app(windows.services(), replace(windows.opened(workshop), looks_back=True))


def _in_lines(here: House, workshop: Workshop) -> int:
    from journeycoach.line.looking_back import look_back_in_lines
    from journeycoach.wiring.windows import Windows

    with console_of(here) as console:
        look_back_in_lines(workshop, console, Windows(here).beside(sys.stdout))
    name = workshop.store.name if workshop.store else ""
    says.talk(PLAN_HINT.format(program=here.around.program, name=shlex.quote(name)))
    return exits.OK
