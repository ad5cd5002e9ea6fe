"""A document as plain lists, dicts and strings: what templates see, and what the JSON report says."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from journeycoach.domain.document import (
    Block,
    Bullets,
    Paragraph,
    Section,
    Subheading,
    Table,
    Task,
    Tasks,
    Words,
    plain,
)
from journeycoach.domain.text import clean

if TYPE_CHECKING:
    from journeycoach.domain.document import Document

Plain = str | int | bool | list["Plain"] | dict[str, "Plain"]
"""All that ever reaches a template: no object with methods of ours, no path."""

VERSION = 1
"""Goes up when a key changes its name or its meaning; a new key is no new version."""


def as_data(document: Document) -> dict[str, Plain]:
    """The whole document; its keys are a promise to scripts.

    No key is named like a method of a dict, as templates would find the method.
    """
    return {
        "version": VERSION,
        "title": words_data(document.title),
        "business": clean(document.business),
        "language": clean(document.language),
        "made_on": document.made_on.isoformat(),
        "front": [[words_data(what), words_data(value)] for what, value in document.front],
        "sections": [_section(section) for section in document.sections],
        "actions": [{clean(k): clean(v) for k, v in action.items()} for action in document.actions],
    }


def words_data(words: Words) -> list[Plain]:
    """Each run as its text and its voice."""
    return [{"text": clean(run.text), "voice": run.voice.value} for run in words]


def text_of(words: Words) -> str:
    """The words on one line and without looks: for a window's title."""
    return " ".join(clean(plain(words)).split())


def _section(section: Section) -> dict[str, Plain]:
    return {
        "id": clean(section.id),
        "title": words_data(section.title),
        "blocks": [_block(block) for block in section.blocks],
    }


def _block(block: Block) -> dict[str, Plain]:
    match block:
        case Paragraph(words=words):
            return {"kind": "paragraph", "words": words_data(words)}
        case Subheading(words=words):
            return {"kind": "subheading", "words": words_data(words)}
        case Bullets(items=entries, is_numbered=numbered):
            return {"kind": "bullets", "numbered": numbered, "entries": _lines(entries)}
        case Table(head=head, rows=rows):
            return {"kind": "table", "head": _lines(head), "rows": [_lines(row) for row in rows]}
        case Tasks(items=tasks):
            return {"kind": "tasks", "tasks": [_task(task) for task in tasks]}
        case _:
            assert_never(block)


def _task(task: Task) -> dict[str, Plain]:
    words, details = words_data(task.words), _lines(task.details)
    return {"id": clean(task.id), "words": words, "details": details, "done": task.is_done}


def _lines(lines: tuple[Words, ...]) -> list[Plain]:
    return [words_data(words) for words in lines]
