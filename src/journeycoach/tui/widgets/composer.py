"""Where answers are typed: every key acts at once and in its order, however fast keys come."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text
from textual.message import Message
from textual.widgets import TextArea

from journeycoach.tui.text import clean, plain, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual.events import Key, Paste
    from textual.timer import Timer

    from journeycoach.tui.bursts import Burst

LARGEST = 100_000
"""Bytes of UTF-8 that fit; a paste that would go over is refused, never cut."""

DRAFT_DELAY = 0.5
"""Seconds after the first key not yet told of until `DraftChanged`."""

_COMMANDS = ("alt+", "ctrl+", "hyper+", "meta+", "super+")
"""Keys with these are never typed text, whatever character comes with them."""


class Composer(TextArea, inherit_bindings=False):
    """A text area that grows with its text and hands each answer over inside its own key handler.

    The toolkit handles editing keys as bindings, after characters that were typed later; answers typed ahead
    would run together. So this widget has no bindings: every key it knows acts here, and others bubble.
    """

    DEFAULT_CSS = """
    Composer {
        height: auto;
        max-height: 33vh;
        min-height: 3;
        padding: 0 1;
        border: round $foreground 40%;
        background: $background;
        scrollbar-size-vertical: 1;
        &:focus { border: round $accent; }
        & .text-area--placeholder { color: $foreground 50%; }
    }
    """

    class Changed(TextArea.Changed):
        """The text is another now, by whatever key; one that begins with `/` may be completed."""

        @property
        def text(self) -> str:
            """All that stands in the composer."""
            return self.text_area.text

    @dataclass
    class DraftChanged(Message):
        """The text to find again after a crash; empty once it was handed over or deleted."""

        text: str

    @dataclass
    class PasteRefused(Message):
        """A paste did not fit, and nothing of it was taken."""

        size: int
        """Bytes it would have come to."""
        limit: int = LARGEST

    class RecallRequested(Message):
        """Up was pressed in an empty composer: the last answer is wanted back."""

    def __init__(
        self,
        commit: Callable[[str], bool],
        *,
        placeholder: str = "",
        draft_delay: float = DRAFT_DELAY,
        id: str | None = None,  # noqa: A002
    ) -> None:
        """Call `commit` with the text at Enter: true empties the composer, false leaves the text there."""
        super().__init__(id=id, highlight_cursor_line=False, placeholder=plain(placeholder))
        self.cursor_blink = False
        self.match_cursor_bracket = False
        self._commit = commit
        self._draft_delay = draft_delay
        self._draft_timer: Timer | None = None
        self._told_draft = ""
        self._acts: Mapping[str, Callable[[], None]] = {**self._editing_keys(), **self._moving_keys()}

    def load_text(self, text: str) -> None:
        """Show the text, cleaned, the cursor behind it; undo goes no further back."""
        super().load_text(clean(text))
        self.move_cursor(self.document.end)

    def get_line(self, line_index: int) -> Text:
        """The line as it is drawn: what turns the direction of text is a mark of the same length."""
        return Text(visible(self.document.get_line(line_index)), end="", no_wrap=True)

    def flush_draft(self) -> None:
        """Tell of the draft now, if it is not the one last told of."""
        if self._draft_timer is not None:
            self._draft_timer.stop()
            self._draft_timer = None
        if self.text != self._told_draft:
            self._told_draft = self.text
            self.post_message(self.DraftChanged(self.text))

    def insert_text(self, text: str) -> None:
        """Put the text, cleaned, in place of the selection, or refuse all of it if it does not fit."""
        wanted = clean(text)
        size = len(self.text.encode()) + len(wanted.encode())
        if size > LARGEST:
            self.post_message(self.PasteRefused(size))
        elif wanted:
            self._type(wanted)

    def update_suggestion(self) -> None:
        """Called by the toolkit after each change, whatever made it: the draft will be told."""
        if self.is_mounted and self._draft_timer is None:
            self._draft_timer = self.set_timer(self._draft_delay, self.flush_draft)

    async def _on_key(self, event: Key) -> None:
        act = self._acts.get(event.key)
        if act is None and _is_typed(event):
            self._type(event.character or "")
        elif act is not None and self._has_use_for(event.key):
            act()
        else:
            event.character = None
            return
        event.stop()
        event.prevent_default()

    async def _on_paste(self, event: Paste) -> None:
        event.stop()
        event.prevent_default()
        self.insert_text(event.text)

    async def _on_burst(self, event: Burst) -> None:
        await self._on_paste(event)

    def _type(self, text: str) -> None:
        self.replace(text, *self.selection, maintain_selection_offset=False)
        self.scroll_cursor_visible()

    def _send(self) -> None:
        if self._commit(self.text):
            self.load_text("")
            self.flush_draft()

    def _up(self) -> None:
        if self.text:
            self.action_cursor_up()
        else:
            self.post_message(self.RecallRequested())

    def _empty(self) -> None:
        self.clear()

    def _has_use_for(self, key: str) -> bool:
        """Whether the key does something here now; if not, it is the screen's."""
        return key != "ctrl+c" or bool(self.selected_text)

    def _editing_keys(self) -> dict[str, Callable[[], None]]:
        new_line = ("ctrl+j", "shift+enter", "alt+enter", "ctrl+enter")
        word_left = ("ctrl+w", "ctrl+backspace", "alt+backspace")
        return {
            "enter": self._send,
            **dict.fromkeys(new_line, lambda: self._type("\n")),
            **dict.fromkeys(word_left, self.action_delete_word_left),
            **dict.fromkeys(("alt+d", "alt+delete", "ctrl+delete"), self.action_delete_word_right),
            **dict.fromkeys(("delete", "ctrl+d"), self.action_delete_right),
            "backspace": self.action_delete_left,
            "ctrl+u": self._empty,
            "ctrl+k": self.action_delete_to_end_of_line,
            "ctrl+underscore": self.undo,
            "ctrl+y": self.redo,
            "ctrl+c": self.action_copy,
            "ctrl+x": self.action_cut,
            "ctrl+v": lambda: self.insert_text(self.app.clipboard),
        }

    def _moving_keys(self) -> dict[str, Callable[[], None]]:
        return {
            "up": self._up,
            "down": self.action_cursor_down,
            "left": self.action_cursor_left,
            "right": self.action_cursor_right,
            "home": self.action_cursor_line_start,
            "end": self.action_cursor_line_end,
            "ctrl+a": self.action_cursor_line_start,
            "ctrl+e": self.action_cursor_line_end,
            "ctrl+left": self.action_cursor_word_left,
            "ctrl+right": self.action_cursor_word_right,
            "shift+up": lambda: self.action_cursor_up(select=True),
            "shift+down": lambda: self.action_cursor_down(select=True),
            "shift+left": lambda: self.action_cursor_left(select=True),
            "shift+right": lambda: self.action_cursor_right(select=True),
            "shift+home": lambda: self.action_cursor_line_start(select=True),
            "shift+end": lambda: self.action_cursor_line_end(select=True),
        }


def _is_typed(event: Key) -> bool:
    """Whether the key stands for a character of text; joiners and no-break spaces are text too.

    So is a character that our tables do not know: it may be younger than they are.
    """
    character = event.character
    if character is None or len(character) != 1 or event.key.startswith(_COMMANDS):
        return False
    return unicodedata.category(character) != "Cc" and clean(character) == character
