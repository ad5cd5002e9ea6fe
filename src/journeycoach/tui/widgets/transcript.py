"""The conversation: one widget however long it is, which draws only the lines that can be seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from journeycoach.tui.column import Column, column
from journeycoach.tui.widgets.entries import CHOOSABLE, GUTTER, MARK, Entry, Kind, Line
from journeycoach.tui.widgets.galley import Galley

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.style import Style
    from textual.events import Click, Resize

_SIGN_TONES = {Kind.OWNER: "kept", Kind.NUDGE: "bar", Kind.HEARD: "mark"}


class Transcript(ScrollView, can_focus=False):
    """The turns so far, at the end of which it stays unless the reader has scrolled up.

    Never takes the focus, so that typing goes on reaching the composer; screens route keys to its methods.
    """

    DEFAULT_CSS = """
    Transcript {
        height: 1fr;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        scrollbar-color: $foreground 20%;
        scrollbar-background: $background;
        scrollbar-background-hover: $background;
        scrollbar-background-active: $background;

        & > .transcript--speaker { color: $foreground 60%; text-style: bold; }
        & > .transcript--label { color: $foreground 60%; }
        & > .transcript--coach { color: $foreground 80%; }
        & > .transcript--question { color: $foreground; text-style: bold; }
        & > .transcript--owner { color: $foreground; }
        & > .transcript--kept { color: $text-success; }
        & > .transcript--heard { color: $foreground; }
        & > .transcript--open { color: $foreground 60%; }
        & > .transcript--nudge { color: $foreground; }
        & > .transcript--bar { color: $text-accent; }
        & > .transcript--stage { color: $foreground; text-style: bold; }
        & > .transcript--aim { color: $foreground 60%; }
        & > .transcript--system { color: $foreground 60%; }
        & > .transcript--error { color: $text-error; }
        & > .transcript--note { color: $foreground 60%; }
        & > .transcript--marked { background: $panel; }
        & > .transcript--mark { color: $text-accent; text-style: bold; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "transcript--aim",
        "transcript--bar",
        "transcript--coach",
        "transcript--error",
        "transcript--heard",
        "transcript--kept",
        "transcript--label",
        "transcript--mark",
        "transcript--marked",
        "transcript--note",
        "transcript--nudge",
        "transcript--open",
        "transcript--owner",
        "transcript--question",
        "transcript--speaker",
        "transcript--stage",
        "transcript--system",
    }

    marked: reactive[str | None] = reactive(None)
    """Key of the answer that the keyboard has chosen."""

    @dataclass
    class EntryChosen(Message):
        """The owner clicked an answer, or opened the marked one."""

        key: str

    def __init__(self, entries: Iterable[Entry] = (), *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._column = Column(0, 0)
        self._galley = Galley(0)
        self._galley.append(entries)
        self._strips: dict[int, list[Strip]] = {}
        self._follows = True

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is shown, in order."""
        return tuple(self._galley.entries)

    @property
    def is_following(self) -> bool:
        """Whether the end is in sight, and stays so when entries come."""
        return self._follows

    def append(self, *entries: Entry) -> None:
        """Add entries at the end; each key must be new."""
        self._forget_question()
        self._galley.append(entries)
        self._settle()

    def replace(self, entry: Entry) -> None:
        """Show the entry instead of the one with its key. Raises: KeyError."""
        self._strips.pop(self._galley.replace(entry), None)
        self._settle()

    def remove_last(self, count: int = 1) -> None:
        """Take entries off the end."""
        self._galley.remove_last(count)
        for place in range(len(self._galley), len(self._galley) + count):
            self._strips.pop(place, None)
        self._forget_question()
        if self.marked is not None and self._galley.place_of(self.marked) is None:
            self.marked = None
        self._settle()

    def show(self, entries: Iterable[Entry]) -> None:
        """Show these entries and no others, at their end."""
        self._galley = Galley(self._column.width)
        self._galley.append(entries)
        self._strips.clear()
        self.marked = None
        self._follows = True
        self._settle()

    def follow(self) -> None:
        """Go to the end and stay there."""
        self._go_to(self.max_scroll_y)

    def page_up(self) -> None:
        """One window back, with two lines of it still in sight."""
        self._go_to(self.scroll_offset.y - max(1, self.size.height - 2))

    def page_down(self) -> None:
        """One window on."""
        self._go_to(self.scroll_offset.y + max(1, self.size.height - 2))

    def mark_previous(self) -> None:
        """Mark the answer before the marked one, at first the last."""
        answers = self._answers()
        earlier = [key for key in answers if self._place(key) < self._place(self.marked)]
        if answers:
            self.marked = (earlier or answers[:1])[-1]

    def mark_next(self) -> None:
        """Mark the answer after the marked one; after the last, none."""
        later = [key for key in self._answers() if self._place(key) > self._place(self.marked)]
        self.marked = later[0] if later else None
        if not later:
            self.follow()

    def open_marked(self) -> bool:
        """Choose the marked answer, as a click would, and take the mark off; whether there was one."""
        if self.marked is None:
            return False
        self.post_message(self.EntryChosen(self.marked))
        self.marked = None
        return True

    def reveal(self, key: str) -> None:
        """Scroll just so far that the entry is in sight, its beginning if not all of it."""
        place = self._place(key)
        top, bottom = self._galley.top(place), self._galley.bottom(place)
        if bottom > self.scroll_offset.y + self.size.height:
            self._go_to(min(top, bottom - self.size.height))
        elif top < self.scroll_offset.y:
            self._go_to(top)

    def render_line(self, y: int) -> Strip:
        line = y + self.scroll_offset.y
        if not 0 <= line < self._galley.height:
            return Strip.blank(self.size.width, self.rich_style)
        place = self._galley.at(line)
        if place not in self._strips:
            self._strips[place] = [self._strip(place, line) for line in self._galley.lines(place)]
        return self._strips[place][line - self._galley.top(place)]

    def notify_style_update(self) -> None:
        """Draw anew in the colours of another theme."""
        self._strips.clear()
        super().notify_style_update()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self._follows = new_value >= self.max_scroll_y

    def watch_marked(self, old: str | None, new: str | None) -> None:
        for key in (old, new):
            self._strips.pop(self._place(key), None)
        if new is not None:
            self.reveal(new)
        self.refresh()

    def on_resize(self, _event: Resize) -> None:
        at, within = self._reading_place()
        self._column = column(self.scrollable_content_region.width)
        if self._galley.width != self._column.width:
            self._galley.set_width(self._column.width)
        self._strips.clear()
        self._settle()
        if not self._follows and len(self._galley):
            top, bottom = self._galley.top(at), self._galley.bottom(at)
            self._go_to(top + round(within * (bottom - top)))

    def on_click(self, event: Click) -> None:
        place = self._galley.at(event.y + self.scroll_offset.y)
        in_sight = event.y + self.scroll_offset.y < self._galley.height
        if in_sight and self._galley.entries[place].kind in CHOOSABLE:
            event.stop()
            self.post_message(self.EntryChosen(self._galley.entries[place].key))

    def _answers(self) -> list[str]:
        return [entry.key for entry in self._galley.entries if entry.kind in CHOOSABLE]

    def _place(self, key: str | None) -> int:
        place = None if key is None else self._galley.place_of(key)
        return len(self._galley) if place is None else place

    def _settle(self) -> None:
        """Tell the toolkit how tall the column is, and stay at its end if we were there."""
        if not self._column.width:
            return
        follows = self._follows
        self.virtual_size = Size(self.scrollable_content_region.width, self._galley.height)
        self._refresh_scrollbars()
        if follows:
            self.follow()
            self._follows = True
        self.refresh()

    def _go_to(self, y: float) -> None:
        self.scroll_to(y=y, animate=False, force=True, immediate=True)

    def _reading_place(self) -> tuple[int, float]:
        """Which entry is at the top of the window, and what part of it has gone by."""
        place = self._galley.at(self.scroll_offset.y)
        if place < 0:
            return 0, 0.0
        top, bottom = self._galley.top(place), self._galley.bottom(place)
        return place, (self.scroll_offset.y - top) / max(1, bottom - top)

    def _question(self) -> int:
        """Where the question now open stands, which is the coach's last word, or -1."""
        entries = self._galley.entries
        return next((i for i in reversed(range(len(entries))) if entries[i].kind is Kind.COACH), -1)

    def _forget_question(self) -> None:
        self._strips.pop(self._question(), None)

    def _strip(self, place: int, line: Line) -> Strip:
        """One line across the whole width, the column in its middle."""
        width = max(self.size.width, self.scrollable_content_region.width)
        if line.tone == "blank":
            return Strip.blank(width, self.rich_style)
        entry = self._galley.entries[place]
        tone = "question" if line.tone == "coach" and place == self._question() else line.tone
        sign, sign_tone = line.sign, _SIGN_TONES.get(entry.kind, "speaker")
        if entry.key == self.marked and line.tone == "speaker":
            sign, sign_tone = MARK, "mark"
        room = self._column.width - GUTTER
        label = set_cell_size(line.label, min(cell_len(line.label), room))
        text = set_cell_size(line.text, max(0, room - cell_len(label)))
        segments = [
            Segment(" " * self._column.left, self.rich_style),
            Segment(sign.ljust(GUTTER), self._style(sign_tone, entry)),
            Segment(text, self._style(tone, entry)),
            Segment(label, self._style("label", entry)),
        ]
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _style(self, tone: str, entry: Entry) -> Style:
        marked = ("transcript--marked",) if entry.key == self.marked else ()
        return self.get_component_rich_style(f"transcript--{tone}", *marked)
