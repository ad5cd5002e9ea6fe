"""Looking back: one action, number or guess at a time, with a key or a few words for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from journeycoach.domain.errors import CoachError
from journeycoach.tui.commands import REVIEW
from journeycoach.tui.fitting import HEIGHTS, WIDTHS
from journeycoach.tui.text import plain
from journeycoach.tui.widgets.composer import Composer
from journeycoach.tui.widgets.key_bar import KeyBar
from journeycoach.tui.widgets.top_line import Heading, TopLine
from journeycoach.workshop.look_back import LookBack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.app import ComposeResult
    from textual.events import Key
    from textual.widget import Widget

    from journeycoach.workshop.look_back_words import Ask
    from journeycoach.workshop.ports import PrivateNotes
    from journeycoach.workshop.service import Workshop

OVER = "Esc leads back to the conversation; ^l there shows the plan, which begins with what has moved."


class ReviewScreen(Screen[None]):
    """Letters act at once where there is something to choose; else there is a place to type."""

    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    BINDINGS = [
        Binding(each.key, each.action, each.title, show=False, priority=each.key == "ctrl+g")
        for each in REVIEW
        if each.action and not each.action.startswith("app.")
    ]

    def __init__(self, workshop: Workshop, notes: Callable[[], PrivateNotes | None]) -> None:
        super().__init__(id="review")
        self._workshop = workshop
        self._look_back = LookBack(workshop, notes)
        self._heard = ""
        """What was made of the last thing said."""
        self._is_over = False

    def compose(self) -> ComposeResult:
        yield TopLine()
        yield VerticalScroll(Vertical(id="card"), id="looking-back")
        with Vertical(id="desk"):
            yield Composer(self._take)
            yield Static(id="complaint", markup=False)
        yield KeyBar(REVIEW)

    async def on_mount(self) -> None:
        self._heard = self._look_back.opening()
        await self._show()

    async def on_key(self, event: Key) -> None:
        """A letter that stands for one of the choices; Enter passes on."""
        ask = self._look_back.ask
        if ask is None or not ask.choices or self._composer.has_focus:
            return
        if event.key == "enter":
            event.stop()
            await self._hear("")
        elif any(event.character == choice.letter for choice in ask.choices):
            event.stop()
            await self._hear(event.character or "")

    async def action_previous(self) -> None:
        await self._try(self._look_back.back)

    def action_leave(self) -> None:
        self.dismiss()

    @property
    def _composer(self) -> Composer:
        return self.query_one(Composer)

    def _take(self, text: str) -> bool:
        """Enter in the composer; the text stays there when it cannot be understood."""
        self.call_next(self._hear, text)
        return False

    async def _hear(self, text: str) -> None:
        await self._try(lambda: self._look_back.hear(text))

    async def _try(self, deed: Callable[[], str]) -> None:
        try:
            self._heard = deed()
        except CoachError as error:
            self._complain(error.text)
            return
        self._composer.load_text("")
        await self._show()

    async def _show(self) -> None:
        ask = self._look_back.ask
        if ask is None and not self._is_over:
            self._is_over = True
            self._heard = self._look_back.end()
        self._complain("")
        left = len(self._look_back.steps())
        title = self._workshop.session.title or "New session"
        far = f"looking back · {left} left" if left else "looking back"
        self.query_one(TopLine).show(Heading(title, "", far, str(left) if left else ""))
        self.query_one(KeyBar).show(REVIEW, "")
        card = self.query_one("#card", Vertical)
        await card.remove_children()
        await card.mount(*_parts(ask, self._heard))
        is_typed = ask is not None and not ask.choices
        self._composer.display = is_typed
        self.set_focus(self._composer if is_typed else None)

    def _complain(self, text: str) -> None:
        told = self.query_one("#complaint", Static)
        told.update(plain(text))
        told.display = bool(text)


def _parts(ask: Ask | None, heard: str) -> Iterator[Widget]:
    if heard:
        yield _text(heard, "look-heard")
    if ask is None:
        yield _text(OVER, "look-hint")
        return
    yield _text(ask.about, "look-about")
    thing, *rest = ask.lines
    yield _text(thing, "look-thing")
    for line in rest:
        yield _text(line, "look-line")
    for choice in ask.choices:
        yield _text(f"{choice.letter}  {choice.label}", "look-choice")
    yield _text(ask.hint, "look-hint")


def _text(text: str, looks: str) -> Static:
    return Static(plain(text), classes=looks)
