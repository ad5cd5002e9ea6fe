"""The first page alone, short enough for one sheet of paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.domain.document import Paragraph, Table, plain
from journeycoach.domain.sections.one_page import one_page_section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeycoach.domain.document import Block, Section
    from journeycoach.domain.material import Material

ROOM = 44
"""Lines of a printed page that are left below the front matter."""
LINE = 84
"""Characters of a printed line of running text."""
CELL = 26
"""Characters of a line in one of three columns."""


def page_sections(material: Material) -> tuple[Section, ...]:
    """The first page; where it would run over, its longest paragraph is left out, and then the next."""
    section = one_page_section(material)
    return (replace(section, blocks=fitted(section.blocks)),) if section else ()


def fitted(blocks: Sequence[Block], room: int = ROOM) -> tuple[Block, ...]:
    """The blocks without as many of the longest paragraphs as it takes; the first and the last stay."""
    left = list(blocks)
    while sum(map(lines_of, left)) > room:
        inner = [block for block in left[1:-1] if isinstance(block, Paragraph)]
        if not inner:
            break
        left.remove(max(inner, key=lines_of))
    return tuple(left)


def lines_of(block: Block) -> int:
    """About how many lines a block takes on paper, with the space behind it."""
    match block:
        case Paragraph(words=words):
            return -(-len(plain(words)) // LINE) + 1
        case Table(rows=rows):
            return 3 + sum(max(-(-len(plain(cell)) // CELL) for cell in row) for row in rows)
        case _:
            return 1
