"""A mistake of ours ends the app without telling secrets, and says what is safe."""

from __future__ import annotations

import gc
import stat
from typing import TYPE_CHECKING

import pytest
from textual.app import App
from textual.worker import WorkerFailed

from journeycoach.domain.traces import places
from journeycoach.tui import crash
from journeycoach.tui.crash import GuardedApp, Kept, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SECRET = "the owner's secret"  # noqa: S105 - no password


class Fragile(GuardedApp):
    """Breaks in the way it is told to."""

    def __init__(self, log: Path | None = None, kept: Kept | None = None) -> None:
        super().__init__(crash_log=log)
        self.kept = kept
        self.breaks_twice = False

    def what_is_kept(self) -> Kept | None:
        if self.breaks_twice:
            raise LookupError(SECRET)
        return self.kept

    def break_down(self) -> None:
        answer = SECRET
        raise ValueError(answer)

    async def break_down_apart(self) -> None:
        self.break_down()


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        (
            Kept(9, "Mill Street [b]Bakery"),
            "Your 9 answers are safe in Mill Street [b]Bakery. I stopped because",
        ),
        (Kept(1, "Bakery"), "Your answer is safe in Bakery. I stopped because"),
        (Kept(0, "Bakery"), "I stopped because"),
        (None, "I stopped because"),
    ],
)
def test_the_words_say_what_is_safe(kept: Kept | None, words: str) -> None:
    assert Fragile(kept=kept).farewell(ValueError(SECRET)).startswith(words)


def test_the_words_name_the_log_without_its_folder(tmp_path: Path) -> None:
    words = Fragile(tmp_path / "crash.log").farewell(ValueError(SECRET))

    assert "crash.log" in words
    assert str(tmp_path) not in words


def test_the_log_holds_types_and_places_and_no_values(tmp_path: Path) -> None:
    app = Fragile(tmp_path / "crash.log")

    try:
        try:
            app.break_down()
        except ValueError as cause:
            raise LookupError(SECRET) from cause
    except LookupError as error:
        app.farewell(error)

    log = (tmp_path / "crash.log").read_text(encoding="utf-8")
    assert "LookupError\n  test_crash.py:" in log
    assert "ValueError\n  test_crash.py:" in log
    assert "break_down" in log
    assert SECRET not in log
    assert str(tmp_path.parent) not in log


def test_the_log_is_for_its_owner_only(tmp_path: Path) -> None:
    (tmp_path / "crash.log").touch(0o644)

    Fragile(tmp_path / "crash.log").farewell(ValueError())

    assert stat.S_IMODE((tmp_path / "crash.log").stat().st_mode) == 0o600


def test_a_log_that_cannot_be_written_is_not_promised(tmp_path: Path) -> None:
    (tmp_path / "real").touch()
    (tmp_path / "crash.log").symlink_to(tmp_path / "real")

    words = Fragile(tmp_path / "crash.log").farewell(ValueError(SECRET))

    assert "crash.log" not in words
    assert (tmp_path / "real").read_text(encoding="utf-8") == ""


def test_the_guard_stands_when_what_it_asks_is_broken_too() -> None:
    app = Fragile(kept=Kept(3, "Bakery"))
    app.breaks_twice = True

    assert app.farewell(ValueError()) == crash.APOLOGY


async def test_an_error_in_a_handler_ends_the_app_with_its_code(capsys: pytest.CaptureFixture[str]) -> None:
    app = Fragile(kept=Kept(9, "Bakery"))

    with pytest.raises(ValueError, match=SECRET):
        await _run(app, app.break_down)

    assert app.return_code == 70
    assert "Your 9 answers are safe" in capsys.readouterr().err


async def test_an_error_in_a_worker_does_so_too(capsys: pytest.CaptureFixture[str]) -> None:
    app = Fragile()

    with pytest.raises(WorkerFailed):
        await _run(app, lambda: app.run_worker(app.break_down_apart()))

    shown = capsys.readouterr().err
    assert app.return_code == 70
    assert SECRET not in shown
    assert "Traceback" not in shown


async def test_what_the_toolkit_would_show_in_panic_is_not_shown(capsys: pytest.CaptureFixture[str]) -> None:
    app = Fragile()

    with pytest.raises(RuntimeError):
        await _run(app, lambda: app.panic(SECRET))

    shown = capsys.readouterr().err
    assert crash.APOLOGY in shown
    assert SECRET not in shown


async def test_the_toolkit_left_to_itself_tells_secrets(capsys: pytest.CaptureFixture[str]) -> None:
    class Unguarded(App[None]):
        def break_down(self) -> None:
            answer = SECRET
            raise ValueError(len(answer))

    app = Unguarded()

    with pytest.raises(ValueError, match=r"\d"):
        await _run(app, app.break_down)

    assert SECRET in capsys.readouterr().err


def test_an_app_that_cannot_begin_ends_with_words_too(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    app = Fragile()
    monkeypatch.setattr(app, "run", app.break_down)

    assert run(app) == 70
    assert SECRET not in capfd.readouterr().err


def test_no_garbage_is_collected_before_the_first_frame_and_then_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = Fragile()
    seen: list[bool] = []
    monkeypatch.setattr(app, "run", lambda: seen.append(gc.isenabled()))

    assert run(app) == 0
    assert (seen, gc.isenabled()) == ([False], True)


def test_ctrl_c_as_a_signal_has_its_own_code(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Fragile()

    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(app, "run", interrupted)

    assert run(app) == 130


def test_places_end_where_the_error_began() -> None:
    with pytest.raises(ValueError, match=SECRET) as caught:
        Fragile().break_down()

    assert list(places(caught.value))[-1].endswith(" break_down")


async def _run(app: App[None], act: Callable[[], object]) -> None:
    async with app.run_test() as pilot:
        app.call_later(act)
        await pilot.pause()
