"""The actions of a plan for lists of tasks: every text on one line, every task with an id that lasts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from msgspec import Struct

from journeycoach.domain.text import clean, visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeycoach.domain.document import Document

NAMESPACE = UUID("90d6ef61-357e-51d5-9d9b-9f010abb3716")
"""Part of the promise that a task is recognised: it never changes."""
UNTOLD = "(no words)"
"""Stands where an action has no words that can be seen: no task list takes a task without any."""
_BYTE_ORDER = "\ufeff"


class Job(Struct, frozen=True):
    """One action; a text is empty where nothing was said."""

    uid: str
    """A UUID, the same in every plan of the session."""
    what: str
    who: str
    due: date | None
    done_when: str
    when_then: str
    stage: str
    """The stage's title."""
    is_done: bool
    agreed_on: date | None
    done_on: date | None
    cost: str
    measure: str


def jobs_of(document: Document) -> tuple[Job, ...]:
    """Every action in the order of the plan."""
    return tuple(_job(action, document) for action in document.actions)


def uid_of(document: Document, name: str) -> str:
    """The UUID of something in the plans of one session."""
    # Half a character, from a file of another program, can be no part of what is hashed.
    return str(uuid5(NAMESPACE, clean(f"{document.session or document.business}\n{name}")))


def one_line(text: str) -> str:
    """The text without line breaks and controls, its blanks folded."""
    return " ".join(visible(text).replace(_BYTE_ORDER, "").split())


def _job(action: Mapping[str, str], document: Document) -> Job:
    said = {key: one_line(text) for key, text in action.items()}
    return Job(
        uid=uid_of(document, action.get("id", "")),
        what=said.get("what") or UNTOLD,
        who=said.get("assignee") or said.get("owner", ""),
        due=_day(said.get("due", "")),
        done_when=said.get("done_when", ""),
        when_then=said.get("when_then", ""),
        stage=said.get("stage_title") or said.get("stage", ""),
        is_done=said.get("state") == "done",
        agreed_on=_day(said.get("agreed_on", "")),
        done_on=_day(said.get("done_on", "")),
        cost=said.get("cost", ""),
        measure=said.get("measure", ""),
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
