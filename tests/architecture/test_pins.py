"""Both lists of pins say the same, cover everything that journeycoach asks for, and name no host."""

from __future__ import annotations

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name

from tests.architecture.source import ROOT

CONSTRAINTS = (ROOT / "constraints.txt").read_text(encoding="utf-8")
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
ASKED_FOR = [
    asked
    for extra in (PROJECT["dependencies"], *PROJECT["optional-dependencies"].values())
    for asked in extra
    if Requirement(asked).name != PROJECT["name"]
]
"""By journeycoach and every extra of it; an extra may ask for another one."""

HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}(?=\s|$)")
HOST = re.compile(r"://|\b[\w-]+\.(?:com|dev|io|net|org)\b|--[\w-]*index|--find-links|file:")


def pins(text: str) -> list[str]:
    """Each requirement as one line, without its hashes."""
    return [HASH.sub("", line).strip() for line in _lines(text)]


def unhashed(lock: str) -> list[str]:
    """Each requirement of a lock that any file would satisfy."""
    return [line for line in _lines(lock) if not HASH.search(line)]


def unpinned(asked_for: list[str], constraints: str) -> list[str]:
    """What is asked for and has no pin, or has one outside the range asked for."""
    pinned = {canonicalize_name(r.name): r for r in map(Requirement, pins(constraints))}
    return [a for a in asked_for if not _is_met(Requirement(a), pinned)]


def _is_met(asked: Requirement, pinned: dict[NormalizedName, Requirement]) -> bool:
    pin = pinned.get(canonicalize_name(asked.name))
    return pin is not None and asked.specifier.contains(str(pin.specifier).removeprefix("=="))


def _lines(text: str) -> list[str]:
    joined = re.sub(r"\\\n\s*", "", text)
    return [line.strip() for line in joined.splitlines() if line.strip() and not line.startswith("#")]


def test_constraints_and_lock_pin_the_same() -> None:
    assert pins(CONSTRAINTS) == pins(LOCK)


def test_every_pin_is_one_version() -> None:
    assert [p for p in pins(CONSTRAINTS) if not re.match(r"[\w.-]+==[\w.]+(?= ;|$)", p)] == []


def test_every_pin_in_the_lock_has_a_hash() -> None:
    assert unhashed(LOCK) == []


def test_everything_asked_for_is_pinned_within_its_range() -> None:
    assert unpinned(ASKED_FOR, CONSTRAINTS) == []


@pytest.mark.parametrize("text", [CONSTRAINTS, LOCK], ids=["constraints", "lock"])
def test_no_pin_names_a_host(text: str) -> None:
    assert HOST.findall(text) == []


@pytest.mark.parametrize(
    "text", ["--find-links x", "a @ https://example.invalid/a", "a==1  # from a.example.org"]
)
def test_a_host_is_noticed(text: str) -> None:
    assert HOST.search(text)


@pytest.mark.parametrize("asked", ["jinja2>=4", "no-such-thing"])
def test_a_missing_or_wrong_pin_is_noticed(asked: str) -> None:
    assert unpinned([asked], "jinja2==3.1.6\n") == [asked]


def test_a_pin_without_a_hash_is_noticed() -> None:
    lock = f"a==1 \\\n    --hash=sha256:{'0' * 64}\nb==2\n"

    assert unhashed(lock) == ["b==2"]
    assert pins(lock) == ["a==1", "b==2"]
