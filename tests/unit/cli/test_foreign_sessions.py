"""A session that came from elsewhere may hold what nobody could type here; printed, it is text."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.events import ActionAdded, AnswerGiven, Key, TitleChanged
from tests.adapters.session_files import reopened

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Shell

HOSTILE = "Bakery \x1b]52;c;ZXZpbA==\x07 \x9b31m \ud800 \x00 \u2028 end"
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\ud800-\udfff]")


@pytest.fixture
def foreign(shell: Shell) -> Shell:
    """A command line whose session `fern` was written by another program, with commands in its texts."""
    shell("start", "Fern", "--plain", lines=("Fern",))
    _, store = reopened(shell.file("fern"))
    events = (
        AnswerGiven("business-name", Key("business.name"), HOSTILE, HOSTILE),
        AnswerGiven("people-owner", Key("people.owner"), HOSTILE, HOSTILE),
        ActionAdded("a1", "awareness", HOSTILE, HOSTILE, "", HOSTILE, HOSTILE),
        TitleChanged(HOSTILE),
    )
    store.append(events, "owner")
    store.close()
    return shell


@pytest.mark.parametrize(
    "command",
    [
        *("export fern", "worksheet fern", "check fern", "check fern --json", "list", "list --json"),
        *("actions fern", "actions fern --json", "plan fern", "walk fern", "methods gaps fern"),
    ],
)
def test_no_command_prints_what_a_terminal_obeys(foreign: Shell, command: str) -> None:
    ended = foreign(*command.split())

    assert CONTROL.search(ended.out) is None
    assert CONTROL.search(ended.err) is None
    assert ended.out


def test_what_is_printed_for_programs_reads_back_as_it_is_kept(foreign: Shell) -> None:
    data = json.loads(foreign("export", "fern").out)

    assert HOSTILE in [answer["value"] for answer in data["answers"]]


def test_its_worksheet_can_be_written_to_a_file(foreign: Shell) -> None:
    ended = foreign("worksheet", "fern", "-o", "sheet.md")

    assert ended.code == 0
    assert CONTROL.search(Path("sheet.md").read_text("utf-8")) is None
