"""What an answer is kept under."""

from __future__ import annotations

from msgspec import Struct

MAIN = "main"
"""The subject of an answer unless a method has several avatars, products or events."""


class Key(Struct, frozen=True):
    """Topic and subject: two methods that ask for the same share it."""

    topic: str
    subject: str = MAIN
