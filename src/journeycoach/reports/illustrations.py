"""The pictures of a plan, with the words that stand for them where nobody sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.reports.extra import extra
from journeycoach.reports.jinja import TemplateError
from journeycoach.reports.map_layout import map_drawing
from journeycoach.reports.pictures import Picture, maps_of, svg
from journeycoach.reports.shown import shown

if TYPE_CHECKING:
    from journeycoach.domain.document import Document
    from journeycoach.reports.jinja import Templates

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


def illustrations_of(document: Document, templates: Templates) -> tuple[Illustration, ...]:
    """One a diagram, in the order of the plan. Raises TemplateError."""
    drawings = map(map_drawing, maps_of(document))
    return tuple(
        Illustration(
            svg(Picture((each,), document.language), templates),
            " ".join(shown(f"{each.title}: {each.description}", "ours").split()),
            each.width,
            each.height,
        )
        for each in drawings
    )


def as_dots(picture: Illustration) -> bytes:
    """The picture as PNG, the same on every computer. Raises TemplateError and MissingExtraError."""
    with extra("docx", "typst"):
        import typst
    setting = typst.Compiler(_PAGE.encode(), ignore_system_fonts=True, sys_inputs={"picture": picture.svg})
    try:
        made = setting.compile(format="png", ppi=DOTS)
    except typst.TypstError as error:
        raise TemplateError(f"The picture could not be drawn: {error.message}.") from error
    return made if isinstance(made, bytes) else b""
