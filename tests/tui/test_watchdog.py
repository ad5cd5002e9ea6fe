"""Nothing on the screen's loop waits for a plan, a review, a list or what another window wrote.

Each piece of work on the loop is measured by the processor time of its thread, which a busy machine
stretches far less than the clock, and by how long a piece of plain work takes there at that moment.
A frame is 16 ms; the bound is six of them, because the toolkit's own work for a new screen takes two to
three, and a core that is shared doubles that. What it guards against took from ten frames to a hundred and
forty.
"""

from __future__ import annotations

import gc
from asyncio.events import Handle
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from pathlib import Path
from shutil import copytree
from time import thread_time
from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.events import IdeaParked
from journeycoach.intake.answers_file import read_answers
from journeycoach.tui.app import CoachApp
from journeycoach.tui.screens.actions import ActionsScreen
from journeycoach.tui.screens.home import HomeScreen
from journeycoach.tui.screens.overlays import PageScreen
from journeycoach.tui.screens.plan import PlanScreen
from journeycoach.tui.screens.walk import WalkScreen
from journeycoach.tui.widgets.document import Document
from journeycoach.wiring.house import house
from journeycoach.wiring.windows import Windows
from journeycoach.workshop.replay import replay
from tests.tui.test_screens_home import settled
from tests.tui.workroom import WIDE, Window

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from journeycoach.tui.widgets.document import Wanted

FRAME = 0.016
BOUND = 6 * FRAME
"""Seconds of the processor's time."""
PLAIN_WORK = 0.010
"""Seconds that `plain_work` takes on the core that the bound is meant for."""
ANSWERS = Path(__file__).parents[1] / "data" / "businesses" / "complete.toml"
NAME = "thimble-row"


class Watch:
    """What held the loop longest."""

    def __init__(self) -> None:
        self.longest = 0.0
        self.by = ""

    def note(self, seconds: float, handle: Handle) -> None:
        """Keep the longest."""
        if seconds > self.longest:
            self.longest, self.by = seconds, repr(handle)


def bound() -> float:
    """The bound on this core, as slow as it is now; never less than on the one it is meant for."""
    return BOUND * max(1.0, min(plain_work() for _ in range(5)) / PLAIN_WORK)


def plain_work() -> float:
    """Seconds of the processor's time for a piece of work that is always the same."""
    start = thread_time()
    words = [f"{number} bread" for number in range(20_000)]
    "".join(sorted(words)).casefold().split(" ")
    return thread_time() - start


@contextmanager
def watching(monkeypatch: pytest.MonkeyPatch) -> Iterator[Watch]:
    """Measure all that the loop runs; the rubbish of the tests themselves is left where it is meanwhile."""
    watch, run = Watch(), Handle._run  # noqa: SLF001 - the one door through which a loop runs anything

    def timed(handle: Handle) -> None:
        start = thread_time()
        run(handle)
        watch.note(thread_time() - start, handle)

    gc.disable()
    with monkeypatch.context() as patched:
        patched.setattr(Handle, "_run", timed)
        yield watch
    gc.enable()


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one session of a hundred answers."""
    home = tmp_path_factory.mktemp("home")
    made = house(str(home), [], "journeycoach")
    workshop = made.start("complete", "Thimble Row")
    replay(workshop, read_answers(ANSWERS, ANSWERS.read_text("utf-8"), workshop.pack, workshop.today))
    assert len(workshop.session.answers) > 60
    return home


@asynccontextmanager
async def at_work(filled: Path, tmp_path: Path) -> AsyncIterator[Window]:
    """The real app on a copy of that session, with its first frame drawn and the coach ready."""
    home = copytree(filled, tmp_path / "home")
    windows = Windows(house(str(home), [], "journeycoach"))
    services = windows.services()
    services.ready_coach()
    app = CoachApp(services, services.open(NAME))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        yield Window(app, pilot)


async def _answers(window: Window) -> None:
    await window.send("/edit message-benefit", "We offer the best solutions for your needs")
    await window.send("/undo", "/redo", "/action Kim: ring Mrs Osei by Friday", "/heard Mrs Osei")
    assert window.answers[-1][0] == "message-benefit"


async def _reads_the_plan(window: Window) -> None:
    await window.press("ctrl+l")
    await settled(window)
    await window.press("pagedown", "pagedown", "end")
    assert isinstance(window.app.screen, PlanScreen)
    assert window.app.screen.query_one(Document).max_scroll_y > 500


async def _ticks_off(window: Window) -> None:
    await window.press("ctrl+l", "a")
    await settled(window)
    await window.press("enter", "down", "enter", "f7")
    assert isinstance(window.app.screen, ActionsScreen)


async def _walks(window: Window) -> None:
    await window.send("/walk")
    await settled(window)
    await window.press("n", "n")
    assert isinstance(window.app.screen, WalkScreen)


async def _looks_at_every_client(window: Window) -> None:
    await window.press("f9")
    await settled(window)
    assert isinstance(window.app.screen, HomeScreen)
    window.app.screen.action_board()
    await settled(window)
    assert isinstance(window.app.screen, PageScreen)


async def _hears_of_another_window(window: Window) -> None:
    mine = window.workshop.store
    assert mine is not None
    other = window.app._services.open(NAME).workshop.store  # noqa: SLF001 - another window on the same file
    assert other is not None
    for number in range(100):
        other.append([IdeaParked(f"an idea, number {number}")], "owner")
    await window.pilot.pause(0.6)
    assert "an idea, number 99" in " ".join(window.said)


DEEDS = {
    "answering": _answers,
    "reading the plan": _reads_the_plan,
    "ticking off": _ticks_off,
    "walking": _walks,
    "every client": _looks_at_every_client,
    "another window": _hears_of_another_window,
}


@pytest.mark.parametrize("deed", DEEDS)
async def test_nothing_holds_the_loop(
    deed: str, filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_work(filled, tmp_path) as window:
        with watching(monkeypatch) as watch:
            await DEEDS[deed](window)

        assert watch.longest < bound(), watch.by


async def test_a_plan_set_on_the_loop_would_be_caught(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def on_the_loop(document: Document, wanted: Wanted) -> None:
        document.call_later(partial(in_place, document, wanted))

    in_place = Document._set  # noqa: SLF001 - what a worker does
    monkeypatch.setattr(Document, "_set", on_the_loop)
    async with at_work(filled, tmp_path) as window:
        with watching(monkeypatch) as watch:
            await _reads_the_plan(window)

        assert watch.longest > bound()
