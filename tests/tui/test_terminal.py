"""A real terminal that types fast, sends rubbish, pastes hostile text and goes away."""

from __future__ import annotations

import re
import signal
import sys
from typing import TYPE_CHECKING

import pytest

if sys.platform != "linux":
    pytest.skip("drives a pseudo terminal of Linux", allow_module_level=True)

from tests.tui.window import Window, recorded, sample

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

AHEAD = "".join(f"answee\x7fr {i}0\x7f\r" for i in range(20))
"""Twenty answers, each with two slips put right."""


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Callable[..., Window]]:
    """Opens windows with the sample app, or the naive one, and closes them after the test."""
    opened: list[Window] = []

    def opener(*options: str, command: list[str] | None = None) -> Window:
        opened.append(Window(command or sample(tmp_path, *options)))
        opened[-1].wait_for("Question 1" if command is None else "$")
        return opened[-1]

    yield opener
    for one in opened:
        one.close()


@pytest.mark.parametrize("gap", [None, 0.001], ids=["at once", "1 ms apart"])
def test_answers_typed_ahead_with_corrections_stay_apart(
    window: Callable[..., Window], tmp_path: Path, gap: float | None
) -> None:
    terminal = window()

    terminal.send(AHEAD, gap=gap)
    terminal.wait_for("Question 21")

    assert recorded(tmp_path, "answer") == [f"answer {i}" for i in range(20)]


def test_answers_typed_ahead_into_a_naive_app_run_together(
    window: Callable[..., Window], tmp_path: Path
) -> None:
    terminal = window("--naive")

    terminal.send(AHEAD + "end\x11")
    terminal.wait_for_end()

    assert recorded(tmp_path, "answer") != [f"answer {i}" for i in range(20)]


def test_bytes_that_are_no_text_end_nothing(window: Callable[..., Window], tmp_path: Path) -> None:
    terminal = window()

    terminal.send(b"th\xe9 \xff\xc3\x28 ok\r")
    terminal.wait_for("Question 2")

    assert recorded(tmp_path, "answer") == ["th\ufffd \ufffd\ufffd( ok"]


def test_bytes_that_are_no_text_end_a_naive_app(window: Callable[..., Window], tmp_path: Path) -> None:
    terminal = window("--naive")

    terminal.send(b"th\xe9 \xff ok\r")
    terminal.wait_for_end()

    assert recorded(tmp_path, "answer") == []


def test_a_paste_cannot_press_keys(window: Callable[..., Window], tmp_path: Path) -> None:
    terminal = window()

    terminal.send("\x1b[200~one\x1b]52;c;eA==\x07\r\ntwo\x1b[201~\x11\rthree\x1b[201~")
    terminal.wait_for("three")
    terminal.send(" typed\r")
    terminal.wait_for("Question 2")

    assert recorded(tmp_path, "answer") == ["one]52;c;eA==\ntwo\nthree typed"]


def test_a_paste_into_a_naive_app_can_press_keys(window: Callable[..., Window], tmp_path: Path) -> None:
    terminal = window("--naive")

    terminal.send("\x1b[200~one\x1b[201~\x11three\x1b[201~")
    terminal.wait_for_end()

    assert recorded(tmp_path, "answer") == []


def test_an_answer_sends_no_command_to_the_terminal(window: Callable[..., Window]) -> None:
    terminal = window()

    terminal.send("hostile\r")
    terminal.wait_for("]52;c;ZXZpbA==")

    commands = (b"\x1b]52", b"\x1b[2J", b"\x1b[6n", b"\xc2\x9b", b"\x1b\\")
    assert [command for command in commands if command in terminal.raw] == []


def test_an_answer_in_a_naive_app_does(window: Callable[..., Window]) -> None:
    terminal = window("--naive")

    terminal.send("hostile\r")
    terminal.wait_for("after")

    assert b"\x1b]52" in terminal.raw


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)]
)
def test_a_signal_lets_the_app_put_its_draft_away(
    window: Callable[..., Window], tmp_path: Path, number: int, code: int
) -> None:
    terminal = window()
    terminal.send("half a tho")
    terminal.wait_for("half a tho")

    terminal.signal(number)

    assert terminal.wait_for_end() == code
    assert recorded(tmp_path, "hung up over") == ["half a tho"]


def test_a_signal_leaves_the_terminal_as_it_was(window: Callable[..., Window], tmp_path: Path) -> None:
    shell = window(
        command=["sh", "-c", f"echo $; stty -g; {_line(tmp_path)}; echo; stty -g; echo done; read x"]
    )
    shell.wait_for("Question 1")

    shell.signal_child(signal.SIGTERM)
    shell.wait_for("done")

    before, after = re.findall(rb"\n(\w+(?::\w+){10,})", shell.raw)
    assert before == after
    assert b"\x1b[?1049l" in shell.raw


