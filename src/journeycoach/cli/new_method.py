"""Beginning a method of one's own: a starter to change, and what lets an editor check it."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from journeycoach.cli import exits, says
from journeycoach.cli.calling import house_of
from journeycoach.domain.errors import CoachError

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence


def begin(wanted: Namespace) -> int:
    """Write a starter, and say how to try it. Raises CoachError, and then nothing is written."""
    from journeycoach.packs.starter import starter

    methods = house_of(wanted).methods
    text = starter(methods.folders[0], wanted.method)
    if wanted.method in methods.ids():
        raise CoachError(f"There is a method {wanted.method} already. Choose another id.")
    if wanted.output == "-":
        says.document(text)
        return exits.OK
    path = _place(wanted.output, wanted.method)
    _write(path, text)
    says.talk(f"Your method is in {path}. Change what you like, then:")
    says.talk(f"  {wanted.program} methods check {shlex.quote(str(path))}")
    says.talk(f"  {wanted.program} {_prompts(path, methods.folders)}start --method {wanted.method}")
    return exits.OK


def schema(_wanted: Namespace) -> int:
    """What an editor needs to check methods as they are written."""
    from journeycoach.packs.schema import schema_text

    says.document(schema_text())
    return exits.OK


def _place(output: str | None, method: str) -> Path:
    name = f"{method}.toml"
    path = Path(output or name)
    if path.is_dir():
        return path / name
    if path.name != name:
        raise CoachError(f"A method's file is called after it: {name}. Name that file, or a folder.")
    return path


def _write(path: Path, text: str) -> None:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise CoachError(f"{path} is there already, and stays as it is. Choose another id.") from error
    except FileNotFoundError as error:
        raise CoachError(f"There is no folder {path.parent}. Make it, or name another one.") from error
    except OSError as error:
        raise CoachError(f"{path} cannot be written ({error.strerror}). Name another folder.") from error


def _prompts(path: Path, folders: Sequence[Path]) -> str:
    """The option that has a file's folder read; nothing where it is read anyway."""
    if path.parent.resolve() in {folder.resolve() for folder in folders}:
        return ""
    return f"--prompts {shlex.quote(str(path.parent))} "
