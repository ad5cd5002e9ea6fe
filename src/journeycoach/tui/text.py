"""The one door by which somebody's text reaches a widget: as text, never as markup or a command."""

from __future__ import annotations

from textual.content import Content

from journeycoach.domain.text import clean, visible

__all__ = ["clean", "plain", "visible"]


def plain(text: str) -> Content:
    """Content that shows the characters given: brackets stay brackets, controls are gone or marked."""
    return Content(visible(text))
