"""A road is walked from the command line: printed whole, or line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.cli import says
from journeycoach.cli.exits import OK, REFUSED
from tests.unit.cli.test_sessions import make_newer

if TYPE_CHECKING:
    from pathlib import Path

    from journeycoach.tui.services import Opened, Services
    from tests.unit.cli.conftest import Shell

ROAD = """\
customer-who = "Mrs Doyle | of [No 4](file.html)"
journey-path = '''
sees the sign | awareness | street | Rosa | | always
pays | purchase | till | nobody | | 8 of 10'''
"""


@pytest.fixture
def doyle(shell: Shell, tmp_path: Path) -> Shell:
    """A command line with a session that has a road."""
    answers = tmp_path / "answers.toml"
    answers.write_text(ROAD, "utf-8")
    assert shell("run", "doyle", "--answers", str(answers)).code == OK
    return shell


@pytest.fixture
def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody is there."""
    monkeypatch.setattr(says, "has_person", lambda: True)
    monkeypatch.setattr(says, "is_kept_elsewhere", lambda: False)


def test_without_a_terminal_the_whole_walk_is_printed(doyle: Shell) -> None:
    ended = doyle("walk", "doyle")

    assert (ended.code, ended.err) == (OK, "")
    assert ended.out.startswith("# doyle: a walk along the road\n")
    assert "\n## Awareness · step 1: sees the sign\n\n- **Where:** street\n" in ended.out
    assert "2. “pays” happens “8 of 10” and is nobody's task" in " ".join(ended.out.split())


def test_what_an_owner_typed_is_no_markup_in_it(doyle: Shell) -> None:
    out = doyle("walk", "doyle").out

    assert "\\[No 4](file.html)" in out


def test_a_session_without_a_road_says_so(fern: Shell) -> None:
    ended = fern("walk", "fern")

    assert ended.code == OK
    assert "There is no road to walk yet." in ended.out


def test_a_session_that_is_not_there_is_refused(shell: Shell) -> None:
    assert shell("walk", "nobody").code == REFUSED


@pytest.mark.usefixtures("at_a_terminal")
def test_on_a_terminal_of_lines_it_goes_line_by_line(doyle: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")

    ended = doyle("walk", "doyle", lines=("", "q"))

    assert (ended.code, ended.out) == (OK, "")
    assert "2 of 3 · Awareness · step 1: sees the sign\n" in ended.err
    assert ended.err.endswith("Go on with: journeycoach open doyle\n")


def test_in_plain_mode_lines_from_a_pipe_mend_what_breaks(doyle: Shell) -> None:
    ended = doyle("walk", "doyle", "--plain", lines=("", "", "2", "4", "Kim", "", "q"))

    assert (ended.code, ended.out) == (OK, "")
    assert "Kept. It takes the place of the earlier one.\n" in ended.err
    assert "Who is there:** Kim" in doyle("walk", "doyle").out


def test_where_nothing_can_be_kept_the_road_is_walked_and_nothing_is_asked(doyle: Shell) -> None:
    make_newer(doyle.file("doyle"))

    ended = doyle("walk", "doyle", "--plain", lines=("", "", "2", "q"))

    assert ended.code == OK
    assert ended.err.count("This session was written by a newer version") == 2


@pytest.mark.usefixtures("at_a_terminal")
def test_at_a_terminal_the_app_opens_with_the_walk(doyle: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Opened] = []

    def run_app(_: Services, opened: Opened) -> int:
        asked.append(opened)
        return OK

    monkeypatch.setattr("journeycoach.tui.app.run_app", run_app)

    assert doyle("walk", "doyle").code == OK
    assert [each.walks for each in asked] == [True]
