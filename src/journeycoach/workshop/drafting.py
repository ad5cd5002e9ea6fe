"""An action as somebody types it, before it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.deeds import date_in, doer_in
from journeycoach.domain.late import Late
from journeycoach.domain.people import YOU

if TYPE_CHECKING:
    from datetime import date

    from journeycoach.domain.answers import Answers

ACTION_FIELDS = ("what", "owner", "due", "done_when", "when_then")
"""What can be typed, in the order it is asked for."""
ACTION_MISSING = "Say what will be done: /action Kim puts three prices on the order page by Fri 4 Dec"


class ActionDraft(Struct, frozen=True):
    """An action as typed: what, who, when, and how one will know."""

    what: str
    owner: str = ""
    due: str = ""
    """ISO date or empty."""
    done_when: str = ""
    when_then: str = ""
    stage: str = ""
    """The stage it belongs to; empty for the one at hand."""


_NAMED = Late(r"([A-Z][\w'\u2019-]*(?: [A-Z][\w'\u2019-]*)?)\s*:\s+(?=\S)")
_DOES = Late(
    r"[A-Z][\w'\u2019-]+ [a-z]+s "
    r"(?:the|an?|our|my|your|his|her|their|each|every|all|one|two|three|four|five|\d+)\b"
)
"""A name that nobody has told us, with its verb and what it is done to: “Order flyers by Friday” is none."""


def draft_in(line: str, answers: Answers, today: date) -> ActionDraft:
    """An action that was typed in one line: who does it and by when are read from it.

    Without a name it is the owner's own; without a day it has none.
    """
    from journeycoach.domain.case import names_in

    words = line.strip()
    named = _NAMED.match(words)
    what = words[named.end() :] if named else words
    due = date_in(what, today)
    who = named[1] if named else _doer(words, names_in(answers))
    owner = answers.text("people.owner").strip() or YOU
    return ActionDraft(what, owner if who in ("", YOU) else who, due.isoformat() if due else "")


def _doer(line: str, names: tuple[str, ...]) -> str:
    found = doer_in(line, names)
    return found if found == YOU or found in names or _DOES.match(line) else ""
