"""A plan that was changed by hand against the session it was made from: what goes back, and what is asked.

Compared are the line as it was written, the line as it is, and the action as it is. What only the line has
changed goes back; what both have changed is a conflict, and the session's stays until somebody says.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct, field

from journeycoach.domain.dates import read_date
from journeycoach.domain.deeds import FIRST_STEP
from journeycoach.domain.errors import CoachError
from journeycoach.domain.late import Late
from journeycoach.domain.people import YOU, called
from journeycoach.domain.plan_marks import bare, digest, marks_of
from journeycoach.domain.wording import one_line, short_day
from journeycoach.workshop.amending import read_change
from journeycoach.workshop.drafting import ActionDraft, draft_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.deeds import Deed
    from journeycoach.domain.document import Document
    from journeycoach.domain.plan_marks import Mark
    from journeycoach.workshop.service import Workshop

OFF_PLAN = "Line {place}: its action is off the plan of this session by now, so nothing was done with it."
NOBODY = "nobody yet"
NO_DAY = "no day yet"
_WHO = Late(r"(.*[.!?])\s+([^.!?]+)")
_YEAR = re.compile(r" \d{4}$")
_ORIGIN = re.compile(r"\. From “[^”]*”.*$")
"""The answer that an action came from, behind its day."""


class TickedLine(Struct, frozen=True):
    """One entry with a box, as it is now."""

    number: int
    """0 where it has none."""
    text: str
    is_done: bool
    place: int
    """Its line in the file, from 1."""


class Sheet(Struct, frozen=True):
    """What was read of a plan."""

    lines: tuple[TickedLine, ...]
    marks: tuple[Mark, ...]
    """None where the plan lost them on its way."""


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


class Now(Struct, frozen=True):
    """The session's side."""

    deeds: Sequence[Deed]
    document: Document
    answers: Answers
    today: date


def compare_plan(sheet: Sheet, now: Now) -> Found:
    """Every line against its action; nothing is changed here."""
    states = {mark.id: mark.state for mark in marks_of(now.document)}
    edits: list[Edit] = []
    fresh: list[TickedLine] = []
    unread: list[str] = []
    for line in sheet.lines:
        mark, deed = _meant(line, sheet, now)
        if deed is None:
            if mark is None:
                fresh.append(line)
            elif mark.is_done != line.is_done or mark.line != digest(bare(line.text)):
                unread.append(OFF_PLAN.format(place=line.place))
            continue
        try:
            changes = _changes(line, mark, deed, now)
        except CoachError as error:
            unread.append(f"Line {line.place}: {error.text}")
            continue
        if changes:
            edits.append(Edit(deed, changes, line.text, _has_moved(mark, deed, line, states)))
    return Found(_agreed(edits), tuple(fresh), tuple(unread))


def _meant(line: TickedLine, sheet: Sheet, now: Now) -> tuple[Mark | None, Deed | None]:
    """The mark of a line and its action: by its number, else by its words."""
    known = {digest(deed.id): deed for deed in now.deeds}
    mark = next((each for each in sheet.marks if each.number == line.number), None)
    if mark is not None:
        return mark, known.get(mark.id)
    deed = _by_words(line.text, now.deeds) or _added_before(line, now)
    return next((each for each in sheet.marks if deed and each.id == digest(deed.id)), None), deed


def _has_moved(mark: Mark | None, deed: Deed, line: TickedLine, states: Mapping[str, str]) -> bool:
    """Whether the session may have changed an action since the plan was written."""
    if mark is not None:
        return states.get(mark.id) != mark.state
    # A line of somebody's own has no mark: ticking it says nothing against the session.
    return bool(line.number) or bare(line.text).startswith(bare(deed.what))


def _added_before(line: TickedLine, now: Now) -> Deed | None:
    """The action that a line became when the same plan was read before."""
    what = bare(draft_in(line.text, now.answers, now.today).what)
    return next((deed for deed in now.deeds if what and bare(deed.what) == what), None)


