"""Whatever stands in a journey map: nothing overlaps, nothing leaves the page, nothing is markup."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeycoach.reports.drawing import Area
from journeycoach.reports.map_layout import map_drawing
from journeycoach.reports.map_pages import PAGE, map_pages
from journeycoach.reports.mermaid import journey_lines
from journeycoach.reports.pictures import Picture, svg
from journeycoach.reports.templates import Templates
from journeycoach.resources import template_folders
from tests.adapters.pictures import a_map

if TYPE_CHECKING:
    from journeycoach.reports.drawing import Drawing

TEMPLATES = Templates(template_folders())
SEEDS = st.integers(0, 2**32)
SVG = "{http://www.w3.org/2000/svg}"
patient = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SECOND_LINE = 30
"""What a title takes more that says which page it is."""
TASK = re.compile(r"      [^#:;]+: [1-5](: [^#:;]+)?")
"""What Mermaid takes for a task: a name, a score, and whose it is."""


def things(drawing: Drawing) -> list[tuple[str, Area]]:
    """Everything that is read, with the room it takes; a score is read in its dot, a bar in its outline."""
    texts = [(text.words, text.area) for text in drawing.texts if not text.style.startswith("score")]
    dots = [("dot", dot.area) for dot in drawing.dots]
    bars = [("bar", bar.area) for bar in drawing.bars if bar.style == "bar"]
    return [*texts, *dots, *bars]


@patient
@given(SEEDS)
def test_nothing_overlaps(seed: int) -> None:
    shown = a_map(seed)

    for drawing in (map_drawing(shown), *map_pages(shown)):
        pairs = combinations(things(drawing), 2)
        assert [(one[0], other[0]) for one, other in pairs if one[1].meets(other[1])] == []


@patient
@given(SEEDS)
def test_nothing_leaves_the_page(seed: int) -> None:
    for drawing in (map_drawing(a_map(seed)), *map_pages(a_map(seed))):
        page = Area(0, 0, drawing.width, drawing.height)

        assert [words for words, area in things(drawing) if not page.holds(area)] == []
        assert [bar for bar in drawing.bars if not page.holds(bar.area)] == []


@patient
@given(SEEDS)
def test_pages_hold_every_stage_once_in_its_order_and_none_is_in_small_print(seed: int) -> None:
    shown = a_map(seed)
    pages = map_pages(shown)

    numbers = [text.words.split()[0] for page in pages for text in page.texts if text.style == "stage"]
    stages = [str(number) for number in range(1, len(shown.stages) + 1)]
    assert [each for each in numbers if each in stages][: len(stages)] == stages
    assert max(page.height for page in pages) <= PAGE + SECOND_LINE


@patient
@given(SEEDS)
def test_a_score_lies_inside_its_dot(seed: int) -> None:
    drawing = map_drawing(a_map(seed))
    scores = [text.area for text in drawing.texts if text.style.startswith("score")]

    assert all(any(dot.area.holds(score) for dot in drawing.dots) for score in scores)


@patient
@given(SEEDS)
def test_the_file_is_well_formed_and_holds_no_element_of_the_owners(seed: int) -> None:
    shown = a_map(seed)
    root = ET.fromstring(svg(Picture((map_drawing(shown),), "en"), TEMPLATES))  # noqa: S314 - our own file

    known = {"svg", "title", "desc", "style", "rect", "g", "line", "polyline", "circle", "text"}
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= known


@patient
@given(SEEDS)
def test_every_line_of_the_diagram_is_one_that_mermaid_reads(seed: int) -> None:
    shown = a_map(seed)
    lines = journey_lines(shown)

    assert not lines or lines[0] == "journey"
    for line in lines[1:]:
        is_head = re.fullmatch(r"    (title|section) [^#:;\n]+", line)
        assert is_head or TASK.fullmatch(line), line
        assert "%%" not in line