def test_a_program_that_hangs_ends_on_a_signal_all_the_same(
    window: Callable[..., Window], tmp_path: Path
) -> None:
    terminal = window("--patience", "0.2")
    terminal.send("hang\r")
    terminal.wait_until(lambda: recorded(tmp_path, "answer") == ["hang"])

    terminal.signal(signal.SIGTERM)

    assert terminal.wait_for_end() == 143
    assert terminal.raw.endswith(b"\x1b[?1049l\x1b[?25h\x1b[?1004l")


def test_a_window_closed_leaves_no_program_behind(window: Callable[..., Window], tmp_path: Path) -> None:
    terminal = window()
    terminal.send("half")
    terminal.wait_for("half")

    assert terminal.hang_up() == 129
    assert recorded(tmp_path, "hung up over") == ["half"]


@pytest.mark.parametrize("source", ["</dev/null", "<&-"])
def test_without_input_the_app_ends_at_once(
    window: Callable[..., Window], tmp_path: Path, source: str
) -> None:
    shell = window(command=["sh", "-c", f"echo $; {_line(tmp_path)} {source}; echo code $?; read x"])

    shell.wait_for("code 129")


def test_ctrl_z_stops_the_app_and_fg_brings_it_back(window: Callable[..., Window], tmp_path: Path) -> None:
    shell = window(command=["bash", "--norc", "--noprofile", "-i"])
    shell.send(f"{_line(tmp_path)}\r")
    shell.wait_for("Question 1")

    shell.send("half\x1a")
    shell.wait_for("Stopped")
    shell.send("fg\r")
    shell.wait_until(lambda: _is_back(shell))
    shell.send(" done\r")
    shell.wait_for("Question 2")

    assert recorded(tmp_path, "answer") == ["half done"]


def test_ctrl_z_without_a_shell_to_go_back_to_changes_nothing(
    window: Callable[..., Window], tmp_path: Path
) -> None:
    terminal = window()

    terminal.send("half\x1a")
    terminal.wait_until(lambda: _is_back(terminal))
    terminal.send(" done\r")
    terminal.wait_for("Question 2")

    assert recorded(tmp_path, "answer") == ["half done"]


def test_a_program_stopped_from_outside_takes_the_terminal_back(
    window: Callable[..., Window], tmp_path: Path
) -> None:
    terminal = window()

    terminal.signal(signal.SIGSTOP)
    terminal.signal(signal.SIGCONT)
    terminal.wait_until(lambda: _is_back(terminal))
    terminal.send("still here\r")
    terminal.wait_for("Question 2")

    assert recorded(tmp_path, "answer") == ["still here"]


def test_a_crash_shows_no_answer_and_is_no_success(window: Callable[..., Window], tmp_path: Path) -> None:
    terminal = window()
    terminal.send("one\r")
    terminal.wait_for("Question 2")

    terminal.send("crash\r")

    assert terminal.wait_for_end() == 70
    assert "Your answer is safe in Mill Street [b]Bakery." in terminal.text
    assert b"secret" not in terminal.raw
    assert "secret" not in (tmp_path / "crash.log").read_text()
    assert "ValueError\n" in (tmp_path / "crash.log").read_text()


def test_resizing_while_typing_loses_no_key(window: Callable[..., Window], tmp_path: Path) -> None:
    terminal = window()

    for i in range(40):
        terminal.resize(1 + i * 7 % 50, 1 + i * 13 % 140)
        terminal.send(chr(ord("a") + i % 26))
    terminal.resize(24, 80)
    terminal.send("\r")
    terminal.wait_for("Question 2")

    assert recorded(tmp_path, "answer") == ["abcdefghijklmnopqrstuvwxyzabcdefghijklmn"]


def test_a_size_that_comes_while_another_is_read_counts(
    window: Callable[..., Window], tmp_path: Path
) -> None:
    terminal = window("--jostled")

    terminal.resize(10, 40)

    terminal.wait_until(lambda: recorded(tmp_path, "size")[-2:] == ["10 x 40", "24 x 80"])


def test_a_window_made_small_and_large_again_at_once_is_drawn_anew(window: Callable[..., Window]) -> None:
    terminal = window()

    terminal.resize(5, 20)
    terminal.resize(24, 80)
    assert "Question 1" not in terminal.text

    terminal.wait_for("Question 1")


def _is_back(terminal: Window) -> bool:
    """Whether the app has taken the terminal a second time: keys pressed before then are the shell's."""
    return terminal.raw.count(b"\x1b[?1049h") == 2 and terminal.is_raw


def _line(folder: Path) -> str:
    return " ".join(sample(folder))
