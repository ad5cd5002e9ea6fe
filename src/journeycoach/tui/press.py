"""One key on its way to the conversation, and what comes back."""

from __future__ import annotations

from msgspec import Struct


class Press(Struct, frozen=True):
    """One key, with what is in the composer as it comes."""

    key: str
    """The character it types, or its name."""
    text: str
    is_old: bool = False
    """Whether it was typed before what it would act on was on the screen."""


class Reply(Struct, frozen=True):
    """The key was used up; the composer now holds this text."""

    text: str
    is_new: bool = False
    """Whether something else is asked for now: keys typed before it is seen are text."""
    is_kept: bool = False
    """Whether the text is kept elsewhere too, so that typing ahead or a command may take its place."""
