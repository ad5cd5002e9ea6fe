"""A document as plain lists, dicts and strings: what templates see, and what the JSON report says."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from journeycoach.domain.document import (
    Bullets,
    Diagram,
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
from journeycoach.reports.mermaid import journey_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from journeycoach.domain.document import Block, Document
    from journeycoach.domain.picture import Count, JourneyMap, MapStage

Plain = str | int | bool | list["Plain"] | dict[str, "Plain"]
"""All that ever reaches a template: no object with methods of ours, no path."""

if TYPE_CHECKING:
    Drawn = Callable[[JourneyMap], list[dict[str, Plain]]]

VERSION = 1
"""Goes up when a key changes its name or its meaning; a new key is no new version."""


def as_data(document: Document, drawn: Drawn | None = None) -> dict[str, Plain]:
    """The whole document; its keys are a promise to scripts.

    No key is named like a method of a dict, as templates would find the method. `drawn` makes the blocks that
    stand for a diagram where a format draws it in a way of its own.
    """
    return {
        "version": VERSION,
        "title": words_data(document.title),
        "business": clean(document.business),
        "language": clean(document.language),
        "made_on": document.made_on.isoformat(),
        "front": [[words_data(what), words_data(value)] for what, value in document.front],
        "sections": [_section(section, drawn or _diagram) for section in document.sections],
        "actions": [{clean(k): clean(v) for k, v in action.items()} for action in document.actions],
    }


def words_data(words: Words) -> list[Plain]:
    """Each run as its text and its voice."""
    return [{"text": clean(run.text), "voice": run.voice.value} for run in words]


def text_of(words: Words) -> str:
    """The words on one line and without looks: for a window's title."""
    return " ".join(clean(plain(words)).split())


def fence(info: str, lines: Sequence[str]) -> dict[str, Plain]:
    """A block of lines that are shown as they are."""
    return {"kind": "fence", "info": info, "lines": list(lines)}


def _section(section: Section, drawn: Drawn) -> dict[str, Plain]:
    return {
        "id": clean(section.id),
        "title": words_data(section.title),
        "blocks": [each for block in section.blocks for each in _blocks(block, drawn)],
    }


def _blocks(block: Block, drawn: Drawn) -> list[dict[str, Plain]]:
    return drawn(block.shown) if isinstance(block, Diagram) else [block_data(block)]


def _diagram(shown: JourneyMap) -> list[dict[str, Plain]]:
    data: dict[str, Plain] = {
        "kind": "diagram",
        "title": clean(shown.title),
        "customer": clean(shown.subject),
        "curve": shown.curve.value if shown.curve else "",
        "best": shown.curve.best if shown.curve else 0,
        "stages": [_stage(stage) for stage in shown.stages],
        "funnel": [_count(count) for count in shown.counts],
        "mermaid": list(journey_lines(shown)),
    }
    return [data]


def _stage(stage: MapStage) -> dict[str, Plain]:
    point = stage.point
    return {
        "title": clean(stage.title),
        "steps": [clean(step.what) for step in stage.steps],
        "instead": clean(stage.instead),
        "channels": [clean(channel) for channel in stage.channels],
        "score": point.score if point else "",
        "why": clean(point.words) if point else "",
        "said_by": clean(point.said_by) if point else "",
        "whose_word": point.teller.value if point else "",
        "moment_of_truth": clean(stage.moment),
        "breaks": [clean(each) for each in stage.breaks],
        "due": [
            {"what": clean(each.what), "owner": clean(each.who), "day": clean(each.day)}
            for each in stage.chores
        ],
    }


def _count(count: Count) -> dict[str, Plain]:
    numbers = {"now": count.now, "up_to": count.high, "wanted": count.wanted}
    shown: dict[str, Plain] = {name: "" if value is None else f"{value:f}" for name, value in numbers.items()}
    return {"stage": clean(count.stage), "what": clean(count.what), **shown}


def block_data(block: Paragraph | Bullets | Table | Tasks | Subheading) -> dict[str, Plain]:
    """One block that is no picture."""
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
