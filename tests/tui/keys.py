"""Keys without a pause between them, as a terminal sends what was typed ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.events import Key, Paste

if TYPE_CHECKING:
    from textual.app import App
    from textual.pilot import Pilot

SPECIAL = {"\r": "enter", "\x7f": "backspace", "\n": "ctrl+j", "\x15": "ctrl+u", "\x17": "ctrl+w"}


def key(name: str) -> Key:
    """The event of a key named as in the toolkit, or of a character."""
    return Key(SPECIAL.get(name, name), name if len(name) == 1 else None)


async def type_keys(pilot: Pilot[Any], *names: str) -> None:
    """Press keys, all of them before the app sees the first."""
    _post(pilot.app, *map(key, names))
    await pilot.pause()


async def type_text(pilot: Pilot[Any], text: str) -> None:
    """Press the key of every character."""
    await type_keys(pilot, *text)


async def paste(pilot: Pilot[Any], text: str) -> None:
    """Let the terminal paste."""
    _post(pilot.app, Paste(text))
    await pilot.pause()


def _post(app: App[Any], *events: Key | Paste) -> None:
    for event in events:
        event.set_sender(app)
        app.post_message(event)
