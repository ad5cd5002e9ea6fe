"""The pictures of a plan, with the words that stand for them where nobody sees them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.reports import glyphs
from journeycoach.reports.extra import extra
from journeycoach.reports.failures import TemplateError
from journeycoach.reports.map_pages import map_pages
from journeycoach.reports.pictures import Picture, svg
from journeycoach.reports.setting import Setting, SettingError
from journeycoach.reports.shown import shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeycoach.domain.picture import JourneyMap
    from journeycoach.reports.drawing import Drawing
    from journeycoach.reports.templates import Templates

DOTS = 192
"""Dots in an inch."""
_PAGE = """#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.picture), format: "svg")
"""


class Illustration(Struct, frozen=True):
    """One picture."""

    svg: str
    alt: str
    """What it shows, on one line."""
    width: float
    height: float
    """In one unit, whatever it is: for their ratio."""
    dots: Callable[[], bytes]
    """Makes it a PNG, the same on every computer unless a letter needs a font of it.

    Raises TemplateError and MissingExtraError.
    """


def illustrations_of(shown: JourneyMap, language: str, templates: Templates) -> tuple[Illustration, ...]:
    """The pictures of a map, one a page. Raises TemplateError."""
    return tuple(_illustration(each, language, templates) for each in map_pages(shown))


def _illustration(drawing: Drawing, language: str, templates: Templates) -> Illustration:
    picture = svg(Picture((drawing,), language), templates)
    words = " ".join(shown(f"{drawing.title}: {drawing.description}", "ours").split())
    dots = partial(_as_dots, picture, templates)
    return Illustration(picture, words, drawing.width, drawing.height, dots)


def _as_dots(picture: str, templates: Templates) -> bytes:
    borrows = glyphs.needs_help(picture)
    setting = Setting(_PAGE, {"picture": picture}, "png", dots=DOTS, borrows=borrows)
    try:
        with extra("docx", "typst"):
            return templates.set(setting)
    except SettingError as error:
        raise TemplateError(f"The picture could not be drawn: {error.message}.") from error
