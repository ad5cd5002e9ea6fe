"""Every torture test holds in its short form, and its control does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.torture import __main__ as command
from tests.torture.frame import MissingError, Outcome, Torture, found

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TORTURES = [pytest.param(each, id=each.name) for each in found()]


@pytest.mark.parametrize("torture", TORTURES)
def test_no_attempt_breaks_a_promise(torture: Torture, tmp_path: Path) -> None:
    outcome = tried(torture.run, torture.short, tmp_path)

    assert outcome.faults == ()
    assert outcome.count > 0


@pytest.mark.parametrize("torture", TORTURES)
def test_without_its_protection_the_same_attempt_does(torture: Torture, tmp_path: Path) -> None:
    assert tried(torture.control, torture.control_rounds, tmp_path).faults != ()


def tried(attempt: Callable[[int, Path], Outcome], rounds: int, scratch: Path) -> Outcome:
    """Its outcome; skipped, with what is missing, where this machine cannot do it."""
    try:
        return attempt(rounds, scratch)
    except MissingError as missing:
        pytest.skip(str(missing))


def test_every_test_says_what_it_proves_and_is_called_as_its_module() -> None:
    assert all(each.proves.endswith(".") for each in found())
    assert all(each.run.__module__.endswith(f".{each.name}") for each in found())


@pytest.mark.parametrize(
    ("faults", "of_control", "code"), [((), ("lost",), 0), (("lost",), ("lost",), 1), ((), (), 1)]
)
def test_a_fault_is_told_and_so_is_a_control_without_one(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    faults: tuple[str, ...],
    of_control: tuple[str, ...],
    code: int,
) -> None:
    sample = Torture(
        "sample",
        "Nothing.",
        lambda rounds, _: Outcome(rounds, faults),
        lambda _, __: Outcome(1, of_control),
        3,
        9,
    )
    monkeypatch.setattr(command, "found", lambda: (sample,))

    assert command.main(["--full"]) == code
    assert "| sample | 9 cases |" in capsys.readouterr().out


def test_what_this_machine_lacks_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(_rounds: int, _scratch: Path) -> Outcome:
        raise MissingError("install strace")

    monkeypatch.setattr(command, "found", lambda: (Torture("sample", "Nothing.", run, run, 3, 9),))

    assert command.main([]) == 0
    assert "skipped: install strace" in capsys.readouterr().out
