"""A command pays only for what it uses: the core loads no toolkit, and neither does a plan."""

from __future__ import annotations

import json
import pkgutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.architecture.source import PACKAGE, ROOT

if TYPE_CHECKING:
    from pathlib import Path

TOOLKITS = frozenset(
    {
        *(
            "docx",
            "jinja2",
            "markdown_it",
            "platformdirs",
            "prompt_toolkit",
            "pygments",
            "questionary",
            "rich",
        ),
        *("textual", "typst"),
    }
)

COMMANDS: list[tuple[list[str], set[str]]] = [
    (["--version"], set()),
    (["--help"], set()),
    (["--home", ".", "list"], set()),
    (["--home", ".", "worksheet"], set()),
    (["--home", ".", "run", "x", "--answers", str(ROOT / "prompts" / "demo.toml")], set()),
    (["demo", "--plan"], {"jinja2"}),
    (["--home", ".", "start", "x", "--plain"], set()),
]
"""A command line and the toolkits that it may load. It ends by itself and asks nothing."""

LOADED_BY = """
import contextlib, json, sys
before = set(sys.modules)
try:
    with contextlib.redirect_stdout(sys.stderr):
        {statement}
finally:
    print(json.dumps(sorted(name.partition(".")[0] for name in set(sys.modules) - before)))
"""


def loaded_by(statement: str, folder: Path) -> set[str]:
    """The top-level modules that a statement brings into a fresh process, which must end well."""
    result = subprocess.run(
        [sys.executable, "-c", LOADED_BY.format(statement=statement)],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return set(json.loads(result.stdout.splitlines()[-1]))


def modules_of(layer: str) -> list[str]:
    """Every module of a layer, so that none hides its imports behind the package."""
    found = pkgutil.walk_packages([str(PACKAGE / layer)], f"journeycoach.{layer}.")
    return [f"journeycoach.{layer}", *(module.name for module in found)]


@pytest.mark.parametrize("layer", ["domain", "coach", "workshop"])
def test_the_core_loads_the_standard_library_and_msgspec_only(layer: str, tmp_path: Path) -> None:
    loaded = loaded_by(f"import {', '.join(modules_of(layer))}", tmp_path)

    # msgspec takes typing_extensions where there is one.
    assert loaded - sys.stdlib_module_names - {"typing_extensions"} == {"journeycoach", "msgspec"}


@pytest.mark.parametrize(("arguments", "allowed"), COMMANDS, ids=[a[-1] for a, _ in COMMANDS])
def test_a_command_loads_no_more_than_it_uses(
    arguments: list[str], allowed: set[str], tmp_path: Path
) -> None:
    command = ["journeycoach", *arguments]
    statement = (
        f"import journeycoach.cli.main; sys.argv = {command!r}; sys.exit(journeycoach.cli.main.main())"
    )

    assert loaded_by(statement, tmp_path) & TOOLKITS <= allowed


@pytest.mark.parametrize("toolkit", ["textual.app", "questionary", "jinja2"])
def test_a_toolkit_that_is_loaded_is_noticed(toolkit: str, tmp_path: Path) -> None:
    assert toolkit.partition(".")[0] in loaded_by(f"import {toolkit}", tmp_path) & TOOLKITS
