"""Completing commands and session names in the owner's shell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.cli import exits, says
from journeycoach.cli.calling import house_of

if TYPE_CHECKING:
    from argparse import Namespace

WORDS = (
    "start open list plan walk run worksheet import export check methods rename archive restore delete demo "
    "completion --home --prompts --version --help"
)
NAMED = "open|plan|walk|worksheet|export|check|rename|archive|delete"

BASH = f"""\
_journeycoach() {{
  local word="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}"
  case "$before" in
    {NAMED}) COMPREPLY=($(compgen -W "$(journeycoach names 2>/dev/null)" -- "$word")) ;;
    methods) COMPREPLY=($(compgen -W "list show gaps check new schema" -- "$word")) ;;
    *) COMPREPLY=($(compgen -W "{WORDS}" -- "$word")) ;;
  esac
}}
complete -o default -F _journeycoach journeycoach
"""
ZSH = f"autoload -Uz compinit bashcompinit && compinit && bashcompinit\n{BASH}"
_VERBS = WORDS.partition(" --")[0]
_NAMES = NAMED.replace("|", " ")
FISH = f"""\
complete -c journeycoach -f -n "not __fish_seen_subcommand_from {_VERBS}" -a "{_VERBS}"
complete -c journeycoach -f -n "__fish_seen_subcommand_from {_NAMES}" -a "(journeycoach names 2>/dev/null)"
"""


def completion(wanted: Namespace) -> int:
    """A script for the shell: in bash, put `eval "$(journeycoach completion bash)"` into .bashrc."""
    says.document({"bash": BASH, "zsh": ZSH, "fish": FISH}[wanted.shell])
    return exits.OK


def names(wanted: Namespace) -> int:
    """Every session's name, a line each, for the shell."""
    says.document("\n".join(house_of(wanted).shelf.names()))
    return exits.OK
