"""A look back from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.cli import says
from journeycoach.cli.exits import OK, REFUSED

if TYPE_CHECKING:
    from journeycoach.tui.services import Opened, Services
    from tests.unit.cli.conftest import Shell


@pytest.fixture
def with_action(fern: Shell) -> Shell:
    """A command line with a session that has an action."""
    fern("open", "fern", "--plain", lines=("/action Kim: hang up the list, 2 March 2026",))
    return fern


def test_what_is_said_through_a_pipe_is_kept_and_the_plan_begins_with_it(with_action: Shell) -> None:
    ended = with_action("review", "fern", lines=("d", "", "", ""))

    assert (ended.code, ended.out) == (OK, "")
    assert ended.err.endswith("What has moved stands in the plan: journeycoach plan fern\n")
    assert "What has moved" in with_action("plan", "fern", "-o", "-").out


def test_a_session_that_is_not_there_is_refused(shell: Shell) -> None:
    assert shell("review", "nobody").code == REFUSED


def test_at_a_terminal_the_app_opens_with_the_look_back(
    with_action: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Opened] = []

    def run_app(_: Services, opened: Opened) -> int:
        asked.append(opened)
        return OK

    monkeypatch.setattr(says, "has_person", lambda: True)
    monkeypatch.setattr("journeycoach.tui.app.run_app", run_app)
    monkeypatch.setenv("TERM", "xterm-256color")

    assert with_action("review", "fern").code == OK
    assert [each.looks_back for each in asked] == [True]
