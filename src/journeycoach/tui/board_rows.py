"""How the coach's panel is set in rows: what matters now first, lists cut to the room there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct
from rich.cells import cell_len, set_cell_size

from journeycoach.tui.commands import key_sign
from journeycoach.tui.text import visible
from journeycoach.tui.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.tui.board import Board, Heap, Probe

ROOMY: Final = 20
"""Rows from which on there are blank ones between the parts, and probes are whole."""
LOW: Final = 12
"""Rows under which only the stage at hand is on the agenda."""
TIME: Final = "12 of 14 min"


class Piece(Struct, frozen=True):
    """Characters of one look."""

    text: str
    tone: str = ""


Row = tuple[Piece, ...]
EMPTY: Final[Row] = ()


def rows_of(board: Board, width: int, height: int) -> tuple[Row, ...]:
    """The panel below its clock, in at most so many rows."""
    is_roomy = height >= ROOMY
    parts = [tuple(_agenda(board, width, height)), tuple(_probe_rows(board.probes, width, is_whole=is_roomy))]
    rows: list[Row] = []
    for part in filter(None, parts):
        rows += [EMPTY] * bool(rows and is_roomy)
        rows += part
    room = height - len(rows) - is_roomy
    heaps = _heaps(board.heaps, width, room)
    if heaps:
        rows += [EMPTY] * is_roomy
        rows += heaps
    return tuple(rows[:height])


def _probe_rows(probes: tuple[Probe, ...], width: int, *, is_whole: bool) -> Iterator[Row]:
    """Each probe behind its key; the one that is put is marked, by sign and word."""
    for probe in probes:
        head = key_sign(probe.key).ljust(4)
        mark = "▸ put: " if probe.is_put else ""
        lines = wrap(_one(f"{mark}{probe.text}"), width - len(head))
        lines = (
            lines if is_whole or len(lines) == 1 else (_cut(_one(f"{mark}{probe.text}"), width - len(head)),)
        )
        tone = "here" if probe.is_put else ""
        for n, line in enumerate(lines):
            yield (Piece(head if n == 0 else " " * len(head), "key"), Piece(line, tone))


def _agenda(board: Board, width: int, height: int) -> Iterator[Row]:
    lines = board.agenda if height >= LOW else tuple(each for each in board.agenda if each.is_here)
    for line in lines:
        time = f"{line.used} of {line.planned} min".rjust(len(TIME))
        room = max(0, width - cell_len(time) - 3)
        name = set_cell_size(_cut(_one(line.title), room), room)
        yield (Piece(f"{line.sign} {name}", "here" if line.is_here else ""), Piece(f" {time}", "quiet"))
    if put_off := sum(line.put_off for line in board.agenda):
        yield (Piece(f"  {put_off} put off until after the call", "quiet"),)


def _heaps(heaps: tuple[Heap, ...], width: int, room: int) -> list[Row]:
    """A line for each heap with its number; then the newest of each in turn, as far as there is room."""
    shown = dict.fromkeys(heaps, 0)
    left = room - len(heaps)
    while left > 0:
        longer = [heap for heap in heaps if shown[heap] < len(heap.items)][:left]
        if not longer:
            break
        for heap in longer:
            shown[heap] += 1
        left -= len(longer)
    rows: list[Row] = []
    for heap, many in shown.items():
        rows.append((Piece(heap.title, "head"), Piece(f" {heap.number}", "quiet")))
        newest = heap.items[len(heap.items) - many :]
        rows += [(Piece(f"  {_cut(_one(item), width - 2)}"),) for item in newest]
    return rows[: max(0, room)]


def _cut(text: str, width: int) -> str:
    """The text in so many cells; one that is longer ends in dots."""
    return text if cell_len(text) <= width else f"{set_cell_size(text, max(0, width - 1)).rstrip()}…"


def _one(text: str) -> str:
    return " ".join(visible(text).split())
