"""What is handed over the fence: one piece of work in, one answer back, both as JSON."""

from __future__ import annotations

from msgspec import Struct

from journeycoach.reports.setting import Setting  # noqa: TC001 - msgspec reads it

CANNOT_SHUT_IN = 77
"""How the process ends that could not be given its limits."""


class Rendering(Struct, frozen=True, tag=True):
    """A template of text to be rendered."""

    name: str
    sources: dict[str, str]
    """Every template there is, by its name."""
    values: dict[str, object]
    markup: tuple[str, ...] = ()
    """Names of those values that are markup of ours already."""


class Typesetting(Struct, frozen=True, tag=True):
    """A source of typst to be set; the fonts are typst's own."""

    setting: Setting


class Answer(Struct, frozen=True):
    """What came of it."""

    content: bytes = b""
    place: str = ""
    """The template and the line that failed."""
    failed: str = ""
    """Why, in a few words; empty when the content is there."""
    diagnostic: str = ""
    """All that typst had to say."""


Job = Rendering | Typesetting
