"""The help of the whole program, as argparse lays it out, for whoever asks for nothing else.

Loading argparse and making a parser takes longer than all the rest; a test holds the two to each other.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from journeycoach.cli.specs import SPECS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SUMMARY = "A workshop for your business, in conversation: it asks, you answer, and you leave with a plan."
EPILOGUE = """\
Without a command it shows your sessions; the first time, the workshop starts at once.

  %(prog)s                          begin, or choose where to go on
  %(prog)s open mill                go on with the session whose name begins with mill
  %(prog)s plan mill -o plan.html --to html

NAME is a session's name, the beginning of it, or the path of its file. Each command has its own --help.
Exit codes: 0 done, 1 refused or falling short, 2 the command line is off or there is no terminal,
70 an error of mine, 130 stopped with Ctrl+C, 128 and its number for another signal."""
HOME_HELP = "the folder of your sessions (or set JOURNEYCOACH_HOME)"
PROMPTS_HELP = "a folder with methods of your own"
_OPTIONS = (
    ("-h, --help", "show this help message and exit"),
    ("--version", "show program's version number and exit"),
    ("--home DIR", HOME_HELP),
    ("--prompts DIR", PROMPTS_HELP),
)
_USAGE = ("[-h]", "[--version]", "[--home DIR]", "[--prompts DIR]")
_REST = "COMMAND ..."
_COLUMN = 17
"""Where what a thing does begins: two behind the longest option."""
NARROWEST = 60
"""Columns; argparse has rules of its own for less."""
MARGIN = 2
"""Columns that argparse leaves free on the right."""
COLOURED = (3, 14)
"""From this version on argparse may put colours into its help."""


def quick_help(program: str, width: int) -> str:
    """The help on lines of this width; empty where only argparse knows how it has to look."""
    if width < NARROWEST or len(program) > width // 2 or sys.version_info >= COLOURED:
        return ""
    told = [(spec.name, spec.help) for spec in SPECS if spec.is_told]
    rows = [line for what, does in _OPTIONS for line in _row(f"  {what}", does, width)]
    commands = [line for what, does in told for line in _row(f"    {what}", does, width)]
    parts = (
        _usage(program, width),
        SUMMARY,
        "\n".join(["options:", *rows]),
        "\n".join(["commands:", "  COMMAND", *commands]),
        EPILOGUE % {"prog": program},
    )
    return "\n\n".join(parts) + "\n"


def _usage(program: str, width: int) -> str:
    whole = " ".join(("usage:", program, *_USAGE, _REST))
    if len(whole) <= width:
        return whole
    indent = " " * len(f"usage: {program} ")
    options = _filled(_USAGE, width - len(indent))
    return f"usage: {program} " + f"\n{indent}".join([*options, _REST])


def _row(what: str, does: str, width: int) -> Iterator[str]:
    first, *rest = _filled(does.split(), width - _COLUMN)
    yield f"{what:<{_COLUMN}}{first}"
    yield from (" " * _COLUMN + line for line in rest)


def _filled(words: Sequence[str], room: int) -> list[str]:
    """Lines with as many words as each holds."""
    lines = [words[0]]
    for word in words[1:]:
        if len(lines[-1]) + 1 + len(word) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
