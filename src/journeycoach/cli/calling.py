"""How the owner called this program, so that every command we tell them works as it stands."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from journeycoach.domain.errors import CoachError

if TYPE_CHECKING:
    from argparse import Namespace

    from journeycoach.wiring.house import House

NAME = "journeycoach"
MODULE = f"python -m {NAME}"


def program_called(typed: str, found: str | None) -> str:
    """The short name where the shell finds this very program by it, else what was typed.

    `found` is the path that the shell finds by the short name, None for none.
    """
    path = Path(typed)
    if path.parent.name == NAME and path.name == "__main__.py":
        return MODULE
    if path.stem != NAME or (found and Path(found).resolve() == path.resolve()):
        return NAME
    return shlex.quote(typed)


def program_of(arguments: list[str]) -> str:
    """The same for this process, by its whole command line."""
    return program_called(arguments[0], shutil.which(NAME))


LIES_HERE = (
    "There is no method “{method}” among those at hand, but {method}.toml lies here."
    " Name its folder in front of the command: {program} --prompts . {command} --method {method}"
)


def need_method(here: House, method: str, command: str) -> None:
    """Nothing, where there is a method of that id or none is wanted. Raises CoachError with what to do."""
    if not method or method in here.methods.ids():
        return
    name = method.removesuffix(".toml")
    if Path(f"{name}.toml").is_file() and Path(name).name == name:
        raise CoachError(LIES_HERE.format(method=name, program=here.around.program, command=command))
    here.methods.file(method)


def house_of(wanted: Namespace) -> House:
    """The parts, as the command line asks for them."""
    from journeycoach.wiring.house import house

    return house(wanted.home, wanted.prompts, wanted.program, getattr(wanted, "templates", None))
