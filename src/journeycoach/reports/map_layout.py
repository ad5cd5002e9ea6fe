"""The journey map laid out: the road runs down the page, one stage below the other, the line beside them.

A page of a phone is narrow and long, so the road runs downwards: every stage takes the height that its words
need, and two stages are drawn like twelve.
"""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.picture import Curve, Teller
from journeycoach.domain.text import visible
from journeycoach.reports.drawing import Bar, Dot, Drawing, Stroke, Text
from journeycoach.reports.type_width import Measure, set_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeycoach.domain.picture import Count, JourneyMap, MapStage, Point

WIDTH, MARGIN = 520.0, 20.0
RIGHT = WIDTH - MARGIN
TITLE, SUBJECT, STAGE, BODY, SMALL = 20.0, 14.0, 16.0, 13.5, 12.0
"""Heights of letters."""
LEADING = 1.35
AXIS = (38.0, 126.0)
"""Where the worst and the best score lie."""
RADIUS = 12.0
BESIDE_LINE, BESIDE_ROAD = 164.0, 56.0
"""Where the stages begin, with a line beside them and without."""
LABEL, GAP = 66.0, 6.0
BAR = 12.0
LABELS, BARS, NUMBERS = 180.0, (208.0, 330.0), 342.0
"""How wide the names of the funnel's bars are; from where to where the bars reach; where numbers begin."""


class Row(Struct, frozen=True):
    """Something that is said of a stage."""

    label: str
    text: str
    at_most: int = 2
    """Lines."""
    style: str = "label"


class Sheet:
    """Shapes on a page that grows downwards."""

    def __init__(self) -> None:
        self.y = MARGIN
        self.texts: list[Text] = []
        self.dots: list[Dot] = []
        self.bars: list[Bar] = []
        self.strokes: list[Stroke] = []
        self.trail: list[tuple[float, float]] = []

    def skip(self, height: float) -> None:
        """Leave room."""
        self.y += height

    def write(self, lines: Sequence[str], x: float, size: float, style: str) -> None:
        """Lines below each other, from here downwards."""
        for line in lines:
            self.texts.append(Text(x, self.y + size, size, line, style))
            self.y += size * LEADING

    def beside(self, left: Sequence[Text], right: Sequence[Text], size: float) -> None:
        """Two columns side by side; the page grows by the longer one."""
        self.texts += [*left, *right]
        self.y += max(len(left), len(right)) * size * LEADING


class Part(Struct, frozen=True):
    """A piece of a journey that has a picture of its own."""

    number: int = 1
    of: int = 1
    start: int = 0
    end: int | None = None
    """From which stage to which, the last one not included; None for all that follow."""
    has_counts: bool = True


WHOLE = Part()


def map_drawing(shown: JourneyMap, part: Part = WHOLE) -> Drawing:
    """The picture of one journey, or of a part of it."""
    sheet = Sheet()
    _head(shown, part, sheet)
    top = sheet.y
    for number, stage in _stages(shown, part):
        _stage(number, stage, shown, sheet)
    if sheet.y > top:
        _road(top, shown.curve, sheet)
    if shown.counts and part.has_counts:
        _funnel(shown, sheet)
    sheet.skip(MARGIN)
    return Drawing(
        WIDTH,
        sheet.y,
        visible(shown.title if part.of == 1 else f"{shown.title} ({part.number}/{part.of})"),
        description(shown, part),
        texts=tuple(sheet.texts),
        dots=tuple(sheet.dots),
        bars=tuple(sheet.bars),
        strokes=tuple(sheet.strokes),
        trail=tuple(sheet.trail),
    )


def note_drawing(title: str, note: str) -> Drawing:
    """A small picture with nothing but a sentence, where there is nothing to draw."""
    sheet = Sheet()
    sheet.write(_set_bold(title, TITLE, RIGHT - MARGIN, 2), MARGIN, TITLE, "title")
    sheet.write(_set(note, SUBJECT, RIGHT - MARGIN, 4), MARGIN, SUBJECT, "ink")
    return Drawing(WIDTH, sheet.y + MARGIN, title, note, texts=tuple(sheet.texts))


def heights(shown: JourneyMap) -> tuple[float, ...]:
    """What each stage takes, and the funnel at last where there is one."""
    sheet = Sheet()
    ends = [sheet.y]
    for number, stage in _stages(shown, WHOLE):
        _stage(number, stage, shown, sheet)
        ends.append(sheet.y)
    if shown.counts:
        _funnel(shown, sheet)
        ends.append(sheet.y)
    return tuple(end - start for start, end in pairwise(ends))


def description(shown: JourneyMap, part: Part = WHOLE) -> str:
    """The picture in words: every stage with its point, its breaks and its moment of truth."""
    stages = (_told(number, stage, shown) for number, stage in _stages(shown, part))
    drawn = shown.counts if part.has_counts else ()
    counts = (f"{count.stage}: {count.says} {count.what}" for count in drawn)
    said = (shown.subject, shown.legend.curve, *stages, *counts)
    return visible(". ".join(part.rstrip(" .") for part in said if part))


