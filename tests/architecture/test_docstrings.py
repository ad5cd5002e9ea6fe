"""Every module, class and public function says in words what it is."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from tests.architecture.source import Documented, Function, Source, package_sources

if TYPE_CHECKING:
    from collections.abc import Iterator

TOOLKIT_HOOK = re.compile(
    r"(action|compute|on|validate|watch)_\w+|check_action|compose|get_\w+|render(_\w+)?"
)
"""What Textual calls by its name: its documentation says what it is for."""


def undocumented(source: Source) -> list[str]:
    """The module, classes and public functions of a file that have no docstring."""
    return [name for name, node in _public(source) if ast.get_docstring(node) is None]


def _public(source: Source) -> Iterator[tuple[str, Documented]]:
    yield source.name, source.tree
    yield from _public_in(source.tree, source.name)


def _public_in(parent: ast.Module | ast.ClassDef, name: str) -> Iterator[tuple[str, Documented]]:
    for node in parent.body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield f"{name}:{node.name}", node
            yield from _public_in(node, f"{name}:{node.name}")
        elif isinstance(node, Function) and not _needs_no_docstring(node, parent, name):
            yield f"{name}:{node.name}", node


def _needs_no_docstring(function: Function, parent: ast.Module | ast.ClassDef, name: str) -> bool:
    is_hook = isinstance(parent, ast.ClassDef) and name.startswith("tui/")
    return function.name.startswith("_") or (is_hook and bool(TOOLKIT_HOOK.fullmatch(function.name)))


def test_every_module_class_and_public_function_has_a_docstring() -> None:
    assert [name for source in package_sources() for name in undocumented(source)] == []


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        pytest.param("x = 1", "domain/a.py", id="module"),
        pytest.param('"""A."""\nclass B: pass', "domain/a.py:B", id="class"),
        pytest.param('"""A."""\ndef b(): pass', "domain/a.py:b", id="function"),
        pytest.param('"""A."""\nclass B:\n  """B."""\n  def c(self): pass', "domain/a.py:B:c", id="method"),
        pytest.param(
            '"""A."""\nclass B:\n  """B."""\n  def compose(self): pass', "domain/a.py:B:compose", id="hook"
        ),
    ],
)
def test_what_has_no_docstring_is_named(text: str, complaint: str) -> None:
    assert undocumented(Source("domain/a.py", text)) == [complaint]


def test_a_hook_of_the_toolkit_needs_none() -> None:
    text = '"""A."""\nclass B:\n  """B."""\n  def on_mount(self): pass'

    assert undocumented(Source("tui/a.py", text)) == []
