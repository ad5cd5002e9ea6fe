"""From a command line to the parts of the program, and to a method that is at hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from journeycoach.domain.errors import CoachError

if TYPE_CHECKING:
    from argparse import Namespace

    from journeycoach.wiring.house import House

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
