"""Where a long map is parted, and that a short one is not."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from journeycoach.reports.map_layout import heights, map_drawing
from journeycoach.reports.map_pages import PAGE, map_pages
from tests.golden.documents import ROAD

TWELVE = replace(ROAD, stages=(ROAD.stages * 12)[:12])


def test_a_map_that_a_page_holds_stays_whole() -> None:
    assert map_pages(ROAD) == (map_drawing(ROAD),)


@pytest.mark.parametrize("count", range(2, 13))
def test_no_page_is_longer_than_paper_and_none_much_longer_than_another(count: int) -> None:
    pages = map_pages(replace(TWELVE, stages=TWELVE.stages[:count], counts=()))

    tall = [page.height for page in pages]
    assert max(tall) <= PAGE
    assert max(tall) - min(tall) <= 2 * max(heights(TWELVE))


def test_pages_say_which_they_are_and_go_on_with_the_numbers() -> None:
    pages = map_pages(replace(TWELVE, counts=()))
    first, *_, last = pages

    assert first.title.endswith(f" (1/{len(pages)})")
    assert first.texts[0].words.startswith(f"(1/{len(pages)}) ")
    assert "12. " in last.description
    assert "1. " in first.description
    assert "12. " not in first.description


def test_the_funnel_stands_on_the_last_page_alone() -> None:
    pages = map_pages(TWELVE)

    assert [bool(page.bars) for page in pages] == [False] * (len(pages) - 1) + [True]


def test_a_page_for_the_funnel_alone_has_no_scale() -> None:
    pages = map_pages(replace(ROAD, stages=ROAD.stages[:2]), page=10)

    assert pages[-1].dots == ()
    assert pages[-1].bars


def test_a_stage_longer_than_the_page_has_one_to_itself() -> None:
    assert len(map_pages(replace(ROAD, counts=()), page=10)) == len(ROAD.stages)
