"""The commands and their options, described for owners; what they do is imported when they run."""

from __future__ import annotations

import argparse
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from journeycoach import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SUMMARY = "A workshop for your business, in conversation: it asks, you answer, and you leave with a plan."
EPILOGUE = """\
Without a command it shows your sessions; the first time, the workshop starts at once.

  %(prog)s                          begin, or choose where to go on
  %(prog)s open mill                go on with the session whose name begins with mill
  %(prog)s plan mill -o plan.html --to html

NAME is a session's name, the beginning of it, or the path of its file. Each command has its own --help.
Exit codes: 0 done, 1 refused or falling short, 2 the command line is off or there is no terminal,
70 an error of mine, 130 stopped with Ctrl+C, 128 and its number for another signal."""
NAME_HELP = "the session: its name, the beginning of its name, or the path of its file"
METHOD_HELP = "which method; the command methods lists them"

FOR_PROGRAMS = ("names",)
"""Commands that no help lists."""


class Spec(NamedTuple):
    """One command as its help describes it; no dataclass, as making one costs more than all of --help."""

    name: str
    module: str
    """Where its function is, inside this package."""
    function: str
    help: str
    more: str = ""
    """What else an owner may want to know."""
    example: str = ""


def make_parser(program: str = "journeycoach") -> argparse.ArgumentParser:
    """The whole command line of a program that is called so."""
    parser = argparse.ArgumentParser(
        prog=program,
        description=SUMMARY,
        epilog=EPILOGUE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"journeycoach {__version__}")
    _add_places(parser, home=None, prompts=[])
    parser.set_defaults(run=_late("sessions", "show_home"), program=program)
    commands = _Commands(parser)
    _add_sessions(commands)
    _add_documents(commands)
    _add_intake(commands)
    _add_methods(commands)
    _add_coach(commands)
    _add_check(commands)
    _add_housekeeping(commands)
    _add_completion(commands)
    return parser


def _add_places(parser: argparse.ArgumentParser, *, home: object, prompts: object) -> None:
    parser.add_argument(
        "--home", metavar="DIR", default=home, help="the folder of your sessions (or set JOURNEYCOACH_HOME)"
    )
    parser.add_argument(
        "--prompts", metavar="DIR", action="append", default=prompts, help="a folder with methods of your own"
    )


class _Told(dict[str, argparse.ArgumentParser]):
    """All commands by name; only those for people are told when a name is mistyped."""

    def __iter__(self) -> Iterator[str]:
        return (name for name in super().__iter__() if name not in FOR_PROGRAMS)


class _Commands:
    """Adds one command after the other; the places may be named before a command or behind it."""

    def __init__(self, parser: argparse.ArgumentParser) -> None:
        self._all = parser.add_subparsers(title="commands", metavar="COMMAND")

    def add(self, spec: Spec) -> argparse.ArgumentParser:
        """A command with its function, its help and an example."""
        text = f"{spec.help[0].upper()}{spec.help[1:]}. {spec.more}".rstrip()
        command = self._all.add_parser(
            spec.name,
            help=spec.help,
            description=text,
            epilog=f"For instance: {spec.example}" if spec.example else None,
        )
        _add_places(command, home=argparse.SUPPRESS, prompts=argparse.SUPPRESS)
        command.set_defaults(run=_late(spec.module, spec.function))
        return command

    def hide(self, name: str, run: Callable[[argparse.Namespace], int]) -> None:
        """A command for programs, which the help does not list."""
        command = self._all.add_parser(name)
        _add_places(command, home=argparse.SUPPRESS, prompts=argparse.SUPPRESS)
        command.set_defaults(run=run)
        self._all.choices = _Told(self._all.choices)


def _late(module: str, name: str) -> Callable[[argparse.Namespace], int]:
    """A command whose module is imported when it runs, so that --help stays quick."""

    def run(wanted: argparse.Namespace) -> int:
        command: Callable[[argparse.Namespace], int] = getattr(
            import_module(f"journeycoach.cli.{module}"), name
        )
        return command(wanted)

    return run


