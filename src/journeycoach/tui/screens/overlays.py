"""Small screens over the one at hand: the path, a page to read, a list to choose from, a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from journeycoach.tui.text import plain
from journeycoach.tui.widgets.composer import Composer
from journeycoach.tui.widgets.key_list import KeyList
from journeycoach.tui.widgets.path import Path, Way

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.app import ComposeResult
    from textual.content import Content
    from textual.events import Click, Key

    from journeycoach.tui.commands import Command


class PathScreen(ModalScreen[None]):
    """The path, where the window is too narrow for it; any key puts it away."""

    def __init__(self, way: Way) -> None:
        super().__init__()
        self._way = way

    def compose(self) -> ComposeResult:
        with Vertical(classes="card"):
            yield Path(self._way)

    def on_key(self, event: Key) -> None:
        event.stop()
        self.dismiss()

    def on_click(self, event: Click) -> None:
        event.stop()
        self.dismiss()


class KeysScreen(ModalScreen[None]):
    """Every key and command of a screen; arrows scroll, Esc closes."""

    AUTO_FOCUS = "VerticalScroll"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]
    BINDINGS = [("escape,q,enter,f1", "dismiss", "close")]

    def __init__(self, commands: tuple[Command, ...]) -> None:
        super().__init__()
        self._commands = commands

    def compose(self) -> ComposeResult:
        with Vertical(classes="card"):
            yield Static("Keys and commands", classes="card-title")
            with VerticalScroll():
                yield KeyList(self._commands)
            yield Static("↑ ↓ scroll   Esc closes", classes="card-keys")


class PageScreen(ModalScreen[None]):
    """Something to read; arrows scroll, Esc closes."""

    AUTO_FOCUS = "VerticalScroll"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]
    BINDINGS = [("escape,q,enter,f1", "dismiss", "close")]

    def __init__(self, title: str, paragraphs: Sequence[str]) -> None:
        super().__init__()
        self._title = title
        self._paragraphs = paragraphs

    def compose(self) -> ComposeResult:
        with Vertical(classes="card"):
            yield Static(plain(self._title), classes="card-title")
            with VerticalScroll():
                yield from (Static(plain(text), classes="card-line") for text in self._paragraphs)
            yield Static("Esc closes", classes="card-keys")


class ChooseScreen(ModalScreen[str | None]):
    """One of a few: arrows and Enter; what was chosen, or None."""

    AUTO_FOCUS = "OptionList"
    BINDINGS = [("escape", "dismiss(None)", "close")]

    def __init__(self, title: str, choices: Mapping[str, str]) -> None:
        """Choices by id, each with what is shown."""
        super().__init__()
        self._title = title
        self._choices = choices

    def compose(self) -> ComposeResult:
        with Vertical(classes="card"):
            yield Static(plain(self._title), classes="card-title")
            yield OptionList(*(Option(_shown(text), id=name) for name, text in self._choices.items()))
            yield Static("Enter chooses   Esc closes", classes="card-keys")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option_id)


def _shown(text: str) -> Content:
    """A choice; where it has more lines than one, the first is its name."""
    name, mark, rest = text.partition("\n")
    return plain(name).stylize("bold") + plain(mark + rest) if mark else plain(text)


class AskScreen(ModalScreen[str | None]):
    """One line of text; what was typed, or None."""

    AUTO_FOCUS = "Composer"
    BINDINGS = [("escape", "dismiss(None)", "close")]

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._title = title
        self._text = text

    def compose(self) -> ComposeResult:
        with Vertical(classes="card"):
            yield Static(plain(self._title), classes="card-title")
            yield Composer(self._take)
            yield Static("Enter keeps it   Esc leaves it as it is", classes="card-keys")

    def on_mount(self) -> None:
        self.query_one(Composer).load_text(self._text)

    def on_key(self, event: Key) -> None:
        """A key that came before the composer had the focus is typed there."""
        composer = self.query_one(Composer)
        if event.is_printable and event.character and not composer.has_focus:
            event.stop()
            composer.focus()
            composer.insert_text(event.character)

    def _take(self, text: str) -> bool:
        if text.strip():
            self.dismiss(text.strip())
        return False


class ConfirmScreen(ModalScreen[bool]):
    """Yes only at `y`; every other key leaves things as they are."""

    def __init__(self, title: str, paragraphs: Sequence[str], yes: str) -> None:
        super().__init__()
        self._title = title
        self._paragraphs = paragraphs
        self._yes = yes

    def compose(self) -> ComposeResult:
        with Vertical(classes="card"):
            yield Static(plain(self._title), classes="card-title")
            yield from (Static(plain(text), classes="card-line") for text in self._paragraphs)
            yield Static(plain(f"y {self._yes}   any other key leaves it"), classes="card-keys")

    def on_key(self, event: Key) -> None:
        event.stop()
        self.dismiss(event.key == "y")
