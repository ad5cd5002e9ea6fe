"""Messages that go from a screen to whoever listens above it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from journeycoach.tui.services import Opened
    from journeycoach.tui.signals import Signal


@dataclass
class Signalled(Message):
    """The conversation wants something drawn or opened."""

    signal: Signal


@dataclass
class Entered(Message):
    """A session is open and wants a screen."""

    opened: Opened


class Stopped(Message):
    """The owner wants to stop."""
