"""The template _shared/blocks.md.j2 as Python, by `python -m journeycoach.reports.readying report_templates`."""

from __future__ import annotations

from journeycoach.reports.escape import is_said
from journeycoach.reports.markdown import md_blocks
from journeycoach.reports.markdown import md_fence
from journeycoach.reports.markdown import md_item
from journeycoach.reports.markdown import md_line
from journeycoach.reports.markdown import md_table
from journeycoach.reports.markdown import md_task
from journeycoach.reports.markdown import md_text

MADE_FROM = {"_shared/blocks.md.j2": 2057718307}
"""Templates, and a mark of each."""


def all_(blocks):
    """The macro all."""
    put = []
    for block in md_blocks(blocks):
        put += ('\n', show(block), )
    return "".join(put)


def show(block):
    """The macro show."""
    put = []
    if block["kind"] == 'paragraph':
        put += (md_text(block["words"]), '\n', )
    elif block["kind"] == 'subheading':
        put += ('### ', md_line(block["words"]), '\n', )
    elif block["kind"] == 'bullets':
        put += (bullets(block), )
    elif block["kind"] == 'table':
        put += (md_table(block["rows"], block["head"]), '\n', )
    elif block["kind"] == 'tasks':
        put += (tasks(block), )
    elif block["kind"] == 'fence':
        put += (md_fence(block["lines"], block["info"]), '\n', )
    return "".join(put)


def bullets(block):
    """The macro bullets."""
    put = []
    for index, words in enumerate((words for words in block["entries"] if is_said(words)), start=1):
        if block["numbered"]:
            put += (md_item(words, block["mark"], index), '\n', )
        else:
            put += (md_item(words, block["mark"]), '\n', )
    return "".join(put)


def tasks(block):
    """The macro tasks."""
    put = []
    for task in (task for task in block["tasks"] if is_said(task["words"])):
        put += (md_task(task["words"], block["mark"], task["done"]), '\n', )
        for words in (words for words in task["details"] if is_said(words)):
            put += (md_item(words, '  -'), '\n', )
    return "".join(put)
