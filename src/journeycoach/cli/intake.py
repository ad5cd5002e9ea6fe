"""Answers that come from files: whole workshops, worksheets, exports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from journeycoach.cli import exits, says
from journeycoach.cli.calling import house_of
from journeycoach.domain.errors import CoachError, DataFileError
from journeycoach.intake.answers_file import method_named, parse_data, read_answers
from journeycoach.intake.exported import is_export, methods_of, read_export
from journeycoach.intake.problems import read_file
from journeycoach.intake.worksheet import has_room, method_of, read_worksheet
from journeycoach.wiring.house import DEFAULT_METHOD
from journeycoach.wiring.machine import CountedIds
from journeycoach.workshop.fitting import fitted, joined
from journeycoach.workshop.merging import add_besides, compare, take
from journeycoach.workshop.naming import question_of, sound_methods
from journeycoach.workshop.replay import Script, replay
from journeycoach.workshop.wording import count, finished

if TYPE_CHECKING:
    from argparse import Namespace

    from journeycoach.domain.packs import Question
    from journeycoach.wiring.house import House
    from journeycoach.workshop.merging import Difference
    from journeycoach.workshop.service import Workshop

HEADLESS = (
    "{path}: this looks like a worksheet whose first block is missing. Put these two lines before the rest,"
    " with the method it was made for:\n~~~ journeycoach {method}\n~~~"
)
PROSE = (".md", ".markdown", ".txt")
NO_ANSWERS = (
    "{path}: this is no worksheet and no answers file. A worksheet has named blocks between wavy lines;"
    ' an answers file has lines such as business-name = "Mill Street Bakery".'
)


def run(wanted: Namespace) -> int:
    """A whole workshop from a file, into a new session of that name."""
    here = house_of(wanted)
    workshop = played(here, Path(wanted.answers), wanted.method, wanted.name)
    actions = count(len(workshop.session.actions), "action")
    says.talk(f"{count(len(workshop.session.answers), 'answer')} and {actions} are in {_name(workshop)}.")
    says.talk(finished(_name(workshop), here.around.program))
    return exits.OK


def played(here: House, path: Path, method: str = "", title: str = "") -> Workshop:
    """The session that a file makes. Raises CoachError when the file has mistakes; then nothing is made."""
    script = _told(here, path, method)
    workshop = here.start(script.method or method, title or script.title or path.stem, CountedIds())
    workshop.begin()
    replay(workshop, script)
    return workshop


def bring(wanted: Namespace) -> int:
    """A file back into a session: what differs is shown and asked, and never overwritten silently."""
    here = house_of(wanted)
    path = Path(wanted.file)
    workshop = here.resume(wanted.into) if wanted.into else None
    script = _told(here, path, workshop.pack.id if workshop else "")
    if workshop is None:
        workshop = _new(here, script, path)
    workshop.begin()
    asked = (question_of(name, workshop.pack, here.methods) for name in script.answers)
    elsewhere = tuple(each for each in asked if each and not workshop.pack.find(each.id))
    code = _merge(workshop, script, elsewhere)
    says.talk(f"Go on with: {here.around.program} open {_name(workshop)}")
    return code


def _new(here: House, script: Script, path: Path) -> Workshop:
    title = script.title or path.stem
    if name := here.taken(title):
        raise CoachError(f"There is a session {name} already. To bring it in there, add: --into {name}")
    return here.start(script.method, title)


def _told(here: House, path: Path, method: str) -> Script:
    """What the file says. Raises CoachError where it says nothing."""
    script = _script(here, path, method)
    if not (script.answers or script.actions or script.parked):
        raise CoachError(f"I find no answers in {path.name}.")
    return script


def _script(here: House, path: Path, method: str) -> Script:
    text = read_file(path)
    if named := method_of(text):
        pack = here.methods.pack(method or named)
        if named == pack.id:
            return read_worksheet(path, text, pack, here.today)
        at_hand = sorted(sound_methods(here.methods), key=lambda each: (each.id != named, each.id != pack.id))
        everything = joined(pack, at_hand)
        return fitted(read_worksheet(path, text, everything, here.today), pack, everything)
    if has_room(text):
        raise CoachError(HEADLESS.format(path=path, method=DEFAULT_METHOD))
    data = _data(path, text)
    if is_export(data):
        known = [each for each in methods_of(data) if each in here.methods.ids()]
        pack = here.methods.pack(method or (known or [DEFAULT_METHOD])[-1])
        return read_export(path, data, pack, here.today)
    pack = here.methods.pack(method or method_named(data) or DEFAULT_METHOD)
    return read_answers(path, text, pack, here.today)


def _data(path: Path, text: str) -> dict[str, object]:
    """The table in an answers file or an export; prose is told that it is neither."""
    try:
        return parse_data(path, text)
    except DataFileError as error:
        if path.suffix.casefold() not in PROSE:
            raise
        raise CoachError(NO_ANSWERS.format(path=path)) from error


def _merge(workshop: Workshop, script: Script, elsewhere: tuple[Question, ...]) -> int:
    found = compare(workshop, script, elsewhere)
    for question, scripted in found.fresh:
        take(workshop, question, scripted)
    left = [each for each in found.differences if not _is_taken(workshop, each)]
    besides = add_besides(workshop, script)
    new = count(len(found.fresh), "new answer")
    says.talk(f"{new} came in; {found.same} were there already." if found.same else f"{new} came in.")
    if script.unused:
        says.talk(f"No method at hand asks for these, so they were passed over: {', '.join(script.unused)}.")
    if besides:
        says.talk(f"{count(besides, 'action')} or ideas came with them.")
    if left:
        says.talk(f"{count(len(left), 'answer')} of yours stayed, where the file says something else.")
    return exits.REFUSED if left and not says.has_person() else exits.OK


def _is_taken(workshop: Workshop, difference: Difference) -> bool:
    """Show both, and ask. The session's own answer stays where nobody can be asked."""
    says.talk(f"{difference.question.label}\n  yours: {difference.mine}\n  in the file: {difference.theirs}")
    if not says.is_agreed("Take the one in the file?"):
        return False
    take(workshop, difference.question, difference.scripted)
    return True


def _name(workshop: Workshop) -> str:
    return workshop.store.name if workshop.store else ""
