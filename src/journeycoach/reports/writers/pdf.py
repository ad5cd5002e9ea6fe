"""The plan as PDF on A4, set by typst from data: tagged for screen readers, the same bytes every time."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from journeycoach.reports import glyphs
from journeycoach.reports.extra import extra
from journeycoach.reports.format import Format
from journeycoach.reports.jinja import TemplateError
from journeycoach.reports.typeset import for_typst

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from journeycoach.domain.document import Document
    from journeycoach.reports.jinja import Templates

TEMPLATE = "pdf/plan.typ"
PLAIN = "Some characters keep the PDF from being accessible (PDF/UA-1). Screen readers read html and docx."
NAMED = "The fonts of the PDF have no {}, so names in brackets stand for them."
BOXES = (
    "The fonts of the PDF cannot write {}: boxes stand in their place, and it is not accessible (PDF/UA-1). "
    "Take html or docx, which have them."
)

_LINE = re.compile(r"\.typ:(\d+):")
_PACKAGE = re.compile(r"@[\w-]+/[\w-]+:")


def make(templates: Templates) -> Format:
    """The format, laid out by `pdf/plan.typ`."""
    typesetter = _Typesetter(templates)
    return Format("pdf", ".pdf", "application/pdf", typesetter.render, typesetter.remark)


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
            return self._compile(document, "", ["ua-1"]), ""
        except _NoShapeError as error:
            signs = glyphs.signs_in(error.missing)
            letters = "".join(each for each in error.missing if each not in signs)
        if not signs and not letters:
            return self._compile(document, "", []), PLAIN
        if letters:
            return self._compile(document, signs, []), BOXES.format(glyphs.listed(letters))
        try:
            return self._compile(document, signs, ["ua-1"]), NAMED.format(glyphs.listed(signs))
        except _NoShapeError:
            return self._compile(document, signs, []), PLAIN

    def _compile(self, document: Document, signs: str, standards: Sequence[Literal["ua-1"]]) -> bytes:
        from journeycoach.reports.illustrations import illustrations_of

        with extra("PDF", "typst"):
            import typst
        source = _checked(self._templates.source(TEMPLATE))
        midnight = datetime.combine(document.made_on, time(), UTC)
        drawn = [
            {"kind": "picture", "svg": each.svg, "alt": each.alt}
            for each in illustrations_of(document, self._templates)
        ]
        plan = for_typst(document, lambda text: glyphs.named(text, signs) if signs else text, drawn)
        setting = typst.Compiler(
            source.encode(),
            root=str(self._templates.folders[0]),
            ignore_system_fonts=True,
            sys_inputs={"plan": json.dumps(plan, ensure_ascii=False)},
        )
        try:
            made = setting.compile(format="pdf", pdf_standards=[*standards], timestamp=midnight)
            return made if isinstance(made, bytes) else b""
        except typst.TypstError as error:
            if standards and error.message.startswith("PDF/"):
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
