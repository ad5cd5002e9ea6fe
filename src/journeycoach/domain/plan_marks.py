"""What a plan remembers of its actions, so that a copy changed by hand can be read back.

A mark holds digests alone: of the action's id, of how it stood, and of the line as it was written. They tell
whether somebody has changed the line, the session, or both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from msgspec import Struct

from journeycoach.domain.document import Tasks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.document import Document, Task

NAME = "journeycoach"
"""What the marks are found under in a plan."""
_STATED = ("what", "owner", "due", "state")


class Mark(Struct, frozen=True):
    """One action as a plan was written."""

    number: int
    """As the plan calls it."""
    id: str
    state: str
    line: str
    is_done: bool


def digest(text: str) -> str:
    """Six digits for a text."""
    return f"{crc32(text.encode('utf-8', 'replace')) & 0xFFFFFF:06x}"


def bare(text: str) -> str:
    """Letters and figures alone: looks, wrapping and quotation marks do not count."""
    return "".join(filter(str.isalnum, text.casefold()))


def marks_of(document: Document) -> tuple[Mark, ...]:
    """The marks of all actions of a plan, in its order, each once."""
    stated = {action.get("id", ""): action for action in document.actions}
    found: dict[str, Mark] = {}
    for task in _tasks(document):
        action = stated.get(task.id, {})
        number, text = numbered("".join(run.text for run in task.words))
        if number and action:
            state = digest("\n".join(f"{name}:{action.get(name, '')}" for name in _STATED))
            found.setdefault(task.id, Mark(number, digest(task.id), state, digest(bare(text)), task.is_done))
    return tuple(found.values())


def _tasks(document: Document) -> Iterator[Task]:
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, Tasks):
                yield from block.items


def numbered(text: str) -> tuple[int, str]:
    """The number at the head of a line, and the line behind it; 0 where there is none."""
    head, _, rest = text.strip().partition(" ")
    head = head.rstrip(".)")
    return (int(head), rest) if head.isascii() and head.isdigit() and len(head) < 5 else (0, text.strip())


def write_marks(marks: tuple[Mark, ...]) -> str:
    """The marks as one text without brackets or quotation marks."""
    return " ".join(
        f"{each.number}{'x' if each.is_done else ''}.{each.id}.{each.state}.{each.line}" for each in marks
    )


def read_marks(text: str) -> tuple[Mark, ...]:
    """The marks again; what is none is passed over."""
    return tuple(mark for word in text.split() if (mark := _mark(word)))


def _mark(word: str) -> Mark | None:
    number, *digests = word.split(".")
    figures = number.removesuffix("x")
    if not (figures.isascii() and figures.isdigit() and len(figures) < 5 and len(digests) == 3):
        return None
    name, state, line = digests
    return Mark(int(figures), name, state, line, number.endswith("x"))
