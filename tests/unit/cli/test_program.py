"""Every command that is told works in the shell of whoever reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.cli.program import program_called

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.cli.conftest import Shell


@pytest.mark.parametrize(
    ("typed", "found", "program"),
    [
        (".venv/bin/journeycoach", None, ".venv/bin/journeycoach"),
        (".venv/bin/journeycoach", "/usr/bin/journeycoach", ".venv/bin/journeycoach"),
        ("/usr/bin/journeycoach", "/usr/bin/journeycoach", "journeycoach"),
        ("/my tools/journeycoach", None, "'/my tools/journeycoach'"),
        ("/lib/journeycoach/__main__.py", None, "python -m journeycoach"),
        ("/lib/pytest/__main__.py", None, "journeycoach"),
        ("-c", None, "journeycoach"),
        ("", None, "journeycoach"),
    ],
)
def test_the_program_is_called_as_the_owner_can_call_it(typed: str, found: str | None, program: str) -> None:
    assert program_called(typed, found) == program


def test_a_link_to_the_program_on_the_search_path_is_the_program(tmp_path: Path) -> None:
    real = tmp_path / "venv" / "journeycoach"
    real.parent.mkdir()
    real.touch()
    link = tmp_path / "journeycoach"
    link.symlink_to(real)

    assert program_called(str(real), str(link)) == "journeycoach"


@pytest.fixture
def path_shell(fern: Shell, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A session, and a program that is called by its path from now on."""
    monkeypatch.setattr("sys.argv", [".venv/bin/journeycoach"])
    monkeypatch.setenv("PATH", "")
    return fern


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("open", "fern", "--plain"), "Go on with: .venv/bin/journeycoach open fern\n"),
        (("start", "Fern", "--plain"), "Go on with it: .venv/bin/journeycoach open fern\n"),
        (("start", "Moss"), "line by line instead: .venv/bin/journeycoach start --plain\n"),
        (("--home", "empty", "list"), "Start one with: .venv/bin/journeycoach start\n"),
        (("--home", "empty", "plan", "x"), "Begin one with: .venv/bin/journeycoach start\n"),
    ],
)
def test_a_hint_names_the_program_as_it_was_called(
    path_shell: Shell, arguments: tuple[str, ...], told: str
) -> None:
    assert path_shell(*arguments).err.endswith(told)


def test_the_help_names_the_program_as_it_was_called(path_shell: Shell) -> None:
    assert ".venv/bin/journeycoach plan mill -o plan.html" in path_shell("--help").out
    assert "For instance: .venv/bin/journeycoach open mill" in path_shell("open", "--help").out


def test_a_damaged_file_names_the_command_that_mends_it(path_shell: Shell) -> None:
    file = path_shell.file("fern")
    file.write_bytes(b"x" + file.read_bytes()[1:])

    ended = path_shell("plan", "fern")

    assert "mend it: .venv/bin/journeycoach check --file fern --mend" in ended.err
    assert "See: .venv/bin/journeycoach check --file fern" in ended.err
