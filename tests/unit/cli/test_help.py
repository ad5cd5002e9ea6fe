"""The quick help is the help that argparse prints, letter for letter."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from journeycoach.cli.help import COLOURED, quick_help
from journeycoach.cli.parser import make_parser

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Shell

PROGRAMS = ("journeycoach", ".venv/bin/journeycoach", "python -m journeycoach", "'/my tools/journeycoach'")
WIDTHS = (60, 61, 66, 70, 78, 79, 80, 96, 118, 200)
LOADED = (
    "import sys; from journeycoach.cli.main import main; main(['--help']); print('argparse' in sys.modules)"
)
needs_plain_argparse = pytest.mark.skipif(sys.version_info >= COLOURED, reason="argparse prints colours")


@needs_plain_argparse
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("program", PROGRAMS)
def test_it_is_what_argparse_prints(program: str, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width + 2))

    assert quick_help(program, width) == make_parser(program).format_help()


@needs_plain_argparse
def test_it_loads_no_argparse() -> None:
    said = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)

    assert said.stdout.endswith("signal.\nFalse\n")


@pytest.mark.parametrize("columns", ["20", "45", "none"])
def test_where_there_is_little_room_argparse_prints_it(
    columns: str, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)

    assert shell("--help").out == make_parser().format_help()
    assert shell("-h").out == make_parser().format_help()


def test_a_program_with_a_long_path_is_left_to_argparse() -> None:
    assert not quick_help("x" * 60, 80)
