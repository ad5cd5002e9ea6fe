"""A plan that was changed by hand, back into its session."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from journeycoach.cli import exits, says
from journeycoach.cli.calling import house_of
from journeycoach.cli.opening import mention_damage
from journeycoach.domain.dates import show_date
from journeycoach.domain.deeds import FIRST_STEP
from journeycoach.domain.errors import CoachError
from journeycoach.domain.wording import counted, gist
from journeycoach.intake.plan_lines import read_plan_lines
from journeycoach.intake.problems import read_file
from journeycoach.workshop.on_plan import OnPlan, named
from journeycoach.workshop.plan_sheet import Now
from journeycoach.workshop.syncing import Found, bring_in, bring_new, compare_plan
from journeycoach.workshop.whose_plan import is_of_another

if TYPE_CHECKING:
    from argparse import Namespace

    from journeycoach.wiring.house import House
    from journeycoach.workshop.plan_sheet import TickedLine
    from journeycoach.workshop.service import Workshop
    from journeycoach.workshop.syncing import Edit

NO_LINES = "I find no box to tick in {file}. It has to be a plan as Markdown: {program} plan {name}"
NOT_THIS_SESSIONS = (
    "{file} is the plan of another session{title}, so nothing was changed here. Name that session instead:"
    " {program} list shows them all."
)
SAME = "The plan and the session say the same; nothing was changed."
BOTH = (
    "{what} was changed here, too, since the plan was written, or two lines differ."
    "\n  here: {mine}\n  in the plan: {theirs}"
)
NEW = "A line that is on no plan of this session: {line}"


def sync(wanted: Namespace) -> int:
    """What was changed goes back; what the session has changed too is asked, and so are new lines."""
    here = house_of(wanted)
    workshop = here.resume(wanted.name)
    mention_damage(workshop.store, wanted.program)
    found = _found(here, workshop, Path(wanted.file))
    taken = 0
    for edit in found.edits:
        taken += _is_taken(workshop, edit)
    for line in found.fresh:
        taken += _is_added(workshop, line, is_agreed=wanted.yes)
    for text in found.unread:
        says.talk(text)
    left = len(found.edits) + len(found.fresh) + len(found.unread) - taken
    _sum_up(taken, left)
    return exits.REFUSED if left and not says.has_person() else exits.OK


def _found(here: House, workshop: Workshop, path: Path) -> Found:
    sheet = read_plan_lines(read_file(path))
    if not sheet.lines:
        name = workshop.store.name if workshop.store else ""
        raise CoachError(NO_LINES.format(file=path.name, program=here.around.program, name=name))
    deeds = OnPlan(workshop, here.tools).deeds()
    document = here.plans.document(workshop)
    now = Now(deeds, document, workshop.answers, workshop.today)
    if is_of_another(sheet, now):
        title = f", “{gist(sheet.title)}”" if sheet.title else ""
        raise CoachError(NOT_THIS_SESSIONS.format(file=path.name, title=title, program=here.around.program))
    return compare_plan(sheet, now)


def _is_taken(workshop: Workshop, edit: Edit) -> bool:
    """Keep a change; one that meets another is shown, and asked."""
    told = _told(edit, workshop.today)
    if edit.is_conflict:
        says.talk(BOTH.format(what=named(edit.deed), mine=_mine(edit, workshop.today), theirs=told))
        if not says.is_agreed("Take the one in the plan?"):
            return False
    bring_in(workshop, edit)
    own = " It is an action now, and no longer your answer about the first step." * (
        edit.deed.id == FIRST_STEP
    )
    says.talk(f"{named(edit.deed)}: {told}.{own}")
    return True


def _told(edit: Edit, today: date) -> str:
    """The changes in words."""
    state = {"done": "done", "open": "open again"}
    words = {
        "state": lambda text: state[text],
        "what": lambda text: f"it reads “{gist(text)}”",
        "owner": lambda text: f"{text or 'nobody'} {'have' if ' and ' in text else 'has'} it",
        "due": lambda text: f"it is due {show_date(date.fromisoformat(text), today)}" if text else "no day",
    }
    return "; ".join(words[name](text) for name, text in edit.changes.items())


def _mine(edit: Edit, today: date) -> str:
    deed = edit.deed
    day = f"due {show_date(deed.due, today)}" if deed.due else "no day"
    return f"“{gist(deed.what)}”, {deed.owner or 'nobody'}, {day}, {'done' if deed.is_done else 'open'}"


def _is_added(workshop: Workshop, line: TickedLine, *, is_agreed: bool) -> bool:
    says.talk(NEW.format(line=f"“{gist(line.text)}”"))
    if not (is_agreed or says.is_agreed("Make it an action?")):
        return False
    bring_new(workshop, line)
    return True


def _sum_up(taken: int, left: int) -> None:
    if not taken and not left:
        says.talk(SAME)
        return
    stayed = f" {counted(left, 'line').capitalize()} of it stayed as the session has it." if left else ""
    says.talk(f"{counted(taken, 'change').capitalize()} came in.{stayed}")
