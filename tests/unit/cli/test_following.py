"""Following from the command line."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest

from journeycoach.cli import says
from journeycoach.cli.exits import INTERRUPTED, OK, USAGE

if TYPE_CHECKING:
    from journeycoach.workshop.following import Follower
    from tests.unit.cli.conftest import Shell


def test_without_a_terminal_it_says_how_to_go_line_by_line(fern: Shell) -> None:
    ended = fern("follow", "fern")

    assert ended.code == USAGE
    assert "follow fern --plain" in ended.err


def test_in_lines_it_goes_on_until_it_is_stopped(fern: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_event: Event, _seconds: float) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(Event, "wait", stop)

    ended = fern("follow", "fern", "--plain")

    assert ended.code == INTERRUPTED
    assert "Following Fern." in ended.out
    assert "Garden work" in ended.out


def test_in_a_terminal_it_opens_the_window(fern: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []

    def show(follower: Follower, _log: object) -> int:
        shown.extend(scene.title for scene in follower.look())
        return OK

    monkeypatch.setattr(says, "has_person", lambda: True)
    monkeypatch.setattr("journeycoach.tui.follow.run_follow", show)

    assert fern("follow", "fern").code == OK
    assert shown == ["Fern"]


def test_a_session_that_is_not_there_is_named(shell: Shell) -> None:
    ended = shell("follow", "fern", "--plain")

    assert ended.code == 1
    assert "fern" in ended.err


@pytest.mark.parametrize("is_read_only", [False, True], ids=["as it is", "read only"])
def test_nothing_is_written_by_it(
    fern: Shell, monkeypatch: pytest.MonkeyPatch, *, is_read_only: bool
) -> None:
    monkeypatch.setattr(Event, "wait", lambda _event, _seconds: True)
    if is_read_only:
        fern.file("fern").chmod(0o400)
    before = {path: path.read_bytes() for path in fern.home.iterdir() if path.is_file()}

    assert fern("follow", "fern", "--plain").code == OK
    assert {path: path.read_bytes() for path in fern.home.iterdir() if path.is_file()} == before
