"""The window that follows: it shows what was kept elsewhere, at every size, and takes no key as an answer."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.errors import CoachError
from journeycoach.storage.memory import MemoryStore
from journeycoach.tui.follow import FollowApp, Scenery
from journeycoach.workshop.following import DELETED, Follower
from journeycoach.workshop.putting import put_probe
from tests.adapters.desk import a_desk
from tests.adapters.shop import BUYER, NAME, PACK, WHO, a_workshop
from tests.adapters.watched import WatchedMemory
from tests.tui.workroom import MEDIUM, NARROW, WIDE

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.pilot import Pilot

    from journeycoach.domain.packs import Pack

SIZES = pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW, (200, 50)])


class Follow:
    """A window that follows a session, and the workshop that it follows."""

    def __init__(self) -> None:
        store = MemoryStore.new("Mill", a_desk())
        self.workshop = a_workshop(store=store)
        self.workshop.answer("Mill Street")
        self.watched = WatchedMemory(store)
        self.methods = {"": PACK, "shop": PACK}
        self.app = FollowApp(Follower(self.watched, self._choose))
        self.pilot: Pilot[None]

    def _choose(self, used: str) -> Pack:
        if used not in self.methods:
            raise CoachError("There is no such method.")
        return self.methods[used]

    async def wait_for(self, words: str) -> None:
        """Until that can be read."""
        for _ in range(200):
            if words in self.text:
                return
            await self.pilot.pause(0.02)
        raise AssertionError(self.text)

    @property
    def text(self) -> str:
        """What can be read."""
        lines = self.app.screen._compositor.render_strips()  # noqa: SLF001 - there is no other way to read it
        return "\n".join(strip.text.rstrip() for strip in lines)


@asynccontextmanager
async def following(size: tuple[int, int] = MEDIUM) -> AsyncIterator[Follow]:
    """A window that follows, running."""
    follow = Follow()
    async with follow.app.run_test(size=size) as pilot:
        follow.pilot = pilot
        await pilot.pause()
        yield follow


@SIZES
async def test_the_question_and_what_was_said_is_on_the_screen_at_once(size: tuple[int, int]) -> None:
    async with following(size) as follow:
        assert WHO.ask in follow.text
        assert "Mill Street" in follow.text


async def test_an_answer_kept_elsewhere_comes_by_itself() -> None:
    async with following() as follow:
        follow.workshop.speak_as("Kim")
        follow.workshop.answer("Mrs Doyle")

        await follow.wait_for(BUYER.ask)
        assert "Mrs Doyle" in follow.text
        assert "Kim" in follow.text


async def test_a_probe_that_is_put_comes_in_place_of_the_question() -> None:
    async with following() as follow:
        put_probe(follow.workshop, "Who was it, on which day?")

        await follow.wait_for("Who was it, on which day?")


async def test_typing_into_it_changes_nothing() -> None:
    async with following() as follow:
        before = len(follow.workshop.log)

        await follow.pilot.press(*"answer", "enter", "up", "ctrl+g", "f2", "f7")

        assert len(follow.workshop.log) == before
        assert WHO.ask in follow.text


@pytest.mark.parametrize("key", ["q", "escape", "ctrl+q", "ctrl+c"])
async def test_a_key_ends_it(key: str) -> None:
    async with following() as follow:
        await follow.pilot.press(key)

        assert follow.app.return_code == 0


async def test_another_size_is_filled_at_once() -> None:
    async with following(WIDE) as follow:
        await follow.pilot.resize_terminal(*NARROW)
        await follow.pilot.pause()

        assert WHO.ask in follow.text
        assert max(map(len, follow.text.split("\n"))) <= NARROW[0]


async def test_what_became_of_the_file_is_said() -> None:
    async with following() as follow:
        follow.watched.trouble = DELETED

        await follow.wait_for(DELETED)
        assert "Mill Street" in follow.text


async def test_a_method_that_is_not_at_hand_leaves_what_was_seen() -> None:
    async with following() as follow:
        follow.methods = {}
        follow.workshop.answer("Mrs Doyle")

        await follow.wait_for("Mrs Doyle")
        assert NAME.label in follow.text


async def test_the_theme_changes_with_a_key() -> None:
    async with following() as follow:
        await follow.pilot.press("f6")

        assert follow.app.theme == "textual-light"
        assert follow.app.query_one(Scenery).scene.question == WHO.ask
