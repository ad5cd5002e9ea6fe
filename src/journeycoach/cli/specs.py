"""Every command: what its help says, what runs it, and its options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.cli.after_specs import AFTER_SPECS
from journeycoach.cli.call_specs import CALL_SPECS
from journeycoach.cli.spec import (
    METHOD_HELP,
    NAME_HELP,
    Spec,
    led,
    line_by_line,
    named,
    own_templates,
    run_by,
)

if TYPE_CHECKING:
    import argparse


def _start(start: argparse.ArgumentParser) -> None:
    start.add_argument("name", nargs="?", default="", metavar="NAME", help="what to call it")
    start.add_argument("--method", metavar="M", default="", help=METHOD_HELP)
    line_by_line(start)
    led(start)


def _open(resume: argparse.ArgumentParser) -> None:
    resume.add_argument("name", metavar="NAME", help=NAME_HELP)
    resume.add_argument("--method", metavar="M", default="", help="go on with another method")
    resume.add_argument(
        "--as", dest="speaker", metavar="NAME", default="", help="who answers here, when it is not the owner"
    )
    line_by_line(resume)
    led(resume)


def _list(listing: argparse.ArgumentParser) -> None:
    listing.add_argument("--json", action="store_true", help="as JSON, for scripts")
    listing.add_argument("--archived", action="store_true", help="those in the archive instead")


def _demo(demo: argparse.ArgumentParser) -> None:
    demo.add_argument("--plan", action="store_true", help="print its plan instead of opening it")


def _plan(plan: argparse.ArgumentParser) -> None:
    plan.add_argument("name", metavar="NAME", help=NAME_HELP)
    plan.add_argument(
        "--for",
        dest="reader",
        metavar="WHOM",
        choices=("owner", "page", "team", "customer"),
        default="owner",
        help="owner: all of it; page: one printed page; team: by person; customer: as they live it",
    )
    plan.add_argument("--to", metavar="FORMATS", default="", help=_formats())
    plan.add_argument("-o", "--output", metavar="PATH", help="a file, a folder, or - for standard output")
    own_templates(plan)


def _formats() -> str:
    from journeycoach.reports.names import format_names
    from journeycoach.resources import template_folders

    *most, last = format_names(template_folders())
    return f"{', '.join(most)} or {last}; several with commas: md,pdf"


def _walk(walk: argparse.ArgumentParser) -> None:
    named(walk)
    line_by_line(walk)


def _actions(actions: argparse.ArgumentParser) -> None:
    named(actions)
    asked = actions.add_mutually_exclusive_group()
    asked.add_argument("--done", metavar="N", default="", help="tick off the action with this number")
    asked.add_argument("--reopen", metavar="N", default="", help="it is not done after all")
    asked.add_argument("--drop", metavar="N", default="", help="take it off the plan")
    asked.add_argument(
        "--change",
        nargs="+",
        metavar=("N", "TEXT"),
        help="give it other words, another person or another day",
    )
    asked.add_argument("--add", nargs="+", metavar="TEXT", help="put another one on the plan")
    actions.add_argument("--json", action="store_true", help="as JSON, for scripts")


def _worksheet(sheet: argparse.ArgumentParser) -> None:
    sheet.add_argument("name", nargs="?", default="", metavar="NAME", help=NAME_HELP)
    sheet.add_argument("--method", metavar="M", default="", help=METHOD_HELP)
    sheet.add_argument("-o", "--output", metavar="FILE", help="a file instead of standard output")


def _run(run: argparse.ArgumentParser) -> None:
    run.add_argument("name", metavar="NAME", help="what to call the new session")
    run.add_argument("--method", metavar="M", default="", help=METHOD_HELP)
    run.add_argument("--answers", metavar="FILE", required=True, help="the answers")


def _import(bring: argparse.ArgumentParser) -> None:
    bring.add_argument("file", metavar="FILE")
    bring.add_argument("--into", metavar="NAME", default="", help="an existing session; else a new one")


def _methods(methods: argparse.ArgumentParser) -> None:
    parts = methods.add_subparsers(title="what to do", metavar="")
    parts.add_parser("list", help="the methods there are").set_defaults(run=run_by("methods", "show_all"))
    show = parts.add_parser("show", help="the stages and questions of a method")
    show.add_argument("method", metavar="M")
    show.add_argument("--json", action="store_true", help="as JSON, for scripts")
    show.set_defaults(run=run_by("methods", "show"))
    gaps = parts.add_parser("gaps", help="what a session has for each method, and what is missing")
    gaps.add_argument("name", metavar="NAME", help=NAME_HELP)
    gaps.set_defaults(run=run_by("methods", "gaps"))
    check = parts.add_parser("check", help="tell every mistake in a method's file")
    check.add_argument("file", metavar="FILE")
    check.set_defaults(run=run_by("methods", "check"))
    new = parts.add_parser("new", help="begin a method of your own with a file that works as it is")
    new.add_argument("method", metavar="ID", help="its id: small letters, digits and hyphens")
    new.add_argument("-o", "--output", metavar="FILE", help="ID.toml elsewhere, a folder, or -")
    new.set_defaults(run=run_by("new_method", "begin"))
    schema = parts.add_parser("schema", help="print what an editor needs to check methods as you type")
    schema.set_defaults(run=run_by("new_method", "schema"))


def _coach(coach: argparse.ArgumentParser) -> None:
    parts = coach.add_subparsers(title="what to do", metavar="")
    parts.add_parser("list", help="the rules there are").set_defaults(run=run_by("coach", "show_all"))
    explain = parts.add_parser("explain", help="what a rule looks for, and why; without RULE all of them")
    explain.add_argument("rule", nargs="?", default="", metavar="RULE")
    explain.set_defaults(run=run_by("coach", "explain"))
    review = parts.add_parser("review", help="read answers from standard input, for programs")
    review.add_argument(
        "--jsonl", action="store_true", required=True, help="one JSON object a line, in and out"
    )
    review.set_defaults(run=run_by("coach", "review"))


def _check(check: argparse.ArgumentParser) -> None:
    check.add_argument("name", metavar="NAME", help=NAME_HELP)
    check.add_argument("--json", action="store_true", help="as JSON, for scripts")
    check.add_argument("--file", action="store_true", help="check the file itself instead of the plan")
    check.add_argument("--mend", action="store_true", help="with --file: mend without asking")


def _rename(rename: argparse.ArgumentParser) -> None:
    rename.add_argument("name", metavar="NAME", help=NAME_HELP)
    rename.add_argument("title", metavar="NEW", help="the new name, as you would write it")


def _restore(restore: argparse.ArgumentParser) -> None:
    restore.add_argument("name", metavar="NAME", help="its name as list --archived tells it")


def _delete(delete: argparse.ArgumentParser) -> None:
    delete.add_argument("name", metavar="NAME", help=NAME_HELP)
    delete.add_argument("--yes", action="store_true", help="do not ask")


def _completion(completion: argparse.ArgumentParser) -> None:
    completion.add_argument("shell", choices=("bash", "zsh", "fish"))


SPECS = (
    Spec(
        "start",
        "sessions",
        "start",
        "start a new workshop",
        "Without a NAME the session is called after your first answer.",
        '%(prog)s "Mill Street Bakery"',
        _start,
    ),
    Spec("open", "sessions", "resume", "go on where you left", "", "%(prog)s mill", _open),
    Spec("list", "listing", "show_list", "list your sessions, with what is due next", options=_list),
    Spec(
        "demo",
        "sessions",
        "demo",
        "look at a finished example, and play with it",
        "It is in a folder of its own, which is thrown away afterwards.",
        options=_demo,
    ),
    Spec(
        "plan",
        "documents",
        "plan",
        "write the plan of a session",
        "It is put into the current folder as NAME-plan.md; a pipe gets it on standard output.",
        "%(prog)s mill --to md,html -o plans",
        _plan,
    ),
    Spec(
        "walk",
        "walking",
        "walk",
        "meet the journey as the ideal customer does, and mend what breaks",
        "Without a terminal the whole walk is printed, as a document.",
        "%(prog)s mill",
        _walk,
    ),
    Spec(
        "actions",
        "acting",
        "act",
        "list the actions of a plan; tick one off, change or drop it",
        "N is the number in the plan. Only what TEXT names is changed.",
        '%(prog)s mill --change 2 "Kim by 15 Mar"',
        _actions,
    ),
    *CALL_SPECS,
    *AFTER_SPECS,
    Spec(
        "export",
        "documents",
        "export",
        "print a session as JSON, for scripts",
        "Private notes are not part of it.",
        "%(prog)s mill > mill.json",
        named,
    ),
    Spec(
        "worksheet",
        "documents",
        "worksheet",
        "print all questions with room for answers, to send or to fill in on paper",
        "With a NAME its answers so far are filled in. What comes back is read by the command import.",
        "%(prog)s -o questions.md",
        _worksheet,
    ),
    Spec(
        "run",
        "intake",
        "run",
        "go through a whole workshop with answers from a file",
        "Nobody is at the keyboard. FILE is TOML or JSON by question or topic, or a filled worksheet.",
        "%(prog)s mill --answers mill.toml",
        _run,
    ),
    Spec(
        "import",
        "intake",
        "bring",
        "bring a filled worksheet or an export back into a session",
        "What differs from an answer that is there is shown and asked; without a terminal yours stays.",
        "%(prog)s questions.md --into mill",
        _import,
    ),
    Spec(
        "methods",
        "methods",
        "show_all",
        "list the methods, show one, or begin and check one of your own",
        options=_methods,
    ),
    Spec(
        "coach",
        "coach",
        "show_all",
        "what the coach looks for in your answers",
        "",
        "%(prog)s explain vague",
        _coach,
    ),
    Spec(
        "check",
        "checking",
        "check",
        "tell what falls short in a plan, and what mends it",
        "It ends with 1 when anything does. With --file it checks that the session's file is whole instead.",
        "%(prog)s mill",
        _check,
    ),
    Spec(
        "rename",
        "housekeeping",
        "rename",
        "give a session another name",
        "",
        '%(prog)s mill "The Mill"',
        _rename,
    ),
    Spec(
        "archive",
        "housekeeping",
        "archive",
        "take a session out of the list without deleting it",
        options=named,
    ),
    Spec(
        "restore",
        "housekeeping",
        "restore",
        "put an archived session into the list again",
        options=_restore,
    ),
    Spec(
        "delete",
        "housekeeping",
        "delete",
        "delete a session with its drafts and private notes",
        options=_delete,
    ),
    Spec(
        "completion",
        "completion",
        "completion",
        "print what your shell needs to complete commands and names",
        'Put this into .bashrc: eval "$(%(prog)s bash)"',
        options=_completion,
    ),
    Spec("names", "completion", "names", "print the names of all sessions", is_told=False),
)
"""In the order in which the help lists them."""
