"""One encounter of a walk as a card: what is met, line by line, and what breaks, with its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static

from journeycoach.domain.document import plain as words_of
from journeycoach.tui.text import plain
from journeycoach.workshop import walk_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from journeycoach.domain.walk import Encounter
    from journeycoach.domain.walk_places import Break


class WalkCard(VerticalScroll):
    """Scrolls where the window is too low for it. Everything in it is shown as plain text."""

    async def show(self, encounter: Encounter | None) -> None:
        """Show another encounter; None where there is no road yet."""
        await self.remove_children()
        await self.mount(Vertical(*_parts(encounter), id="encounter"))
        self.scroll_home(animate=False)


def _parts(encounter: Encounter | None) -> Iterator[Widget]:
    if encounter is None:
        yield _text(walk_words.EMPTY, "walk-words")
        return
    yield _text(walk_words.place_told(encounter), "walk-place")
    yield _text(words_of(encounter.title), "walk-title")
    for label, words in encounter.lines:
        yield Horizontal(
            _text(label, "walk-label"), _text(words_of(words), "walk-words"), classes="walk-line"
        )
    yield from (_break(number, each) for number, each in enumerate(encounter.breaks, start=1))


def _break(number: int, broken: Break) -> Widget:
    """What breaks, behind its number, and below it the answer that mends it."""
    says, mends = _text(words_of(broken.says), "walk-says"), _text(walk_words.mends(broken), "walk-mends")
    return Horizontal(_text(str(number), "walk-number"), Vertical(says, mends), classes="walk-break")


def _text(text: str, looks: str) -> Static:
    return Static(plain(text), classes=looks)
