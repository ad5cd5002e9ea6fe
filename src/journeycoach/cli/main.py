"""The way in: one command, and an exit code for every way it can end."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from journeycoach import __version__
from journeycoach.cli.haste import import_values, leave, rare_collection
from journeycoach.cli.says import prepare_streams

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit code. Raises SystemExit for --help and for a command line that is off."""
    prepare_streams()
    if arguments is not None:
        return _run(arguments)
    try:
        return _run(sys.argv[1:])
    finally:
        leave()


def _run(given: Sequence[str]) -> int:
    if list(given) == ["--version"]:
        sys.stdout.write(f"journeycoach {__version__}\n")
        return 0
    if list(given) in (["--help"], ["-h"]) and _is_helped():
        return 0
    with rare_collection():
        return _command(given)


def _is_helped() -> bool:
    """Print the help the quick way; False where argparse has to."""
    from journeycoach.cli.help import MARGIN, quick_help
    from journeycoach.cli.program import program_of
    from journeycoach.wiring.terminal import columns

    text = quick_help(program_of(sys.argv), columns() - MARGIN)
    sys.stdout.write(text)
    return bool(text)


def _command(given: Sequence[str]) -> int:
    from journeycoach.cli.parser import make_parser
    from journeycoach.cli.program import program_of

    import_values()
    wanted = make_parser(program_of(sys.argv)).parse_args(given)
    from journeycoach.cli.guard import guarded

    return guarded(lambda: int(wanted.run(wanted)), lambda: _crash_log(wanted))


def _crash_log(wanted: Namespace) -> Path:
    from journeycoach.cli.calling import house_of

    return house_of(wanted).around.home / "crash.log"
