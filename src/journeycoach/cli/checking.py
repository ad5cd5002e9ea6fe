"""Checking a session: what falls short in its plan, or whether its file is whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from journeycoach.cli import exits, says
from journeycoach.cli.calling import house_of
from journeycoach.cli.guard import UsageError
from journeycoach.storage.beside import SESSION
from journeycoach.storage.checkfile import check_file, mend
from journeycoach.workshop.wording import count

if TYPE_CHECKING:
    from argparse import Namespace

    from journeycoach.storage.checkfile import FileReport
    from journeycoach.wiring.house import House


def check(wanted: Namespace) -> int:
    """What falls short in the plan; with --file the file itself. Raises UsageError for options that clash."""
    if wanted.mend and not wanted.file:
        raise UsageError("--mend mends a file: check --file NAME --mend. A plan is mended by your answers.")
    if wanted.json and wanted.file:
        raise UsageError("--json is for the check of the plan, without --file.")
    if wanted.file:
        return _check_file(wanted)
    from journeycoach.cli.falling_short import check_plan

    return check_plan(wanted)


def _check_file(wanted: Namespace) -> int:
    """Tell what is in the file and what is damaged; offer to mend it."""
    path = _path_of(house_of(wanted), wanted.name)
    report = check_file(path)
    if report.is_whole:
        whole = f"{report.name} is whole: {count(report.events, 'event')}, none damaged."
        says.document("\n".join([whole, *_aside(report)]))
        return exits.OK
    says.document("\n".join(_findings(report)))
    if not wanted.mend and not says.is_agreed("Mend it? The file as it is stays beside it."):
        says.talk(f"Nothing was changed. To mend it: {wanted.program} check --file {wanted.name} --mend")
        return exits.REFUSED
    mended = mend(path)
    says.talk(f"Mended: {count(mended.events, 'event')} kept. The file as it was is {mended.original}.")
    return exits.OK


def _path_of(here: House, name: str) -> Path:
    path = Path(name)
    if path.is_file():
        return path
    found = here.shelf.find(name)
    return Path(found) if found.endswith(SESSION) else here.around.home / f"{found}{SESSION}"


def _findings(report: FileReport) -> list[str]:
    first = [] if report.header else ["The first line, with the session's name, cannot be read."]
    damaged = [
        f"{count(each.length, 'byte')} from byte {each.offset} cannot be read: {each.reason}."
        for each in report.damage
    ]
    return [
        f"{report.name} is damaged; {count(report.events, 'event')} can be read.",
        *first,
        *damaged,
        *_aside(report),
    ]


def _aside(report: FileReport) -> list[str]:
    names = ", ".join(report.aside)
    return [f"Put aside beside it, as it could not be read: {names}"] if names else []
