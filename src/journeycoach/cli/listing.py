"""The sessions of a folder, as a table or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.cli import exits, says
from journeycoach.cli.calling import house_of
from journeycoach.cli.tables import aligned
from journeycoach.domain.text import visible
from journeycoach.workshop.listing import due, how_far, is_overdue, when

if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import date

    from journeycoach.wiring.house import House
    from journeycoach.workshop.listing import Listed

NO_SESSION = "There is no session yet. Start one with: {program} start"
EMPTY_ARCHIVE = "Nothing is in the archive."
HEAD = ("NAME", "METHOD", "DONE", "TOUCHED", "NEXT ACTION")


def show_list(wanted: Namespace) -> int:
    """One line a session; overdue actions first. What cannot be read is named, and makes it fall short."""
    return show_sessions(house_of(wanted), as_json=wanted.json, archived=wanted.archived)


def show_sessions(here: House, *, as_json: bool = False, archived: bool = False) -> int:
    """The same for sessions that are at hand."""
    found, unread = here.sessions(archived=archived)
    lines = sorted(found, key=lambda line: (not is_overdue(line, here.today), line.name))
    if as_json:
        says.data([_as_data(line, here.today) for line in lines])
    elif lines:
        says.document("\n".join(aligned([HEAD, *(_cells(line, here.today) for line in lines)])))
    elif not unread:
        says.talk(EMPTY_ARCHIVE if archived else NO_SESSION.format(program=here.around.program))
    for sentence in unread:
        says.talk(sentence)
    return exits.REFUSED if unread else exits.OK


def _cells(line: Listed, today: date) -> tuple[str, ...]:
    mark = " (overdue)" if is_overdue(line, today) else ""
    return (
        f"{line.name} (read only)" if line.read_only else line.name,
        line.method,
        how_far(line),
        when(line.touched, today),
        f"{visible(due(line, today))}{mark}",
    )


def _as_data(line: Listed, today: date) -> dict[str, object]:
    action = line.next_action
    return {
        "name": line.name,
        "title": line.title,
        "method": line.method,
        "answered": line.answered,
        "open": line.left_open,
        "asked": line.asked,
        "touched": line.touched.isoformat() if line.touched else None,
        "next_action": {"what": action.what, "owner": action.owner, "due": action.due} if action else None,
        "overdue": is_overdue(line, today),
        "read_only": line.read_only,
    }