def _told(number: int, stage: MapStage, shown: JourneyMap) -> str:
    legend, point = shown.legend, stage.point
    parts = [", ".join(step.what for step in stage.steps) or stage.instead]
    if point and shown.curve:
        whose = legend.reported if point.teller is Teller.CUSTOMER else legend.expected
        parts.append(f"{point.score}/{shown.curve.best} ({whose}) {point.words}")
    parts += [f"{legend.breaks}: {', '.join(stage.breaks)}" if stage.breaks else ""]
    parts += [f"{legend.moment}: {stage.moment}" if stage.moment else ""]
    return f"{number}. {stage.title}: {'; '.join(part.strip() for part in parts if part)}"


def _stages(shown: JourneyMap, part: Part) -> Iterator[tuple[int, MapStage]]:
    """Those of a part, with their numbers in the whole."""
    return islice(enumerate(shown.stages, start=1), part.start, part.end)


def _title(shown: JourneyMap, part: Part) -> str:
    """What stands above the picture: the number first, as a long title is cut."""
    return shown.title if part.of == 1 else f"({part.number}/{part.of}) {shown.title}"


def _head(shown: JourneyMap, part: Part, sheet: Sheet) -> None:
    room = RIGHT - MARGIN
    sheet.write(_set_bold(_title(shown, part), TITLE, room, 2), MARGIN, TITLE, "title")
    sheet.write(_set(shown.subject, SUBJECT, room, 2), MARGIN, SUBJECT, "ink")
    sheet.skip(GAP)
    sheet.write(_set(shown.legend.curve, SMALL, room, 2), MARGIN, SMALL, "label")
    if shown.curve is not None and any(_stages(shown, part)):
        _legend(shown, sheet)
        _ticks(shown.curve, sheet)


def _legend(shown: JourneyMap, sheet: Sheet) -> None:
    """Which point is whose word: only what occurs is explained, and only feelings can be others' words."""
    tellers = {point.teller for _, point in shown.points if shown.curve is Curve.FEELING}
    entries = [("full", shown.legend.reported)] if Teller.CUSTOMER in tellers else []
    entries += [("hollow", shown.legend.expected)] if Teller.OWNER in tellers else []
    sheet.skip(GAP)
    for style, words in entries:
        sheet.dots.append(Dot(MARGIN + 6, sheet.y + SMALL / 2 + 2, 5.5, style))
        sheet.write(_set(words, SMALL, RIGHT - MARGIN - 20, 1) or ("",), MARGIN + 20, SMALL, "label")
    sheet.skip(GAP)


def _ticks(curve: Curve, sheet: Sheet) -> None:
    sheet.y += SMALL
    for score in curve.ticks:
        sheet.texts.append(Text(_across(score, curve), sheet.y, SMALL, str(score), "label", "middle"))
    sheet.skip(GAP)


def _across(score: int, curve: Curve) -> float:
    share = (score - curve.worst) / (curve.best - curve.worst)
    return AXIS[0] + share * (AXIS[1] - AXIS[0])


def _road(top: float, curve: Curve | None, sheet: Sheet) -> None:
    """What lies under the points: the scale, or a plain road without one."""
    if curve is None:
        sheet.strokes.append(Stroke(AXIS[0], top + STAGE, AXIS[0], sheet.y, "trail"))
        return
    for score in curve.ticks:
        x = _across(score, curve)
        sheet.strokes.append(Stroke(x, top, x, sheet.y, "grid"))


def _stage(number: int, stage: MapStage, shown: JourneyMap, sheet: Sheet) -> None:
    left = BESIDE_LINE if shown.curve else BESIDE_ROAD
    sheet.skip(GAP)
    sheet.strokes.append(Stroke(left, sheet.y, RIGHT, sheet.y, "rule"))
    sheet.skip(GAP)
    middle = sheet.y + STAGE * 0.65
    _point(stage.point, shown.curve, middle, sheet)
    room = RIGHT - left - _moment(stage, shown, sheet)
    sheet.write(_set_bold(f"{number}  {stage.title}", STAGE, room, 2), left, STAGE, "stage")
    sheet.skip(2)
    for row in _rows(stage, shown):
        _row(row, left, sheet)
    sheet.y = max(sheet.y, middle + RADIUS)
    sheet.skip(GAP)


def _moment(stage: MapStage, shown: JourneyMap, sheet: Sheet) -> float:
    """The sign of a moment of truth at the right of the title; the room that it takes."""
    if not stage.moment:
        return 0
    words = next(iter(_set_bold(f"◆ {shown.legend.moment}", SMALL, (RIGHT - MARGIN) * 0.4, 1)), "")
    sign = Text(RIGHT, sheet.y + STAGE, SMALL, words, "accent", "end")
    sheet.texts.append(sign)
    return sign.area.right - sign.area.left + 2 * GAP


