"""The commands around a call, and for looking back: before, during and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.cli.spec import Spec, line_by_line, named

if TYPE_CHECKING:
    import argparse


def _prepare(prepare: argparse.ArgumentParser) -> None:
    named(prepare)
    prepare.add_argument("--minutes", metavar="N", type=int, default=60, help="how long the call is (60)")
    prepare.add_argument("-o", "--output", metavar="FILE", help="a file instead of standard output")


def _note(note: argparse.ArgumentParser) -> None:
    named(note)
    note.add_argument("text", nargs="+", metavar="TEXT", help="the note")
    note.add_argument("--private", action="store_true", help="for your eyes only: on no plan, in no export")


def _follow(follow: argparse.ArgumentParser) -> None:
    named(follow)
    line_by_line(follow)


def _review(review: argparse.ArgumentParser) -> None:
    named(review)
    line_by_line(review)


def _board(board: argparse.ArgumentParser) -> None:
    board.add_argument("folder", nargs="?", default="", metavar="FOLDER", help="a folder of sessions")
    board.add_argument("--json", action="store_true", help="as JSON, for scripts")


CALL_SPECS: tuple[Spec, ...] = (
    Spec(
        "prepare",
        "preparing",
        "prepare",
        "print a coach's page for the next call: the agenda, and what to probe",
        "Private notes are not on it.",
        "%(prog)s mill --minutes 45 -o call.md",
        _prepare,
    ),
    Spec(
        "note",
        "preparing",
        "note",
        "keep a note beside a session without opening it",
        "Without --private it is parked, and stands at the end of the plan.",
        "%(prog)s mill --private she hesitated at the price",
        _note,
    ),
    Spec(
        "follow",
        "following",
        "follow",
        "watch a session from a second window, as it is led in another",
        "It shows the question, the answers of the stage and the path. Nothing can be changed in it.",
        "%(prog)s mill",
        _follow,
    ),
    Spec(
        "review",
        "reviewing",
        "review",
        "look back: what was done, where the numbers stand, which guesses held",
        "The plan then begins with what has moved.",
        "%(prog)s mill",
        _review,
    ),
    Spec(
        "board",
        "boarding",
        "board",
        "every client on one page: what is late, the next call, the weakest stage",
        "The most urgent stand first. Without a FOLDER it is about your own sessions.",
        "%(prog)s clients",
        _board,
    ),
)
"""In the order in which the help lists them."""
