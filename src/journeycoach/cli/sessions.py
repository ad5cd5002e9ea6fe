"""Starting, going on, and looking around: everything that opens the app or the plain interview."""

from __future__ import annotations

import shlex
import sys
from typing import TYPE_CHECKING

from journeycoach.cli import exits, says
from journeycoach.cli.calling import house_of, need_method
from journeycoach.cli.guard import UsageError
from journeycoach.cli.haste import usual_collection
from journeycoach.cli.lines import console_of
from journeycoach.cli.opening import led_call, mention_damage
from journeycoach.domain.events import PackChosen
from journeycoach.domain.interview import Finished
from journeycoach.domain.text import clean
from journeycoach.wiring.house import house
from journeycoach.workshop.wording import finished, stopped

if TYPE_CHECKING:
    from argparse import Namespace

    from journeycoach.wiring.house import House
    from journeycoach.workshop.facilitation import Facilitation
    from journeycoach.workshop.service import Workshop

NO_TERMINAL = "There is no terminal here for the full screen. Go line by line instead: {command} --plain"

STILL_ON = "The call goes on, and so does its clock. Back to it: {program} open {name} --facilitate"
HOME_HINT = "To go on with one: {program} open NAME. To begin another: {program} start"


def show_home(wanted: Namespace) -> int:
    """The list of sessions; with none yet, the workshop itself."""
    here = house_of(wanted)
    if here.around.is_dumb:
        return _list_home(here) if here.shelf.names() else _lead(here, here.start(), plain=True)
    _need_terminal(here, "start")
    here.shelf.probe()
    return _app(here, None if here.shelf.names() else here.start())


def _list_home(here: House) -> int:
    """All that a terminal of lines can show of the list, and the commands that its keys would be."""
    from journeycoach.cli.listing import show_sessions

    code = show_sessions(here)
    says.talk(HOME_HINT.format(program=here.around.program))
    return code


def start(wanted: Namespace) -> int:
    """A new session."""
    here = house_of(wanted)
    plain = wanted.plain or here.around.is_dumb
    need_method(here, wanted.method, "start")
    if wanted.facilitate and not wanted.name:
        raise UsageError(f"Name the client: {here.around.program} start NAME --facilitate")
    if not plain:
        _need_terminal(here, "start")
    workshop = here.start(wanted.method, wanted.name)
    return _lead(here, workshop, led_call(workshop, wanted), plain=plain)


def resume(wanted: Namespace) -> int:
    """An existing session."""
    here = house_of(wanted)
    plain = wanted.plain or here.around.is_dumb
    name = here.shelf.find(wanted.name)
    need_method(here, wanted.method, f"open {shlex.quote(name)}")
    if not plain:
        led = " --facilitate" if wanted.facilitate else ""
        _need_terminal(here, f"open {shlex.quote(name)}{led}")
    workshop = here.resume(name, wanted.method)
    if speaker := clean(wanted.speaker).strip():
        workshop.speak_as(speaker)
    mention_damage(workshop.store, here.around.program)
    if plain and workshop.store and workshop.store.read_only:
        return exits.REFUSED  # An interview whose answers cannot be kept would cost the owner's hour.
    return _lead(here, workshop, led_call(workshop, wanted), plain=plain)


def demo(wanted: Namespace) -> int:
    """A finished session in a folder that is thrown away; only its plan where there is no terminal."""
    import tempfile

    from journeycoach.cli.intake import played

    with tempfile.TemporaryDirectory(prefix="journeycoach-demo-") as folder:
        here = house(folder, (), wanted.program)
        workshop = played(here, here.methods.folders[0] / "demo.toml")
        if wanted.plan or here.around.is_dumb or not says.has_person():
            says.document(here.plans.markdown(workshop))
            return exits.OK
        return _app(here, workshop)


def _need_terminal(here: House, command: str) -> None:
    if not says.has_person():
        raise UsageError(NO_TERMINAL.format(command=f"{here.around.program} {command}"))


def _lead(here: House, workshop: Workshop, call: Facilitation | None = None, *, plain: bool) -> int:
    return _interview(here, workshop, call) if plain else _app(here, workshop, call)


def _app(here: House, workshop: Workshop | None, call: Facilitation | None = None) -> int:
    import gc

    # Making many small objects while Textual is imported would only be searched for garbage in vain.
    gc.disable()
    usual_collection()
    from journeycoach.tui.app import run_app
    from journeycoach.wiring.windows import Windows

    windows = Windows(here)
    return run_app(windows.services(), windows.opened(workshop, call) if workshop else None)


def _interview(here: House, workshop: Workshop, call: Facilitation | None) -> int:
    usual_collection()
    store = workshop.store
    is_new = store is None or all(record.window == store.window for record in workshop.log)
    try:
        _talk_in_lines(here, workshop, call)
    finally:
        is_kept = not (is_new and _forget(here, workshop))
        name = workshop.store.name if workshop.store and is_kept else ""
        says.talk(f"\n{_farewell(workshop, name, here.around.program)}")
    return exits.OK


def _forget(here: House, workshop: Workshop) -> bool:
    """Take away the file of a session in which nothing was said; True when it is gone."""
    store = workshop.store
    if store is None or any(not isinstance(record.event, PackChosen) for record in workshop.log):
        return False
    if len(here.shelf.belongings(store.name)) > 1:
        return False  # A note or a draft stands beside it.
    store.close()
    here.shelf.delete(store.name)
    return True


def _farewell(workshop: Workshop, name: str, program: str) -> str:
    if workshop.session.meetings.call:
        return STILL_ON.format(program=program, name=name)
    if isinstance(workshop.moment, Finished):
        return finished(name, program)
    return stopped(name, len(workshop.session.answers), program)


def _talk_in_lines(here: House, workshop: Workshop, call: Facilitation | None) -> None:
    from journeycoach.line.interview import interview
    from journeycoach.wiring.windows import Windows

    with console_of(here) as console:
        interview(workshop, console, Windows(here).beside(sys.stdout, call))
