"""Completing commands and session names in the owner's shell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.cli import exits, says
from journeycoach.cli.calling import house_of

if TYPE_CHECKING:
    from argparse import Namespace

WORDS = (
    "start open list plan walk actions run worksheet import export check methods rename archive restore "
    "delete demo completion --home --prompts --version --help"
)
FORMATS = "FORMATS"
"""Stands in the scripts for the formats there are when one is asked for."""
NAMED = "open|plan|walk|actions|worksheet|export|check|rename|archive|delete"

BASH = f"""\
_journeycoach() {{
  local word="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}"
  case "$before" in
    --to)
      local done=""; [[ "$word" == *,* ]] && done="${{word%,*}},"
      COMPREPLY=($(compgen -P "$done" -W "FORMATS" -- "${{word##*,}}")) ;;
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
complete -c journeycoach -n "__fish_seen_subcommand_from plan" -l to -x -a "(__fish_append , FORMATS)"
"""


def completion(wanted: Namespace) -> int:
    """A script for the shell: in bash, put `eval "$(journeycoach completion bash)"` into .bashrc."""
    from journeycoach.reports.names import format_names
    from journeycoach.resources import template_folders

    script = {"bash": BASH, "zsh": ZSH, "fish": FISH}[wanted.shell]
    says.document(script.replace(FORMATS, " ".join(format_names(template_folders()))))
    return exits.OK


def names(wanted: Namespace) -> int:
    """Every session's name, a line each, for the shell."""
    says.document("\n".join(house_of(wanted).shelf.names()))
    return exits.OK
