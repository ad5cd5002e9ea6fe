"""A plan as meaning without form: sections of blocks, blocks of words; reports give them a form."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from datetime import date

    from journeycoach.domain.picture import JourneyMap


class Voice(StrEnum):
    """Whose words a run of text is, and how it stands out."""

    OURS = "ours"
    STRONG = "strong"
    QUIET = "quiet"
    """Small print: evidence, origin."""
    OWNER = "owner"
    """The owner's words as typed; shown in quotation marks inside our sentences."""
    VERBATIM = "verbatim"
    """The owner's words without quotation marks: a whole cell or paragraph, or a name in a sentence."""


class Run(Struct, frozen=True):
    """Some words in one voice. All of it is text: nothing in it is ever markup."""

    text: str
    voice: Voice = Voice.OURS


Words = tuple[Run, ...]
"""One line of a document."""


class Paragraph(Struct, frozen=True):
    """Running text."""

    words: Words


class Bullets(Struct, frozen=True):
    """A list; numbered when the order matters."""

    items: tuple[Words, ...]
    is_numbered: bool = False


class Table(Struct, frozen=True):
    """Rows under a head; every row has as many cells as the head."""

    head: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]


class Task(Struct, frozen=True):
    """One action as a box that can be ticked."""

    id: str
    words: Words
    details: tuple[Words, ...] = ()
    is_done: bool = False


class Tasks(Struct, frozen=True):
    """Actions as boxes."""

    items: tuple[Task, ...]


class Subheading(Struct, frozen=True):
    """A heading inside a section."""

    words: Words


class Diagram(Struct, frozen=True):
    """A picture; each format draws it as well as it can, and some leave it out."""

    shown: JourneyMap


Block = Paragraph | Bullets | Table | Tasks | Subheading | Diagram


class Section(Struct, frozen=True):
    """A heading with what belongs under it; a section without blocks is never made."""

    id: str
    title: Words
    blocks: tuple[Block, ...]


class Document(Struct, frozen=True):
    """A whole plan."""

    title: Words
    front: tuple[tuple[Words, Words], ...]
    """Rows of the front matter: what, and its value."""
    sections: tuple[Section, ...]
    made_on: date
    business: str = ""
    language: str = "en"
    actions: tuple[dict[str, str], ...] = field(default=())
    """Actions as data, for formats that are lists of tasks."""
    session: str = ""
    """The id of the session: a task keeps its identity from one plan to the next by this and its own id."""
    next_look: date | None = None
    """When the plan is looked at again."""
    maps: tuple[JourneyMap, ...] = ()
    """The maps of a version that shows none, for formats that are nothing but a picture."""


def ours(text: str) -> Words:
    """Our own words."""
    return (Run(text),)


def say(*parts: str | Run) -> Words:
    """A sentence of our words with the owner's among them."""
    return tuple(Run(part) if isinstance(part, str) else part for part in parts)


def quote(text: str) -> Run:
    """The owner's words inside one of our sentences."""
    return Run(text, Voice.OWNER)


def verbatim(text: str) -> Words:
    """The owner's words standing alone."""
    return (Run(text, Voice.VERBATIM),)


def plain(words: Words) -> str:
    """The words alone, with quotation marks around the owner's."""
    return "".join(f"“{run.text}”" if run.voice is Voice.OWNER else run.text for run in words)
