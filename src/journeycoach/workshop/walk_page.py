"""A whole walk as a document: to be read, printed or sent where nobody can walk it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.document import Bullets, Document, Paragraph, Section, ours
from journeycoach.domain.wording import name, one_line, strong, told
from journeycoach.workshop import walk_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from journeycoach.domain.document import Block
    from journeycoach.domain.walk import Encounter


def walk_page(road: Sequence[Encounter], title: str, today: date) -> Document:
    """One section an encounter, with what is met, what breaks, and the answer that mends it."""
    business = one_line(title)
    sections = tuple(_section(each) for each in road)
    return Document(
        title=told(name(business), ": " if business else "", "a walk along the road"),
        front=((ours("In short"), ours(walk_words.opening(road) if road else walk_words.EMPTY)),),
        sections=sections,
        made_on=today,
        business=business,
    )


def _section(encounter: Encounter) -> Section:
    where = walk_words.place(encounter)
    title = told(f"{where}: " if where else "", encounter.title)
    return Section(encounter.key.replace("/", "-"), title, tuple(_blocks(encounter)))


def _blocks(encounter: Encounter) -> Iterator[Block]:
    if encounter.lines:
        yield Bullets(tuple(told(strong(f"{label}: "), words) for label, words in encounter.lines))
    if encounter.breaks:
        yield Paragraph(ours(walk_words.broken(encounter)))
        mended = (told(each.says, " ", f"({walk_words.mends(each)})") for each in encounter.breaks)
        yield Bullets(tuple(mended), is_numbered=True)
