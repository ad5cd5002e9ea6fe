"""The actions of a plan by its numbers: listed, ticked off, changed, dropped."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.cli import exits, says
from journeycoach.cli.calling import house_of
from journeycoach.cli.falling_short import words_to_edit
from journeycoach.cli.guard import UsageError
from journeycoach.cli.opening import mention_damage
from journeycoach.cli.tables import aligned
from journeycoach.domain.dates import show_date
from journeycoach.domain.deeds import FIRST_STEP
from journeycoach.domain.errors import CoachError
from journeycoach.domain.text import visible
from journeycoach.domain.wording import one_line
from journeycoach.workshop.on_plan import OnPlan, is_own_step, named

if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import date

    from journeycoach.domain.deeds import Deed
    from journeycoach.wiring.house import House

HEAD = ("N", "DUE", "WHO", "WHAT")
NO_ACTION = "There is no action on the plan yet. To add one: {opened}, then /action WHO does WHAT by WHEN"
NO_SUCH = "There is no action {number} on the plan. Those there are: {program} actions {name}"
OWN_STEP = (
    "Action {number}, {what}, is your answer about the first step. To change it: {edit}."
    " To tick it off or drop it, make it an action first: {opened}, then /action and the same words"
)


class Sheet(Struct, frozen=True):
    """A session with everything that its actions are told from."""

    plan: OnPlan
    here: House
    name: str

    @property
    def opened(self) -> str:
        """The command that goes on with the session."""
        return f"{self.here.around.program} open {shlex.quote(self.name)}"


def act(wanted: Namespace) -> int:
    """Do what is asked to one action and say so; list them where nothing is asked."""
    here = house_of(wanted)
    workshop = here.resume(wanted.name)
    mention_damage(workshop.store, wanted.program)
    plan = OnPlan(workshop, here.tools)
    sheet = Sheet(plan, here, workshop.store.name if workshop.store else wanted.name)
    said = _done(sheet, wanted)
    if said:
        says.talk(said)
    if wanted.json:
        says.data(_sheet_data(sheet))
    elif not said:
        _show(sheet)
    return exits.OK


def _done(sheet: Sheet, wanted: Namespace) -> str:
    """What was done, in a sentence; empty when nothing was asked for."""
    if wanted.done:
        return sheet.plan.mark(_deed(sheet, wanted.done), "done")
    if wanted.reopen:
        return sheet.plan.mark(_deed(sheet, wanted.reopen), "open")
    if wanted.drop:
        dropped = sheet.plan.drop(_deed(sheet, wanted.drop))
        return f"{dropped} To have it back: {sheet.opened}, then /undo"
    if wanted.change:
        number, *words = wanted.change
        return sheet.plan.change(_deed(sheet, number), " ".join(words))
    if wanted.add:
        return sheet.plan.add(" ".join(wanted.add))
    return ""


def _deed(sheet: Sheet, typed: str) -> Deed:
    """The action of a number. Raises CoachError where it is none that can be changed."""
    if not typed.isdecimal():
        raise UsageError(f"Name the action by its number: {sheet.here.around.program} actions {sheet.name}")
    found = next((deed for deed in sheet.plan.deeds() if deed.number == int(typed)), None)
    if found is None:
        program, name = sheet.here.around.program, shlex.quote(sheet.name)
        raise CoachError(NO_SUCH.format(number=typed, program=program, name=name))
    if is_own_step(found):
        edit = ", then ".join(words_to_edit(FIRST_STEP, sheet.opened, sheet.plan.workshop, sheet.here))
        slots = {"number": found.number, "what": named(found), "edit": edit, "opened": sheet.opened}
        raise CoachError(OWN_STEP.format(**slots))
    return found


def _show(sheet: Sheet) -> None:
    """The open ones as a table, the done ones behind them."""
    deeds, today = sheet.plan.deeds(), sheet.plan.today
    if not deeds:
        says.talk(NO_ACTION.format(opened=sheet.opened))
        return
    ordered = sorted(deeds, key=lambda deed: deed.is_done)
    says.document("\n".join(aligned([HEAD, *(_cells(deed, today) for deed in ordered)])))


def _cells(deed: Deed, today: date) -> tuple[str, ...]:
    day = show_date(deed.due, today) if deed.due else "no day"
    late = " (overdue)" if deed.due and deed.due < today else ""
    mark = " (your first step)" if is_own_step(deed) else ""
    when = "done" if deed.is_done else f"{day}{late}"
    return str(deed.number), when, visible(deed.owner) or "nobody", f"{visible(one_line(deed.what))}{mark}"


def _sheet_data(sheet: Sheet) -> dict[str, object]:
    today = sheet.plan.today
    listed = [_as_data(deed, today) for deed in sorted(sheet.plan.deeds(), key=lambda deed: deed.is_done)]
    return {"session": sheet.name, "actions": listed}


def _as_data(deed: Deed, today: date) -> dict[str, object]:
    return {
        "number": deed.number,
        "id": deed.id,
        "what": deed.what,
        "owner": deed.owner,
        "due": deed.due.isoformat() if deed.due else None,
        "done_when": deed.done_when,
        "when_then": deed.when_then,
        "done": deed.is_done,
        "done_on": deed.done_on.isoformat() if deed.done_on else None,
        "overdue": not deed.is_done and deed.due is not None and deed.due < today,
        "first_step": is_own_step(deed),
    }
