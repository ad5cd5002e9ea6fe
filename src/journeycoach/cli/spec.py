"""What a command is: what its help says, what runs it, and the options that many commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

NAME_HELP = "the session: its name, the beginning of its name, or the path of its file"
METHOD_HELP = "which method; the command methods lists them"


def _no_options(_: argparse.ArgumentParser) -> None:
    pass


class Spec(NamedTuple):
    """One command as its help describes it; no struct, as importing that costs more than all of --help."""

    name: str
    module: str
    """Where its function is, inside this package."""
    function: str
    help: str
    more: str = ""
    """What else an owner may want to know."""
    example: str = ""
    options: Callable[[argparse.ArgumentParser], None] = _no_options
    """Adds them."""
    is_told: bool = True
    """Whether the help lists it; a command for programs is not for people."""


def run_by(module: str, name: str) -> Callable[[argparse.Namespace], int]:
    """A command whose module is imported when it runs, so that --help stays quick."""

    def run(wanted: argparse.Namespace) -> int:
        from importlib import import_module

        command: Callable[[argparse.Namespace], int] = getattr(
            import_module(f"journeycoach.cli.{module}"), name
        )
        return command(wanted)

    return run


def line_by_line(command: argparse.ArgumentParser) -> None:
    """The option that asks for lines instead of a screen."""
    command.add_argument(
        "--plain", action="store_true", help="line by line: for screen readers, simple terminals and pipes"
    )


def led(command: argparse.ArgumentParser) -> None:
    """The options of a call that somebody leads."""
    command.add_argument(
        "--facilitate", action="store_true", help="lead a call: clock, agenda, flags; /help lists its words"
    )
    command.add_argument("--minutes", metavar="N", type=int, default=60, help="how long the call is (60)")
    command.add_argument("--coach", metavar="NAME", default="", help="who leads, for what you add yourself")


def named(command: argparse.ArgumentParser) -> None:
    """The argument that says which session."""
    command.add_argument("name", metavar="NAME", help=NAME_HELP)


def own_templates(command: argparse.ArgumentParser) -> None:
    """For every command that writes what a template lays out."""
    command.add_argument(
        "--templates", metavar="DIR", help="a folder with report templates of your own, before ours"
    )
