"""The journey map as a picture made of dots, in light colours: for a message or a document."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from journeycoach.reports.extra import extra
from journeycoach.reports.failures import TemplateError
from journeycoach.reports.format import Format
from journeycoach.reports.setting import Setting, SettingError

if TYPE_CHECKING:
    from journeycoach.domain.document import Document
    from journeycoach.reports.templates import Templates

DOTS = 192
"""Dots in an inch: two for each unit of the picture, as fine screens have them."""
_PAGE = """#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.picture), format: "svg")
"""


def make(templates: Templates) -> Format:
    """The format: the picture of `svg` drawn by typst with the fonts of the computer."""
    return Format("png", ".png", "image/png", partial(_render, templates))


def _render(templates: Templates, document: Document) -> bytes:
    from journeycoach.reports.pictures import picture_of_plan, svg

    setting = Setting(
        _PAGE, {"picture": svg(picture_of_plan(document), templates)}, "png", dots=DOTS, borrows=True
    )
    try:
        with extra("PNG", "typst"):
            return templates.set(setting)
    except SettingError as error:
        raise TemplateError(
            f"The picture could not be drawn: {error.message}. Look at svg/map.svg.j2."
        ) from error
