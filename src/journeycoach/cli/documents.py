"""What a session becomes: its plan, its export, its worksheet."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from journeycoach.cli import exits, says
from journeycoach.cli.calling import house_of
from journeycoach.cli.guard import UsageError
from journeycoach.cli.opening import mention_damage
from journeycoach.domain.text import clean
from journeycoach.wiring.house import DEFAULT_METHOD

if TYPE_CHECKING:
    from argparse import Namespace

    from journeycoach.wiring.house import House
    from journeycoach.workshop.service import Workshop


def plan(wanted: Namespace) -> int:
    """The plan in one or several formats, and where it is now."""
    here = house_of(wanted)
    workshop = here.resume(wanted.name)
    mention_damage(workshop.store, wanted.program)
    wanted.to = wanted.to or _by_its_ending(wanted.output or "", here)
    is_piped = wanted.output is None and says.is_kept_elsewhere() and "," not in wanted.to
    if wanted.output == "-" or is_piped:
        return _print_plan(here, workshop, wanted)
    path = Path(wanted.output) if wanted.output else None
    with says.patience(f"Writing {wanted.to.replace(',', ', ')} …"):
        made = here.plans.write(workshop, wanted.to, path, wanted.reader)
    for written in made:
        says.talk(f"The plan is in {written.path}")
        _mention(written.remark)
    return exits.OK


def _by_its_ending(path: str, here: House) -> str:
    """The format that a file is named after; Markdown for any other ending, a folder or no file."""
    file = Path(path).name
    return next((name for name in here.plans.formats if file.endswith(f".{name}") or file == name), "md")


def _mention(remark: str) -> None:
    if remark:
        says.talk(remark)


def export(wanted: Namespace) -> int:
    """The session as one JSON document."""
    from journeycoach.workshop.export import exported

    store, session = house_of(wanted).read(wanted.name)
    mention_damage(store, wanted.program)
    says.data(exported(session))
    return exits.OK


def worksheet(wanted: Namespace) -> int:
    """All questions with room for answers, and the answers so far."""
    from journeycoach.intake.worksheet import write_worksheet
    from journeycoach.storage.atomic import write_atomically

    here = house_of(wanted)
    workshop = here.resume(wanted.name, wanted.method) if wanted.name else None
    pack = workshop.pack if workshop else here.methods.pack(wanted.method or DEFAULT_METHOD)
    text = write_worksheet(pack, workshop.session if workshop else None)
    if wanted.output in (None, "-"):
        says.document(text)
    else:
        write_atomically(Path(wanted.output), clean(text).encode())
        says.talk(f"The worksheet is in {wanted.output}")
    return exits.OK


def _print_plan(here: House, workshop: Workshop, wanted: Namespace) -> int:
    from journeycoach.reports.formats import chosen

    made = chosen(wanted.to, here.plans.formats)
    if len(made) > 1:
        raise UsageError("Standard output takes one format. Name one with --to, or a folder with -o.")
    if not made[0].is_text and not says.is_kept_elsewhere():
        raise UsageError(f"{made[0].name} is nothing to read in a terminal. Name a file with -o.")
    document = here.plans.document(workshop, wanted.reader)
    with says.patience(f"Writing {made[0].name} …"):
        content = made[0].render(document)
    _mention(made[0].remark(document))
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
    else:
        sys.stdout.write(content.decode())
    return exits.OK
