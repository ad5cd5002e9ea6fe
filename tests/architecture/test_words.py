"""The repository speaks of journeycoach alone: of no machine, no registry and no host."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.architecture.source import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOT_OURS = {"build", "dist", "htmlcov", "node_modules"}
"""Folders that tools write, besides those whose name begins with a dot."""
READ_ALL_THE_SAME = {".ci", ".github"}
BINARY = {".docx", ".gif", ".ico", ".jpg", ".pdf", ".png", ".zip"}

HOST = re.compile(r"\b(?:https?|wss?)://([\w.-]+)", re.IGNORECASE)
HOSTS_THAT_MEAN_NOTHING = re.compile(
    r"(\w+\.)*(example(\.(com|net|org))?|invalid|test|localhost|w3\.org)|127\.0\.0\.1", re.IGNORECASE
)
FORBIDDEN = {
    "a registry": re.compile("|".join(["py" + "pi", "python" + "hosted", "npm" + "js"]), re.IGNORECASE),
    "a folder of one machine": re.compile(
        r"(?<![\w.~-])/(?:home|opt|root|tmp|Users|work)/\w|\b[A-Z]:\\\\?Users\b"
    ),
    "who helped": re.compile("|".join(["co" + "-authored-by", "generated " + "with"]), re.IGNORECASE),
}


def complaints(name: str, text: str) -> list[str]:
    """What a file says that only one machine, one helper or one registry would understand."""
    found = [f"{name}: {what}: {m.group()}" for what, p in FORBIDDEN.items() for m in p.finditer(text)]
    hosts = [m.group(1) for m in HOST.finditer(text)]
    return found + [f"{name}: a host: {h}" for h in hosts if not HOSTS_THAT_MEAN_NOTHING.fullmatch(h)]


def repository_files(top: Path) -> Iterator[Path]:
    """Every text file that belongs to the repository, without asking git."""
    for path in sorted(top.iterdir()):
        if path.is_dir() and _is_ours(path):
            yield from repository_files(path)
        elif path.is_file() and path.suffix not in BINARY:
            yield path


def _is_ours(folder: Path) -> bool:
    hidden = folder.name.startswith(".") and folder.name not in READ_ALL_THE_SAME
    return not hidden and folder.name not in NOT_OURS and folder.name != "__pycache__"


def test_no_file_names_a_machine_a_registry_or_a_host() -> None:
    files = {p.relative_to(ROOT).as_posix(): p for p in repository_files(ROOT) if p.name != "test_words.py"}

    assert [c for name, p in files.items() for c in complaints(name, p.read_text("utf-8", "replace"))] == []


@pytest.mark.parametrize("name", ["README.md", ".ci/run", "src/journeycoach/__init__.py", "constraints.txt"])
def test_the_files_that_count_are_read(name: str) -> None:
    assert ROOT / name in set(repository_files(ROOT))


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("see https://files." + "python" + "hosted.org/a", "a registry"),
        ("cd /home/anna/journeys", "a folder of one machine"),
        ("open('/Users/anna/a')", "a folder of one machine"),
        (r"C:\Users\anna", "a folder of one machine"),
        ("Co" + "-authored-by: somebody", "who helped"),
        ("see https://tracker.somewhere.io/1", "a host"),
    ],
)
def test_a_word_of_one_machine_is_noticed(text: str, complaint: str) -> None:
    assert any(complaint in c for c in complaints("a.md", text))


@pytest.mark.parametrize(
    "text",
    ["https://example.com/shop", "http://127.0.0.1:8000", "http://www.w3.org/2000/svg", "a/tmp/b"],
)
def test_a_word_that_names_nobody_is_let_through(text: str) -> None:
    assert complaints("a.md", text) == []
