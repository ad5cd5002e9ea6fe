"""`diff A B` and `diff NAME --at DAY`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from journeycoach.cli.exits import OK, REFUSED, USAGE

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Shell


def test_the_same_session_ends_with_nought(fern: Shell) -> None:
    ended = fern("diff", "fern", "fern")

    assert ended.code == OK
    assert "Nothing has changed." in ended.out


def test_two_sessions_end_with_one_and_tell_what_is_other(fern: Shell) -> None:
    fern("start", "Moss", "--plain", lines=("Moss", "Garden work"))

    ended = fern("diff", "fern", "moss")

    assert ended.code == REFUSED
    assert "- **The business**: Moss (was: Fern)" in ended.out


def test_one_session_is_compared_with_itself_at_the_end_of_a_day(fern: Shell) -> None:
    ended = fern("diff", "fern", "--at", "2020-01-01")
    until = fern("diff", "fern", "--at", "2020-01-01", "--and", "2020-02-01")

    assert ended.code == REFUSED
    assert "two new answers" in ended.out.casefold()
    assert until.code == OK


def test_json_has_the_same_for_scripts(fern: Shell) -> None:
    told = json.loads(fern("diff", "fern", "--at", "2020-01-01", "--json").out)

    assert told["same"] is False
    assert [each["state"] for each in told["answers"]] == ["new", "new"]
    assert told["answers"][0]["key"] == {"topic": "business.name", "subject": "main"}


def test_what_is_missing_is_told_with_an_example(fern: Shell) -> None:
    assert fern("diff", "fern").code == USAGE
    assert fern("diff", "fern", "moss", "--at", "2020-01-01").code == USAGE
    assert "Write it as 2026-03-01" in fern("diff", "fern", "--at", "once").err


def test_a_day_to_come_is_told_with_a_sentence(fern: Shell) -> None:
    to_come = fern("diff", "fern", "--at", "2999-01-01")
    until = fern("diff", "fern", "--at", "2020-01-01", "--and", "2999-01-01")

    assert (to_come.code, until.code) == (USAGE, USAGE)
    assert "1 January 2999 is still to come." in to_come.err
    assert "1 January 2999 is still to come." in until.err


def test_two_days_in_the_wrong_order_are_told_with_a_sentence(fern: Shell) -> None:
    ended = fern("diff", "fern", "--at", "2020-02-01", "--and", "2020-01-01")

    assert ended.code == USAGE
    assert "1 January 2020 lies before 1 February 2020." in ended.err
