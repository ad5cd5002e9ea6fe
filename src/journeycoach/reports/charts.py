"""The journey map for a terminal: drawn with blocks for eyes, as tables for whoever has it read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.document import Table, ours, verbatim
from journeycoach.domain.picture import Curve, Teller
from journeycoach.domain.text import visible
from journeycoach.reports.wrapping import width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.document import Words
    from journeycoach.domain.picture import Count, JourneyMap, MapStage, Point

COLUMNS = 66
"""What is left of 80 beside margins and a scroll bar."""
NAME, AXIS, BAR = 16, 21, 22
"""Columns of a stage's name, of the scale, and of the longest bar."""
WHY = COLUMNS - NAME - AXIS - 7
REPORTED, EXPECTED, TURN = "●", "○", "◆"
NOW, PERHAPS, WANTED = "█", "▓", "░"


def chart(shown: JourneyMap) -> tuple[str, ...]:
    """The line and the funnel, in at most 66 columns; empty where neither is known."""
    parts = [part for part in (tuple(_line(shown)), tuple(_funnel(shown))) if part]
    return tuple(line.rstrip() for number, part in enumerate(parts) for line in (("",) * bool(number) + part))


def tables(shown: JourneyMap) -> tuple[Table, ...]:
    """The same in words and figures: nothing in them is told by a sign or a place."""
    return tuple(table for table in (_line_table(shown), _funnel_table(shown)) if table.rows)


def _line(shown: JourneyMap) -> Iterator[str]:
    curve = shown.curve
    if curve is None:
        return
    yield from _wrapped(shown.legend.curve, COLUMNS, 2)
    yield ""
    yield f"{'':{NAME}} {_scale(curve)}"
    for number, stage in enumerate(shown.stages, start=1):
        yield from _point(f"{number} {visible(stage.title)}", stage, curve)
    signs = tuple(_signs(shown))
    if signs:
        yield ""
        yield from _wrapped(" · ".join(signs), COLUMNS, 2)


def _scale(curve: Curve) -> str:
    line = [" "] * (AXIS + 1)
    for score in curve.ticks:
        at = _at(score, curve)
        line[at : at + len(str(score))] = str(score)
    return "".join(line)


def _at(score: int, curve: Curve) -> int:
    return (score - curve.worst) * (AXIS - 1) // (curve.best - curve.worst)


def _point(name: str, stage: MapStage, curve: Curve) -> Iterator[str]:
    point = stage.point
    drawn = _stem(point, curve) if point else ""
    score = str(point.score) if point else "-"
    turn = TURN if stage.moment else " "
    why = _wrapped(point.words if point else "", WHY, 2)
    yield f"{_padded(name, NAME)} {drawn:{AXIS}} {score:>2} {turn} {why[0] if why else ''}"
    yield from (f"{'':{COLUMNS - WHY}}{line}" for line in why[1:])


def _stem(point: Point, curve: Curve) -> str:
    return "─" * _at(point.score, curve) + (REPORTED if point.teller is Teller.CUSTOMER else EXPECTED)


def _signs(shown: JourneyMap) -> Iterator[str]:
    """What the signs mean, of those that occur."""
    tellers = {point.teller for _, point in shown.points if shown.curve is Curve.FEELING}
    if Teller.CUSTOMER in tellers:
        yield f"{REPORTED} {shown.legend.reported}"
    if Teller.OWNER in tellers:
        yield f"{EXPECTED} {shown.legend.expected}"
    if any(stage.moment for stage in shown.stages):
        yield f"{TURN} {shown.legend.moment}"


def _funnel(shown: JourneyMap) -> Iterator[str]:
    if not shown.counts:
        return
    yield from _wrapped(shown.legend.counts, COLUMNS, 1)
    yield ""
    most = max(1.0, *(float(n) for c in shown.counts for n in (c.now, c.high, c.wanted) if n is not None))
    for count in shown.counts:
        numbers = f"{count.says} ({shown.legend.wanted} {count.aims})" if count.aims else count.says
        shown_numbers = _wrapped(numbers, COLUMNS - NAME - BAR - 2, 1) or [""]
        yield f"{_padded(visible(count.stage), NAME)} {_padded(_bar(count, most), BAR)} {shown_numbers[0]}"


def _bar(count: Count, most: float) -> str:
    now, high, wanted = (round(float(n or 0) / most * BAR) for n in (count.now, count.high, count.wanted))
    filled = max(now, 1 if count.now else 0)
    spread = max(high - filled, 0)
    return NOW * filled + PERHAPS * spread + WANTED * max(wanted - filled - spread, 0)


def _line_table(shown: JourneyMap) -> Table:
    legend, best = shown.legend, shown.curve.best if shown.curve else 0
    is_told = shown.curve is Curve.FEELING
    rows = tuple(
        (
            verbatim(stage.title),
            ours(f"{point.score}/{best}"),
            verbatim(point.words),
            *((ours(_whose(point, shown)),) if is_told else ()),
            verbatim(stage.moment),
        )
        for stage, point in shown.points
    )
    head = [legend.stage, legend.score, legend.why, *([legend.whose] if is_told else []), legend.fails]
    return _without_empty(tuple(map(ours, head)), rows)


def _whose(point: Point, shown: JourneyMap) -> str:
    told = shown.legend.reported if point.teller is Teller.CUSTOMER else shown.legend.expected
    return f"{told} ({point.said_by})" if point.said_by else told


def _funnel_table(shown: JourneyMap) -> Table:
    legend = shown.legend
    rows = tuple(
        (verbatim(each.stage), verbatim(each.what), ours(each.says), ours(each.aims)) for each in shown.counts
    )
    heads = (legend.stage, legend.counts, legend.now, legend.wanted)
    return _without_empty(tuple(map(ours, heads)), rows)


def _without_empty(head: tuple[Words, ...], rows: tuple[tuple[Words, ...], ...]) -> Table:
    """The columns in which anything is said."""
    used = [n for n in range(len(head)) if any(run.text.strip() for row in rows for run in row[n])]
    return Table(tuple(head[n] for n in used), tuple(tuple(row[n] for n in used) for row in rows))


def _padded(text: str, columns: int) -> str:
    lines = _wrapped(text, columns, 1)
    line = lines[0] if lines else ""
    return line + " " * (columns - width(line))


def _wrapped(text: str, columns: int, at_most: int) -> list[str]:
    """Lines of words; what is left over ends in an ellipsis."""
    lines: list[str] = []
    rest = " ".join(visible(text).split())
    while rest and len(lines) < at_most:
        fitting = next((n for n in range(1, len(rest) + 1) if width(rest[:n]) > columns), len(rest) + 1) - 1
        if fitting < len(rest) and len(lines) + 1 == at_most:
            return [*lines, _cut(rest, columns)]
        end = fitting if fitting == len(rest) else max(rest.rfind(" ", 0, fitting + 1), 0) or max(fitting, 1)
        lines.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return lines


def _cut(text: str, columns: int) -> str:
    while width(text) > columns - 1:
        text = text[:-1]
    return f"{text.rstrip()}…"
