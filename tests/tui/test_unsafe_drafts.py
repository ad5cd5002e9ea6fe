"""What was typed cannot be put away: the app goes on, says so, and does not leave without a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.domain.errors import NotKeptError
from tests.tui.workroom import House, a_window

if TYPE_CHECKING:
    from journeycoach.tui.services import Opened
    from journeycoach.workshop.ports import Draft
    from tests.tui.workroom import Window

WORDS = "What you type is on the screen only: the disk is full."


class FullBox:
    """A draft box on a disk that is full while `is_full`."""

    def __init__(self) -> None:
        self.is_full = True
        self.kept = ""

    def keep(self, draft: Draft) -> None:
        """Refuse while the disk is full."""
        if self.is_full:
            raise NotKeptError(WORDS)
        self.kept = draft.text

    def left_over(self) -> Draft | None:
        """Nobody was here before."""
        return None


def on_a_full_disk(house: House, box: FullBox) -> Opened:
    """A new session whose drafts cannot be kept; its answers can."""
    return replace(house.open(), drafts=lambda: box)


async def typed(window: Window, text: str) -> None:
    """Type, and let the time pass after which the draft is told."""
    await window.type(text)
    window.composer.flush_draft()
    await window.settle()


async def test_the_app_goes_on_and_says_what_is_wrong() -> None:
    house, box = House(), FullBox()
    async with a_window(house, on_a_full_disk(house, box)) as window:
        await typed(window, "Bak")
        await window.type("ery")

        assert WORDS in window.complaint
        assert window.composer.text == "Bakery"
        assert window.app.return_code is None


async def test_an_answer_that_was_kept_is_not_called_not_kept() -> None:
    house, box = House(), FullBox()
    async with a_window(house, on_a_full_disk(house, box)) as window:
        await typed(window, "Bakery")
        await window.press("enter")

        assert window.complaint == ""
        assert window.answers == [("shop-name", "Bakery")]


async def test_with_room_again_the_draft_is_kept_and_the_warning_goes() -> None:
    house, box = House(), FullBox()
    async with a_window(house, on_a_full_disk(house, box)) as window:
        await typed(window, "Bak")
        box.is_full = False
        await typed(window, "ery")

        assert (box.kept, window.complaint) == ("Bakery", "")


async def test_leaving_without_the_draft_takes_a_second_word() -> None:
    house, box = House(), FullBox()
    async with a_window(house, on_a_full_disk(house, box)) as window:
        await typed(window, "Bak")
        await window.press("ctrl+q")
        assert "Stop again to leave without it." in window.complaint
        assert window.app.return_code is None

        await window.press("ctrl+q")
    assert window.app.return_code == 0


async def test_leaving_is_as_ever_once_the_draft_could_be_kept() -> None:
    house, box = House(), FullBox()
    async with a_window(house, on_a_full_disk(house, box)) as window:
        await typed(window, "Bak")
        box.is_full = False
        await window.press("ctrl+q")
    assert (box.kept, window.app.return_code) == ("Bak", 0)
