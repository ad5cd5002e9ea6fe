"""The commands for after a call: what goes out, and what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.cli.spec import Spec, named, own_templates

if TYPE_CHECKING:
    import argparse


def _recap(recap: argparse.ArgumentParser) -> None:
    named(recap)
    recap.add_argument("-o", "--output", metavar="FILE", help="a file instead of standard output")
    own_templates(recap)


def _diff(diff: argparse.ArgumentParser) -> None:
    named(diff)
    diff.add_argument("other", nargs="?", default="", metavar="OTHER", help="a later session to compare with")
    diff.add_argument("--at", metavar="DAY", default="", help="the session as it was at the end of this day")
    diff.add_argument("--and", dest="until", metavar="DAY", default="", help="with --at: instead of today")
    diff.add_argument("--json", action="store_true", help="as JSON, for scripts")


def _share(share: argparse.ArgumentParser) -> None:
    named(share)
    share.add_argument("-o", "--output", metavar="FILE", required=True, help="where the copy goes")
    share.add_argument(
        "--without", metavar="WHAT", default="", help="names, money, contacts, business; several with commas"
    )
    share.add_argument(
        "--also", metavar="WORD", nargs="+", default=[], help="words that are to be left out besides"
    )
    share.add_argument(
        "--as",
        dest="form",
        choices=("session", "plan", "both"),
        default="",
        help="else FILE tells: a session ends in .journey.jsonl, a plan as its format does",
    )


def _sync(sync: argparse.ArgumentParser) -> None:
    named(sync)
    sync.add_argument("file", metavar="PLAN.md", help="the plan, as Markdown")
    sync.add_argument("--yes", action="store_true", help="take new lines without asking")


AFTER_SPECS: tuple[Spec, ...] = (
    Spec(
        "recap",
        "recapping",
        "recap",
        "print what was agreed, as an e-mail of less than 200 words",
        "It is about the last call; without one, about the last day on which something was said.",
        "%(prog)s mill",
        _recap,
    ),
    Spec(
        "diff",
        "comparing",
        "diff",
        "tell what has changed, between two sessions or in one since a day",
        "It ends with 0 when nothing has, else with 1.",
        "%(prog)s mill --at 2026-03-01",
        _diff,
    ),
    Spec(
        "share",
        "sharing",
        "share",
        "make a copy to hand out, and list what is not in it",
        "Private notes and drafts are never part of it, nor is what was taken back or said otherwise before.",
        "%(prog)s mill -o mill.md --without names,money,contacts",
        _share,
    ),
    Spec(
        "sync",
        "syncing",
        "sync",
        "bring boxes, people and days that were changed in a plan back into the session",
        "What the session has changed since is shown and asked; without a terminal the session's stays.",
        "%(prog)s mill mill-plan.md",
        _sync,
    ),
)
"""In the order in which the help lists them."""
