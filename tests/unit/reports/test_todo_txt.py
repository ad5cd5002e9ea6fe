"""The actions as lines of todo.txt."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from journeycoach.reports.formats import formats
from journeycoach.resources import template_folders
from tests.golden.documents import BAKERY, TO_DO

KNOWN = formats(template_folders())


def line(**action: str) -> str:
    """The only line of a plan with one action."""
    plan = replace(BAKERY, actions=({"id": "1", **action},), session="s")
    return KNOWN["todo.txt"].render(plan).decode().removesuffix("\n").partition(" uid:")[0]


def test_a_line_says_when_it_was_agreed_what_who_and_by_when() -> None:
    written = line(what="Ring Kim", assignee="Anna B", due="2026-11-27", agreed_on="2026-11-20")

    assert written == "2026-11-20 Ring Kim @Anna-B +Mill-Street-Bakery due:2026-11-27"


def test_a_done_task_begins_with_its_mark_and_its_day() -> None:
    told = {"what": "Ring", "state": "done", "agreed_on": "2026-11-20"}

    assert line(**told, done_on="2026-11-21").startswith("x 2026-11-21 2026-11-20 Ring ")
    assert line(**told).startswith("x Ring ")


@pytest.mark.parametrize("what", ["x buy pots", "(A) buy pots", "2026-01-01 buy pots"])
def test_words_at_the_beginning_are_no_mark_no_priority_and_no_day(what: str) -> None:
    assert line(what=what).startswith(f"\u2060{what} ")
    assert line(what=what, state="done").startswith(f"x \u2060{what} ")


def test_labels_are_ours_alone() -> None:
    written = line(what="@home +fun due:2020-01-01", done_when="@x", owner="Kim")

    assert re.findall(r"(?:^|\s)([@+]\S+|\w+:\S+)", written) == ["@Kim", "+Mill-Street-Bakery"]


def test_two_plans_of_a_session_join_to_one_list() -> None:
    lines = KNOWN["todo.txt"].render(TO_DO).decode().splitlines()
    later = KNOWN["todo.txt"].render(replace(TO_DO, actions=TO_DO.actions[::-1])).decode().splitlines()

    assert set(lines) == set(later)
    assert len(set(lines)) == len(TO_DO.actions)
