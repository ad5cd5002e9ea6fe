"""Nothing leaves the machine: no module of ours knows a network, and none is touched on the way to a plan."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.architecture.source import ROOT, Source, package_sources
from tests.architecture.test_purity import uses_of

if TYPE_CHECKING:
    from pathlib import Path

NETWORK = (
    "asyncio.open_connection",
    "asyncio.start_server",
    "ftplib",
    "http",
    "imaplib",
    "poplib",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib",
    "webbrowser",
    "xmlrpc",
)
WATCHED = """
import sys
GUARDED = ("socket.bind", "socket.connect", "socket.getaddrinfo", "socket.gethostby", "socket.sendto",
           "urllib.Request", "webbrowser.open")

def watch(event, arguments):
    if event.startswith(GUARDED):
        print("NETWORK", event, file=sys.stderr, flush=True)

sys.addaudithook(watch)
{statement}
"""
MAIN = "from journeycoach.cli.main import main; sys.exit(main({arguments!r}))"
CALLS = [
    ["run", "Hearth", "--answers", str(ROOT / "prompts" / "demo.toml")],
    ["plan", "hearth", "--to", "md,html,json"],
    ["export", "hearth"],
    ["list"],
    ["demo", "--plan"],
]


def watched(statement: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A statement in a process of its own, in which every use of a network is told on standard error."""
    return subprocess.run(
        [sys.executable, "-c", WATCHED.format(statement=statement)],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_no_module_of_ours_knows_a_network() -> None:
    assert [use for source in package_sources() for use in uses_of(NETWORK, source)] == []


def test_from_the_first_answer_to_the_plan_no_network_is_touched(tmp_path: Path) -> None:
    for call in CALLS:
        result = watched(MAIN.format(arguments=["--home", str(tmp_path / "home"), *call]), tmp_path)

        assert "NETWORK" not in result.stderr
        assert result.returncode == 0, result.stderr


@pytest.mark.parametrize(
    "line", ["import socket", "from urllib.request import urlopen", "import http.client"]
)
def test_a_module_that_knows_a_network_is_noticed(line: str) -> None:
    assert uses_of(NETWORK, Source("tui/a.py", line)) != []


def test_a_network_that_is_touched_is_noticed(tmp_path: Path) -> None:
    result = watched("import socket; socket.getaddrinfo('127.0.0.1', 9)", tmp_path)

    assert "NETWORK socket.getaddrinfo" in result.stderr
