"""`open NAME --facilitate`: a call is begun, gone on with, and closed when nobody did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.cli.exits import OK, REFUSED, USAGE
from journeycoach.domain.call_clock import Instant
from journeycoach.wiring.machine import SystemClock

if TYPE_CHECKING:
    import pytest

    from tests.unit.cli.conftest import Shell


def led(shell: Shell, *lines: str, minutes: str = "60") -> str:
    """What is said in a call on fern while these lines are typed."""
    return shell("open", "fern", "--facilitate", "--plain", "--minutes", minutes, lines=lines).err


def test_a_call_begins_with_its_clock_and_is_gone_on_with(fern: Shell) -> None:
    first = led(fern, "/quit")
    again = led(fern, "/end", "/quit")
    afterwards = led(fern, "/quit", minutes="45")

    assert "The clock runs: 60 minutes." in first
    assert "open fern --facilitate" in first.splitlines()[-1]
    assert "The call goes on: 59:5" in again
    assert "The call goes on" not in again.splitlines()[-1]
    assert "The clock runs: 45 minutes." in afterwards


def test_a_new_client_can_be_led_from_the_first_question(shell: Shell) -> None:
    ended = shell("start", "Moss", "--facilitate", "--plain", lines=("/as Kim", "Moss", "/quit"))

    assert "Kim: Moss" in ended.err
    assert '"by":"Kim"' in shell.file("moss").read_text(encoding="utf-8")


def test_a_new_call_needs_a_name(shell: Shell) -> None:
    ended = shell("start", "--facilitate", "--plain")

    assert ended.code == USAGE
    assert "Name the client" in ended.err


def test_a_call_of_no_length_is_refused(fern: Shell) -> None:
    ended = fern("open", "fern", "--facilitate", "--plain", "--minutes", "0")

    assert (ended.code, "whole minutes" in ended.err) == (REFUSED, True)


def test_the_coachs_name_stands_at_what_the_coach_adds(fern: Shell) -> None:
    lines = ("/reading they sell quiet", "/quit")

    ended = fern("open", "fern", "--facilitate", "--plain", "--coach", "Dana", lines=lines)

    assert ended.code == OK
    assert '"by":"Dana"' in fern.file("fern").read_text(encoding="utf-8")


def test_the_help_of_a_call_lists_its_words_and_that_of_an_owner_does_not(fern: Shell) -> None:
    alone = fern("open", "fern", "--plain", lines=("/help", "/quit")).err

    assert "/left [MINUTES] - " in led(fern, "/help", "/quit")
    assert "/left" not in alone


def test_without_a_terminal_the_call_can_be_led_line_by_line(fern: Shell) -> None:
    ended = fern("open", "fern", "--facilitate")

    assert ended.code == USAGE
    assert "open fern --facilitate --plain" in ended.err


def test_a_call_that_nobody_ended_is_closed_when_the_owner_goes_on_alone(
    fern: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    led(fern, "/quit", minutes="5")
    late = Instant(
        SystemClock().instant().ticks + 3 * 3_600_000, SystemClock().instant().boot, SystemClock().now()
    )
    monkeypatch.setattr(SystemClock, "instant", lambda _: late)

    fern("open", "fern", "--plain", lines=("/quit",))

    assert fern.file("fern").read_text(encoding="utf-8").count('"kind":"call-ended"') == 1


def test_an_owner_who_goes_on_alone_leaves_a_call_that_is_on_as_it_is(fern: Shell) -> None:
    led(fern, "/quit", minutes="5")

    fern("open", "fern", "--plain", lines=("/quit",))

    assert "call-ended" not in fern.file("fern").read_text(encoding="utf-8")