def _point(point: Point | None, curve: Curve | None, y: float, sheet: Sheet) -> None:
    if curve is None:
        sheet.dots.append(Dot(AXIS[0], y, RADIUS / 2, "full"))
    elif point is not None:
        is_reported = point.teller is Teller.CUSTOMER
        x = _across(point.score, curve)
        sheet.dots.append(Dot(x, y, RADIUS, "full" if is_reported else "hollow"))
        style = "score-full" if is_reported else "score"
        sheet.texts.append(Text(x, y + 4.6, 13, str(point.score), style, "middle"))
        sheet.trail.append((x, y))


def _rows(stage: MapStage, shown: JourneyMap) -> Iterator[Row]:
    legend = shown.legend
    at_most = 4 if len(shown.stages) < 7 else 3
    steps = " → ".join(step.what for step in stage.steps[:at_most])
    yield Row(legend.they, f"{steps or stage.instead}{_more(len(stage.steps) - at_most, shown)}", 3)
    yield Row(legend.where, ", ".join(stage.channels))
    if stage.point and shown.curve is Curve.FEELING:
        said_by = f" ({stage.point.said_by})" if stage.point.said_by else ""
        yield Row(legend.feel, f"{stage.point.words}{said_by}")
    yield Row(legend.fails, stage.moment, 2, "accent")
    yield Row(legend.breaks, "; ".join(stage.breaks), 3, "warn")
    for chore in stage.chores[:1]:
        when = " · ".join(filter(None, (chore.day, chore.who)))
        yield Row(legend.due, f"{when}: {chore.what}" if when else chore.what)


def _more(count: int, shown: JourneyMap) -> str:
    return f", {shown.legend.more.replace('{count}', str(count))}" if count > 0 else ""


def _row(row: Row, left: float, sheet: Sheet) -> None:
    x = left + LABEL + GAP
    lines = _set(row.text, BODY, RIGHT - x, row.at_most)
    if not lines:
        return
    is_bold = row.style in ("accent", "warn")
    labels = (_set_bold if is_bold else _set)(row.label, SMALL, LABEL, 3)
    sheet.beside(
        [_below(n, Text(left, sheet.y, SMALL, each, row.style)) for n, each in enumerate(labels)],
        [_below(n, Text(x, sheet.y, BODY, each)) for n, each in enumerate(lines)],
        BODY,
    )


def _below(number: int, text: Text) -> Text:
    """The text so many lines further down, as lines of the body are set."""
    return Text(text.x, text.y + BODY * (1 + number * LEADING), text.size, text.words, text.style)


def _funnel(shown: JourneyMap, sheet: Sheet) -> None:
    sheet.skip(2 * GAP)
    sheet.strokes.append(Stroke(MARGIN, sheet.y, RIGHT, sheet.y, "rule"))
    sheet.skip(GAP)
    sheet.write(_set_bold(shown.legend.counts, STAGE, RIGHT - MARGIN, 2), MARGIN, STAGE, "stage")
    most = max(_upper(count) for count in shown.counts)
    for count in shown.counts:
        _count(count, float(most), shown.legend.wanted, sheet)


def _upper(count: Count) -> float:
    return max(float(each) for each in (count.now, count.high, count.wanted, 1) if each is not None)


def _count(count: Count, most: float, wanted: str, sheet: Sheet) -> None:
    """The stage, the bar, the number; an outline reaches to what is wanted."""
    numbers = f"{count.says} ({wanted} {count.aims})" if count.aims else count.says
    label = " · ".join(filter(None, (count.stage, count.what)))
    sheet.skip(GAP)
    top = sheet.y
    sheet.beside(
        [_below(n, Text(MARGIN, top, BODY, each)) for n, each in enumerate(_set(label, BODY, LABELS, 2))],
        [
            _below(n, Text(NUMBERS, top, BODY, each))
            for n, each in enumerate(_set(numbers, BODY, RIGHT - NUMBERS, 2))
        ],
        BODY,
    )
    lengths = ((count.wanted, "aim"), (count.high, "perhaps"), (count.now, "bar"))
    for length, style in ((each, style) for each, style in lengths if each is not None):
        share = float(length) / most
        sheet.bars.append(Bar(BARS[0], top + 4, max(2.0, (BARS[1] - BARS[0]) * share), BAR, style))


def _set(text: str, size: float, room: float, at_most: int) -> tuple[str, ...]:
    return set_lines(visible(text), Measure(size, room, at_most))


def _set_bold(text: str, size: float, room: float, at_most: int) -> tuple[str, ...]:
    return set_lines(visible(text), Measure(size, room, at_most, is_bold=True))
