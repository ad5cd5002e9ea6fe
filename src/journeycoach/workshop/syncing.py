"""A plan that was changed by hand against the session it was made from: what goes back, and what is asked.

Compared are the line as it was written, the line as it is, and the action as it is. What only the line has
changed goes back; what both have changed is a conflict, and the session's stays until somebody says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from journeycoach.domain.deeds import FIRST_STEP
from journeycoach.domain.errors import CoachError
from journeycoach.domain.people import called
from journeycoach.domain.plan_marks import bare, marks_of
from journeycoach.workshop.drafting import ActionDraft, draft_in
from journeycoach.workshop.line_meant import added_before, meanings
from journeycoach.workshop.line_read import read_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from journeycoach.domain.deeds import Deed
    from journeycoach.workshop.line_meant import Meant
    from journeycoach.workshop.plan_sheet import Now, Sheet, TickedLine
    from journeycoach.workshop.service import Workshop

OFF_PLAN = "Line {place}: its action is off the plan of this session by now, so nothing was done with it."
LEFT = "Line {place}, action {number}: {why} Until then its words, person and day stay as they were."


class Edit(Struct, frozen=True):
    """What one line changes in an action."""

    deed: Deed
    changes: Mapping[str, str] = field(default_factory=dict)
    line: str = ""
    is_conflict: bool = False
    """Whether the session has changed the action since, or another line says otherwise."""


class Found(Struct, frozen=True):
    """What a plan brings."""

    edits: tuple[Edit, ...] = ()
    fresh: tuple[TickedLine, ...] = ()
    """Lines of no action that we know."""
    unread: tuple[str, ...] = ()
    """Lines that were changed and cannot be understood, each with why."""


def compare_plan(sheet: Sheet, now: Now) -> Found:
    """Every line against its action; nothing is changed here."""
    states = {mark.id: mark.state for mark in marks_of(now.document)}
    found = meanings(sheet, now)
    edits: list[Edit] = []
    unread: list[str] = []
    for meant in found:
        if meant.deed is None:
            unread.extend(_off_plan(meant))
            continue
        changes, why = _changes(meant, meant.deed, now)
        unread.extend(why)
        if changes:
            edits.append(Edit(meant.deed, changes, meant.line.text, _has_moved(meant, meant.deed, states)))
    untouched = frozenset(meant.deed.id for meant in found if meant.deed and meant.is_untouched)
    fresh = tuple(meant.line for meant in found if meant.deed is None and meant.mark is None)
    return Found(_agreed(edits, untouched), fresh, tuple(unread))


def _off_plan(meant: Meant) -> tuple[str, ...]:
    """A sentence where somebody changed a line whose action is gone."""
    is_changed = meant.mark is not None and not meant.is_untouched
    return (OFF_PLAN.format(place=meant.line.place),) if is_changed else ()


def _has_moved(meant: Meant, deed: Deed, states: Mapping[str, str]) -> bool:
    """Whether the session may have changed an action since the plan was written."""
    mark, line = meant.mark, meant.line
    if mark is not None:
        return meant.is_strange or states.get(mark.id) != mark.state
    # A line of somebody's own has no mark: ticking it says nothing against the session.
    return bool(line.number) or bare(line.text).startswith(bare(deed.what))


def _agreed(edits: Sequence[Edit], untouched: frozenset[str]) -> tuple[Edit, ...]:
    """Each once; two lines of one action that say two things are a conflict."""
    kept: list[Edit] = []
    for edit in edits:
        others = [each for each in edits if each.deed.id == edit.deed.id and each.changes != edit.changes]
        is_conflict = edit.is_conflict or bool(others) or edit.deed.id in untouched
        one = replace(edit, is_conflict=is_conflict)
        if not any(each.deed.id == one.deed.id and each.changes == one.changes for each in kept):
            kept.append(one)
    return tuple(kept)


def _changes(meant: Meant, deed: Deed, now: Now) -> tuple[dict[str, str], tuple[str, ...]]:
    """What the line says otherwise than the session, as far as a hand has changed it; and what is unread."""
    line, mark = meant.line, meant.mark
    changes: dict[str, str] = {}
    was_done = mark.is_done if mark else deed.is_done
    if line.is_done not in (was_done, deed.is_done):
        changes["state"] = "done" if line.is_done else "open"
    if meant.is_as_written or (mark is None and added_before(line, now) == deed):
        return changes, ()
    try:
        return changes | read_line(line.text, deed, now), ()
    except CoachError as error:
        number = line.number or deed.number
        return changes, (LEFT.format(place=line.place, number=number, why=error.text),)


def bring_in(workshop: Workshop, edit: Edit) -> None:
    """Keep what a line changed; the owner's own first step becomes an action, as only those can be ticked."""
    deed = edit.deed
    if deed.id != FIRST_STEP:
        workshop.change_action(deed.id, edit.changes)
        return
    due = deed.due.isoformat() if deed.due else ""
    told = {"what": deed.what, "owner": deed.owner, "due": due} | dict(edit.changes)
    if "what" in edit.changes:
        # With other words the answer would still be listed beside the action, and be read as new each time.
        question = workshop.answers.question(FIRST_STEP)
        workshop.answer(told["what"], question.id if question else "")
    owner = called(told["owner"], workshop.answers.text("people.owner"))
    _add(workshop, ActionDraft(told["what"], owner, told["due"]), told.get("state", ""))


def bring_new(workshop: Workshop, line: TickedLine) -> None:
    """Make an action of a line that was added by hand."""
    draft = draft_in(line.text, workshop.answers, workshop.today)
    _add(workshop, draft, "done" if line.is_done else "")


def _add(workshop: Workshop, draft: ActionDraft, state: str) -> None:
    before = set(workshop.session.actions)
    workshop.add_action(draft)
    for name in set(workshop.session.actions) - before:
        if state:
            workshop.change_action(name, {"state": state})
