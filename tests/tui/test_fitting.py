"""A screen knows its size before it is drawn."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Static

from journeycoach.tui.fitting import HEIGHTS, WIDTHS, fitting


class _Told(Screen[None]):
    """Notes each set of classes that its looks were worked out for."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS

    def __init__(self) -> None:
        super().__init__()
        self.at_first: tuple[str, str] = ("", "")

    def compose(self) -> ComposeResult:
        self.at_first = fitting(self.app.size)
        yield Static()


@pytest.mark.parametrize("size", [(40, 10), (59, 29), (60, 30), (80, 24), (100, 50), (200, 100)])
async def test_the_classes_are_those_that_the_toolkit_sets_a_frame_later(size: tuple[int, int]) -> None:
    screen = _Told()

    async with App[None]().run_test(size=size) as pilot:
        await pilot.app.push_screen(screen)
        await pilot.pause()

        assert screen.at_first == fitting(Size(*size))
        assert frozenset(screen.at_first) == screen.classes
