"""A plan on the screen: the room of columns, and what is read first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.tui.table_room import Need, widths
from journeycoach.tui.widgets.document import first_page_first
from tests.tui.test_screens_home import settled
from tests.tui.workroom import MEDIUM, NARROW, WIDE, House, a_window

NEEDS = st.lists(
    st.lists(st.text("ab ", max_size=40), min_size=1, max_size=5).map(Need.of), min_size=1, max_size=6
)


@given(NEEDS, st.integers(6, 120))
def test_columns_never_take_more_than_the_room(needs: list[Need], room: int) -> None:
    assert sum(widths(needs, room)) <= room


@given(NEEDS, st.integers(80, 120))
def test_a_column_holds_its_longest_word_of_usual_length(needs: list[Need], room: int) -> None:
    assert all(width >= need.least for width, need in zip(widths(needs, room), needs, strict=True))


def test_a_column_with_more_text_is_wider() -> None:
    moves = Need.of(
        ["Three moves", "Put one sentence about five winters of care where the saw is handed over"]
    )
    because = Need.of(["Because", "the saw leads nowhere"])

    wide, narrow = widths([moves, because], 40)

    assert wide > 20 > narrow >= len("Because")


def test_what_the_plan_begins_with_is_read_before_its_table() -> None:
    plan = "# Plan\n\n| For | us |\n| --- | --- |\n\n## One page\n\nWords.\n\n## Next\n\nMore.\n"

    moved = first_page_first(plan)

    assert moved.index("Words.") < moved.index("| For | us |") < moved.index("## Next")
    assert sorted(moved.split()) == sorted(plan.split())


def test_a_plan_without_sections_stays_as_it_is() -> None:
    assert first_page_first("# Plan\n\n| a | b |\n") == "# Plan\n\n| a | b |\n"


@pytest.mark.parametrize("size", [NARROW, MEDIUM, WIDE])
async def test_the_columns_of_the_plan_have_room_by_their_words(size: tuple[int, int]) -> None:
    table = "| Moves | Because |\n| --- | --- |\n" + f"| {'one step on ' * 8} | it stops |\n"
    async with a_window(House(plan=f"# Plan\n\n## Page\n\n{table}"), size=size) as window:
        await window.press("ctrl+l")
        await settled(window)

        (rule,) = {line.strip() for line in window.screen_text.splitlines() if "┼" in line}
        moves, because = map(len, rule.split("┼"))
        assert moves > 2 * because


async def test_the_first_sentence_of_a_plan_is_on_the_first_screen() -> None:
    head = "| Business | Cakes |\n| --- | --- |\n" + "| For | us |\n" * 8
    async with a_window(
        House(plan=f"# Plan\n\n{head}\n## Page\n\nWhere it breaks.\n"), size=MEDIUM
    ) as window:
        await window.press("ctrl+l")
        await settled(window)

        assert "Where it breaks." in window.screen_text
