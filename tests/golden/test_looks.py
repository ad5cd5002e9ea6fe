"""How each screen looks in two sizes, as text: what stands where, and what had to go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.adapters.builder import five_stages
from tests.tui.test_follow import following
from tests.tui.test_screens_walk import on_the_road
from tests.tui.workroom import MEDIUM, NAME, PICK, PRICE, WHO, WIDE, House, a_pack, a_row, a_window

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.tui.workroom import Window

SIZES = pytest.mark.parametrize("size", [WIDE, MEDIUM], ids=["120x40", "80x24"])
ROWS = [
    a_row("Mill Street Bakery", due="Fri 4 Dec · Kim"),
    a_row("Harbour Cheese", answered=20, due="Mon 2 Nov · Anna", is_overdue=True),
    a_row("Okonkwo Physiotherapy", answered=2, touched="today"),
]


def look(window: Window) -> bytes:
    """The screen as text, without blanks at the ends of lines."""
    lines = (line.rstrip() for line in window.screen_text.split("\n"))
    return ("\n".join(lines).rstrip("\n") + "\n").encode()


@SIZES
async def test_the_workshop_looks_as_last_found_good(
    size: tuple[int, int], golden: Callable[[str, bytes], bytes]
) -> None:
    async with a_window(House(a_pack(NAME, WHO, PICK, PRICE)), size=size) as window:
        await window.send("Mill Street Bakery", "somebody nice", "/park a stall at the market")

        name = f"look-workshop-{size[0]}x{size[1]}.txt"
        assert look(window).decode() == golden(name, look(window)).decode()


@SIZES
async def test_a_led_call_looks_as_last_found_good(
    size: tuple[int, int], golden: Callable[[str, bytes], bytes]
) -> None:
    house = House(five_stages())
    async with a_window(house, house.lead(minutes=45), size=size) as window:
        await window.send("Cakes, baked overnight", "/flag which ones", "/note hesitates at the price")
        await window.press("ctrl+t", "f5")

        name = f"look-call-{size[0]}x{size[1]}.txt"
        assert look(window).decode() == golden(name, look(window)).decode()


@SIZES
async def test_the_window_that_follows_looks_as_last_found_good(
    size: tuple[int, int], golden: Callable[[str, bytes], bytes]
) -> None:
    async with following(size) as follow:
        name = f"look-follow-{size[0]}x{size[1]}.txt"
        seen = follow.text.encode() + b"\n"
        assert seen.decode() == golden(name, seen).decode()


@SIZES
async def test_home_looks_as_last_found_good(
    size: tuple[int, int], golden: Callable[[str, bytes], bytes]
) -> None:
    async with a_window(House(rows=ROWS), at_home=True, size=size) as window:
        await window.app.workers.wait_for_complete()
        await window.pilot.pause()

        name = f"look-home-{size[0]}x{size[1]}.txt"
        assert look(window).decode() == golden(name, look(window)).decode()


@SIZES
async def test_the_plan_looks_as_last_found_good(
    size: tuple[int, int], golden: Callable[[str, bytes], bytes]
) -> None:
    async with a_window(size=size) as window:
        await window.send("Mill Street Bakery")
        await window.press("ctrl+l")
        await window.app.workers.wait_for_complete()
        await window.pilot.pause()

        name = f"look-plan-{size[0]}x{size[1]}.txt"
        assert look(window).decode() == golden(name, look(window)).decode()


@SIZES
async def test_the_walk_looks_as_last_found_good(
    size: tuple[int, int], golden: Callable[[str, bytes], bytes]
) -> None:
    async with a_window(House(five_stages()), on_the_road(), size=size) as window:
        await window.send("/walk")
        await window.app.workers.wait_for_complete()
        await window.settle()
        await window.press("enter", "enter")

        name = f"look-walk-{size[0]}x{size[1]}.txt"
        assert look(window).decode() == golden(name, look(window)).decode()
