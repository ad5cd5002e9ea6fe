"""Who follows a session sees nothing private: its modules cannot reach it, its process never opens it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import grimp
import pytest

from tests.architecture.source import ROOT

if TYPE_CHECKING:
    from pathlib import Path

FOLLOWS = (
    "journeycoach.workshop.following",
    "journeycoach.storage.watch",
    "journeycoach.wiring.following",
    "journeycoach.line.following",
    "journeycoach.tui.follow",
    "journeycoach.tui.scenery",
)
PRIVATE = ("journeycoach.storage.notes", "journeycoach.storage.drafts", "journeycoach.storage.shelf")
MARKER = "MARKER-9c1f"

OPENED = """
import sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
from journeycoach.line import following
following.PAUSE = 0
real = following.follow_in_lines
following.follow_in_lines = lambda follower, say, _: real(follower, say, lambda _: True)
from journeycoach.cli.main import main
sys.argv = ["journeycoach", "follow", "mill", "--plain"]
code = main()
print(*opened, sep="\\n", file=sys.stderr)
sys.exit(code)
"""


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    """Who imports whom."""
    return grimp.build_graph("journeycoach", cache_dir=None)


@pytest.mark.parametrize("module", FOLLOWS)
@pytest.mark.parametrize("private", PRIVATE)
def test_what_follows_a_session_cannot_reach_what_is_private(
    graph: grimp.ImportGraph, module: str, private: str
) -> None:
    assert graph.find_shortest_chain(module, private) is None


def test_a_module_that_could_reach_it_would_be_noticed(graph: grimp.ImportGraph) -> None:
    assert graph.find_shortest_chain("journeycoach.wiring.house", "journeycoach.storage.notes")


def _journeycoach(home: Path, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    command = (
        arguments if arguments[0] == sys.executable else (sys.executable, "-m", "journeycoach", *arguments)
    )
    env = {**os.environ, "JOURNEYCOACH_HOME": str(home)}
    return subprocess.run(
        command, cwd=ROOT, env=env, input=typed, capture_output=True, encoding="utf-8", check=True
    )


def test_neither_notes_nor_drafts_are_opened_and_nothing_of_them_is_shown(tmp_path: Path) -> None:
    _journeycoach(tmp_path, "start", "mill", "--plain", typed=f"Mill Street\n/note {MARKER}\n")
    (tmp_path / "mill.draft-w1.json").write_text(f'{{"text": "{MARKER}"}}', encoding="utf-8")
    assert MARKER in (tmp_path / "mill.private.jsonl").read_text(encoding="utf-8")

    ended = _journeycoach(tmp_path, sys.executable, "-c", OPENED)

    ours = {
        line.rsplit("/", 1)[-1] for line in ended.stderr.splitlines() if line.startswith(f"{tmp_path}/mill")
    }
    assert ours == {"mill.journey.jsonl"}
    assert "Mill Street" in ended.stdout
    assert MARKER not in ended.stdout + ended.stderr
