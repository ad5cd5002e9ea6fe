"""The board from the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from journeycoach.cli.exits import OK, REFUSED

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Shell


def test_every_session_has_a_line(fern: Shell) -> None:
    ended = fern("board")

    assert ended.code == OK
    assert ended.out.startswith("1 client: nothing is overdue.\n\nCLIENT")
    assert "fern" in ended.out.splitlines()[-1]


def test_another_folder_can_be_named(fern: Shell) -> None:
    assert "fern" in fern("board", str(fern.home)).out


def test_scripts_get_json(fern: Shell) -> None:
    (client,) = json.loads(fern("board", "--json").out)

    assert (client["name"], client["overdue"], client["stale"]) == ("fern", 0, False)


def test_an_empty_folder_says_so(shell: Shell) -> None:
    ended = shell("board")

    assert (ended.code, ended.out) == (OK, "")
    assert ended.err.startswith("There is no session in ")


def test_a_session_that_cannot_be_read_is_named_and_the_others_are_shown(fern: Shell) -> None:
    with fern.file("other").open("wb") as file:
        file.truncate(65 * 2**20)

    ended = fern("board")

    assert ended.out.startswith("1 client")
    assert (ended.code, ended.err.startswith("other: ")) == (REFUSED, True)
