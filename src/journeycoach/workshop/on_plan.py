"""The actions as the plan numbers them, and what an owner can do to one of them, told in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.dates import show_date
from journeycoach.domain.deeds import FIRST_STEP
from journeycoach.domain.document import plain
from journeycoach.domain.errors import CoachError
from journeycoach.domain.gathering import gather_all
from journeycoach.domain.people import YOU
from journeycoach.domain.text import clean
from journeycoach.domain.wording import quoted, told
from journeycoach.workshop.amending import read_change
from journeycoach.workshop.drafting import ACTION_FIELDS, draft_in
from journeycoach.workshop.planning import plan_request

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from journeycoach.domain.deeds import Deed
    from journeycoach.workshop.ports import Tools
    from journeycoach.workshop.service import Workshop

ADD_MISSING = "Say what will be done, such as “Kim: book-now button, 15 Mar”"
NAMED = 60
"""Characters of an action in a sentence."""


class OnPlan:
    """What is to be done by the plan of one session; each deed is kept before it is told."""

    def __init__(self, workshop: Workshop, tools: Tools) -> None:
        self.workshop = workshop
        self._tools = tools

    @property
    def today(self) -> date:
        """The day on the owner's wall."""
        return self.workshop.today

    def deeds(self) -> tuple[Deed, ...]:
        """The actions in the order in which they fall due."""
        request = plan_request(self.workshop, self._tools, dict)
        return gather_all(request.answers, request.today, ()).case.deeds

    def mark(self, deed: Deed, state: str) -> str:
        """Tick it off, or open it again: `done` or `open`. Raises NotKeptError."""
        is_done = state == "done"
        if deed.is_done is is_done:
            return f"Action {deed.number}, {named(deed)}, is {state} already."
        self.workshop.change_action(deed.id, {"state": state})
        return f"Action {deed.number}, {named(deed)}, is {'done' if is_done else 'open again'}."

    def add(self, text: str) -> str:
        """Put another one on it, from one line as people type it. Raises CoachError for one without words."""
        workshop = self.workshop
        draft = draft_in(" ".join(clean(text).split()), workshop.answers, workshop.today)
        if not draft.what.strip(" .,:;"):
            raise CoachError(ADD_MISSING)
        before = frozenset(workshop.session.actions)
        workshop.add_action(draft)
        added = next(each for each in self.deeds() if each.id not in before and not is_own_step(each))
        about = _news(added, ("owner", "due"), self.today)
        return f"{named(added)} is action {added.number} now: {'; '.join(about)}."

    def drop(self, deed: Deed) -> str:
        """Take it off the plan. Raises NotKeptError."""
        self.workshop.drop_action(deed.id)
        return f"{named(deed)} is off the plan."

    def change(self, deed: Deed, text: str) -> str:
        """Change what a line names of it. Raises CoachError for a line that names nothing."""
        workshop = self.workshop
        draft = read_change(text, workshop.answers, workshop.today)
        told_now = {name: said for name in ACTION_FIELDS if (said := getattr(draft, name))}
        kept = workshop.session.actions[deed.id]
        changes = {name: said for name, said in told_now.items() if said != getattr(kept, name)}
        if not changes:
            return f"Nothing changed: action {deed.number} says that already."
        workshop.change_action(deed.id, changes)
        after = next(each for each in self.deeds() if each.id == deed.id)
        moved = f" It is action {after.number} now." if after.number != deed.number else ""
        return f"Action {deed.number}, {named(deed)}: {'; '.join(_news(after, changes, self.today))}.{moved}"


def is_own_step(deed: Deed) -> bool:
    """Whether it is the owner's answer about the first step, which is changed as an answer."""
    return deed.id == FIRST_STEP


def named(deed: Deed) -> str:
    """The action in quotation marks, short enough for a sentence."""
    return plain(told(quoted(deed.what, NAMED)))


def _news(after: Deed, changes: Collection[str], today: date) -> list[str]:
    news = [f"it reads {named(after)} now"] if "what" in changes else []
    if "owner" in changes:
        is_one = after.owner != YOU and " and " not in after.owner
        news.append(f"{after.owner} {'has' if is_one else 'have'} it")
    return [*news, f"it is due {show_date(after.due, today)}"] if "due" in changes and after.due else news
