"""The journey map as a picture that scales: for a slide, a page or the wall."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from journeycoach.reports.format import Format

if TYPE_CHECKING:
    from journeycoach.domain.document import Document
    from journeycoach.reports.templates import Templates


def make(templates: Templates) -> Format:
    """The format, drawn by `svg/map.svg.j2`."""
    return Format("svg", ".svg", "image/svg+xml", partial(_render, templates))


def _render(templates: Templates, document: Document) -> bytes:
    from journeycoach.reports.pictures import picture_of_plan, svg

    return svg(picture_of_plan(document), templates).encode()
