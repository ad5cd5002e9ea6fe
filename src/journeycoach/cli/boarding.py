"""The board: every client of a folder on one page."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from journeycoach.cli import exits, says
from journeycoach.cli.calling import house_of
from journeycoach.cli.tables import aligned
from journeycoach.domain.text import visible
from journeycoach.wiring.clients import clients_of
from journeycoach.workshop.board import HEAD, by_urgency, cards_of, cells_of, heading

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from datetime import date

    from journeycoach.workshop.board import Client

NO_CLIENT = "There is no session in {folder} yet."


def board(wanted: Namespace) -> int:
    """One line a client, the most urgent first. What cannot be read is named, and makes it fall short."""
    if wanted.folder:
        wanted.home = wanted.folder
    here = house_of(wanted)
    with says.patience("Reading every session …"):
        found, unread = clients_of(here)
    clients = by_urgency(found, here.today)
    if wanted.json:
        says.data([_as_data(each, here.today) for each in clients])
    elif clients:
        says.document(_page(clients, here.today))
    elif not unread:
        says.talk(NO_CLIENT.format(folder=here.around.home))
    for sentence in unread:
        says.talk(sentence)
    return exits.REFUSED if unread else exits.OK


def _page(clients: Sequence[Client], today: date) -> str:
    """A table where it fits, else cards."""
    rows = [tuple(map(visible, cells_of(each, today))) for each in clients]
    table = aligned([HEAD, *rows])
    width = max(map(len, table))
    if says.is_kept_elsewhere() or width <= shutil.get_terminal_size().columns:
        lines = table
    else:
        lines = [visible(line) for line in cards_of(clients, today)]
    return "\n".join((heading(clients, today), "", *lines))


def _as_data(client: Client, today: date) -> dict[str, object]:
    line, weakest = client.listed, client.weakest
    return {
        "name": line.name,
        "title": line.title,
        "answered": line.answered,
        "open": line.left_open,
        "asked": line.asked,
        "touched": line.touched.isoformat() if line.touched else None,
        "next_call": client.next_call or None,
        "overdue": client.overdue,
        "overdue_since": client.overdue_since.isoformat() if client.overdue_since else None,
        "look_due": client.look_due.isoformat() if client.look_due else None,
        "stale": client.is_stale(today),
        "weakest": {"stage": weakest.stage, "points": weakest.points} if weakest else None,
    }
