"""The plan as a terminal shows it: Markdown with pictures that need no browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.reports.charts import chart, tables
from journeycoach.reports.data import as_data, block_data, fence

if TYPE_CHECKING:
    from journeycoach.domain.document import Document
    from journeycoach.domain.picture import JourneyMap
    from journeycoach.reports.data import Plain
    from journeycoach.reports.templates import Templates

TEMPLATE = "markdown/plan.md.j2"


def screen_markdown(document: Document, templates: Templates) -> str:
    """With charts of blocks, for eyes. Raises TemplateError."""
    return templates.render(TEMPLATE, as_data(document, _charted))


def spoken_markdown(document: Document, templates: Templates) -> str:
    """With tables instead of charts: lines that read well aloud. Raises TemplateError."""
    return templates.render(TEMPLATE, as_data(document, _tabled))


def _charted(shown: JourneyMap) -> list[dict[str, Plain]]:
    lines = chart(shown)
    return [fence("", lines)] if lines else []


def _tabled(shown: JourneyMap) -> list[dict[str, Plain]]:
    return [block_data(table) for table in tables(shown)]
