"""`check NAME`: what falls short in a plan, and what mends it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from journeycoach.cli.exits import OK, REFUSED, USAGE

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Shell


def test_what_falls_short_is_told_by_rule_with_the_words_that_mend_it(fern: Shell) -> None:
    ended = fern("check", "fern")

    lines = ended.out.splitlines()

    assert ended.code == REFUSED
    assert lines[0].startswith("fern falls short in ")
    assert "goal-without-number: There is no goal yet: one number, and the day for it." in lines
    after = lines[
        lines.index("goal-without-number: There is no goal yet: one number, and the day for it.") + 1
    ]
    assert after.startswith("    journeycoach open fern, then /edit ")


def test_scripts_get_the_same_as_json(fern: Shell) -> None:
    told = json.loads(fern("check", "fern", "--json").out)

    first = told["shortfalls"][0]

    assert (told["session"], told["holds"]) == ("fern", False)
    assert first["rule"] == "goal-without-number"
    assert first["topic"] == "business.goal"
    assert first["mend"][0] == "journeycoach open fern"


def test_the_words_that_mend_lead_to_the_question(fern: Shell) -> None:
    told = json.loads(fern("check", "fern", "--json").out)
    edit = told["shortfalls"][0]["mend"][1]

    ended = fern(
        "open", "fern", "--plain", lines=(edit, "repairs | 14 | 20 | a month | 30 June 2027 | ", "/quit")
    )

    assert ended.code == OK
    rules = {each["rule"] for each in json.loads(fern("check", "fern", "--json").out)["shortfalls"]}
    assert "goal-without-number" not in rules


def test_an_action_typed_without_a_day_falls_short_until_it_has_one(fern: Shell) -> None:
    fern("open", "fern", "--plain", lines=("/action Print the list", "/quit"))

    before = fern("check", "fern").out
    fern("actions", "fern", "--change", "1", "by 15 March 2099")

    assert "action-without-date: Action 1, “Print the list”, has no day." in before
    assert '    journeycoach actions fern --change 1 "WHO by WHEN"' in before
    assert "action-without-date" not in fern("check", "fern").out


def test_only_a_file_can_be_mended(fern: Shell) -> None:
    assert fern("check", "fern", "--mend").code == USAGE
    assert fern("check", "--file", "fern", "--json").code == USAGE
