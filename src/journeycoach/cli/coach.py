"""The coach by itself: what its rules look for, and what they say about answers from elsewhere."""

from __future__ import annotations

import sys
from difflib import get_close_matches
from typing import TYPE_CHECKING

from journeycoach.cli import exits, says
from journeycoach.cli.calling import house_of
from journeycoach.domain.errors import CoachError

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping

    from journeycoach.coach.rule import Wording


def review(wanted: Namespace) -> int:
    """What the rules find in each line of standard input, as one line of JSON each."""
    from journeycoach.intake.review_lines import read_lines

    coach = house_of(wanted).tools.coach
    for name, reading in read_lines(sys.stdin):
        flags = [finding.rule.upper() for finding in coach.review(reading)]
        says.data({"id": name, "flags": flags}, indent=None)
    return exits.OK


def explain(wanted: Namespace) -> int:
    """One rule in a few lines, or all of them as a page. Raises CoachError for a rule that is not there."""
    from journeycoach.coach.page import rule_text, rules_page

    wordings = house_of(wanted).methods.wordings()
    if wanted.rule:
        says.document(rule_text(_named(wanted.rule, wordings)))
    else:
        says.document(rules_page(wordings.values()))
    return exits.OK


def show_all(wanted: Namespace) -> int:
    """One line a rule."""
    wordings = house_of(wanted).methods.wordings()
    for name in sorted(wordings):
        says.document(f"{name:18} {wordings[name].title}")
    return exits.OK


def _named(told: str, wordings: Mapping[str, Wording]) -> Wording:
    name = told.strip().casefold().replace("_", "-")
    if name in wordings:
        return wordings[name]
    close = get_close_matches(name, wordings, n=1)
    hint = f"Did you mean “{close[0]}”?" if close else f"There are: {', '.join(sorted(wordings))}."
    raise CoachError(f"There is no rule “{told}”. {hint}")
