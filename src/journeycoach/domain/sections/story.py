"""The story of the journey as the customer lives it: what they meet, and nothing of what is behind it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from journeycoach.domain.document import Paragraph, Section, Subheading, plain
from journeycoach.domain.walk import walk
from journeycoach.domain.wording import line, name, sentences, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeycoach.domain.document import Block, Words
    from journeycoach.domain.material import Material
    from journeycoach.domain.walk import Encounter

HOME = "home"
LIVED: Mapping[str, str] = {
    "They are": "{it}",
    "It begins with": "It begins with {it}",
    "What is wrong": "What is wrong: {it}",
    "They turn to": "Where they look first: {it}",
    "They feel": "They feel {it}.",
    "They wonder": "They wonder: {it}",
    "They say": "They hear: {it}",
    "They show": "They are shown: {it}",
    "They give": "They are given {it}",
    "They promise": "They are promised {it}",
    "They ask": "They are asked: {it}",
    "Ways to buy": "They may choose: {it}.",
}
"""What the customer meets of an encounter, told from their side; who does it and why is behind it."""
TONE, WHERE, THERE = "Tone", "Where", "Who is there"
AWAITED = "They wait for it, and it does not come."
FIRST = 1
"""The step before which they do not know of the house, and wait for nothing."""
ABSENT = "It is not there yet, and they do not know that they have missed it."
SILENT = "What they hear or see there is not said yet."


def story_sections(material: Material) -> tuple[Section, ...]:
    """The story of each subject, a section for each part of the road; empty when nothing is told of it."""
    return tuple(
        section
        for number, part in enumerate(material.parts or (material,), start=1)
        for section in _story(part, number)
    )


def _story(material: Material, number: int) -> Iterator[Section]:
    road = [each for each in walk(material) if each.key.startswith("step/") or _said(each)]
    missing = {step.number for step in material.case.road if step.is_missing}
    heard = ""
    for index, (place, met) in enumerate(groupby(road, key=_chapter)):
        blocks: list[Block] = []
        for each in met:
            blocks.extend(_point(each, heard, is_missing=each.row in missing))
            heard = _line(each, TONE) or heard
        whose = told(" \N{MIDDLE DOT} ", name(material.name)) if material.name else ()
        yield Section(f"story-{number}-{index}", told(place, whose), tuple(blocks))


def _chapter(encounter: Encounter) -> str:
    return (
        "Before they know your name" if encounter.key == HOME else encounter.place or plain(encounter.title)
    )


def _point(encounter: Encounter, tone: str, *, is_missing: bool) -> Iterator[Block]:
    """One point of the road. A tone that was the same before is not told again."""
    if not encounter.key.startswith("step/"):
        yield Paragraph(sentences(*_said(encounter)))
        return
    yield Subheading(encounter.title)
    where = _line(encounter, WHERE)
    place = (line("Where: {it}.", it=name(where)),) if where else ()
    if is_missing:
        yield Paragraph(sentences(*place, told(ABSENT if encounter.row == FIRST else AWAITED)))
    else:
        said = _said(encounter) or (told(SILENT),)
        yield Paragraph(sentences(*place, *_alone(encounter), *_in_tone(encounter, tone), *said))


def _said(encounter: Encounter) -> tuple[Words, ...]:
    return tuple(line(LIVED[label], it=words) for label, words in encounter.lines if label in LIVED)


def _alone(encounter: Encounter) -> Sequence[Words]:
    is_nobody = _line(encounter, THERE) == "nobody"
    return (told("Nobody is there for them."),) if is_nobody else ()


def _in_tone(encounter: Encounter, before: str) -> Sequence[Words]:
    tone = _line(encounter, TONE)
    return (line("It sounds {tone}.", tone=name(tone)),) if tone and tone != before else ()


def _line(encounter: Encounter, label: str) -> str:
    return next((plain(words) for each, words in encounter.lines if each == label), "")
