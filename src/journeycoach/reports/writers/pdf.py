"""The plan as PDF on A4, set by typst from data: tagged for screen readers, the same bytes every time."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from journeycoach.reports import glyphs
from journeycoach.reports.extra import extra
from journeycoach.reports.failures import TemplateError
from journeycoach.reports.format import Format
from journeycoach.reports.setting import Setting, SettingError
from journeycoach.reports.typeset import for_typst

if TYPE_CHECKING:
    from journeycoach.domain.document import Document
    from journeycoach.domain.picture import JourneyMap
    from journeycoach.reports.data import Plain
    from journeycoach.reports.templates import Templates

TEMPLATE = "pdf/plan.typ"
PLAIN = "Some characters keep the PDF from being accessible (PDF/UA-1). Screen readers read html and docx."
NAMED = "The fonts of the PDF have no {}, so names in brackets stand for them."
LENT = (
    "The fonts of the PDF have no {}, so a font of this computer writes them; "
    "another computer may make another file."
)
BOXES = (
    "No font here can write {}: boxes stand in their place, and the PDF is not accessible (PDF/UA-1). "
    "Install {} and write it again, or take html or docx, which leave that to the reader."
)

_LINE = re.compile(r"\.typ:(\d+):")
_PACKAGE = re.compile(r"@[\w-]+/[\w-]+:")


def make(templates: Templates) -> Format:
    """The format, laid out by `pdf/plan.typ`."""
    typesetter = _Typesetter(templates)
    return Format("pdf", ".pdf", "application/pdf", typesetter.render, typesetter.remark)


class Way(Struct, frozen=True):
    """One of the ways to set a document, from the best to the last."""

    signs: str = ""
    """For which names stand."""
    standards: tuple[Literal["ua-1"], ...] = ("ua-1",)
    borrows: bool = False
    """Whether fonts of the computer help."""


class _NoShapeError(Exception):
    """The fonts lack some characters."""

    def __init__(self, missing: str) -> None:
        super().__init__(missing)
        self.missing = missing


class _Typesetter:
    """Sets documents, and remembers what there was to say about the last one."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates
        self._last: tuple[Document, str] | None = None

    def render(self, document: Document) -> bytes:
        """The file. Raises TemplateError, and MissingExtraError where typst is not installed."""
        content, remark = self._set(document)
        self._last = document, remark
        return content

    def remark(self, document: Document) -> str:
        """What the file does not show as it was typed."""
        if self._last is None or self._last[0] is not document:
            self._last = document, self._set(document)[1]
        return self._last[1]

    def _set(self, document: Document) -> tuple[bytes, str]:
        try:
            return self._compile(document, Way()), ""
        except _NoShapeError as error:
            signs = glyphs.signs_in(error.missing)
            letters = "".join(each for each in error.missing if each not in signs)
        if letters:
            return self._borrowed(document, signs, letters)
        if not signs:
            return self._compile(document, Way(standards=())), PLAIN
        try:
            return self._compile(document, Way(signs)), NAMED.format(glyphs.listed(signs))
        except _NoShapeError:
            return self._compile(document, Way(signs, standards=())), PLAIN

    def _borrowed(self, document: Document, signs: str, letters: str) -> tuple[bytes, str]:
        """With fonts of the computer for what typst's own lack, and what is left to say."""
        named = NAMED.format(glyphs.listed(signs)) if signs else ""
        try:
            made = self._compile(document, Way(signs, borrows=True))
            return made, " ".join(filter(None, (LENT.format(glyphs.listed(letters)), named)))
        except _NoShapeError as error:
            left = "".join(each for each in error.missing if each in letters)
        helps = "".join(each for each in letters if each not in left)
        made = self._compile(document, Way(signs, (), borrows=bool(helps)))
        boxes = BOXES.format(glyphs.listed(left), " and ".join(glyphs.fonts_for(left))) if left else PLAIN
        return made, " ".join(
            filter(None, (LENT.format(glyphs.listed(helps)) if helps else "", boxes, named))
        )

    def _compile(self, document: Document, way: Way) -> bytes:
        from journeycoach.reports.illustrations import illustrations_of

        source = _checked(self._templates.source(TEMPLATE))
        midnight = datetime.combine(document.made_on, time(), UTC)

        def drawn(shown: JourneyMap) -> list[dict[str, Plain]]:
            pictures = illustrations_of(shown, document.language, self._templates)
            return [{"kind": "picture", "svg": each.svg, "alt": each.alt} for each in pictures]

        plan = for_typst(document, lambda text: glyphs.named(text, way.signs) if way.signs else text, drawn)
        setting = Setting(
            source,
            {"plan": json.dumps(plan, ensure_ascii=False)},
            standards=way.standards,
            day=midnight,
            borrows=way.borrows,
        )
        try:
            with extra("PDF", "typst"):
                return self._templates.set(setting)
        except SettingError as error:
            if way.standards and error.message.startswith("PDF/"):
                raise _NoShapeError(glyphs.missing_in(error.diagnostic)) from error
            raise TemplateError(_complaint(error.message, error.diagnostic)) from error


def _checked(source: str) -> str:
    if found := _PACKAGE.search(source):
        raise TemplateError(f"The report template {TEMPLATE} asks the network for {found[0]}… Do without it.")
    return source


def _complaint(message: str, diagnostic: str) -> str:
    line = _LINE.search(diagnostic)
    place = f"{TEMPLATE}:{line[1]}" if line else TEMPLATE
    return f"The report template {place} failed: {message}. Mend it there, or do without that template."
