"""The plan as one page of HTML: nothing outside it is needed to read or to print it."""

from __future__ import annotations

from base64 import b64encode
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING

from markupsafe import Markup

from journeycoach.reports.data import as_data, fence, text_of
from journeycoach.reports.failures import TemplateError
from journeycoach.reports.format import Format

if TYPE_CHECKING:
    from journeycoach.domain.document import Document
    from journeycoach.domain.picture import JourneyMap
    from journeycoach.reports.data import Plain
    from journeycoach.reports.templates import Templates


def make(templates: Templates) -> Format:
    """The format, rendered from the Markdown template and laid out by `html/plan.html.j2`."""
    return Format("html", ".html", "text/html; charset=utf-8", partial(_render, templates))


def _render(templates: Templates, document: Document) -> bytes:
    from journeycoach.reports.page import page_of
    from journeycoach.reports.pictures import style as style_of_pictures

    drawn = _Drawn(templates, document.language)
    page = page_of(templates.render("markdown/plan.md.j2", as_data(document, drawn)), drawn.pictures)
    style = _style(templates)
    if drawn.pictures:
        style += style_of_pictures(templates)
    values = {
        "title": text_of(document.title),
        "language": document.language,
        "style": style,
        "style_hash": b64encode(sha256(style.encode()).digest()).decode(),
        "contents": [list(entry) for entry in page.contents],
        "body": page.body,
    }
    return templates.render("html/plan.html.j2", values).encode()


class _Drawn:
    """The pictures of one page in their order; each leaves a fence with its number in the Markdown."""

    def __init__(self, templates: Templates, language: str) -> None:
        self._templates, self._language = templates, language
        self.pictures: list[Markup] = []

    def __call__(self, shown: JourneyMap) -> list[dict[str, Plain]]:
        from journeycoach.reports.map_pages import map_pages
        from journeycoach.reports.page import PICTURE
        from journeycoach.reports.pictures import Picture, svg

        first = len(self.pictures)
        for number, drawing in enumerate(map_pages(shown), start=first + 1):
            picture = Picture((drawing,), self._language, f"map-{number}", is_alone=False)
            self.pictures.append(Markup(svg(picture, self._templates)))  # noqa: S704 - escaped by its template
        return [fence(PICTURE, [str(number)]) for number in range(first, len(self.pictures))]


def _style(templates: Templates) -> Markup:
    style = templates.source("html/plan.css")
    if "</" in style:
        raise TemplateError("The style sheet html/plan.css holds “</”, which would end it. Take that out.")
    return Markup(f"\n{style}")  # noqa: S704 - a style sheet that cannot end itself
