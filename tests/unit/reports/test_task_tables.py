"""The tables of actions: for a spreadsheet, and for Todoist."""

from __future__ import annotations

import csv
import io

from msgspec.structs import replace

from journeycoach.reports.formats import formats
from journeycoach.resources import template_folders
from tests.golden.documents import BAKERY, TO_DO

KNOWN = formats(template_folders())


def rows(name: str, *actions: dict[str, str]) -> list[dict[str, str]]:
    """The table of the actions as a reader of CSV sees it."""
    content = KNOWN[name].render(replace(BAKERY, actions=actions)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(content, newline="")))


def test_a_spreadsheet_has_a_row_an_action_and_the_name_first() -> None:
    table = KNOWN["csv"].render(TO_DO).decode("utf-8-sig")

    assert table.startswith('"Name","Section","Assignee","Due Date","Status",')
    assert len(table.splitlines()) == 1 + len(TO_DO.actions)


def test_cost_and_measure_are_columns_where_they_are_said() -> None:
    (row,) = rows("csv", {"what": "Ring", "cost": "€20", "measure": "orders"})

    assert (row["Cost"], row["Measure"]) == ("€20", "orders")
    assert "Cost" not in rows("csv", {"what": "Ring"})[0]


def test_a_plan_without_actions_is_a_row_of_headings() -> None:
    assert rows("csv") == rows("todoist") == []


def test_todoist_gets_sections_in_the_order_of_the_plan_and_no_done_task() -> None:
    table = rows(
        "todoist",
        {"what": "b", "stage": "two"},
        {"what": "a", "stage": "one", "owner": "Kim H", "due": "2026-11-27"},
        {"what": "done", "stage": "three", "state": "done"},
        {"what": "c"},
        {"what": "d", "stage": "two", "done_when": "it rings", "when_then": "When I wake, I ring"},
    )

    assert [(row["TYPE"], row["CONTENT"]) for row in table] == [
        ("task", "c"),
        ("section", "two"),
        ("task", "b"),
        ("task", "d"),
        ("section", "one"),
        ("task", "a @Kim-H"),
    ]
    assert table[3]["DESCRIPTION"] == "Done when: it rings · When I wake, I ring"
    assert table[5]["DATE"] == "2026-11-27"
    assert {row["PRIORITY"] for row in table if row["TYPE"] == "task"} == {"4"}
