"""Every way a command can end has its exit code, and says what an owner needs to know."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from journeycoach import __version__
from journeycoach.cli import guard
from journeycoach.cli.exits import INTERRUPTED, OK, OUR_ERROR, PIPE_CLOSED, REFUSED, USAGE
from journeycoach.cli.guard import UsageError, guarded
from journeycoach.cli.parser import make_parser
from journeycoach.domain.errors import CoachError
from tests.architecture.source import ROOT

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Shell

WORDS = "the answer nobody may see"


def commands() -> dict[str, argparse.ArgumentParser]:
    """Every command with its parser."""
    (found,) = [
        action.choices
        for action in make_parser()._actions  # noqa: SLF001 - argparse has no other way to ask
        if isinstance(action, argparse._SubParsersAction)  # noqa: SLF001
    ]
    return dict(found)


@pytest.fixture
def unhushed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard output stays as the test has it."""
    monkeypatch.setattr(guard, "hush", lambda: None)


def raising(error: BaseException) -> int:
    raise error


@pytest.mark.parametrize("arguments", [("--version",), ("--home", "x", "--version")])
def test_the_version_is_told(shell: Shell, arguments: tuple[str, ...]) -> None:
    ended = shell(*arguments)

    assert (ended.code, ended.out) == (OK, f"journeycoach {__version__}\n")


def test_the_help_names_every_command_and_the_exit_codes(shell: Shell) -> None:
    ended = shell("--help")

    assert ended.code == OK
    assert all(name in ended.out for name in commands() if name != "names")
    assert "130 stopped with Ctrl+C" in ended.out


@pytest.mark.parametrize("name", sorted(commands()))
def test_each_command_has_a_help_of_its_own(shell: Shell, name: str) -> None:
    assert shell(name, "--help").code == OK


def test_every_command_and_option_is_described_in_the_documentation() -> None:
    text = (ROOT / "docs" / "commands.md").read_text("utf-8")
    options = {option for parser in commands().values() for option in parser._option_string_actions}  # noqa: SLF001

    assert [name for name in commands() if name != "names" and not re.search(rf"`{name}\b", text)] == []
    assert [option for option in options - {"-h"} if option not in text] == []


@pytest.mark.parametrize("arguments", [("fly",), ("open",), ("run", "x"), ("--hime", "x")])
def test_a_command_line_that_is_off_is_told_so(shell: Shell, arguments: tuple[str, ...]) -> None:
    ended = shell(*arguments)

    assert (ended.code, ended.out) == (USAGE, "")
    assert ended.err.startswith("usage: journeycoach")


def test_a_command_that_is_not_there_is_told_those_for_people(shell: Shell) -> None:
    ended = shell("fly")

    assert "'list'" in ended.err or "list," in ended.err
    assert "'names'" not in ended.err
    assert ",names" not in ended.err


@pytest.mark.parametrize("arguments", [(), ("start",), ("start", "Fern")])
def test_without_a_terminal_the_app_names_the_other_way(shell: Shell, arguments: tuple[str, ...]) -> None:
    ended = shell(*arguments)

    assert ended.code == USAGE
    assert ended.err.count("\n") == 1
    assert "--plain" in ended.err
    assert not shell.home.exists()


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (CoachError("No such thing. Try another."), REFUSED, "No such thing. Try another.\n"),
        (UsageError("Name one."), USAGE, "Name one.\n"),
        (KeyboardInterrupt(), INTERRUPTED, ""),
        (
            OSError(28, "No space left on device"),
            REFUSED,
            "The system refused something: No space left on device.",
        ),
    ],
)
@pytest.mark.usefixtures("unhushed")
def test_an_end_has_its_code(
    error: BaseException, code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert guarded(lambda: raising(error), Path) == code
    assert capsys.readouterr().err.startswith(said)


def test_a_reader_who_goes_away_is_no_error(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    hushed: list[bool] = []
    monkeypatch.setattr(guard, "hush", lambda: hushed.append(True))

    assert guarded(lambda: raising(BrokenPipeError()), Path) == PIPE_CLOSED
    assert (capsys.readouterr().err, hushed) == ("", [True])


def test_an_error_of_ours_shows_and_notes_no_words_of_the_owner(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = tmp_path / "crash.log"

    code = guarded(lambda: raising(ValueError(WORDS)), lambda: log)

    said = capsys.readouterr().err
    assert code == OUR_ERROR
    assert said.startswith("I stopped because of an error of mine.")
    assert "ValueError" in log.read_text()
    assert WORDS not in said + log.read_text()
    assert log.stat().st_mode & 0o777 == 0o600


def test_a_log_that_cannot_be_written_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert guarded(lambda: raising(ValueError()), lambda: tmp_path / "no" / "folder") == OUR_ERROR
    assert capsys.readouterr().err == "I stopped because of an error of mine.\n"
