"""Clock, chance, paths and environment are handed in: only the outermost modules ask the machine for them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from tests.architecture.source import Source, package_sources

if TYPE_CHECKING:
    from collections.abc import Iterator

MAY_ASK = {"cli.py", "resources.py", "wiring/house.py", "wiring/machine.py", "wiring/terminal.py"}
CORE = {"coach", "domain", "workshop"}

ASKS_THE_MACHINE = (
    "datetime.date.today",
    "datetime.datetime.now",
    "datetime.datetime.today",
    "datetime.datetime.utcnow",
    "getpass",
    "os.environ",
    "os.getcwd",
    "os.getenv",
    "os.urandom",
    "pathlib.Path.cwd",
    "pathlib.Path.home",
    "platformdirs",
    "random",
    "secrets",
    "socket",
    "time.localtime",
    "time.monotonic",
    "time.perf_counter",
    "time.time",
    "time.time_ns",
    "uuid.uuid1",
    "uuid.uuid4",
)
TOUCHES_THE_WORLD = (
    "input",
    "open",
    "os",
    "print",
    "shutil",
    "subprocess",
    "sys",
    "tempfile",
    "threading",
    "time",
)
"""What the core leaves alone besides."""


def names_used(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and full dotted name of everything imported or looked up, whatever it was imported as."""
    meaning = dict(_imported(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from ((node.lineno, full) for _, full in _bound_by(node))
        elif isinstance(node, ast.Attribute | ast.Name) and isinstance(node.ctx, ast.Load):
            first, _, rest = _dotted(node).partition(".")
            yield node.lineno, f"{meaning.get(first, first)}.{rest}".removesuffix(".")
        if isinstance(node, ast.Attribute) and node.attr == "expanduser":
            yield node.lineno, "pathlib.Path.home"


def uses_of(forbidden: tuple[str, ...], source: Source) -> list[str]:
    """A complaint for each line of the file that uses one of the forbidden names or something inside it."""
    used = {(line, name) for line, name in names_used(source.tree) if _is_within(name, forbidden)}
    return [f"{source.name}:{line} {name}" for line, name in sorted(used)]


def _is_within(name: str, forbidden: tuple[str, ...]) -> bool:
    return any(name == f or name.startswith(f"{f}.") for f in forbidden)


def _imported(tree: ast.AST) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from _bound_by(node)


def _bound_by(node: ast.Import | ast.ImportFrom) -> Iterator[tuple[str, str]]:
    prefix = f"{node.module}." if isinstance(node, ast.ImportFrom) else ""
    for alias in node.names:
        bound = alias.asname or (alias.name if prefix else alias.name.split(".")[0])
        yield bound, prefix + (alias.name if prefix or alias.asname else bound)


def _dotted(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else "?"


def test_only_the_outermost_modules_ask_the_machine() -> None:
    inner = [source for source in package_sources() if source.name not in MAY_ASK]

    assert [use for source in inner for use in uses_of(ASKS_THE_MACHINE, source)] == []


def test_the_core_reads_writes_and_prints_nothing() -> None:
    core = [source for source in package_sources() if source.layer in CORE]

    assert [use for source in core for use in uses_of(TOUCHES_THE_WORLD, source)] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("from datetime import datetime\ndatetime.now()", "datetime.datetime.now"),
        ("import datetime as d\nd.date.today()", "datetime.date.today"),
        ("import time\ntime.time()", "time.time"),
        ("from time import time as clock\nclock()", "time.time"),
        ("import os\nos.environ['HOME']", "os.environ"),
        ("from os import getenv\ngetenv('HOME')", "os.getenv"),
        ("from pathlib import Path\nPath.home()", "pathlib.Path.home"),
        ("from pathlib import Path\nPath('~').expanduser()", "pathlib.Path.home"),
        ("import uuid\nuuid.uuid4()", "uuid.uuid4"),
        ("import random\nrandom.choice('ab')", "random.choice"),
        ("def f():\n    from secrets import token_hex\n", "secrets.token_hex"),
        ("import platformdirs", "platformdirs"),
    ],
)
def test_asking_the_machine_is_noticed_whatever_the_name(text: str, name: str) -> None:
    uses = uses_of(ASKS_THE_MACHINE, Source("sample.py", f"{text}\n"))

    assert name in {use.split()[-1] for use in uses}


@pytest.mark.parametrize("text", ["print('done')", "open('a')", "import os", "from shutil import copy"])
def test_a_core_that_touches_the_world_is_noticed(text: str) -> None:
    assert len(uses_of(TOUCHES_THE_WORLD, Source("domain/a.py", text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "from datetime import datetime\nx: datetime",
        "timeline = []\ntimeline.time",
        "from journeycoach.domain.topics import os_names",
        "randomly = 1\nrandomly",
        "class Session:\n    random: int",
    ],
)
def test_a_name_that_only_looks_alike_is_let_through(text: str) -> None:
    assert uses_of(ASKS_THE_MACHINE, Source("sample.py", text)) == []
