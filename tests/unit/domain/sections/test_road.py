"""The section that asks whether the road holds."""

from __future__ import annotations

from tests.adapters.builder import SessionBuilder
from tests.adapters.businesses import CLOCKS
from tests.adapters.plan_reader import section_ids, section_text, table_rows

ROAD = """hears of us | awareness | street | | | 6 of 10
pays | purchase | counter | Tom | till | always
gets the thing | purchase | post | runs by itself | | 8 of 10
is called | retention | phone | nobody | | never
sends a friend | loyalty | | nobody | |"""


def test_each_step_has_its_verdict() -> None:
    plan = SessionBuilder().says("journey.path", ROAD).plan()

    verdicts = [row[-1] for row in table_rows(plan, "road")]

    assert verdicts == ["one of several", "holds", "breaks 2 in 10", "breaks", "has no person"]


def test_a_step_names_the_actions_that_mend_it() -> None:
    plan = SessionBuilder().says("journey.path", ROAD).accepts_proposals().plan()

    broken = next(row for row in table_rows(plan, "road") if row[1] == "“is called”")

    assert broken[-1].startswith("action")


def test_a_promise_without_a_start_points_to_its_question() -> None:
    plan = SessionBuilder().says("promise.made", "ready | 3 | days | | | 9 of 10").plan()

    (row,) = table_rows(plan, "road")

    assert row == ["“ready”", "3 days", "Q1", "9 of 10", "fails 1 in 10"]


def test_a_promise_that_nobody_counts_is_no_verdict() -> None:
    plan = SessionBuilder().says("promise.made", "ready | 3 | days | the yes | | no idea").plan()

    (row,) = table_rows(plan, "road")

    assert row[-1].startswith("not counted, Q")


def test_without_a_road_and_promises_there_is_no_such_section() -> None:
    plan = SessionBuilder().says("business.name", "Fenwick").plan()

    assert "road" not in section_ids(plan)


def test_the_team_is_shown_with_who_steps_in() -> None:
    builder = (
        SessionBuilder()
        .goes_deeper("loyalty")
        .says("people.team", "Tom | the till | nobody\nInes | wheels | Tom")
    )

    assert table_rows(builder.plan(), "road") == [
        ["Tom", "“the till”", "nobody"],
        ["Ines", "“wheels”", "Tom"],
    ]


def test_what_the_first_page_told_is_not_told_again() -> None:
    plan = SessionBuilder().says_all(CLOCKS).plan()

    first = "After the sale nobody sees to step"

    assert first in section_text(plan, "one-page")
    assert first not in section_text(plan, "road")