def _add_sessions(commands: _Commands) -> None:
    start = commands.add(
        Spec(
            "start",
            "sessions",
            "start",
            "start a new workshop",
            "Without a NAME the session is called after your first answer.",
            '%(prog)s "Mill Street Bakery"',
        )
    )
    start.add_argument("name", nargs="?", default="", metavar="NAME", help="what to call it")
    start.add_argument("--method", metavar="M", default="", help=METHOD_HELP)
    _add_plain(start)
    resume = commands.add(Spec("open", "sessions", "resume", "go on where you left", "", "%(prog)s mill"))
    resume.add_argument("name", metavar="NAME", help=NAME_HELP)
    resume.add_argument("--method", metavar="M", default="", help="go on with another method")
    _add_plain(resume)
    listing = commands.add(Spec("list", "listing", "show_list", "list your sessions, with what is due next"))
    listing.add_argument("--json", action="store_true", help="as JSON, for scripts")
    listing.add_argument("--archived", action="store_true", help="those in the archive instead")
    demo = commands.add(
        Spec(
            "demo",
            "sessions",
            "demo",
            "look at a finished example, and play with it",
            "It is in a folder of its own, which is thrown away afterwards.",
        )
    )
    demo.add_argument("--plan", action="store_true", help="print its plan instead of opening it")


def _add_plain(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--plain", action="store_true", help="line by line: for screen readers, simple terminals and pipes"
    )


def _add_documents(commands: _Commands) -> None:
    plan = commands.add(
        Spec(
            "plan",
            "documents",
            "plan",
            "write the plan of a session",
            "It is put into the current folder as NAME-plan.md; a pipe gets it on standard output.",
            "%(prog)s mill --to md,html -o plans",
        )
    )
    plan.add_argument("name", metavar="NAME", help=NAME_HELP)
    plan.add_argument("--to", metavar="FORMATS", default="md", help="md, html, json, or several: md,html")
    plan.add_argument("-o", "--output", metavar="PATH", help="a file, a folder, or - for standard output")
    export = commands.add(
        Spec(
            "export",
            "documents",
            "export",
            "print a session as JSON, for scripts",
            "Private notes are not part of it.",
            "%(prog)s mill > mill.json",
        )
    )
    export.add_argument("name", metavar="NAME", help=NAME_HELP)
    sheet = commands.add(
        Spec(
            "worksheet",
            "documents",
            "worksheet",
            "print all questions with room for answers, to send or to fill in on paper",
            "With a NAME its answers so far are filled in. What comes back is read by the command import.",
            "%(prog)s -o questions.md",
        )
    )
    sheet.add_argument("name", nargs="?", default="", metavar="NAME", help=NAME_HELP)
    sheet.add_argument("--method", metavar="M", default="", help=METHOD_HELP)
    sheet.add_argument("-o", "--output", metavar="FILE", help="a file instead of standard output")


def _add_intake(commands: _Commands) -> None:
    run = commands.add(
        Spec(
            "run",
            "intake",
            "run",
            "go through a whole workshop with answers from a file",
            "Nobody is at the keyboard. FILE is TOML or JSON by question or topic, or a filled worksheet.",
            "%(prog)s mill --answers mill.toml",
        )
    )
    run.add_argument("name", metavar="NAME", help="what to call the new session")
    run.add_argument("--method", metavar="M", default="", help=METHOD_HELP)
    run.add_argument("--answers", metavar="FILE", required=True, help="the answers")
    bring = commands.add(
        Spec(
            "import",
            "intake",
            "bring",
            "bring a filled worksheet or an export back into a session",
            "What differs from an answer that is there is shown and asked; without a terminal yours stays.",
            "%(prog)s questions.md --into mill",
        )
    )
    bring.add_argument("file", metavar="FILE")
    bring.add_argument("--into", metavar="NAME", default="", help="an existing session; else a new one")


