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
)
"""In the order in which the help lists them."""
