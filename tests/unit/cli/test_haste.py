"""What is left out for speed is there again for whoever needs it."""

from __future__ import annotations

import gc
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from journeycoach.cli.haste import PATIENCE, USUAL, rare_collection, usual_collection

if TYPE_CHECKING:
    from pathlib import Path

AFTER = """
import sys
from journeycoach.cli.haste import import_values
import_values()
print("typing_extensions" in sys.modules, "msgspec" in sys.modules)
import typing_extensions
print(typing_extensions.__name__)
"""
COMMAND = """
import sys
from journeycoach.cli.main import main
main(["--home", sys.argv[1], *sys.argv[2:]])
print("typing_extensions" in sys.modules, "msgspec" in sys.modules)
"""


def test_garbage_is_looked_for_rarely_while_a_command_runs_and_as_before_afterwards() -> None:
    before = gc.get_threshold()

    with rare_collection():
        during = gc.get_threshold()

    assert (during[0], gc.get_threshold()) == (PATIENCE, before)


def test_whatever_stays_has_its_garbage_collected_as_usual() -> None:
    with rare_collection():
        usual_collection()
        during = gc.get_threshold()

    assert during[0] == USUAL


def test_values_are_imported_without_the_large_library_which_others_still_find() -> None:
    said = subprocess.run([sys.executable, "-c", AFTER], capture_output=True, text=True, check=True)

    assert said.stdout.split() == ["False", "True", "typing_extensions"]


@pytest.mark.parametrize("arguments", [("list",), ("plan", "none", "-o", "-"), ("export", "none")])
def test_no_part_of_a_command_asks_for_the_large_library_first(
    arguments: tuple[str, ...], tmp_path: Path
) -> None:
    command = [sys.executable, "-c", COMMAND, str(tmp_path), *arguments]
    said = subprocess.run(command, capture_output=True, text=True, check=True)

    assert said.stdout.split() == ["False", "True"]
