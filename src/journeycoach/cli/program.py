"""How the owner called this program, so that every command we tell them works as it stands.

Every command asks this first, --help too: it imports next to nothing.
"""

from __future__ import annotations

import os

NAME = "journeycoach"
MODULE = f"python -m {NAME}"


def program_called(typed: str, found: str | None) -> str:
    """The short name where the shell finds this very program by it, else what was typed.

    `found` is the path that the shell finds by the short name, None for none.
    """
    folder, file = os.path.split(typed)
    if os.path.basename(folder) == NAME and file == "__main__.py":  # noqa: PTH119 - pathlib is slow to import
        return MODULE
    if os.path.splitext(file)[0] != NAME or (found and os.path.realpath(found) == os.path.realpath(typed)):  # noqa: PTH122
        return NAME
    return _quoted(typed)


def program_of(arguments: list[str]) -> str:
    """The same for this process, by its whole command line."""
    return program_called(arguments[0], _found())


def _quoted(typed: str) -> str:
    from shlex import quote

    return quote(typed)


def _found() -> str | None:
    """As `shutil.which` tells it, which brings the readers of three kinds of archive along."""
    if os.name == "nt":
        from shutil import which

        return which(NAME)
    places = (os.path.join(folder, NAME) for folder in os.get_exec_path())  # noqa: PTH118
    return next((place for place in places if os.path.isfile(place) and os.access(place, os.X_OK)), None)  # noqa: PTH113
