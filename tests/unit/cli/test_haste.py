"""What is left out for speed is there again for whoever needs it."""

from __future__ import annotations

import gc
import subprocess
import sys

from journeycoach.cli.haste import PATIENCE, USUAL, rare_collection, usual_collection

AFTER = """
import sys
from journeycoach.cli.haste import import_values
import_values()
print("typing_extensions" in sys.modules, "msgspec" in sys.modules)
import typing_extensions
print(typing_extensions.__name__)
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
