"""Messages that go from a widget or a screen to whoever listens above it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from journeycoach.tui.signals import Signal


@dataclass
class Signalled(Message):
    """The conversation wants something drawn or opened."""

    signal: Signal
