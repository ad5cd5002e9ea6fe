"""The picture in a terminal: as a chart within its columns, and as tables that say the same in words."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from journeycoach.domain.document import plain
from journeycoach.domain.picture import Count, Curve, JourneyMap, Legend, MapStage, Point, Teller
from journeycoach.reports.charts import COLUMNS, chart, tables
from journeycoach.reports.screen import screen_markdown, spoken_markdown
from journeycoach.reports.templates import Templates
from journeycoach.reports.wrapping import width
from journeycoach.resources import template_folders
from tests.adapters.pictures import a_map
from tests.golden.documents import BAKERY, DRAWN

OURS = Templates(template_folders())
ROAD = JourneyMap(
    title="A bakery",
    subject="",
    stages=(
        MapStage("Awareness", point=Point(2, "cross", "three of them", Teller.CUSTOMER)),
        MapStage("Purchase", point=Point(5, "proud"), moment="Never again"),
        MapStage("Loyalty"),
    ),
    curve=Curve.FEELING,
    counts=(
        Count("Awareness", "faces", Decimal(40), None, Decimal(80), "40", "80"),
        Count("Purchase", "cakes", Decimal(1), None, None, "1"),
    ),
    legend=Legend(curve="How it feels"),
)


def test_the_line_stands_beside_its_stages() -> None:
    assert chart(replace(ROAD, counts=())) == (
        "How it feels",
        "",
        "                 1    2    3    4    5",
        "1 Awareness      ─────●                 2   cross",
        "2 Purchase       ────────────────────○  5 ◆ proud",
        "3 Loyalty                               -",
        "",
        "● reported by customers · ○ expected by you · ◆ moment of truth",
    )


def test_marks_stand_on_a_scale_that_ends_at_ten() -> None:
    shown = replace(ROAD, curve=Curve.MARK, counts=(), stages=(MapStage("Awareness", point=Point(10)),))

    assert chart(shown)[2:4] == (
        "                 1       5           10",
        "1 Awareness      ────────────────────○ 10",
    )


def test_the_funnel_is_bars_with_their_numbers() -> None:
    assert chart(ROAD)[-3:] == (
        "",
        "Awareness        ███████████░░░░░░░░░░░ 40 (wanted 80)",
        "Purchase         █                      1",
    )


def test_a_range_is_drawn_to_its_upper_end() -> None:
    spread = Count("Awareness", "faces", Decimal(10), Decimal(20), None, "10–20")

    assert "███████████▓▓▓▓▓▓▓▓▓▓▓ 10–20" in chart(replace(ROAD, counts=(spread, spread)))[-1]


def test_how_often_steps_happen_is_nobodys_feeling() -> None:
    shown = replace(ROAD, curve=Curve.HOLDS, counts=())

    assert not any("reported" in line or "expected" in line for line in chart(shown))


def test_a_road_without_a_line_and_counts_has_no_chart() -> None:
    assert chart(replace(ROAD, curve=None, counts=())) == ()


def test_tables_say_in_words_what_the_chart_shows_by_signs() -> None:
    line, funnel = tables(ROAD)

    assert [plain(cell) for cell in line.head] == ["Stage", "Score", "Why", "Whose word", "If it fails"]
    assert [[plain(cell) for cell in row] for row in line.rows] == [
        ["Awareness", "2/5", "cross", "reported by customers (three of them)", ""],
        ["Purchase", "5/5", "proud", "expected by you", "Never again"],
    ]
    assert [plain(cell) for cell in funnel.rows[0]] == ["Awareness", "faces", "40", "80"]


def test_the_screen_has_the_chart_and_a_voice_has_the_tables() -> None:
    assert "─────●" in screen_markdown(DRAWN, OURS)
    assert "| Awareness | 2/5" in spoken_markdown(DRAWN, OURS)
    assert "mermaid" not in screen_markdown(DRAWN, OURS) + spoken_markdown(DRAWN, OURS)


def test_a_plan_without_pictures_is_the_same_everywhere() -> None:
    assert screen_markdown(BAKERY, OURS) == spoken_markdown(BAKERY, OURS)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32))
def test_no_line_of_a_chart_is_wider_than_its_columns(seed: int) -> None:
    assert [line for line in chart(a_map(seed)) if width(line) > COLUMNS or "\n" in line] == []
