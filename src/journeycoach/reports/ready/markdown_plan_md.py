"""The template markdown/plan.md.j2 as Python, by `python -m journeycoach.reports.readying report_templates`."""

from __future__ import annotations

from journeycoach.reports.markdown import md_line
from journeycoach.reports.markdown import md_table
from journeycoach.reports.ready import shared_blocks_md as blocks

MADE_FROM = {"markdown/plan.md.j2": 2183802908, **blocks.MADE_FROM}
"""Templates, and a mark of each."""


def text(values):
    """The whole of markdown/plan.md.j2."""
    title = values["title"]
    front = values["front"]
    sections = values["sections"]
    put = []
    put += ('# ', md_line(title), '\n', )
    if front:
        put += ('\n', md_table(front), '\n', )
    for section in sections:
        put += ('\n## ', md_line(section["title"]), '\n', blocks.all_(section["blocks"]), )
    return "".join(put)
