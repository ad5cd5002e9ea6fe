"""No module imports itself, however long the way round."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter

import grimp
import pytest


def cycle(imports: dict[str, set[str]]) -> list[str]:
    """The modules along one way round, or nothing when there is none."""
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def package_imports() -> dict[str, set[str]]:
    """What each module of journeycoach imports, imports for type checkers among them."""
    graph = grimp.build_graph("journeycoach", cache_dir=None)
    return {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}


def test_no_module_imports_itself_by_any_way_round() -> None:
    assert cycle(package_imports()) == []


@pytest.mark.parametrize(
    "imports",
    [{"a": {"b"}, "b": {"a"}}, {"a": {"b"}, "b": {"c"}, "c": {"a"}}],
    ids=["two modules", "three modules"],
)
def test_a_way_round_is_noticed(imports: dict[str, set[str]]) -> None:
    assert set(cycle(imports)) == set(imports)
