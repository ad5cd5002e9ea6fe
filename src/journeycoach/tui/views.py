"""What the lines around the conversation show, as pure functions of where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.tui.commands import Command
from journeycoach.tui.text import visible
from journeycoach.tui.widgets.path import Leg, Way
from journeycoach.tui.widgets.top_line import Heading
from journeycoach.workshop.choosing import subject_at_hand
from journeycoach.workshop.listing import how_far
from journeycoach.workshop.views import stage_at
from journeycoach.workshop.wording import stopped

if TYPE_CHECKING:
    from journeycoach.tui.talk import Talk

KEPT = "all kept ✓"
NOT_KEPT = "not kept"
NOTHING_YET = "nothing kept yet"
READ_ONLY = "read only"
CLIENT_VIEW = "client view"
"""Said where whoever leads sees it, and a client need not wonder."""

_LEAVE = Command("leave the edit as it was", "escape", "leave it", rank=0)


def heading_of(talk: Talk) -> Heading:
    """Title, method and progress."""
    progress = talk.now.turn.progress
    number = talk.now.turn.display_number
    far = f"question {number}" if number else how_far(progress)
    left = f" · about {progress.minutes_left} min" if progress.minutes_left and not number else ""
    pack = talk.workshop.pack
    about = subject_at_hand(talk.workshop.answers)
    title = " · ".join(filter(None, (talk.workshop.session.title or "New session", about)))
    return Heading(title, pack.title, f"{far}{left}", far)


def way_of(talk: Talk) -> Way:
    """The stages, and what waits beside them."""
    turn, session = talk.now.turn, talk.workshop.session
    here = stage_at(turn.moment, talk.workshop.pack).id
    legs = tuple(
        Leg(each.stage.title, each.answered, each.asked, each.is_closed, each.stage.id == here)
        for each in turn.progress.stages
    )
    return Way(legs, sum(each.left_open for each in turn.progress.stages), len(session.parked))


def state_of(talk: Talk) -> str:
    """Whether everything is on the disk."""
    kept = _kept(talk)
    return f"{CLIENT_VIEW} · {kept}" if talk.is_client_looking else kept


def _kept(talk: Talk) -> str:
    store = talk.workshop.store
    if not talk.is_kept:
        return NOT_KEPT
    if store is None:
        return NOTHING_YET
    return READ_ONLY if store.read_only else KEPT


def goodbye(talk: Talk, program: str) -> str:
    """The last words: what is safe, and how to go on."""
    workshop = talk.workshop
    name = workshop.store.name if workshop.store else ""
    return visible(stopped(name, len(workshop.session.answers), program))


def keys_now(talk: Talk, commands: tuple[Command, ...]) -> tuple[Command, ...]:
    """Of a screen's commands those whose keys matter now, under the names of what they do now."""
    sheet = talk.now.sheet
    enter_does = sheet.enter_does if sheet else "send"
    is_typing = sheet is None
    shown = [
        replace(each, label=enter_does) if each.key == "enter" else each
        for each in commands
        if is_typing or each.key != "ctrl+j"
    ]
    return (shown[0], _LEAVE, *shown[1:]) if talk.can_leave else tuple(shown)
