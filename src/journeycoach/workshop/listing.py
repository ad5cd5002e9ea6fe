"""A session in one line: where it stands, and what is due next."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from journeycoach.domain.dates import show_date
from journeycoach.domain.interview import progress
from journeycoach.domain.session import Action

if TYPE_CHECKING:
    from journeycoach.domain.answers import Answers
    from journeycoach.workshop.service import Workshop

NO_DATE = "no date"


class Listed(Struct, frozen=True):
    """What a list of sessions tells of one."""

    name: str
    title: str
    method: str
    """The method's title."""
    answered: int
    left_open: int
    asked: int
    touched: date | None
    """The day it was last written to, on the owner's wall; None when nothing happened yet."""
    next_action: Action | None
    """The open action that is due first, the owner's own first step among them; that one also undated."""
    read_only: str = ""
    """Why nothing can be kept in it; empty where it can."""


def listed(name: str, workshop: Workshop, touched: date | None) -> Listed:
    """One line about a session."""
    told = progress(workshop.answers)
    return Listed(
        name=name,
        title=workshop.session.title or name,
        method=workshop.pack.title,
        answered=told.answered,
        left_open=told.left_open,
        asked=told.asked,
        touched=touched,
        next_action=_next_action(workshop.answers),
        read_only=workshop.store.read_only if workshop.store else "",
    )


def _next_action(answers: Answers) -> Action | None:
    actions = answers.session.actions.values()
    open_ones = [action for action in actions if action.state == "open" and action.due]
    own = _own_first_step(answers)
    if own and (own.due or not open_ones):
        open_ones.insert(0, own)
    return min(open_ones, key=lambda action: action.due, default=None)


def _own_first_step(answers: Answers) -> Action | None:
    """As the plan reads it, in the shape of an action."""
    from journeycoach.domain.case import names_in
    from journeycoach.domain.deeds import FIRST_STEP, first_step

    if answers.answer(FIRST_STEP) is None:
        return None
    step = first_step(answers, names_in(answers))
    if step is None:
        return None
    day = step.due.isoformat() if step.due else ""
    return Action(step.id, step.stage, step.what, owner=step.owner, due=day)


class Counted(Protocol):
    """A session or a pass whose questions have been counted."""

    @property
    def answered(self) -> int:
        """Questions with an answer."""

    @property
    def left_open(self) -> int:
        """Questions that were put and left without one."""

    @property
    def asked(self) -> int:
        """All of the pass."""


def how_far(line: Counted) -> str:
    """Answered of asked, and what was left open where there is any: 5 of 20, 15 open."""
    left = f", {line.left_open} open" if line.left_open else ""
    return f"{line.answered} of {line.asked}{left}"


def when(day: date | None, today: date) -> str:
    """A past day as people say it: today, yesterday, 5 days ago, else the date."""
    if day is None:
        return "never"
    passed = (today - day).days
    if passed <= 0:
        return "today"
    if passed == 1:
        return "yesterday"
    return f"{passed} days ago" if passed < 14 else show_date(day, today)


def due(line: Listed, today: date) -> str:
    """The next action's day and owner; empty when there is none."""
    action = line.next_action
    if action is None:
        return ""
    return " · ".join(part for part in (_day(action.due, today), action.owner) if part)


def _day(text: str, today: date) -> str:
    """The date as people write it; a text that is none, from a file changed by hand, as it stands."""
    if not text:
        return NO_DATE
    try:
        return show_date(date.fromisoformat(text), today)
    except ValueError:
        return text


def is_overdue(line: Listed, today: date) -> bool:
    """Whether the next action should be done already."""
    return line.next_action is not None and "" < line.next_action.due < today.isoformat()
