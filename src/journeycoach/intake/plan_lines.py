"""The boxes of a plan in Markdown, wherever they stand, and the marks that it was written with."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from journeycoach.domain.late import Late
from journeycoach.domain.plan_marks import NAME, numbered, read_marks
from journeycoach.domain.text import clean
from journeycoach.workshop.plan_sheet import Sheet, TickedLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_GAP = r"[ \t\u00a0\u202f\u2007]"
_BOX = Late(rf"(?P<box>\[{_GAP}*(?P<tick>[xX✓✔✗✘]?){_GAP}*\](?=\s|$))|(?P<sign>[☐☑☒])(?=\s|$)")
_HEAD = Late(rf"(?P<lead>(?:{_GAP}|>)*)(?P<bullet>(?:[-*+•·◦▪‣–]|\d{{1,3}}[.)])?){_GAP}*")
_OPEN, _DONE = "[ ]", "[x]"


def read_plan_lines(text: str) -> Sheet:
    """Every entry of a list that has a box, also in a mail that quotes the plan."""
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"maxNesting": 60})
    found: dict[str, dict[str, dict[str, str]]] = {}
    tokens = reader.parse("\n".join(map(_as_typed, clean(text).split("\n"))), found)
    defined = found.get("references", {}).get(NAME.upper(), {})
    return Sheet(tuple(_lines(tokens)), read_marks(defined.get("title", "")), _title(tokens))


def _as_typed(line: str) -> str:
    """A line with its box as a plan writes it: word processors and mail programs make others of them."""
    head = _HEAD.match(line)
    box = _BOX.match(line[head.end() :]) if head else None
    if head is None or box is None or not (head["bullet"] or _is_numbered(line[head.end() + box.end() :])):
        return line
    if box["sign"] and not _is_numbered(line[head.end() + box.end() :]):
        return line  # In a plan it is some text of the owner's.
    is_done = bool(box["tick"]) or (box["sign"] or "☐") in "☑☒"
    lead = _SPACES.sub(" ", head["lead"])
    return f"{lead}- {_DONE if is_done else _OPEN} {line[head.end() + box.end() :].lstrip()}"


def _is_numbered(text: str) -> bool:
    return bool(numbered(" ".join(text.replace("*", "").split()))[0])


_SPACES = Late(_GAP)


def _title(tokens: Sequence[Token]) -> str:
    """The first heading of all, as a reader sees it."""
    for before, token in pairwise(tokens):
        if before.type == "heading_open" and before.tag == "h1":
            return _words(token)
    return ""


def _lines(tokens: Sequence[Token]) -> Iterator[TickedLine]:
    for before, token in pairwise(tokens):
        if token.type == "inline" and before.type == "paragraph_open" and before.level:
            # As it was typed: in a text that is no box the bracket is escaped.
            box = next((box for box in (_OPEN, _DONE) if token.content.startswith(box)), "")
            if box and (said := _words(token).removeprefix(box).strip()):
                number, rest = numbered(said)
                # A number that does not stand out may be how many: three ladders.
                typed = said if number and not token.content[len(box) :].lstrip().startswith("**") else ""
                yield TickedLine(number, rest, box == _DONE, (token.map or [0])[0] + 1, typed)


def _words(token: Token) -> str:
    """What a reader sees, on one line."""
    parts = (" " if child.type.endswith("break") else child.content for child in token.children or ())
    return " ".join("".join(parts).split())
