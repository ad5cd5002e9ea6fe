"""The journey maps of a plan as SVG: laid out here, drawn by the template `svg/map.svg.j2`."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import asdict

from journeycoach.domain.document import Diagram, plain
from journeycoach.domain.text import clean, visible
from journeycoach.reports.failures import TemplateError
from journeycoach.reports.map_layout import map_drawing, note_drawing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from journeycoach.domain.document import Document
    from journeycoach.domain.picture import JourneyMap
    from journeycoach.reports.drawing import Bar, Dot, Drawing, Stroke, Text
    from journeycoach.reports.templates import Templates

TEMPLATE, STYLE = "svg/map.svg.j2", "svg/map.css"
TOO_LITTLE = "There is no picture yet: it takes two stages with a step, a touchpoint or a feeling."

_NO_CHARACTERS = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")
"""No file of XML may hold them."""

Shown = str | float


class Picture(Struct, frozen=True):
    """What is drawn, and where it stands."""

    drawings: tuple[Drawing, ...]
    """One below the other."""
    language: str
    id: str = "map"
    """Told apart from every other picture of the same page."""
    is_alone: bool = True
    """Whether it is a file of its own, which brings its style along; a page has that already."""


def maps_of(document: Document) -> tuple[JourneyMap, ...]:
    """Every map of a plan in its order: one for each kind of customer."""
    blocks = (block for section in document.sections for block in section.blocks)
    return tuple(block.shown for block in blocks if isinstance(block, Diagram))


def picture_of_plan(document: Document) -> Picture:
    """All maps of a plan in one picture; where there is none, a sentence that says what is missing."""
    drawings = tuple(map_drawing(shown) for shown in maps_of(document) or document.maps)
    missing = note_drawing(visible(plain(document.title)), TOO_LITTLE)
    return Picture(drawings or (missing,), document.language)


def svg(picture: Picture, templates: Templates) -> str:
    """The picture as text, with an accessible title and description. Raises TemplateError."""
    drawings = picture.drawings
    values = {
        "id": picture.id,
        "language": clean(picture.language),
        "title": _harmless(drawings[0].title),
        "description": _harmless(" / ".join(each.description for each in drawings)),
        "width": _shown(drawings[0].width),
        "height": _shown(sum(each.height for each in drawings)),
        "style": style(templates) if picture.is_alone else "",
        "parts": [_part(top, each) for top, each in zip(_tops(drawings), drawings, strict=True)],
    }
    return templates.render(TEMPLATE, values)


def style(templates: Templates) -> Markup:
    """How pictures look, in light and in dark. Raises TemplateError."""
    source = templates.source(STYLE)
    if re.search("[<&]", source):
        raise TemplateError(f"The style sheet {STYLE} holds “<” or “&”. Take that out.")
    return Markup(f"\n{source}")  # noqa: S704 - neither markup nor the end of the sheet is in it


def _tops(drawings: Sequence[Drawing]) -> list[float]:
    return list(accumulate((each.height for each in drawings[:-1]), initial=0.0))


def _part(top: float, drawing: Drawing) -> Mapping[str, object]:
    return {
        "top": _shown(top),
        "strokes": _all(drawing.strokes),
        "bars": _all(drawing.bars),
        "dots": _all(drawing.dots),
        "texts": _all(drawing.texts),
        "trail": " ".join(f"{_shown(x)},{_shown(y)}" for x, y in drawing.trail),
    }


def _all(shapes: Sequence[Text | Dot | Bar | Stroke]) -> list[dict[str, str]]:
    return [{name: _shown(value) for name, value in asdict(shape).items()} for shape in shapes]


def _shown(value: Shown) -> str:
    """A number with one decimal at most, or a text that a file of XML may hold."""
    return _harmless(value) if isinstance(value, str) else f"{round(value, 1):g}"


def _harmless(text: str) -> str:
    return _NO_CHARACTERS.sub("", clean(text))
