"""Following a session in a second window: read, never written."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from journeycoach.cli import exits, says
from journeycoach.cli.calling import house_of
from journeycoach.cli.guard import UsageError
from journeycoach.cli.haste import usual_collection
from journeycoach.cli.sessions import NO_TERMINAL
from journeycoach.wiring.following import follower_of
from journeycoach.wiring.house import DEFAULT_METHOD

if TYPE_CHECKING:
    from argparse import Namespace

    from journeycoach.wiring.house import House
    from journeycoach.workshop.following import Follower


def follow(wanted: Namespace) -> int:
    """A window that shows what is asked and answered, as it happens."""
    here = house_of(wanted)
    name = here.shelf.find(wanted.name)
    is_plain = wanted.plain or here.around.is_dumb
    if not is_plain and not says.has_person():
        command = f"{here.around.program} follow {shlex.quote(name)}"
        raise UsageError(NO_TERMINAL.format(command=command))
    follower = _follower(here, name)
    usual_collection()
    return _in_lines(follower) if is_plain else _in_the_app(here, follower)


def _follower(here: House, name: str) -> Follower:
    methods = here.methods
    return follower_of(here.shelf.file(name), here.desk, lambda used: methods.pack(used or DEFAULT_METHOD))


def _in_the_app(here: House, follower: Follower) -> int:
    from journeycoach.tui.follow import run_follow

    return run_follow(follower, here.around.home / "crash.log")


def _in_lines(follower: Follower) -> int:
    from threading import Event

    from journeycoach.line.following import follow_in_lines

    says.talk("^c ends it.")
    follow_in_lines(follower, lambda line: print(line, flush=True), Event().wait)
    return exits.OK
