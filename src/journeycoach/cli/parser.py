"""The command line, of which only what is asked for is made."""

from __future__ import annotations

import argparse
from functools import partial
from typing import TYPE_CHECKING

from journeycoach import __version__
from journeycoach.cli.help import EPILOGUE, HOME_HELP, PROMPTS_HELP, SUMMARY
from journeycoach.cli.spec import run_by
from journeycoach.cli.specs import SPECS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.cli.spec import Spec

_OF_ANY_WIDTH = partial(argparse.HelpFormatter, width=80)
"""Looks at no terminal: each option that is added asks for a formatter, and prints nothing."""


def make_parser(program: str = "journeycoach") -> argparse.ArgumentParser:
    """The whole command line of a program that is called so."""
    parser = argparse.ArgumentParser(
        prog=program, description=SUMMARY, epilog=EPILOGUE, formatter_class=_OF_ANY_WIDTH
    )
    parser.add_argument("--version", action="version", version=f"journeycoach {__version__}")
    _add_places(parser, home=None, prompts=[])
    parser.set_defaults(run=run_by("sessions", "show_home"), program=program)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", prog=program, parser_class=_Command)
    for spec in SPECS:
        if spec.is_told:
            commands.add_parser(spec.name, spec=spec, help=spec.help)
        else:
            commands.add_parser(spec.name, spec=spec)
    commands.choices = _Told(commands.choices)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    return parser


def _add_places(parser: argparse.ArgumentParser, *, home: object, prompts: object) -> None:
    parser.add_argument("--home", metavar="DIR", default=home, help=HOME_HELP)
    parser.add_argument("--prompts", metavar="DIR", action="append", default=prompts, help=PROMPTS_HELP)


class _Command(argparse.ArgumentParser):
    """One command, made when it is first asked anything: nobody gives two at once."""

    def __init__(self, *, spec: Spec | None = None, **options: object) -> None:
        if spec is None:
            super().__init__(**options)  # type: ignore[arg-type]
        else:
            self.__dict__["waiting"] = spec, options

    def __getattr__(self, name: str) -> object:
        """What is not there before the command is made."""
        if "waiting" not in self.__dict__:
            raise AttributeError(name)
        self._make(*self.__dict__.pop("waiting"))
        return getattr(self, name)

    def _make(self, spec: Spec, options: dict[str, object]) -> None:
        text = f"{spec.help[0].upper()}{spec.help[1:]}. {spec.more}".rstrip()
        epilog = f"For instance: {spec.example}" if spec.example else None
        super().__init__(
            description=text,
            epilog=epilog,
            formatter_class=_OF_ANY_WIDTH,
            **options,  # type: ignore[arg-type]
        )
        # The places may be named before a command or behind it.
        _add_places(self, home=argparse.SUPPRESS, prompts=argparse.SUPPRESS)
        self.set_defaults(run=run_by(spec.module, spec.function))
        spec.options(self)
        self.formatter_class = argparse.HelpFormatter


class _Told(dict[str, _Command]):
    """All commands by name; only those for people are told when a name is mistyped."""

    def __iter__(self) -> Iterator[str]:
        hidden = {spec.name for spec in SPECS if not spec.is_told}
        return (name for name in super().__iter__() if name not in hidden)
