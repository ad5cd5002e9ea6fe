"""The filters of Markdown templates: the only way that words reach a report which is text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup

from journeycoach.domain.text import visible
from journeycoach.reports.escape import escaped_line, escaped_lines, line_start
from journeycoach.reports.wrapping import COLUMNS, width, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeycoach.reports.data import Plain
    from journeycoach.reports.escape import Text

_CLOSING = re.compile(r"(?:(?<= )|^)#+$")
_TICKS = re.compile("`+")
_BULLETS, _NUMBERS = ("-", "*"), (".", ")")


def md_text(words: Text) -> Markup:
    """A paragraph of 80 columns; the owner's line breaks are hard breaks."""
    return _text(_flowing(words, ""))


def md_line(words: Text) -> Markup:
    """One line, for a heading or after other words."""
    return _text(_CLOSING.sub(r"\\\g<0>", escaped_line(words)))


def md_cell(words: Text) -> Markup:
    """One line, for a cell of a table."""
    return _text(escaped_line(words).replace("|", r"\|"))


def md_item(words: Text, mark: str, number: int | None = None) -> Markup:
    """An entry of a list with its mark (`-`, `- [ ]`) or with its number and what stands behind that."""
    shown = mark if number is None else f"{number}{mark}"
    return _text(_flowing(words, f"{shown} "))


def md_task(words: Text, mark: str, done: Plain) -> Markup:
    """An entry of a list with a box to tick."""
    return md_item(words, f"{mark} [x]" if done else f"{mark} [ ]")


def md_table(rows: Sequence[Sequence[Text]], head: Sequence[Text] | None = None) -> Markup:
    """A table in straight columns where 80 columns hold it; without a head the first row stands for it."""
    cells: list[list[str]] = [[md_cell(words) for words in row] for row in ([head, *rows] if head else rows)]
    widths = [max(3, *(width(cell) for cell in column)) for column in zip(*cells, strict=True)]
    if sum(widths) + 3 * len(widths) + 1 > COLUMNS:
        widths = [0 for _ in widths]
    rule = ["-" * max(columns, 3) for columns in widths]
    return _text("\n".join(_row(row, widths) for row in [cells[0], rule, *cells[1:]]))


def md_blocks(blocks: Sequence[Mapping[str, Plain]]) -> Iterator[dict[str, Plain]]:
    """The blocks, each list with a `mark` that keeps it apart from a list just before it.

    A diagram becomes a fence of Mermaid, or nothing where there is none.
    """
    before = turn = 0
    for block in filter(None, map(_fenced, blocks)):
        kind = {"bullets": 1, "tasks": 1}.get(str(block["kind"]), 0) + bool(block.get("numbered"))
        turn = 1 - turn if kind and kind == before else 0
        before = kind
        yield {**block, "mark": (_NUMBERS if kind == 2 else _BULLETS)[turn]}


def md_fence(lines: Sequence[str], info: str) -> Markup:
    """Lines shown as they are, between rows of signs that none of them holds."""
    longest = max((len(found) for line in lines for found in _TICKS.findall(line)), default=0)
    ticks = "`" * max(3, longest + 1)
    return _text("\n".join((f"{ticks}{info}", *(visible(line) for line in lines), ticks)))


FILTERS = (md_text, md_line, md_cell, md_item, md_task, md_table, md_blocks, md_fence)
"""Known in templates by their names."""


def _fenced(block: Mapping[str, Plain]) -> Mapping[str, Plain] | None:
    if block["kind"] != "diagram":
        return block
    return {"kind": "fence", "info": "mermaid", "lines": block["mermaid"]} if block["mermaid"] else None


def _text(escaped: str) -> Markup:
    return Markup(escaped)  # noqa: S704 - what comes here went through escape.py


def _flowing(words: Text, mark: str) -> str:
    lines = escaped_lines(words)
    room = COLUMNS - width(mark) - (len(lines) > 1)
    pieces = [wrapped(line, room) for line in lines]
    for piece in pieces if _opens_block(mark) else pieces[1:]:
        piece[0] = line_start(piece[0])
    below = "\n" + " " * len(mark)
    return mark + f"\\{below}".join(below.join(piece) for piece in pieces)


def _opens_block(mark: str) -> bool:
    return not mark.endswith("] ")


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (f"{cell}{' ' * (columns - width(cell))}" for cell, columns in zip(cells, widths, strict=True))
    return f"| {' | '.join(padded)} |"
