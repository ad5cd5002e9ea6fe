"""A folder of Python without `__init__.py` is invisible to the tools that hold the layers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.architecture.source import PACKAGE, ROOT

if TYPE_CHECKING:
    from pathlib import Path


def unmarked_folders(top: Path) -> list[str]:
    """The folders at and below `top` that hold Python, at any depth, and are no package."""
    folders = {parent for file in top.rglob("*.py") for parent in file.parents if parent.is_relative_to(top)}
    return sorted(f.relative_to(top).as_posix() for f in folders if not (f / "__init__.py").is_file())


@pytest.mark.parametrize("top", [PACKAGE, ROOT / "tests"], ids=["src", "tests"])
def test_every_folder_with_python_is_a_package(top: Path) -> None:
    assert unmarked_folders(top) == []


def test_a_folder_without_the_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "deep" / "deeper").mkdir(parents=True)
    (tmp_path / "__init__.py").touch()
    (tmp_path / "deep" / "deeper" / "module.py").touch()

    assert unmarked_folders(tmp_path) == ["deep", "deep/deeper"]
