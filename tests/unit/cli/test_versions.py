"""`plan --for`: the same plan for other readers, in every format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from journeycoach.cli.exits import OK, USAGE

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Shell

TEXTS = ("md", "html", "json", "csv", "ics", "todo.txt", "taskwarrior", "todoist")


def test_a_version_has_a_file_of_its_own(fern: Shell) -> None:
    ended = fern("plan", "fern", "--for", "team", "-o", ".")

    assert ended.code == OK
    assert Path("fern-plan-team.md").is_file()
    assert not Path("fern-plan.md").exists()


def test_a_pipe_gets_the_version_that_is_asked_for(fern: Shell) -> None:
    whole, page = fern("plan", "fern"), fern("plan", "fern", "--for", "page")

    assert "## Your answers, word for word" in whole.out
    assert "## Your answers, word for word" not in page.out
    assert page.out.count("\n## ") == 1


@pytest.mark.parametrize("reader", ["owner", "page", "team", "customer"])
@pytest.mark.parametrize("form", TEXTS)
def test_every_version_can_be_written_in_every_text_format(fern: Shell, reader: str, form: str) -> None:
    ended = fern("plan", "fern", "--for", reader, "--to", form, "-o", "-")

    assert (ended.code, ended.err) == (OK, "")


def test_there_is_no_version_for_others(fern: Shell) -> None:
    assert fern("plan", "fern", "--for", "boss").code == USAGE
