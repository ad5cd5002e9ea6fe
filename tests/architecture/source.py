"""The package's own source, read as text and as syntax trees."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "journeycoach"

Function = ast.FunctionDef | ast.AsyncFunctionDef
Documented = ast.Module | ast.ClassDef | Function


@dataclass(frozen=True)
class Source:
    """One Python file, named by its path below the package."""

    name: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The file's syntax tree, parsed once."""
        return ast.parse(self.text, self.name)

    @property
    def layer(self) -> str:
        """The top-level module or package that the file belongs to: `domain`, `cli`."""
        return self.name.removesuffix(".py").split("/")[0]


def package_sources() -> list[Source]:
    """Every Python file of journeycoach, in the order of its name."""
    return list(_sources_below(PACKAGE))


def _sources_below(folder: Path) -> Iterator[Source]:
    for path in sorted(folder.rglob("*.py")):
        yield Source(path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8"))