def _add_methods(commands: _Commands) -> None:
    spec = Spec("methods", "methods", "show_all", "list the methods, show one, or check one of your own")
    methods = commands.add(spec)
    parts = methods.add_subparsers(title="what to do", metavar="")
    parts.add_parser("list", help="the methods there are").set_defaults(run=_late("methods", "show_all"))
    show = parts.add_parser("show", help="the stages and questions of a method")
    show.add_argument("method", metavar="M")
    show.add_argument("--json", action="store_true", help="as JSON, for scripts")
    show.set_defaults(run=_late("methods", "show"))
    gaps = parts.add_parser("gaps", help="what a session has for each method, and what is missing")
    gaps.add_argument("name", metavar="NAME", help=NAME_HELP)
    gaps.set_defaults(run=_late("methods", "gaps"))
    check = parts.add_parser("check", help="tell every mistake in a method's file")
    check.add_argument("file", metavar="FILE")
    check.set_defaults(run=_late("methods", "check"))


def _add_check(commands: _Commands) -> None:
    check = commands.add(
        Spec(
            "check",
            "checking",
            "check",
            "check that a session's file is whole, and mend it if you like",
            "The file as it is stays beside the mended one.",
            "%(prog)s --file mill",
        )
    )
    check.add_argument("name", metavar="NAME", help=NAME_HELP)
    check.add_argument("--file", action="store_true", required=True, help="check the file itself")
    check.add_argument("--mend", action="store_true", help="mend without asking")


def _add_housekeeping(commands: _Commands) -> None:
    rename = commands.add(
        Spec(
            "rename",
            "housekeeping",
            "rename",
            "give a session another name",
            "",
            '%(prog)s mill "The Mill"',
        )
    )
    rename.add_argument("name", metavar="NAME", help=NAME_HELP)
    rename.add_argument("title", metavar="NEW", help="the new name, as you would write it")
    archive = Spec("archive", "housekeeping", "archive", "take a session out of the list without deleting it")
    commands.add(archive).add_argument("name", metavar="NAME", help=NAME_HELP)
    restore = Spec("restore", "housekeeping", "restore", "put an archived session into the list again")
    commands.add(restore).add_argument("name", metavar="NAME", help="its name as list --archived tells it")
    delete = commands.add(
        Spec("delete", "housekeeping", "delete", "delete a session with its drafts and private notes")
    )
    delete.add_argument("name", metavar="NAME", help=NAME_HELP)
    delete.add_argument("--yes", action="store_true", help="do not ask")


def _add_completion(commands: _Commands) -> None:
    completion = commands.add(
        Spec(
            "completion",
            "completion",
            "completion",
            "print what your shell needs to complete commands and names",
            'Put this into .bashrc: eval "$(%(prog)s bash)"',
        )
    )
    completion.add_argument("shell", choices=("bash", "zsh", "fish"))
    commands.hide("names", _late("completion", "names"))


def _add_coach(commands: _Commands) -> None:
    spec = Spec(
        "coach",
        "coach",
        "show_all",
        "what the coach looks for in your answers",
        "",
        "%(prog)s explain vague",
    )
    parts = commands.add(spec).add_subparsers(title="what to do", metavar="")
    parts.add_parser("list", help="the rules there are").set_defaults(run=_late("coach", "show_all"))
    explain = parts.add_parser("explain", help="what a rule looks for, and why; without RULE all of them")
    explain.add_argument("rule", nargs="?", default="", metavar="RULE")
    explain.set_defaults(run=_late("coach", "explain"))
    review = parts.add_parser("review", help="read answers from standard input, for programs")
    review.add_argument(
        "--jsonl", action="store_true", required=True, help="one JSON object a line, in and out"
    )
    review.set_defaults(run=_late("coach", "review"))
