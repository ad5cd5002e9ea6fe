"""The picture in each format: where it stands, what it says to whoever does not see it, what is left out."""

from __future__ import annotations

import struct
import sys
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from journeycoach.domain.document import Diagram, Section, ours
from journeycoach.domain.picture import JourneyMap, MapStage, MapStep
from journeycoach.reports.data import as_data
from journeycoach.reports.extra import MissingExtraError
from journeycoach.reports.failures import TemplateError
from journeycoach.reports.map_layout import map_drawing
from journeycoach.reports.pictures import TOO_LITTLE, Picture, picture_of_plan, style, svg
from journeycoach.reports.templates import Templates
from journeycoach.reports.writers import html, png
from journeycoach.resources import template_folders
from tests.golden.documents import BAKERY, DRAWN, ROAD

if TYPE_CHECKING:
    from pathlib import Path

    from journeycoach.domain.document import Document

OURS = Templates(template_folders())
PLAIN_ROAD = JourneyMap(
    "A bakery", "", (MapStage("One", (MapStep("asks"),)), MapStage("Two", channels=("till",)))
)


def with_maps(*maps: JourneyMap) -> Document:
    """A plan that shows these maps."""
    return replace(BAKERY, sections=(Section("glance", ours("Glance"), tuple(map(Diagram, maps))),))


def markdown(document: Document) -> str:
    """The plan as Markdown."""
    return OURS.render("markdown/plan.md.j2", as_data(document))


def page(document: Document) -> str:
    """The plan as HTML."""
    return html.make(OURS).render(document).decode()


def test_markdown_has_the_diagram_between_rows_of_signs() -> None:
    assert "\n\n```mermaid\njourney\n" in markdown(DRAWN)


def test_markdown_leaves_out_a_picture_without_a_line() -> None:
    assert markdown(with_maps(PLAIN_ROAD)).endswith("## Glance\n")


def test_html_has_the_picture_instead_of_the_diagram() -> None:
    shown = page(DRAWN)

    assert shown.count("<figure>\n<svg") == 1
    assert "mermaid" not in shown


def test_html_has_the_style_of_pictures_once_and_allowed() -> None:
    shown = page(with_maps(ROAD, ROAD))

    assert shown.count(".jm .trail { fill: none;") == 1
    assert shown.count("<style>") == 1


def test_two_pictures_of_a_page_have_names_of_their_own() -> None:
    shown = page(with_maps(ROAD, ROAD))

    assert all(shown.count(f'id="map-{number}-title"') == 1 for number in (1, 2))


def test_a_page_without_pictures_has_no_style_for_them() -> None:
    assert ".jm .trail" not in page(BAKERY)


def test_several_maps_stand_below_each_other_in_one_file() -> None:
    one, two = map_drawing(ROAD), map_drawing(PLAIN_ROAD)

    shown = svg(picture_of_plan(with_maps(ROAD, PLAIN_ROAD)), OURS)

    assert f'height="{round(one.height + two.height, 1):g}"' in shown
    assert f"translate(0 {round(one.height, 1):g})" in shown


def test_a_plan_without_a_map_says_what_is_missing() -> None:
    assert f'<desc id="map-text">{TOO_LITTLE}</desc>' in svg(picture_of_plan(BAKERY), OURS)


def test_the_description_tells_the_picture_in_words() -> None:
    told = map_drawing(ROAD).description

    assert told.startswith("Priya, two children")
    assert "1. Awareness: asks the other mothers at the school gate; 2/5 (reported by customers)" in told
    assert "moment of truth: Never again, she says" in told
    assert "Purchase: 30 cakes" in told


def test_only_words_that_customers_could_have_said_are_told_apart() -> None:
    styles = [dot.style for dot in map_drawing(ROAD).dots]

    assert styles == ["full", "hollow", "full", "hollow"]


def test_a_png_is_twice_as_fine_as_a_screen() -> None:
    content = png.make(OURS).render(DRAWN)

    wide, high = struct.unpack(">II", content[16:24])
    assert content.startswith(b"\x89PNG")
    assert (wide, high) == pytest.approx((520 * 2, map_drawing(ROAD).height * 2), abs=2)


def test_without_its_library_a_png_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)

    with pytest.raises(MissingExtraError, match=r"PNG is made with typst.*pip install"):
        png.make(OURS).render(DRAWN)


def test_a_picture_that_typst_cannot_read_names_the_template(tmp_path: Path) -> None:
    (tmp_path / "svg").mkdir()
    (tmp_path / "svg" / "map.svg.j2").write_text("<svg", "utf-8")

    with pytest.raises(TemplateError, match=r"svg/map\.svg\.j2"):
        png.make(Templates((tmp_path, *template_folders()))).render(DRAWN)


def test_a_picture_in_a_page_brings_no_style_along() -> None:
    drawing = (map_drawing(ROAD),)

    assert "<style>" in svg(Picture(drawing, "en"), OURS)
    assert "<style>" not in svg(Picture(drawing, "en", is_alone=False), OURS)


def test_a_style_sheet_that_could_end_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "svg").mkdir()
    (tmp_path / "svg" / "map.css").write_text("</style><script>", "utf-8")

    with pytest.raises(TemplateError, match=r"map\.css"):
        style(Templates((tmp_path, *template_folders())))