def _agreed(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Each once; two lines of one action that say two things are a conflict."""
    kept: list[Edit] = []
    for edit in edits:
        others = [each for each in edits if each.deed.id == edit.deed.id and each.changes != edit.changes]
        one = Edit(edit.deed, edit.changes, edit.line, edit.is_conflict or bool(others))
        if not any(each.deed.id == one.deed.id and each.changes == one.changes for each in kept):
            kept.append(one)
    return tuple(kept)


def _by_words(text: str, deeds: Sequence[Deed]) -> Deed | None:
    """The action whose words begin a line, where there is but one."""
    found = [deed for deed in deeds if bare(deed.what) and bare(text).startswith(bare(deed.what))]
    longest = max((len(bare(deed.what)) for deed in found), default=0)
    best = [deed for deed in found if len(bare(deed.what)) == longest]
    return best[0] if len(best) == 1 else None


def _changes(line: TickedLine, mark: Mark | None, deed: Deed, now: Now) -> dict[str, str]:
    """What the line says otherwise than the session, as far as a hand has changed it."""
    changes: dict[str, str] = {}
    was_done = mark.is_done if mark else deed.is_done
    if line.is_done not in (was_done, deed.is_done):
        changes["state"] = "done" if line.is_done else "open"
    is_as_written = digest(bare(line.text)) == mark.line if mark else _added_before(line, now) == deed
    return changes if is_as_written else changes | _reworded(line.text, deed, now)


def _reworded(text: str, deed: Deed, now: Now) -> dict[str, str]:
    """Words, person and day that are other; raises CoachError for a day that cannot be read."""
    text = _ORIGIN.sub(".", text).strip()
    rest, comma, day = text.removesuffix(".").rpartition(", ")
    due = _due(day, deed, now.today) if comma else None
    if due is None:
        return _typed(text, deed, now)
    what, who = _what_and_who(rest, deed)
    told = {"what": what, "owner": _holder(who, deed, now.answers), "due": due}
    kept = {"what": deed.what, "owner": deed.owner, "due": deed.due.isoformat() if deed.due else ""}
    return {name: said for name, said in told.items() if bare(said) != bare(kept[name])}


def _due(text: str, deed: Deed, today: date) -> str | None:
    """ISO, empty for none; None where it is no day."""
    if bare(text) == bare(NO_DAY):
        return ""
    if deed.due and bare(_YEAR.sub("", text)) == bare(short_day(deed.due, deed.due)):
        same_year = _YEAR.search(text) is None or str(deed.due.year) in text
        return deed.due.isoformat() if same_year else _iso(text, today)
    return _iso(text, today)


def _iso(text: str, today: date) -> str | None:
    day = read_date(text, today)
    return day.isoformat() if day else None


def _what_and_who(text: str, deed: Deed) -> tuple[str, str]:
    """The words and the person behind them: by the words we know, else behind the last full stop."""
    what = one_line(deed.what)
    if text.startswith(what):
        return deed.what, text.removeprefix(what).lstrip(".!? ").strip()
    found = _WHO.fullmatch(text)
    if found is None:
        return text, ""
    ending = "" if what[-1:] not in ".!?" and found[1].endswith(".") else found[1][-1]
    return f"{found[1][:-1]}{ending}", found[2]


def _holder(who: str, deed: Deed, answers: Answers) -> str:
    if who.casefold() == NOBODY:
        return ""
    if who.casefold() == deed.owner.casefold():
        return deed.owner
    return called(YOU, answers.text("people.owner")) if who.casefold() == YOU else who


def _typed(text: str, deed: Deed, now: Now) -> dict[str, str]:
    """A line that was written anew, as an owner types a change."""
    draft = read_change(text, now.answers, now.today)
    told = {"what": draft.what, "owner": draft.owner, "due": draft.due}
    kept = {"what": deed.what, "owner": deed.owner, "due": deed.due.isoformat() if deed.due else ""}
    return {name: said for name, said in told.items() if said and bare(said) != bare(kept[name])}


def bring_in(workshop: Workshop, edit: Edit) -> None:
    """Keep what a line changed; the owner's own first step becomes an action, as only those can be ticked."""
    deed = edit.deed
    if deed.id != FIRST_STEP:
        workshop.change_action(deed.id, edit.changes)
        return
    due = deed.due.isoformat() if deed.due else ""
    told = {"what": deed.what, "owner": deed.owner, "due": due} | dict(edit.changes)
    _add(workshop, ActionDraft(told["what"], told["owner"], told["due"]), told.get("state", ""))


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
