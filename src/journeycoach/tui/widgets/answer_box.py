"""Where the owner answers: the sheet of the question above, the composer below, one border around both."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.message import Message

from journeycoach.tui.press import Press, Reply
from journeycoach.tui.text import plain
from journeycoach.tui.widgets.composer import Composer
from journeycoach.tui.widgets.sheet_view import SheetView
from journeycoach.workshop.commands import SIGN

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.events import Key

    from journeycoach.tui.bursts import Burst
    from journeycoach.tui.sheets.sheet import Row


class AnswerComposer(Composer):
    """A composer whose every key is first offered to the conversation, in order and at once."""

    def __init__(self, press: Callable[[Press], Reply | None]) -> None:
        super().__init__(lambda _: False)
        self._press = press
        self._seen_at = inf
        """Since when what is put now has been on the screen; keys born before are text."""
        self._putting = 0
        self._replaceable = ""
        """A text that typing ahead, or a command, may take the place of: it is kept elsewhere too."""
        self._replaced = ""
        """The text whose place a command has taken; it comes back when the command is gone."""

    def take(self, reply: Reply) -> None:
        """Show what the composer holds after a key."""
        if reply.is_new or reply.is_kept:
            self._replaceable = reply.text if reply.is_kept else ""
            self._replaced = ""
        if reply.text != self.text:
            self.load_text(reply.text)
        if reply.is_new:
            self._seen_at = inf
            self._putting += 1
            self.call_after_refresh(self._is_seen, self._putting)

    async def _on_key(self, event: Key) -> None:
        is_old = event.time < self._seen_at
        key = _name(event)
        if is_old and self.text and self.text == self._replaceable and len(key) == 1:
            self.load_text("")
        if key == "escape" and self._replaced and self.text.startswith(SIGN):
            reply: Reply | None = Reply("")
        else:
            reply = self._press(Press(key, self.text, is_old))
        if reply is not None:
            event.stop()
            event.prevent_default()
            self.take(reply)
        else:
            await super()._on_key(event)
        self._bring_back()

    async def _on_burst(self, event: Burst) -> None:
        if event.time < self._seen_at and self.text and self.text == self._replaceable:
            self.load_text("")
        await super()._on_burst(event)

    def _type(self, text: str) -> None:
        is_untouched = self.text and self.text == self._replaceable and self.cursor_at_end_of_text
        if text.startswith(SIGN) and is_untouched and not self.selected_text:
            replaced = self.text
            self.load_text("")
            self._replaced = replaced
        super()._type(text)

    def _bring_back(self) -> None:
        """Show the old text again, once the command that took its place is gone."""
        if self._replaced and not self.text:
            self.load_text(self._replaced)
            self._replaced = ""

    def _is_seen(self, putting: int) -> None:
        if putting == self._putting:
            self._seen_at = Message().time  # The clock that keys are stamped by.


class AnswerBox(Vertical):
    """The sheet and the composer; the focus is always in the composer."""

    def __init__(self, press: Callable[[Press], Reply | None]) -> None:
        super().__init__()
        self.composer = AnswerComposer(press)
        self.sheet = SheetView()

    def compose(self) -> ComposeResult:
        yield self.sheet
        yield self.composer

    def show(self, rows: tuple[Row, ...], hint: str) -> None:
        """Show the rows of a sheet, and what stands in the empty composer."""
        self.sheet.show(rows)
        if self.composer.placeholder != plain(hint):
            self.composer.placeholder = plain(hint)


def _name(event: Key) -> str:
    """The key as the character it types, or by its name."""
    character = event.character or ""
    is_typed = len(character) == 1 and character.isprintable() and character != " " and "+" not in event.key
    return character if is_typed else event.key
