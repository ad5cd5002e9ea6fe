"""The map of one road in the plan."""

from __future__ import annotations

import pytest

from tests.adapters.maps import POND, mapped, session
from tests.adapters.plan_reader import section_ids, section_text, table_rows


def told(path: str, **texts: str) -> str:
    """What the section says of a road."""
    answers = {topic.replace("__", ".").replace("_", "-"): text for topic, text in texts.items()}
    return section_text(session({"journey.path": path, **answers}).plan(), "path-map")


def test_a_road_that_was_not_mapped_has_no_map() -> None:
    plan = session({"journey.path": "hears | awareness | | | | \npays | purchase | | | | "}).plan()

    assert "path-map" not in section_ids(plan)


def test_a_single_road_is_drawn_in_one_line() -> None:
    text = told(mapped("hears/awareness/calm//be-known/", "pays////sell/", "tells a friend////refer/"))

    assert "1 hears → 2 pays → 3 tells a friend (the end)" in text
    assert "Three steps, one way through them, and at its end “tells a friend”: nothing leads aside." in text


def test_forks_and_ends_are_drawn() -> None:
    text = section_text(session(POND).plan(), "path-map")

    assert "1 sees a pond on the open day → 2 takes a tub home → 3 or 4" in text
    assert "4 buys a second tub (it stops)" in text
    assert "8 shows it to the street (the end)" in text


def test_a_step_that_some_end_at_says_both() -> None:
    text = told(mapped("hears////be-known/2, end", "tells////refer/"))

    assert "1 hears → 2, or it stops" in text


def test_each_step_stands_with_its_tone_message_platform_and_purpose() -> None:
    rows = table_rows(session(POND).plan(), "path-map")

    assert rows[1] == [
        "2",
        "“takes a tub home”",
        "friendly",
        "“a pond in 24 hours, free”",
        "stall",
        "endorse flagship",
    ]


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("buys the pond////sell/", "It leads to “pond with care”, bought at step 1."),
        ("reads of the pond////be-known/", "They meet that name at step 1; no selling step has it."),
        ("pays////sell/", "It is meant to lead to “pond with care”, which none of its steps names."),
    ],
)
def test_the_flagship_is_looked_for_on_the_road(row: str, sentence: str) -> None:
    assert sentence in told(mapped(row), map__flagship="pond with care")


def test_small_things_stand_with_what_they_lead_to() -> None:
    rows = table_rows(session({"map.mini-products": "tub | the pond\nbook | "}).plan(), "path-map")

    assert rows == [["“tub”", "“the pond”"], ["“book”", "not said"]]


def test_the_one_path_test_leaves_out_what_the_first_page_told() -> None:
    plan = session(POND).plan()

    first = "Step 4, “buys a second tub”, brings money and then nothing"

    assert first in section_text(plan, "one-page")
    assert first not in section_text(plan, "path-map")
    assert "After step 2, “takes a tub home”, the road parts" in section_text(plan, "path-map")


def test_what_is_told_on_the_map_is_not_told_again_stage_by_stage() -> None:
    plan = session(POND).plan()

    assert "the road parts" not in section_text(plan, "sheets")
    assert "sounds like another house" not in section_text(plan, "sheets")


def test_the_numbers_leave_out_a_step_that_some_pass_by() -> None:
    text = section_text(session(POND).plan(), "numbers")

    assert "“takes a tub home”, “signs for the pond”, “gets the March visit”" in text
    assert "buys a second tub" not in text


def test_a_way_that_some_take_is_not_missing_for_the_others() -> None:
    plan = session(POND).plan()
    verdicts = {row[1]: row[-1] for row in table_rows(plan, "road")}

    assert verdicts["“buys a second tub”"] == "one of several"
    assert "“buys a second tub”, is rare" not in section_text(plan, "road")
