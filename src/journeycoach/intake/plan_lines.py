"""The boxes of a plan in Markdown, wherever they stand, and the marks that it was written with."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from journeycoach.domain.plan_marks import NAME, numbered, read_marks
from journeycoach.domain.text import clean
from journeycoach.workshop.syncing import Sheet, TickedLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_BOXES = {"[ ]": False, "[x]": True, "[X]": True, "[]": False}


def read_plan_lines(text: str) -> Sheet:
    """Every entry of a list that has a box, also in a mail that quotes the plan."""
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"maxNesting": 60})
    found: dict[str, dict[str, dict[str, str]]] = {}
    tokens = reader.parse(clean(text), found)
    defined = found.get("references", {}).get(NAME.upper(), {})
    return Sheet(tuple(_lines(tokens)), read_marks(defined.get("title", "")))


def _lines(tokens: Sequence[Token]) -> Iterator[TickedLine]:
    for before, token in pairwise(tokens):
        if token.type == "inline" and before.type == "paragraph_open" and before.level:
            # As it was typed: in a text that is no box the bracket is escaped.
            box = next((box for box in _BOXES if token.content.startswith(box)), "")
            if box and (said := _words(token).removeprefix(box).strip()):
                number, rest = numbered(said)
                yield TickedLine(number, rest, _BOXES[box], (token.map or [0])[0] + 1)


def _words(token: Token) -> str:
    """What a reader sees, on one line."""
    parts = (" " if child.type.endswith("break") else child.content for child in token.children or ())
    return " ".join("".join(parts).split())
