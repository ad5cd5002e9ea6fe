"""A scene set for any size: the path on top, the question large by space, the answers below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct
from rich.cells import cell_len, set_cell_size

from journeycoach.tui.text import visible
from journeycoach.tui.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.workshop.following import Said, Scene, Step

WIDEST: Final = 76
"""Cells of the column of answers."""
LINE: Final = 54
"""Cells of a line of the question: short lines carry further."""
LABELS: Final = 20
"""Cells for what an answer is about."""
ROOMY: Final = 60
"""Cells from which on what it is about stands beside the answer."""
APART: Final = "   "


class Piece(Struct, frozen=True):
    """Characters of one look."""

    text: str
    tone: str = ""


Row = tuple[Piece, ...]
EMPTY: Final[Row] = ()


def rows_of(scene: Scene, width: int, height: int) -> tuple[Row, ...]:
    """Every row of the screen from its top; never more than there are."""
    path = _path(scene.path, width)
    question = tuple(_question(scene, width))
    gap = max(1, min(height // 7, (height - len(question) - 4) // 2))
    above = (EMPTY,) * (height >= 20) + (path,) + (EMPTY,) * gap + question
    foot = (_centred(scene.trouble, width, "trouble"),) if scene.trouble else ()
    room = height - len(above) - gap - len(foot) - 1
    answers = _answers(scene.answers, width, room)
    rows = (*above, *(EMPTY,) * gap, *answers) if answers else above
    rows = rows[: height - len(foot)]
    return (*rows, *(EMPTY,) * (height - len(rows) - len(foot)), *foot)


def _path(steps: tuple[Step, ...], width: int) -> Row:
    """All stages on one line; where they do not fit, the one at hand with its number."""
    pieces = [
        Piece(f"{_sign(step)} {_one(step.title)}", "here" if step.is_here else "quiet") for step in steps
    ]
    length = sum(cell_len(piece.text) for piece in pieces) + len(APART) * (len(pieces) - 1)
    if length > width - 4:
        here = next((n for n, step in enumerate(steps) if step.is_here), 0)
        text = f"{here + 1} of {len(steps)}{APART}{_one(steps[here].title)}"
        return _centred(text, width, "here")
    parted = [part for piece in pieces for part in (Piece(APART), piece)][1:]
    return (Piece(" " * ((width - length) // 2)), *parted)


def _sign(step: Step) -> str:
    """One stage alone has the sign of the one at hand: nobody has to see what is bold."""
    return "◐" if step.is_here else "●" if step.is_done else "○"


def _question(scene: Scene, width: int) -> Iterator[Row]:
    """The question behind a probe, then what is put, in lines of about the same length, and what to pick."""
    room = max(2, min(LINE, width - 4))
    asked, about = _balanced(visible(scene.question), room), wrap(visible(scene.about), room)
    left = (width - max(map(cell_len, asked))) // 2
    if scene.about:
        yield from (_indented(left, Piece(line, "quiet")) for line in about)
        yield EMPTY
    yield from (_indented(left, Piece(line, "question")) for line in asked)
    if scene.options:
        yield EMPTY
    for n, option in enumerate(scene.options, start=1):
        head = f"{n:>2} "
        for line in wrap(visible(option), max(2, width - left - len(head) - 2)):
            yield _indented(left, Piece(head, "quiet"), Piece(line))
            head = " " * len(head)


def _balanced(text: str, room: int) -> tuple[str, ...]:
    lines = wrap(text, room)
    narrower = room
    while narrower > room // 2 and len(wrap(text, narrower - 2)) == len(lines):
        narrower -= 2
    return wrap(text, narrower)


def _answers(answers: tuple[Said, ...], width: int, room: int) -> tuple[Row, ...]:
    """The last ones that fit, whole; of one that alone is too long, its beginning."""
    column = min(WIDEST, width - 4)
    left = (width - column) // 2
    blocks = [tuple(_answer(each, column)) for each in answers]
    shown: list[tuple[Row, ...]] = []
    for n, block in enumerate(reversed(blocks), start=1):
        needed = sum(map(len, shown)) + len(block) + (n < len(blocks))
        if needed > room:
            break
        shown.insert(0, block)
    if not shown and blocks and room > 0:
        shown = [(*blocks[-1][: room - 1], (Piece("…", "quiet"),))]
    if sum(map(len, shown)) + len(shown) - 1 <= room and len(shown) == len(blocks):
        shown = [(*block, EMPTY) for block in shown]
    hidden = len(blocks) - len(shown)
    before = ((Piece(f"{hidden} before", "quiet"),),) if hidden and room > 1 else ()
    return tuple(_indented(left, *row) for row in (*before, *(row for block in shown for row in block)))


def _answer(said: Said, column: int) -> Iterator[Row]:
    if column < ROOMY:
        head = _one(said.label)
        yield (Piece(set_cell_size(head, max(0, column - cell_len(_one(said.who)))), "quiet"), _who(said))
        yield from ((Piece(f"  {line}"),) for line in wrap(visible(said.text), column - 2))
        return
    words = column - LABELS - 2 - 2 - cell_len(_one(said.who))
    labels, lines = wrap(_one(said.label), LABELS), wrap(visible(said.text), words)
    for n in range(max(len(labels), len(lines))):
        label = set_cell_size(labels[n] if n < len(labels) else "", LABELS + 2)
        line = lines[n] if n < len(lines) else ""
        if n:
            yield (Piece(label, "quiet"), Piece(line))
        else:
            yield (Piece(label, "quiet"), Piece(set_cell_size(line, words + 2)), _who(said))


def _who(said: Said) -> Piece:
    return Piece(_one(said.who), "quiet")


def _centred(text: str, width: int, tone: str) -> Row:
    line = wrap(visible(text), max(2, width - 2))[0]
    return _indented((width - cell_len(line)) // 2, Piece(line, tone))


def _indented(left: int, *pieces: Piece) -> Row:
    return (Piece(" " * left), *pieces)


def _one(text: str) -> str:
    return " ".join(visible(text).split())
