"""The import contracts hold, and each of them notices an import that breaks it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import grimp
import pytest

from tests.architecture.source import PACKAGE, ROOT

if TYPE_CHECKING:
    from pathlib import Path

CORE = ("coach", "domain", "workshop")

BREACHES = [
    ("layers", "domain", "import journeycoach.coach"),
    ("layers", "coach", "import journeycoach.workshop"),
    ("layers", "tui", "import journeycoach.line"),
    ("layers", "reports", "import journeycoach.storage"),
    ("layers", "workshop", "import journeycoach.packs"),
    ("standard-library", "domain", "import markdown_it"),
    ("standard-library", "coach", "def rule():\n    import tomllib"),
    ("standard-library", "workshop", "from rich.text import Text"),
    ("textual", "line", "import textual.app"),
    ("questionary", "tui", "import questionary"),
    ("jinja2", "storage", "import jinja2"),
    ("jinja2", "tui", "def export():\n    import typst"),
    ("markdown", "packs", "import markdown_it"),
    ("toml", "storage", "import tomllib"),
]


LINT = """
import sys
from importlinter.cli import lint_imports_command
sys.path.insert(0, {source!r})
lint_imports_command({arguments!r})
"""


def lint_imports(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Checks the contracts of the project at `root` in a process of its own."""
    arguments = ["--no-cache", *options]
    return subprocess.run(
        [sys.executable, "-c", LINT.format(source=str(root / "src"), arguments=arguments)],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the project that a test may break."""
    shutil.copytree(PACKAGE, tmp_path / "src" / "journeycoach", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def _add(root: Path, module: str, text: str) -> None:
    with (root / "src" / "journeycoach" / module).open("a", encoding="utf-8") as file:
        file.write(f"\n{text}\n")


def test_every_contract_is_kept() -> None:
    result = lint_imports(ROOT)

    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(("contract", "layer", "breach"), BREACHES)
def test_a_breach_of_a_contract_is_noticed(copy: Path, contract: str, layer: str, breach: str) -> None:
    _add(copy, f"{layer}/__init__.py", breach)

    result = lint_imports(copy, "--contract", contract)

    assert result.returncode == 1, result.stdout + result.stderr
    assert " BROKEN" in result.stdout


def test_a_module_that_belongs_to_no_layer_is_noticed(copy: Path) -> None:
    _add(copy, "helpers.py", "")

    result = lint_imports(copy, "--contract", "layers")

    assert result.returncode == 1
    assert "journeycoach.helpers" in result.stdout


def test_neighbours_that_import_each_other_are_noticed(copy: Path) -> None:
    _add(copy, "domain/one.py", "import journeycoach.domain.two")
    _add(copy, "domain/two.py", "import journeycoach.domain.one")

    result = lint_imports(copy, "--contract", "acyclic")

    assert result.returncode == 1, result.stdout + result.stderr
    assert " BROKEN" in result.stdout


def test_the_core_imports_nothing_but_the_standard_library_and_msgspec() -> None:
    graph = grimp.build_graph("journeycoach", include_external_packages=True, cache_dir=None)

    assert foreign_imports(graph) == set()


def test_a_library_of_any_name_in_the_core_is_noticed() -> None:
    graph = grimp.build_graph("journeycoach", include_external_packages=True, cache_dir=None)
    graph.add_module("leftpad", is_squashed=True)
    graph.add_import(importer="journeycoach.domain", imported="leftpad")

    assert foreign_imports(graph) == {("journeycoach.domain", "leftpad")}


def foreign_imports(graph: grimp.ImportGraph) -> set[tuple[str, str]]:
    """Each import from the core of something that is neither ours, Python's nor what values are made with."""
    known = {"journeycoach", "msgspec", *sys.stdlib_module_names}
    packages = {f"journeycoach.{layer}" for layer in CORE}
    core = packages.union(*(graph.find_descendants(package) for package in packages))
    direct = {(m, i) for m in core for i in graph.find_modules_directly_imported_by(m)}
    return {(m, i) for m, i in direct if i.partition(".")[0] not in known}
